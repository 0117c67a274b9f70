import type { Sample, SampleRow } from './sample';

/** A tile on screen: its region, its label, and the sample rows that it has to count. */
export interface Recounted {
	readonly region: string;
	readonly label: string;
	readonly rows: readonly SampleRow[];
}

/** The day that the sample was made, and what the tile of starts looks at. */
export const OF_SOURCE = { d: '2026-11-18', start: 'afgelopen' } as const;

/** A day, as yyyy-mm-dd, with the choice for "Start < 3 weken". */
export interface Clock {
	readonly d: string;
	readonly start: 'afgelopen' | 'komende';
}

/** "18-11-2026" as "2026-11-18", so that days compare as text. */
export function iso(text: string | undefined): string {
	return (text ?? '').split('-').reverse().join('-');
}

const CLOSED = ['Afgesloten', 'Geannuleerd', 'Beëindigd'];

/** The seventeen tiles counted straight from the files, by the words of the definitions; a day alone is as yyyy-mm-dd. */
export function recount(
	sample: Sample,
	keeps: (kandidaat: SampleRow) => boolean,
	uitvoerende: string | null,
	at: Clock | string = OF_SOURCE
): Recounted[] {
	const clock = typeof at === 'string' ? { ...OF_SOURCE, d: at } : at;
	const kept = new Set(sample.kandidaten.filter(keeps).map(key));
	const ours = (row: SampleRow) =>
		kept.has(key(row)) && (uitvoerende === null || row.Uitvoerende === uitvoerende);
	const withModule = new Set(
		sample.modules.filter((row) => isActive(row, clock.d)).map((row) => row['Trajectnr.'])
	);

	const trajecten = common(
		sample.trajecten.filter(ours),
		'Trajecten',
		'trajecten',
		'traject',
		clock
	);
	const modules = common(sample.modules.filter(ours), 'Modules', 'modules', 'module', clock);
	const plaatsingen = common(
		sample.plaatsingen.filter(ours),
		'Externe plaatsingen',
		'plaatsingen',
		'plaatsing',
		clock
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
			rows: active(modules).filter((row) => isSuspended(row, clock.d))
		},
		...plaatsingen
	];
}

/** Of trajecten that end those of kandidaten without a module that goes on after the last of theirs. */
export function withoutSequel(sample: Sample, ends: readonly SampleRow[]): readonly SampleRow[] {
	const last = new Map<string, string>();
	for (const row of ends) {
		const day = iso(row.Einde);
		if (day > (last.get(key(row)) ?? '')) last.set(key(row), day);
	}
	const goesOn = new Set(
		sample.modules
			.filter(
				({ Status = '', Start = '', Einde = '', ...row }) =>
					!CLOSED.includes(Status) &&
					Start !== '' &&
					(Einde === '' || [Start, Einde].some((day) => iso(day) > (last.get(key(row)) ?? '9')))
			)
			.map(key)
	);
	return ends.filter((row) => !goesOn.has(key(row)));
}

function common(
	rows: readonly SampleRow[],
	region: string,
	many: string,
	one: string,
	{ d, start }: Clock
): Recounted[] {
	const running = rows.filter((row) => isActive(row, d));
	const starting =
		start === 'afgelopen'
			? running.filter((row) => day(row.Start) > daysAfter(d, -21))
			: rows.filter(
					(row) =>
						day(row.Start) > d &&
						day(row.Start) <= daysAfter(d, 21) &&
						!CLOSED.includes(row.Status ?? '')
				);
	const tile = (label: string, test: (row: SampleRow) => boolean) => ({
		region,
		label,
		rows: running.filter(test)
	});
	const signal = (row: SampleRow) => day(row.Signaaldatum);
	return [
		{ region, label: `Actieve ${many}`, rows: running },
		{ region, label: 'Start < 3 weken', rows: starting },
		tile(
			'Signaaldatum binnen 4 weken',
			(row) => signal(row) >= d && signal(row) <= daysAfter(d, 28)
		),
		tile(
			'Signaaldatum verstreken',
			(row) => signal(row) !== '' && signal(row) < d && row['Signaal afgehandeld'] !== 'Ja'
		),
		tile(
			`Einde ${one} < 3 maanden`,
			(row) => row.Einde !== '' && day(row.Einde) < monthsAfter(d, 3)
		)
	];
}

function active(tiles: readonly Recounted[]): readonly SampleRow[] {
	return tiles[0]?.rows ?? [];
}

function isActive(row: SampleRow, d: string): boolean {
	const start = day(row.Start);
	const end = day(row.Einde);
	return (
		start !== '' && start <= d && (end === '' || end >= d) && !CLOSED.includes(row.Status ?? '')
	);
}

function isSuspended(row: SampleRow, d: string): boolean {
	return (row.Opschortingen ?? '')
		.split(';')
		.filter(Boolean)
		.some((period) => {
			const [first = '', last = ''] = period.replace('vanaf', '').split('t/m');
			return day(first) <= d && (last.trim() === '' || day(last) >= d);
		});
}

/** A day some days later, as yyyy-mm-dd. */
export function daysAfter(d: string, days: number): string {
	return new Date(Date.parse(d) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day some months later, or the last day of a shorter month. */
export function monthsAfter(d: string, months: number): string {
	const [year = 0, month = 0, date = 0] = d.split('-').map(Number);
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
