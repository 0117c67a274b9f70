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
	uitvoerende: string | null
): Recounted[] {
	const kept = new Set(sample.kandidaten.filter(keeps).map(key));
	const ours = (row: SampleRow) =>
		kept.has(key(row)) && (uitvoerende === null || row.Uitvoerende === uitvoerende);
	const withModule = new Set(sample.modules.filter(isActive).map((row) => row['Trajectnr.']));

	const trajecten = common(sample.trajecten.filter(ours), 'Trajecten', 'trajecten', 'traject');
	const modules = common(sample.modules.filter(ours), 'Modules', 'modules', 'module');
	const plaatsingen = common(
		sample.plaatsingen.filter(ours),
		'Externe plaatsingen',
		'plaatsingen',
		'plaatsing'
	);
	return [
		...trajecten,
		{
			region: 'Trajecten',
			label: 'Zonder actieve module',
			rows: active(trajecten).filter((row) => !withModule.has(row['Trajectnr.']))
		},
		...modules,
		{ region: 'Modules', label: 'Opschortingen', rows: active(modules).filter(isSuspended) },
		...plaatsingen
	];
}

function common(
	rows: readonly SampleRow[],
	region: string,
	many: string,
	one: string
): Recounted[] {
	const running = rows.filter(isActive);
	const tile = (label: string, test: (row: SampleRow) => boolean) => ({
		region,
		label,
		rows: running.filter(test)
	});
	const signal = (row: SampleRow) => day(row.Signaaldatum);
	return [
		{ region, label: `Actieve ${many}`, rows: running },
		tile('Start < 3 weken', (row) => day(row.Start) > '2026-10-28'),
		tile(
			'Signaaldatum binnen 4 weken',
			(row) => signal(row) >= PEILDATUM && signal(row) <= '2026-12-16'
		),
		tile(
			'Signaaldatum verstreken',
			(row) => signal(row) !== '' && signal(row) < PEILDATUM && row['Signaal afgehandeld'] !== 'Ja'
		),
		tile(`Einde ${one} < 3 maanden`, (row) => row.Einde !== '' && day(row.Einde) < '2027-02-18')
	];
}

function active(tiles: readonly Recounted[]): readonly SampleRow[] {
	return tiles[0]?.rows ?? [];
}

function isActive(row: SampleRow): boolean {
	const start = day(row.Start);
	const end = day(row.Einde);
	return (
		start !== '' &&
		start <= PEILDATUM &&
		(end === '' || end >= PEILDATUM) &&
		!CLOSED.includes(row.Status ?? '')
	);
}

function isSuspended(row: SampleRow): boolean {
	return (row.Opschortingen ?? '')
		.split(';')
		.filter(Boolean)
		.some((period) => {
			const [first = '', last = ''] = period.replace('vanaf', '').split('t/m');
			return day(first) <= PEILDATUM && (last.trim() === '' || day(last) >= PEILDATUM);
		});
}

/** "18-11-2026" as "2026-11-18", so that days compare as text; '' for none. */
function day(text: string | undefined): string {
	return (text ?? '').trim().split('-').reverse().join('-');
}

/** What joins a record to its candidate. */
export function key(row: SampleRow): string {
	return `${row['Bet. gemeente']} ${row['Pers. nr.']}`;
}
