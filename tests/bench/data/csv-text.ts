import { VELDEN } from '$lib/domain/velden/velden';
import { makeRandom } from '$lib/worker/sample/random';
import type { Sample } from './sample';

const KLANTPROFIEL = ['J', 'N', 'L', 'O', ''];
const LADDER = [
	'01 met groeipotentieel',
	'01 zonder groeipotentieel',
	'02 met groeipotentieel',
	'02 zonder groeipotentieel',
	'03 met groeipotentieel',
	'03 zonder groeipotentieel',
	'04 met groeipotentieel',
	'04 zonder groeipotentieel',
	'05 met groeipotentieel',
	'05 zonder groeipotentieel',
	'06',
	'#',
	''
];
const DOELGROEP =
	'Client PW,Partner PW,NUG,IOAW,IOAZ,Bbz,Anw,Wsw,Wajong,WW,WIA,nieuw beschut,LKS'.split(',');

/** A file per table of the sample, as Dutch Excel writes it, in chunks of rows. */
export type CsvTable = 'kandidaten' | 'trajecten' | 'modules' | 'plaatsingen';

/**
 * The bytes of one table of the sample as an export would give it; `quoted` puts a word with a
 * separator in one row of a hundred, which keeps papaparse from its fast mode.
 */
export function csvBytes(
	sample: Sample,
	table: CsvTable,
	quoted: boolean
): Uint8Array<ArrayBuffer> {
	const lines = table === 'kandidaten' ? kandidaten(sample, quoted) : records(sample, table);
	const encoder = new TextEncoder();
	const parts: Uint8Array[] = [];
	let batch: string[] = [];
	for (const line of lines) {
		batch.push(line);
		if (batch.length === 10_000) {
			parts.push(encoder.encode(`${batch.join('\r\n')}\r\n`));
			batch = [];
		}
	}
	if (batch.length > 0) parts.push(encoder.encode(`${batch.join('\r\n')}\r\n`));
	const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}

function* kandidaten(sample: Sample, quoted: boolean): Generator<string> {
	const random = makeRandom(11);
	const code = (id: string) => sample.facets.find((facet) => facet.id === id)?.codes ?? [];
	const columns = {
		gemeente: code('gemeente'),
		doelgroep: code('doelgroep'),
		dgr: code('dgr'),
		banenafspraken: code('banenafspraken'),
		status: code('status'),
		klantprofiel: code('klantprofiel'),
		ladder: code('ladder'),
		dvsoort: code('dvsoort'),
		begeleider: code('begeleider')
	};
	const word: Record<string, (code: number) => string> = {
		gemeente: (each) => `Gemeente ${each}`,
		doelgroep: (each) => DOELGROEP[each] ?? '',
		dgr: (each) => ['DGR', 'N', ''][each] ?? '',
		banenafspraken: (each) => ['J', 'N', ''][each] ?? '',
		status: (each) => ['Open', 'Gesloten', ''][each] ?? '',
		klantprofiel: (each) => KLANTPROFIEL[each] ?? '',
		ladder: (each) => LADDER[each] ?? '',
		dvsoort: (each) => (each === 0 ? '' : `Dienst ${each}`),
		begeleider: (each) => `Begeleider ${each}, B.`
	};
	const velden = VELDEN.kandidaten.filter(({ id, aanvullend }) => id !== 'lks' && !aanvullend);
	yield `\uFEFF${velden.map(({ label }) => label).join(';')}`;
	for (let row = 0; row < sample.rows; row++) {
		const [naam, nummer] = splitText(sample.texts[row] ?? '');
		yield velden
			.map(({ id }) => {
				if (id === 'persnr') return nummer;
				if (id === 'naam') return naam;
				if (id === 'acties') return quoted && random.chance(0.01) ? '"bellen; mailen"' : '';
				const codes = columns[id as keyof typeof columns];
				return word[id]?.(codes[row] ?? 0) ?? '';
			})
			.join(';');
	}
}

function* records(sample: Sample, table: Exclude<CsvTable, 'kandidaten'>): Generator<string> {
	const random = makeRandom(12);
	const own = sample.tables.find(({ id }) => id === table);
	const gemeente = sample.facets[0]?.codes ?? [];
	if (!own) return;
	const trajectOf = table === 'modules' ? firstTrajecten(sample) : null;
	const enkel = { trajecten: 'Traject', modules: 'Module', plaatsingen: 'Plaatsing' }[table];
	yield `\uFEFF${enkel}nr.;Bet. gemeente;Pers. nr.;Uitvoerende;Start;Einde;Signaaldatum;${enkel}${trajectOf ? ';Trajectnr.' : ''}`;
	for (let record = 0; record < own.length; record++) {
		const row = own.owner[record] ?? 0;
		const [, nummer] = splitText(sample.texts[row] ?? '');
		const start = random.int(-700, 30);
		yield [
			`${enkel.charAt(0)}${record}`,
			`Gemeente ${gemeente[row] ?? 0}`,
			nummer,
			`Uitvoerende ${own.performer[record] ?? 0}`,
			day(start),
			random.chance(0.8) ? day(random.int(0, 500)) : '',
			random.chance(0.25) ? day(random.int(-60, 150)) : '',
			`${enkel} soort ${random.int(0, 20)}`,
			...(trajectOf ? [trajectOf(row)] : [])
		].join(';');
	}
}

/** The number of the first traject of a kandidaat; '' without one. */
function firstTrajecten({ rows, tables }: Sample): (row: number) => string {
	const first = new Int32Array(rows).fill(-1);
	const owner = tables.find(({ id }) => id === 'trajecten')?.owner ?? new Int32Array();
	owner.forEach((row, record) => {
		if ((first[row] ?? -1) < 0) first[row] = record;
	});
	return (row) => ((first[row] ?? -1) < 0 ? '' : `T${first[row] ?? 0}`);
}

/** Days from the peildatum of the sample, 1 October 2026, as d-m-jjjj. */
function day(offset: number): string {
	const date = new Date(Date.UTC(2026, 9, 1 + offset));
	return `${date.getUTCDate()}-${date.getUTCMonth() + 1}-${date.getUTCFullYear()}`;
}

function splitText(text: string): [string, string] {
	const space = text.lastIndexOf(' ');
	return [text.slice(0, space), text.slice(space + 1)];
}
