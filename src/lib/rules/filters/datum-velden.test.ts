import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOf } from '$lib/columns/bitset';
import type { DatumFilter } from '$lib/domain/velden/datum-filter';
import { kandidatenSnapshot } from '../../../../tests/fixtures/kandidaten-snapshot';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { datumFilterTekst, datumVeldNaam } from './datum-tekst';
import { datumRijen, datumSleutel, datumVeld, datumVelden } from './datum-velden';
import { openDataset, type Dataset } from '$lib/data/dataset';

const d = 20_775;

function rows(dataset: Dataset, sleutel: string, filter: DatumFilter): number[] {
	const veld = datumVeld(dataset, sleutel);
	if (!veld) throw new RangeError(sleutel);
	return [...rowsOf(datumRijen(dataset, veld, filter))];
}

test('the date fields are those of the catalogue that the source has', () => {
	const dataset = openDataset(
		starSnapshot({ kandidaten: [], trajecten: [], modules: [], zonder: ['modules.signaal'] })
	);
	expect(datumVelden(dataset).map(datumSleutel)).toEqual([
		'trajecten.start',
		'trajecten.einde',
		'trajecten.signaal',
		'modules.start',
		'modules.einde'
	]);
	expect(datumVeld(dataset, 'modules.signaal')).toBeNull();
	expect(datumVeld(dataset, 'trajecten.status')).toBeNull();
	expect(datumVelden(openDataset(kandidatenSnapshot([])))).toEqual([]);
});

const dag = fc.option(fc.integer({ min: d - 40, max: d + 40 }));
const filter: fc.Arbitrary<DatumFilter> = fc.oneof(
	fc.record({ soort: fc.constant('tussen' as const), van: dag, tot: dag }),
	fc.record({
		soort: fc.constantFrom('komende' as const, 'afgelopen' as const),
		aantal: fc.nat(5),
		eenheid: fc.constantFrom('dagen' as const, 'weken' as const)
	}),
	fc.constant({ soort: 'leeg' as const })
);

function passes(day: number | null, wanted: DatumFilter): boolean {
	if (wanted.soort === 'leeg') return day === null;
	if (day === null) return false;
	if (wanted.soort === 'tussen')
		return day >= (wanted.van ?? -Infinity) && day <= (wanted.tot ?? Infinity);
	const length = wanted.aantal * (wanted.eenheid === 'weken' ? 7 : 1);
	return wanted.soort === 'komende' ? day >= d && day <= d + length : day <= d && day >= d - length;
}

test('a kandidaat passes with at least one record in the window', () => {
	const records = fc.array(
		fc.record({ kandidaat: fc.integer({ min: -1, max: 4 }), signaal: dag }),
		{
			maxLength: 12
		}
	);
	fc.assert(
		fc.property(records, fc.array(filter, { minLength: 1, maxLength: 3 }), (modules, filters) => {
			const kandidaten = Array.from({ length: 5 }, (_, at) => ({ persnr: `${at}` }));
			const dataset = openDataset(starSnapshot({ kandidaten, modules }));
			for (const wanted of filters) {
				const expected = kandidaten.flatMap((_, row) =>
					modules.some(({ kandidaat, signaal }) => kandidaat === row && passes(signaal, wanted))
						? [row]
						: []
				);
				expect(rows(dataset, 'modules.signaal', wanted)).toEqual(expected);
			}
		})
	);
});

test.each<[DatumFilter, string]>([
	[{ soort: 'komende', aantal: 4, eenheid: 'weken' }, 'komende 4 weken (t/m 16-12-2026)'],
	[{ soort: 'afgelopen', aantal: 1, eenheid: 'maanden' }, 'afgelopen maand (vanaf 18-10-2026)'],
	[{ soort: 'tussen', van: d, tot: d + 1 }, '18-11-2026 t/m 19-11-2026'],
	[{ soort: 'tussen', van: d, tot: null }, 'vanaf 18-11-2026'],
	[{ soort: 'tussen', van: null, tot: d }, 't/m 18-11-2026'],
	[{ soort: 'tussen', van: null, tot: null }, 'ingevuld'],
	[{ soort: 'leeg' }, '(Leeg)']
])('%j reads as “%s”', (wanted, tekst) => {
	expect(datumFilterTekst(wanted, d)).toBe(tekst);
});

test('a field of records is called with its table', () => {
	const dataset = openDataset(starSnapshot({ kandidaten: [], plaatsingen: [] }));
	expect(datumVelden(dataset).map(datumVeldNaam)).toEqual([
		'Start (externe plaatsingen)',
		'Einde (externe plaatsingen)',
		'Signaaldatum (externe plaatsingen)'
	]);
});
