import fc from 'fast-check';
import { encodeTable } from '$lib/columns/arrow-encode';
import { DRIEDELING } from '$lib/domain/kandidaat/driedeling';
import { MERKEN, type DossierInhoud, type KandidaatDossier } from '$lib/domain/documenten/dossier';
import { VERANDERINGEN, type Verschil } from '$lib/domain/momentopname/verschil';
import { TABELLEN, type TabelId } from '$lib/domain/velden/velden';
import { Wat } from '$lib/worker/lookback/wat';
import { D, EERDER, type BronWaarden } from './bronnen';

/** The day on the calendar: a week after the list. */
export const VANDAAG = D + 7;

const een = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const dag = fc.integer({ min: D - 30, max: D + 30 });

const merk = fc.record(
	{
		merk: een(...MERKEN),
		op: dag,
		tot: dag,
		aanleiding: fc.oneof(een('', '', 'Bellen'), dag.map(String)),
		bij: dag,
		voorbij: dag
	},
	{ requiredKeys: ['merk', 'op'] }
);
const ACTIE_IDS = [
	'bron',
	'profielStarten',
	'profielAanvullen',
	'inschrijvingVerlengen',
	'signaalOpvolgen',
	'moduleZoeken',
	'eigen'
];
const dossier: fc.Arbitrary<KandidaatDossier> = fc.record(
	{
		merken: fc.dictionary(een(...ACTIE_IDS), merk, { minKeys: 1, maxKeys: 5 }),
		eigen: fc.constant({ eigen: { tekst: 'Bellen', gemaakt: D } }),
		notities: fc.constant({ n: { tekst: 'Belt liever', op: '2026-11-18T10:00:00Z' } }),
		driedeling: fc.record({ oordeel: een(...DRIEDELING.map(({ id }) => id)), op: dag })
	},
	{ requiredKeys: [] }
);

/** What is kept about some kandidaten of a source, a few by another gemeente or spelling of it, and about strangers. */
export function dossierOver({ kandidaten }: BronWaarden): fc.Arbitrary<DossierInhoud> {
	const sleutel = fc
		.record({
			wie: fc.nat(kandidaten.length),
			gemeente: een('', '', 'Epe', 'EPE', 'Heerde')
		})
		.map(({ wie, gemeente }) => {
			const { gemeente: eigen = '', persnr = '99999' } = kandidaten[wie] ?? {};
			return JSON.stringify([gemeente || eigen, persnr]);
		});
	return fc
		.dictionary(sleutel, dossier, { maxKeys: 20, size: 'max' })
		.map((per) => ({ kandidaten: per }));
}

/** What the source itself says has to be done, by kandidaat. */
export function actiesVan({ kandidaten }: BronWaarden): fc.Arbitrary<readonly string[]> {
	const { length } = kandidaten;
	return fc.array(een('', '', 'Bellen'), { minLength: length, maxLength: length });
}

/** How a source differs from an earlier one, as the look back tells it. */
export function verschilMet({ kandidaten }: BronWaarden): fc.Arbitrary<Verschil> {
	const wijziging = fc.record({
		wie: fc.nat(kandidaten.length),
		soort: een(...VERANDERINGEN),
		tabel: een<TabelId>('kandidaten', 'kandidaten', ...TABELLEN),
		veld: een('klantprofiel', 'status', 'ladder')
	});
	return fc.array(wijziging, { minLength: 1, maxLength: 30 }).map((wijzigingen) => {
		// the last of them is in the list no more
		const rij = Int32Array.from({ length: kandidaten.length + 1 }, (_, at) =>
			at < kandidaten.length ? at : -1
		);
		const wat = new Wat(wijzigingen.length);
		for (const { wie, soort, tabel, veld } of wijzigingen)
			wat.write({ soort, tabel, veld: soort === 'gewijzigd' ? veld : '' }, 1, { wie: () => wie });
		return {
			van: EERDER,
			naar: 'nu',
			vanDag: D - 30,
			nieuw: 0,
			weg: 0,
			gewijzigd: 0,
			velden: [],
			nietVergeleken: [],
			records: {},
			wie: encodeTable({
				rows: rij.length,
				columns: new Map([['rij', { kind: 'row', rows: rij }]])
			}),
			wat: encodeTable(wat.table())
		};
	});
}
