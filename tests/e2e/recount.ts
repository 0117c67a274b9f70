import type { Sample, SampleRow } from './sample';

/** A tile on screen: its region, its label, and the sample rows that it has to count. */
export interface Recounted {
	readonly region: string;
	readonly label: string;
	readonly rows: readonly SampleRow[];
}

const PEILDATUM = '2026-11-18';
const CLOSED = ['Afgesloten', 'Geannuleerd', 'Beëindigd'];

/** The seventeen tiles counted straight from the files, by the words of the definitions. */
export function recount(
	sample: Sample,
	keeps: (kandidaat: SampleRow) => boolean,
	uitvoerende: string | null,
	peildatum = PEILDATUM
): Recounted[] {
	const kept = new Set(sample.kandidaten.filter(keeps).map(key));
	const ours = (row: SampleRow) =>
		kept.has(key(row)) && (uitvoerende === null || row.Uitvoerende === uitvoerende);
	const withModule = new Set(
		sample.modules.filter(isActive(peildatum)).map((row) => row['Trajectnr.'])
	);

	const trajecten = common(
		sample.trajecten.filter(ours),
		'Trajecten',
		'trajecten',
		'traject',
		peildatum
	);
	const modules = common(sample.modules.filter(ours), 'Modules', 'modules', 'module', peildatum);
	const plaatsingen = common(
		sample.plaatsingen.filter(ours),
		'Externe plaatsingen',
		'plaatsingen',
		'plaatsing',
		peildatum
	);
	return [
		...trajecten,
		{
			region: 'Trajecten',
			label: 'Zonder actieve module',
			rows: active(trajecten).filter((row) => !withModule.has(row['Trajectnr.']))
		},
		...modules,
		{
			region: 'Modules',
			label: 'Opschortingen',
			rows: active(modules).filter(isSuspended(peildatum))
		},
		...plaatsingen
	];
}

function common(
	rows: readonly SampleRow[],
	region: string,
	many: string,
	one: string,
	peildatum: string
): Recounted[] {
	const running = rows.filter(isActive(peildatum));
	const tile = (label: string, test: (row: SampleRow) => boolean) => ({
		region,
		label,
		rows: running.filter(test)
	});
	const signal = (row: SampleRow) => day(row.Signaaldatum);
	return [
		{ region, label: `Actieve ${many}`, rows: running },
		tile('Start < 3 weken', (row) => day(row.Start) > plusDays(peildatum, -21)),
		tile(
			'Signaaldatum binnen 4 weken',
			(row) => signal(row) >= peildatum && signal(row) <= plusDays(peildatum, 28)
		),
		tile(
			'Signaaldatum verstreken',
			(row) => signal(row) !== '' && signal(row) < peildatum && row['Signaal afgehandeld'] !== 'Ja'
		),
		tile(
			`Einde ${one} < 3 maanden`,
			(row) => row.Einde !== '' && day(row.Einde) < plusMonths(peildatum, 3)
		)
	];
}

function active(tiles: readonly Recounted[]): readonly SampleRow[] {
	return tiles[0]?.rows ?? [];
}

function isActive(peildatum: string): (row: SampleRow) => boolean {
	return (row) => {
		const start = day(row.Start);
		const end = day(row.Einde);
		return (
			start !== '' &&
			start <= peildatum &&
			(end === '' || end >= peildatum) &&
			!CLOSED.includes(row.Status ?? '')
		);
	};
}

function isSuspended(peildatum: string): (row: SampleRow) => boolean {
	return (row) =>
		(row.Opschortingen ?? '')
			.split(';')
			.filter(Boolean)
			.some((period) => {
				const [first = '', last = ''] = period.replace('vanaf', '').split('t/m');
				return day(first) <= peildatum && (last.trim() === '' || day(last) >= peildatum);
			});
}

function plusDays(iso: string, days: number): string {
	return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day some months later, or the last of that month. */
function plusMonths(iso: string, months: number): string {
	const [year = 0, month = 1, date = 1] = iso.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
		.toISOString()
		.slice(0, 10);
}

/** "18-11-2026" as "2026-11-18", so that days compare as text; '' for none. */
function day(text: string | undefined): string {
	return (text ?? '').trim().split('-').reverse().join('-');
}

/** What joins a record to its candidate. */
export function key(row: SampleRow): string {
	return `${row['Bet. gemeente']} ${row['Pers. nr.']}`;
}
