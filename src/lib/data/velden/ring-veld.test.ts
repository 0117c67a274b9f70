import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeTable } from '$lib/columns/arrow-encode';
import { decodeTable } from '$lib/columns/arrow';
import { buildCodeColumn } from '$lib/columns/build';
import { EVERYTHING } from '$lib/engine/star';
import { parseTrede } from '$lib/domain/kandidaat/ladder';
import { aangevuldeSnapshot } from '../../../../tests/fixtures/aangevulde-snapshot';
import {
	kandidatenSnapshot,
	type KandidaatWaarden
} from '../../../../tests/fixtures/kandidaten-snapshot';
import { runs } from '../../../../tests/property/runs';
import { openDataset } from '../dataset';
import { profielVan } from '../tellingen/profiel-model';
import { ringAssen, ringVeld } from './ring-veld';

const kandidaat = fc.record({
	gemeente: fc.constantFrom('Apeldoorn', 'Epe', ''),
	begeleider: fc.constantFrom('A. Bakker', 'B. Dijk', ''),
	doelgroep: fc.constantFrom('DG1', 'DG2', ''),
	klantprofiel: fc.constantFrom('J', 'N', 'L', 'O', '', 'X'),
	ladder: fc.constantFrom('06', '04 zonder groeipotentieel', '04 met groeipotentieel', '#', ''),
	status: fc.constantFrom('Open', 'Gesloten')
});

/** In the words of the definition. */
function partOf(each: KandidaatWaarden, id: string): string {
	const stored = each[id.split('~')[0] ?? ''] ?? '';
	if (!id.endsWith('~trede')) return stored;
	const { trede } = parseTrede(stored);
	return trede ? String(trede) : stored;
}

describe('the field that rings are divided by', () => {
	test('every group of every field equals a naive count, under a filter', () => {
		fc.assert(
			fc.property(
				fc.array(kandidaat, { minLength: 1, maxLength: 40 }),
				fc.constantFrom('gemeente', 'begeleider', 'doelgroep', 'status', 'ladder', 'ladder~trede'),
				fc.boolean(),
				(kandidaten, id, open) => {
					const dataset = openDataset(kandidatenSnapshot(kandidaten));
					const per = ringVeld(dataset, id);
					expect(per?.id).toBe(id);
					const code = dataset.valuesOf('status').indexOf('Open');
					const picks = { status: open && code >= 0 ? [code] : [] };
					const selection = kandidaten.filter(
						(each) => !picks.status.length || each.status === 'Open'
					);
					const { pass } = dataset.engine.evaluate({ ...EVERYTHING, picks });
					const { alle, gemeenten } = profielVan(dataset, pass, null, true, per);
					expect(alle.klantprofiel.totaal).toBe(selection.length);
					expect(alle.klantprofiel.alles).toBe(kandidaten.length);
					const values = dataset.valuesOf(id);
					expect(new Set(gemeenten.map(({ code }) => values[code]))).toEqual(
						new Set(selection.map((each) => partOf(each, id)))
					);
					for (const groep of gemeenten) {
						const isIn = (each: KandidaatWaarden) => partOf(each, id) === values[groep.code];
						for (const veld of ['klantprofiel', 'ladder'] as const)
							for (const { waarde, n, alles } of groep[veld].delen) {
								const has = (each: KandidaatWaarden) => isIn(each) && each[veld] === waarde;
								expect(n).toBe(selection.filter(has).length);
								expect(alles).toBe(kandidaten.filter(has).length);
							}
					}
					const blank = gemeenten.findIndex((groep) => values[groep.code] === '');
					if (blank >= 0) {
						expect(blank).toBe(gemeenten.length - 1);
						expect(gemeenten[blank]?.naam).toBe('(Leeg)');
					}
				}
			),
			{ numRuns: runs(150) }
		);
	});

	test("a column of the source's own and a number in classes are groups in the order on screen", () => {
		const { meta, tabellen } = aangevuldeSnapshot(
			[
				{ klantprofiel: 'J', uren: '8' },
				{ klantprofiel: 'J', uren: '' },
				{ klantprofiel: 'N', uren: '24' },
				{ klantprofiel: 'N', uren: '24' }
			],
			['uren']
		);
		const { rows, columns } = decodeTable(tabellen.kandidaten ?? new Uint8Array());
		const wijk = buildCodeColumn(['Zuid', '', 'Noord', 'Zuid']);
		const all = new Map([...columns, ['extra:Wijk', wijk] as const]);
		const dataset = openDataset({
			meta,
			tabellen: { kandidaten: encodeTable({ rows, columns: all }) }
		});
		const { pass } = dataset.engine.evaluate(EVERYTHING);
		const groepen = (id: string) =>
			profielVan(dataset, pass, null, true, ringVeld(dataset, id)).gemeenten.map(
				({ naam, klantprofiel }) => `${naam} ${klantprofiel.totaal}`
			);
		expect(groepen('extra:Wijk')).toEqual(['Noord 1', 'Zuid 2', '(Leeg) 1']);
		expect(groepen('uren~klasse')).toEqual(['8 tot 10 1', '24 tot 26 2', '(Leeg) 1']);
	});

	test('a field that the list does not have is none, and neither is uitvoerende', () => {
		const dataset = openDataset(kandidatenSnapshot([{ gemeente: 'Epe' }]));
		expect(ringVeld(dataset, 'extra:Wijk')).toBeUndefined();
		expect(ringVeld(dataset, 'uitvoerende')).toBeUndefined();
		expect(ringAssen(dataset).map(({ id }) => id)).not.toContain('uitvoerende');
	});
});
