import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TabelId } from '$lib/domain/velden/velden';
import type { Bestemming } from '$lib/domain/momentopname/inlezen';
import { bekendIn, type Bekend } from '$lib/worker/read/mapping/bekend';
import { fieldFor } from '$lib/worker/read/mapping/recognise';
import { proposeMapping } from '$lib/worker/read/mapping/propose';
import { IngestSession } from '$lib/worker/read/session';
import { sourceOf } from '$lib/worker/read/source-builder';
import type { SourceData } from '$lib/worker/read/source-data';
import { readSource } from '$lib/worker/read/text/read-csv';
import { makeVoorbeeld } from '$lib/worker/sample/voorbeeld';
import { runs } from './runs';

const NONE: ReadonlySet<number> = new Set();
/** Rows of the fictional lists that are looked at: enough for each value to occur. */
const ROWS = 300;

interface Lijst {
	readonly tabel: TabelId;
	readonly koppen: readonly string[];
	readonly rijen: readonly (readonly string[])[];
}

const lijsten: Lijst[] = [];
let bekend: Bekend;

beforeAll(async () => {
	const session = new IngestSession();
	const { bestanden, peildatum } = makeVoorbeeld();
	for (const { naam, tabel, tekst } of bestanden) {
		const data = await readSource(new TextEncoder().encode(tekst), naam, 0);
		session.addSource(data);
		const columns = data.koppen.map((_, index) => data.column(index));
		const rijen = Array.from({ length: ROWS }, (_, row) =>
			columns.map(({ codes, values }) => values[codes[row] ?? 0] ?? '')
		);
		lijsten.push({ tabel, koppen: data.koppen, rijen });
	}
	bekend = bekendIn(session.tables().tables, peildatum);
});

function sourceWith(koppen: readonly string[], rijen: Lijst['rijen']): SourceData {
	return sourceOf(
		{
			bestand: 'lijst.csv',
			werkblad: null,
			gewijzigd: 0,
			rijen: [koppen, ...rijen],
			lezing: '',
			numeriek: []
		},
		1
	);
}

function fieldOf(bestemming: Bestemming | undefined): string | null {
	return bestemming?.soort === 'veld' ? bestemming.veld : null;
}

/** A heading that means nothing, and is no word of any field. */
const nonsense = fc.stringMatching(/^[qxz]{2}[a-z]{1,4}[qxz]\d{0,2}$/);

describe('a good list with other headings', () => {
	it('has each column on its own field or on none, never on a wrong one', () => {
		fc.assert(
			fc.property(
				fc.nat({ max: 3 }),
				fc.array(fc.tuple(fc.boolean(), nonsense), { minLength: 40, maxLength: 40 }),
				fc.boolean(),
				(which, renamed, isKnown) => {
					const { tabel, koppen, rijen } = lijsten[which] ?? {
						koppen: [],
						rijen: [],
						tabel: 'modules'
					};
					const others = koppen.map((kop, index) => {
						const [other, name] = renamed[index] ?? [false, ''];
						return other ? `${name}${index}` : kop;
					});
					const found = proposeMapping(
						sourceWith(others, rijen),
						tabel,
						NONE,
						isKnown ? bekend : null
					);
					koppen.forEach((kop, index) => {
						const own = fieldFor(kop, tabel);
						const put = fieldOf(found.bestemmingen[index]);
						if (put !== null) expect(put, `${kop} as ${others[index] ?? ''}`).toBe(own);
						if (others[index] === kop) expect(put, kop).toBe(own);
						expect(found.voorstellen.get(index)?.veld ?? put).toBe(put);
					});
				}
			),
			{ numRuns: runs(60) }
		);
	});

	it('has its begeleiders, klantprofiel, treden and gemeenten again when only that heading changed', () => {
		const { tabel, koppen, rijen } = lijsten[0] ?? { tabel: 'kandidaten', koppen: [], rijen: [] };
		const found = koppen.filter((kop, index) => {
			const data = sourceWith(koppen.with(index, 'Xqz'), rijen);
			const { bestemmingen } = proposeMapping(data, tabel, NONE, bekend);
			return fieldOf(bestemmingen[index]) === fieldFor(kop, tabel);
		});
		expect(found).toEqual([
			'Bet. gemeente',
			'Doelgroep',
			'DGR',
			'Sonar - Status',
			'Sonar - Klantprofiel',
			'Sonar - Participatieladder',
			'Sonar - DV Laatste Soort',
			'Begeleider Compas',
			'Opleidingsniveau',
			'Beroepssector',
			'Vervoer'
		]);
	});
});

describe('a column of anything', () => {
	const cell = fc.oneof(
		fc.string({ maxLength: 12 }),
		fc.lorem({ maxCount: 3 }),
		fc.integer({ min: 0, max: 999_999 }).map(String),
		fc.float({ noNaN: true, min: -1000, max: 1000 }).map((each) => String(each).replace('.', ',')),
		fc
			.date({ min: new Date('1950-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
			.map((each) => each.toISOString().slice(0, 10))
	);
	const kind = fc.oneof(
		fc.array(cell, { minLength: 3, maxLength: 40 }),
		// Few different words, as codes of another system are.
		fc
			.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{0,6}$/), { minLength: 2, maxLength: 6 })
			.chain((words) =>
				fc
					.array(fc.constantFrom(...words, ''), { minLength: 3, maxLength: 40 })
					.map((cells) => [...cells, 'Aanvullend'])
			),
		fc.array(fc.constantFrom('J', 'N', ''), { minLength: 3, maxLength: 40 }),
		fc.array(fc.constantFrom('0', '1', '2'), { minLength: 3, maxLength: 40 }),
		fc.array(fc.constantFrom('A', 'B', 'BE', 'AM', 'geen'), { minLength: 3, maxLength: 40 })
	);

	it('is put on no field', () => {
		fc.assert(
			fc.property(
				kind,
				nonsense,
				fc.constantFrom<TabelId>('kandidaten', 'modules'),
				(cells, kop, tabel) => {
					const rijen = cells.map((each, row) => [String(row).padStart(5, '0'), each]);
					const data = sourceWith(['Pers. nr.', kop], rijen);
					const { bestemmingen } = proposeMapping(data, tabel, NONE, bekend);
					// The days of a record may be its first: of modules only where the other dates are there.
					expect(fieldOf(bestemmingen[1])).toBeNull();
				}
			),
			{ numRuns: runs(500) }
		);
	});
});
