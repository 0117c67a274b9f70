import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '$lib/worker/read/text/read-csv';
import { IngestSession } from '$lib/worker/read/session';
import { rowsOf } from '../fixtures/source-summary';
import { runs } from './runs';

const KOP = [
	'Bet. gemeente',
	'Pers. nr.',
	'Naam',
	'Doelgroep',
	'Sonar - Status',
	'Begeleider Compas'
];

type Rij = readonly string[];

const naam = fc.constantFrom(
	...['Zandloper, Q.', 'Totaal', 'Totaal, X.', 'Quispel "Kip", Z.', "'t Veld, W.", "'Xanthos'"],
	...[
		'Aantal, A.',
		'"Zeewier"',
		' "Wolkers" ',
		'Wiele; waal',
		'Q|X',
		'Subtotaal',
		'Zoë^',
		'a~b',
		'c:d'
	]
);
const persoon = fc
	.tuple(
		fc.constantFrom('Epe', 'Apeldoorn', "'s-Hertogenbosch", "'t Harde", ''),
		naam,
		fc.constantFrom('NUG', 'WW', 'Client PW'),
		fc.constantFrom('Open', 'Gesloten'),
		fc.constantFrom('Zomer, B.', 'Naam', "O'Quint, A.", 'C:\\map\\', '#', 'Zomer; C.')
	)
	.map(([gemeente, ...rest]) => [gemeente, '', ...rest]);

/** People with numbers of their own, that no count of them is. */
const personen = fc
	.array(persoon, { minLength: 6, maxLength: 14 })
	.map((rows) =>
		rows.map((cells, at) => cells.map((cell, i) => (i === 1 ? `0${7001 + at}` : cell)))
	);

type Stijl = 'zuinig' | 'alles' | 'tekst';

const vorm = fc.record({
	teken: fc.constantFrom(';', ',', '\t', '|'),
	stijl: fc.constantFrom<Stijl>('zuinig', 'alles', 'tekst'),
	einde: fc.constantFrom('\r\n', '\n', '\r'),
	laatste: fc.boolean(),
	bom: fc.boolean()
});
type Vorm = typeof vorm extends fc.Arbitrary<infer T> ? T : never;

function geschreven(cell: string, { teken, stijl }: Vorm): string {
	const must = cell.includes(teken) || /["\r\n]|^\s|\s$/.test(cell);
	const may = stijl === 'alles' || (stijl === 'tekst' && !/^\d+$/.test(cell));
	return must || may ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function tekst(rows: readonly Rij[], hoe: Vorm): string {
	const lines = rows.map((cells) => cells.map((cell) => geschreven(cell, hoe)).join(hoe.teken));
	return `${hoe.bom ? '\ufeff' : ''}${lines.join(hoe.einde)}${hoe.laatste ? hoe.einde : ''}`;
}

interface Gelezen {
	/** Cells of the rows that are read in, by number. */
	readonly rijen: readonly string[];
	readonly gezegd: readonly string[];
	readonly ernstig: readonly string[];
	readonly bezwaar: string | null;
}

async function lees(text: string): Promise<Gelezen> {
	const session = new IngestSession();
	session.addSource(await readSource(new TextEncoder().encode(text), 'kandidaten.csv', 0));
	const { meldingen, bezwaar } = session.controle();
	const rows = rowsOf(session.tables().tables.kandidaten).map(
		({ gemeente, persnr, naam, doelgroep, status, begeleider }) =>
			[persnr, gemeente, naam, doelgroep, status, begeleider].join(' / ')
	);
	return {
		rijen: rows.toSorted(),
		gezegd: meldingen.map(({ probleem }) => probleem),
		ernstig: meldingen
			.filter(({ ernst, veld }) => ernst !== 'info' && veld === '')
			.map(({ probleem }) => probleem),
		bezwaar
	};
}

function verwacht(rows: readonly Rij[]): string[] {
	return rows
		.map(([gemeente, persnr, wie, ...rest]) =>
			[persnr, gemeente, (wie ?? '').trim(), ...rest].join(' / ')
		)
		.toSorted();
}

describe('a good file', () => {
	it('is read as it stands, however it is separated and quoted, and nothing is said about its rows', async () => {
		await fc.assert(
			fc.asyncProperty(personen, vorm, async (rows, hoe) => {
				const { rijen, ernstig, bezwaar, gezegd } = await lees(tekst([KOP, ...rows], hoe));
				expect(rijen).toEqual(verwacht(rows));
				expect({ ernstig, bezwaar }).toEqual({ ernstig: [], bezwaar: null });
				expect(gezegd.filter((each) => /kopregel|aanhaling|totaal/.test(each))).toEqual([]);
			}),
			{ numRuns: runs(1500) }
		);
	});
});

/** Rows and how they are written, with one thing done to them, and what is said about it. */
interface Verandering {
	readonly maak: (rows: readonly Rij[], hoe: Vorm, at: number) => string;
	readonly zin: (at: number, rows: readonly Rij[]) => string | RegExp | null;
	/** How many of the rows are read otherwise, which is said. */
	readonly anders?: number;
}

const blank = KOP.map(() => '');
const met = (rows: readonly Rij[], at: number, ...more: readonly Rij[]) => [
	KOP,
	...rows.slice(0, at),
	...more,
	...rows.slice(at)
];
const eerste = (cell: string): Rij => [cell, ...blank.slice(1)];

const VERANDERINGEN: Readonly<Record<string, Verandering>> = {
	'its header again': {
		maak: (rows, hoe, at) => tekst(met(rows, at, KOP), hoe),
		zin: () => '1 herhaalde kopregel overgeslagen.'
	},
	'its header again, spelled otherwise and with blanks': {
		maak: (rows, hoe, at) =>
			tekst(met(rows, at, ['', 'PERS.  NR.', '\ufeffnaam', '', '', ' Begeleider compas']), hoe),
		zin: () => '1 herhaalde kopregel overgeslagen.'
	},
	'a title and its header again': {
		maak: (rows, hoe, at) => tekst(met(rows, at, eerste('Lijst van zuid'), blank, KOP), hoe),
		zin: () => '1 herhaalde kopregel overgeslagen.'
	},
	'a total with a count under the number': {
		maak: (rows, hoe) =>
			tekst(met(rows, rows.length, ['Totaal', String(rows.length), '', '', '', '']), hoe),
		zin: () => '1 totaalregel overgeslagen.'
	},
	'a total of a gemeente': {
		maak: (rows, hoe, at) => tekst(met(rows, at, ['Epe Totaal', String(at), '', '', '', '']), hoe),
		zin: () => '1 totaalregel overgeslagen.'
	},
	'a separator behind each row': {
		maak: (rows, hoe) => tekst([KOP, ...rows.map((cells) => [...cells, ''])], hoe),
		zin: () => null
	},
	'a separator behind the header': {
		maak: (rows, hoe) => tekst([[...KOP, ''], ...rows], hoe),
		zin: () => null
	},
	'a number before each row': {
		maak: (rows, hoe) => tekst([KOP, ...rows.map((cells, at) => [String(at + 1), ...cells])], hoe),
		zin: () => 'De kop heeft één naam minder dan de rijen.'
	},
	'the mark of an end': {
		maak: (rows, hoe) => `${tekst([KOP, ...rows], hoe)}\u001a`,
		zin: () => null
	},
	'the explanation of our own export': {
		maak: (rows, hoe) =>
			tekst(
				[
					...met(rows, 0),
					blank,
					eerste('Toegepaste filters: geen'),
					eerste('Export van Kandidaten in beeld'),
					eerste('Lijst: Kandidaten')
				],
				hoe
			),
		zin: () => null
	},
	'quotes around whole lines': {
		maak: (rows, hoe) =>
			tekst([KOP, ...rows], { ...hoe, teken: ',', bom: false })
				.split(hoe.einde)
				.map((line) => (line === '' ? '' : `"${line.replaceAll('"', '""')}"`))
				.join(hoe.einde),
		zin: (_, rows) => `Hele regels staan tussen aanhalingstekens (${rows.length + 1} rijen).`
	},
	'a space before quotes': {
		maak: (rows, hoe) =>
			[KOP, ...rows]
				.map((cells) =>
					cells.map((cell) => geschreven(cell, { ...hoe, stijl: 'tekst' })).join(`${hoe.teken} `)
				)
				.join(hoe.einde) + hoe.einde,
		zin: () => /^Voor aanhalingstekens staat een spatie|^$/
	},
	'single quotes': {
		maak: (rows, hoe) =>
			[KOP, ...rows]
				.map((cells) => cells.map((cell) => `'${cell.replaceAll("'", "''")}'`).join(hoe.teken))
				.join(hoe.einde) + hoe.einde,
		zin: (_, rows) => `Cellen staan tussen enkele aanhalingstekens (${rows.length + 1} rijen).`
	},
	'a backslash before a quote': {
		maak: (rows, hoe, at) => {
			const lines = tekst([KOP, ...rows], { ...hoe, stijl: 'zuinig' }).split(hoe.einde);
			const cells = (rows[at] ?? []).map((cell) => geschreven(cell, { ...hoe, stijl: 'zuinig' }));
			cells[2] = '"Quispel \\"Kip\\", Z."';
			return lines.with(at + 1, cells.join(hoe.teken)).join(hoe.einde);
		},
		zin: () => 'Voor aanhalingstekens staat een backslash (1 rij).',
		anders: 1
	},
	'a separator too many in one row': {
		maak: (rows, hoe, at) =>
			tekst([KOP, ...rows.with(at, (rows[at] ?? []).toSpliced(3, 0, ''))], hoe),
		zin: (at) => `Regel ${at + 2} heeft 7 velden in plaats van 6.`,
		anders: 1
	},
	'a separator too few in one row': {
		maak: (rows, hoe, at) => tekst([KOP, ...rows.with(at, (rows[at] ?? []).toSpliced(3, 1))], hoe),
		zin: (at) => `Regel ${at + 2} heeft 5 velden in plaats van 6.`,
		anders: 1
	},
	'its header in another order': {
		maak: (rows, hoe, at) => tekst(met(rows, at, KOP.toReversed()), hoe),
		zin: (at) => `Op rij ${at + 2} staan de kolomnamen in een andere volgorde.`,
		anders: Infinity
	},
	'a cell too many in every row': {
		maak: (rows, hoe) => tekst([KOP, ...rows.map((cells) => cells.toSpliced(3, 0, 'X.'))], hoe),
		zin: () =>
			'Meer dan de helft van de rijen heeft een ander aantal velden dan de kop. Kies een ander scheidingsteken.',
		anders: Infinity
	}
};

describe('a good file with', () => {
	it.each(Object.entries(VERANDERINGEN))('%s', async (_, { maak, zin, anders = 0 }) => {
		await fc.assert(
			fc.asyncProperty(personen, vorm, fc.nat(), async (rows, hoe, place) => {
				const at = 1 + (place % (rows.length - 1));
				const { rijen, gezegd, bezwaar } = await lees(maak(rows, hoe, at));
				const whole = verwacht(rows);
				if (anders === Infinity) {
					expect(rijen).toEqual([]);
				} else {
					const known = new Set(whole);
					expect(rijen.filter((each) => known.has(each)).length).toBeGreaterThanOrEqual(
						whole.length - anders
					);
					expect(rijen.length).toBe(whole.length);
				}
				const said = [...gezegd, bezwaar ?? ''];
				const sentence = zin(at, rows);
				if (sentence === null)
					expect(
						gezegd.filter((each) => /filter|kopregel|velden|nummer ontbreekt/.test(each))
					).toEqual([]);
				else if (typeof sentence === 'string')
					expect(
						said.filter((each) => each.includes(sentence)),
						said.join('\n')
					).toHaveLength(1);
				else expect(said.filter((each) => sentence.test(each))).not.toEqual([]);
			}),
			{ numRuns: runs(150) }
		);
	});
});
