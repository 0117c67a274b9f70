import { HEADING, wordOf, type Sample, type SampleRow } from './sample';

/** The seventeen tiles by region, in the order of the page. */
const TILES = {
	Trajecten: [
		'Actieve trajecten',
		'Start < 3 weken',
		'Signaaldatum binnen 4 weken',
		'Signaaldatum verstreken',
		'Einde traject < 3 maanden',
		'Zonder actieve module'
	],
	Modules: [
		'Actieve modules',
		'Start < 3 weken',
		'Signaaldatum binnen 4 weken',
		'Signaaldatum verstreken',
		'Einde module < 3 maanden',
		'Opschortingen'
	],
	'Externe plaatsingen': [
		'Actieve plaatsingen',
		'Start < 3 weken',
		'Signaaldatum binnen 4 weken',
		'Signaaldatum verstreken',
		'Einde plaatsing < 3 maanden'
	]
} as const;
type Region = keyof typeof TILES;

/** "Modules: Opschortingen", for each tile. */
export const TILE_KEYS: readonly string[] = Object.entries(TILES).flatMap(([region, labels]) =>
	labels.map((label) => `${region}: ${label}`)
);

/** What somebody chose, in the words of the screen. Nothing chosen in a slicer is everything. */
export interface Choice {
	readonly slicers: Readonly<Record<string, readonly string[]>>;
	readonly uitvoerende: readonly string[];
	/** "Modules: Opschortingen" */
	readonly tile: string | null;
	readonly zoek: string;
}

export const NOTHING: Choice = { slicers: {}, uitvoerende: [], tile: null, zoek: '' };

/** A traject, module or plaatsing with the tiles that it counts in. */
export interface Recorded {
	readonly region: Region;
	readonly uitvoerende: string;
	readonly tiles: ReadonlySet<string>;
	/** Modules that hang on this traject. */
	readonly modules: readonly Recorded[];
}

/** A kandidaat with all that belongs to it. */
export interface Person {
	readonly persnr: string;
	/** Word per slicer. */
	readonly words: Readonly<Record<string, string>>;
	readonly text: string;
	readonly records: readonly Recorded[];
}

const CLOSED = ['afgesloten', 'geannuleerd', 'beëindigd'];

/** Reads the four files as people, with the rules of the kengetallen on peildatum `d` (dd-mm-jjjj). */
export function peopleOf(sample: Sample, d: string): readonly Person[] {
	const today = dayOf(d);
	const keyOf = (row: SampleRow) => `${row['Bet. gemeente']} ${row['Pers. nr.']}`;

	const activeModules = new Set<string>();
	const byTraject = new Map<string, Recorded[]>();
	const byPerson = new Map<string, Recorded[]>();
	const put = (into: Map<string, Recorded[]>, key: string, record: Recorded) =>
		into.set(key, [...(into.get(key) ?? []), record]);

	for (const row of sample.modules) {
		const tiles = commonTiles(row, 'Modules', 'modules', 'module', today);
		if (tiles.has('Modules: Actieve modules')) {
			activeModules.add(`${keyOf(row)} ${row['Trajectnr.']}`);
			if (isSuspended(row['Opschortingen'] ?? '', today)) tiles.add('Modules: Opschortingen');
		}
		const module = recorded(row, 'Modules', tiles, []);
		put(byTraject, `${keyOf(row)} ${row['Trajectnr.']}`, module);
		put(byPerson, keyOf(row), module);
	}
	for (const row of sample.trajecten) {
		const key = `${keyOf(row)} ${row['Trajectnr.']}`;
		const tiles = commonTiles(row, 'Trajecten', 'trajecten', 'traject', today);
		if (tiles.has('Trajecten: Actieve trajecten') && !activeModules.has(key))
			tiles.add('Trajecten: Zonder actieve module');
		put(byPerson, keyOf(row), recorded(row, 'Trajecten', tiles, byTraject.get(key) ?? []));
	}
	for (const row of sample.plaatsingen) {
		const region = 'Externe plaatsingen';
		const tiles = commonTiles(row, region, 'plaatsingen', 'plaatsing', today);
		put(byPerson, keyOf(row), recorded(row, region, tiles, []));
	}
	return sample.kandidaten.map((row) => ({
		persnr: row['Pers. nr.'] ?? '',
		words: Object.fromEntries(Object.keys(HEADING).map((slicer) => [slicer, wordOf(slicer, row)])),
		text: searchText(row),
		records: byPerson.get(keyOf(row)) ?? []
	}));
}

/** The kandidaten that are shown; `except` is a filter to leave out: a slicer, Uitvoerende, tile or zoek. */
export function shownPeople(people: readonly Person[], choice: Choice, except = ''): Person[] {
	const chosen = Object.entries(choice.slicers).filter(
		([slicer, words]) => slicer !== except && words.length > 0
	);
	const uitvoerende = except === 'Uitvoerende' ? [] : choice.uitvoerende;
	const tile = except === 'tile' ? null : choice.tile;
	const zoek = except === 'zoek' ? [] : (plain(choice.zoek).match(/[a-z0-9]+/g) ?? []);
	return people.filter((person) => {
		for (const [slicer, words] of chosen)
			if (!words.includes(person.words[slicer] ?? '')) return false;
		if (uitvoerende.length && !person.records.some((record) => isTheirs(record, uitvoerende)))
			return false;
		if (tile && !person.records.some((r) => isTheirs(r, uitvoerende) && r.tiles.has(tile)))
			return false;
		return zoek.every((word) => isIn(person.text, word, zoek.length === 1));
	});
}

/** Whether a word that is sought stands in a text: one word and figures anywhere, else at the beginning of a word. */
function isIn(text: string, word: string, alone: boolean): boolean {
	if (alone || /^[0-9]+$/.test(word)) return text.includes(word);
	return text.split(/[^a-z0-9]+/).some((each) => each.startsWith(word));
}

/** Whether one of the chosen uitvoerenden carries it out; anybody when none is chosen. */
export function isTheirs(record: Recorded, uitvoerende: readonly string[]): boolean {
	return uitvoerende.length === 0 || uitvoerende.includes(record.uitvoerende);
}

/** Records and different kandidaten that each tile counts; the picked tile itself does not filter tiles. */
export function tileCounts(
	people: readonly Person[],
	choice: Choice
): Map<string, { records: number; kandidaten: number }> {
	const counts = new Map(TILE_KEYS.map((key) => [key, { records: 0, kandidaten: 0 }]));
	for (const person of shownPeople(people, choice, 'tile')) {
		for (const [key, count] of counts) {
			const theirs = person.records.filter(
				(record) => isTheirs(record, choice.uitvoerende) && record.tiles.has(key)
			);
			count.records += theirs.length;
			if (theirs.length) count.kandidaten++;
		}
	}
	return counts;
}

/** Kandidaten per word of a slicer if that word alone were chosen there, all other filters kept. */
export function facetCounts(
	people: readonly Person[],
	choice: Choice,
	slicer: string
): Map<string, number> {
	const counts = new Map<string, number>();
	const add = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
	if (slicer !== 'Uitvoerende') {
		for (const person of shownPeople(people, choice, slicer)) add(person.words[slicer] ?? '');
		return counts;
	}
	const { tile } = choice;
	for (const person of shownPeople(people, { ...choice, tile: null }, slicer)) {
		const theirs = person.records.filter((record) => !tile || record.tiles.has(tile));
		for (const word of new Set(theirs.map((record) => record.uitvoerende))) add(word);
	}
	return counts;
}

/** A text as search compares it: lower case, without accents. */
export function plain(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i');
}

function recorded(
	row: SampleRow,
	region: Region,
	tiles: ReadonlySet<string>,
	modules: readonly Recorded[]
): Recorded {
	return { region, uitvoerende: row['Uitvoerende'] || '(Leeg)', tiles, modules };
}

/** The five tiles that every group has. */
function commonTiles(
	row: SampleRow,
	region: Region,
	many: string,
	one: string,
	d: number
): Set<string> {
	const tiles = new Set<string>();
	const [start, einde, signaal] = ['Start', 'Einde', 'Signaaldatum'].map((heading) =>
		row[heading] ? dayOf(row[heading]) : null
	);
	const closed = CLOSED.includes((row['Status'] ?? '').toLowerCase());
	if (start == null || start > d || closed || (einde != null && einde < d)) return tiles;
	tiles.add(`${region}: Actieve ${many}`);
	if (start > d - 21) tiles.add(`${region}: Start < 3 weken`);
	if (signaal != null && signaal >= d && signaal <= d + 28)
		tiles.add(`${region}: Signaaldatum binnen 4 weken`);
	if (signaal != null && signaal < d && row['Signaal afgehandeld'] !== 'Ja')
		tiles.add(`${region}: Signaaldatum verstreken`);
	if (einde != null && einde < threeMonthsAfter(d))
		tiles.add(`${region}: Einde ${one} < 3 maanden`);
	return tiles;
}

/** "22-09-2026 t/m 28-09-2026; 11-11-2026 t/m": several periods, the last may be open. */
function isSuspended(cell: string, d: number): boolean {
	return cell.split(';').some((period) => {
		const [from, to] = period.split('t/m').map((text) => text.trim());
		return from && dayOf(from) <= d && (!to || dayOf(to) >= d);
	});
}

/** Days since 1970 of dd-mm-jjjj. */
function dayOf(text: string): number {
	const [day, month, year] = text.split('-').map(Number);
	const time = Date.UTC(year ?? NaN, (month ?? NaN) - 1, day);
	if (Number.isNaN(time)) throw new Error(`no date: “${text}”`);
	return time / 86_400_000;
}

function threeMonthsAfter(d: number): number {
	const from = new Date(d * 86_400_000);
	const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 3, 1));
	const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
	first.setUTCDate(Math.min(from.getUTCDate(), last));
	return first.getTime() / 86_400_000;
}

/** "Berg, G. van den" is also found as "G. van den Berg". */
function searchText(row: SampleRow): string {
	const [last = '', first = ''] = (row['Naam'] ?? '').split(', ');
	return plain([row['Naam'], `${first} ${last}`, row['Pers. nr.']].join(' | '));
}
