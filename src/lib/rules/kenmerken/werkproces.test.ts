import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aangevuldeSnapshot } from '../../../../tests/fixtures/aangevulde-snapshot';
import { fullBitset, hasRow, rowsOf } from '$lib/columns/bitset';
import { GEEN_DAG } from '$lib/domain/velden/datum';
import { STANDAARD_KEUZES } from '$lib/domain/kengetallen/kengetallen';
import { antwoordVan, ontheffingVan } from '$lib/domain/werkproces/werkproces-bron';
import { WERKPROCES } from '$lib/domain/werkproces/werkproces';
import { runs } from '../../../../tests/property/runs';
import { openDataset } from '$lib/data/dataset';
import { hoofdVan } from '$lib/pages/werkproces/werkproces-blad.svelte';
import {
	DRINGENDST,
	kandidatenVan,
	regelRijAt,
	countOordeel,
	werkprocesRegels
} from '$lib/lists/werkproces-lijst';
import { werkprocesOordelen } from '$lib/data/tellingen/werkproces-oordelen';

const D = 20_775;
const VELDEN = [
	...['inschrijfdatum', 'inschrijvingtot', 'verlengd', 'ontheffing', 'ontheffingtot'],
	...['cvbeschikbaar', 'cvberoepsbeeld', 'cvonderbouwd', 'cvdigivaardig']
];
const CV = Object.fromEntries(VELDEN.slice(5).map((veld) => [veld, 'J']));

describe('a tile of the work process', () => {
	it('begins with ja, and where the source cannot say ja with what has to be looked at', () => {
		const tegel = (ja: number | null, onbekend: number | null, controleer: number | null) =>
			hoofdVan({ ja, onbekend, controleer });
		expect(tegel(0, 3, 4)).toBe('ja');
		expect(tegel(null, 3, 4)).toBe('controleer');
		expect(tegel(null, 3, 0)).toBe('onbekend');
		expect(tegel(null, 0, 0)).toBe('controleer');
		expect(tegel(null, null, null)).toBeNull();
	});
});

describe('the verdicts of the work process', () => {
	it('are those of the rules on each kandidaat by itself', () => {
		const day = fc.constantFrom('', ...[-100, -70, 0, 5, 30, 31].map((days) => String(D + days)));
		const answer = fc.constantFrom('J', 'N', '');
		const kandidaat = fc.record({
			status: fc.constantFrom('Open', 'Gesloten', ''),
			doelgroep: fc.constantFrom('Client PW', 'NUG', 'nieuw beschut', ''),
			inschrijfdatum: day,
			inschrijvingtot: day,
			verlengd: day,
			ontheffing: fc.constantFrom('J', 'N', '', 'Zorgtaken', 'aangevraagd'),
			ontheffingtot: day,
			cvbeschikbaar: answer,
			cvberoepsbeeld: answer,
			cvonderbouwd: answer,
			cvdigivaardig: answer
		});
		const dag = (text: string) => (text === '' ? GEEN_DAG : Number(text));
		fc.assert(
			fc.property(
				fc.array(kandidaat, { minLength: 1, maxLength: 40 }),
				fc.boolean(),
				(all, schatInschrijving) => {
					const keuzes = { ...STANDAARD_KEUZES, schatInschrijving };
					const dataset = openDataset(aangevuldeSnapshot(all, VELDEN), keuzes);
					const oordelen = werkprocesOordelen(dataset);
					all.forEach((each, row) => {
						for (const regel of WERKPROCES) {
							const expected = regel.judge(
								{
									...each,
									geldigTot: dag(each.inschrijvingtot),
									verlengd: dag(each.verlengd),
									inschrijfdatum: dag(each.inschrijfdatum),
									uitkering: '',
									ontheffing: ontheffingVan(each.ontheffing),
									ontheffingTot: dag(each.ontheffingtot),
									beschikbaar: antwoordVan(each.cvbeschikbaar),
									beroepsbeeld: antwoordVan(each.cvberoepsbeeld),
									onderbouwd: antwoordVan(each.cvonderbouwd),
									digivaardig: antwoordVan(each.cvdigivaardig)
								},
								D,
								keuzes
							);
							expect(oordelen[regel.id].uitspraakAt(row)).toEqual(expected);
							expect(hasRow(oordelen[regel.id].per[expected.oordeel], row)).toBe(true);
						}
					});
				}
			),
			{ numRuns: runs(30) }
		);
	});
});

describe('the list of the work process', () => {
	const dataset = openDataset(
		aangevuldeSnapshot(
			[
				{ persnr: '1', naam: 'Bos, A.', status: 'Open', inschrijvingtot: String(D + 9), ...CV },
				{ persnr: '2', naam: 'Aal, B.', status: 'Gesloten', doelgroep: 'IOAW', ontheffing: 'N' },
				{ persnr: '3', naam: 'Cent, C.', status: 'Open', inschrijvingtot: String(D - 2) },
				{ persnr: '4', naam: 'Dam, D.', status: 'Open' }
			],
			VELDEN
		)
	);
	const oordelen = werkprocesOordelen(dataset);
	const pass = fullBitset(4);
	const alles = WERKPROCES.map(({ id }) => id);
	const lines = () => werkprocesRegels(dataset, oordelen, pass, alles, 'ja', DRINGENDST);

	it('has the earliest day on top, and what has no day last in the order of the rules', () => {
		const regels = lines();
		expect([...regels].map((_, index) => regelRijAt(regels, index))).toEqual([
			{ kandidaat: 2, regel: 'inschrijving' },
			{ kandidaat: 0, regel: 'inschrijving' },
			{ kandidaat: 1, regel: 'uitkering' },
			{ kandidaat: 0, regel: 'cv' }
		]);
		expect([...kandidatenVan(regels)]).toEqual([2, 0, 1]);
	});

	it('can be sorted by a column of the kandidaten', () => {
		const sort = { column: 'naam', direction: 'ascending' } as const;
		const regels = werkprocesRegels(dataset, oordelen, pass, alles, 'ja', sort);
		expect([...kandidatenVan(regels)]).toEqual([1, 0, 2]);
	});

	it('counts each verdict', () => {
		expect(countOordeel(oordelen, 'inschrijving', 'ja', pass)).toBe(2);
		expect([...rowsOf(oordelen.inschrijving.per.onbekend)]).toEqual([3]);
		expect(() => regelRijAt(lines(), 9)).toThrow(RangeError);
	});
});
