import fc from 'fast-check';
import { addRow, emptyBitset } from '$lib/columns/bitset';
import { textColumn } from '$lib/columns/column';
import { EENHEDEN, type DatumFilter } from '$lib/domain/velden/datum-filter';
import { ONDERDELEN } from '$lib/domain/kandidaat/klantprofiel';
import type { SnapshotBytes } from '$lib/domain/momentopname/momentopname';
import { FILTERVELDEN } from '$lib/data/slicer-columns';
import { extraSlicer } from '$lib/data/velden/extra-slicer';
import { wegCode } from '$lib/rules/filters/weg';
import type { Dataset } from '$lib/data/dataset';
import { datumSleutel, datumVelden } from '$lib/rules/filters/datum-velden';
import { KENMERKEN } from '$lib/rules/kenmerken/kenmerken';
import type { VerschilSets } from '$lib/rules/filters/filter-soort';
import { NO_FILTERS, type FilterState } from '$lib/rules/filters/filter-state';
import type { Voorwaarde } from '$lib/rules/recount/natelling';
import { sleutelVan } from '$lib/rules/filters/getal/sleutel';
import { BOTSINGEN } from '$lib/domain/werkproces/botsingen';
import { WERKPROCES } from '$lib/domain/werkproces/werkproces';
import { KENGETALLEN } from '$lib/domain/kengetallen/kengetallen';
import { withAanvullend } from '../fixtures/aangevulde-snapshot';
import type { KandidaatWaarden } from '../fixtures/kandidaten-snapshot';
import { starSnapshot, type RecordWaarden } from '../fixtures/star-snapshot';

/** 18-11-2026. */
export const D = 20_775;

const AANVULLEND = [
	'inschrijfdatum',
	'inschrijvingtot',
	'verlengd',
	'uitkering',
	'ontheffing',
	'ontheffingtot',
	'cvbeschikbaar',
	'cvberoepsbeeld',
	'cvonderbouwd',
	'cvdigivaardig',
	...ONDERDELEN.map(({ veld }) => veld),
	'reisafstand',
	'vervoer',
	'uren'
];

/** Slicers on other fields than those of the report: values, classes, wider parts, and one that these lists do not have. */
const EXTRA = ['sector', 'uren~klasse', 'ladder~trede', 'kantoor'];

const een = (...values: readonly string[]) => fc.constantFrom(...values);
/** A day around the peildatum, often exactly at the end of a window; blank now and then. */
const dag = fc.oneof(
	{ weight: 1, arbitrary: fc.constant(null) },
	{
		weight: 3,
		arbitrary: fc.constantFrom(
			-92,
			-91,
			-22,
			-21,
			-20,
			-1,
			0,
			1,
			14,
			15,
			20,
			21,
			22,
			28,
			29,
			30,
			31,
			91,
			92,
			93
		)
	},
	{ weight: 3, arbitrary: fc.integer({ min: -400, max: 400 }) }
);
const dagTekst = dag.map((days) => (days === null ? '' : String(D + days)));
const jaNee = een('', 'J', 'N', 'ja', 'nee', '2', 'misschien');
const gevuld = een('', '', 'iets');

const kandidaat = fc.record({
	naam: een('', 'Willems, J.', 'Horst, J. van der', 'Ömer, É.', 'Yıldız, A.', 'Berg'),
	gemeente: een('Apeldoorn', 'Epe', 'Heerde', ''),
	doelgroep: een(
		'Client PW',
		'Partner PW',
		'NUG',
		'IOAW',
		'Bbz',
		'WW',
		'LKS',
		'Wsw',
		'nieuw beschut',
		'XYZ',
		''
	),
	dgr: een('DGR', 'N', ''),
	banenafspraken: een('J', 'N', ''),
	status: een('Open', 'Open', 'Gesloten', ''),
	klantprofiel: een('J', 'N', 'L', 'O', 'O', '', 'X'),
	ladder: een(
		'06',
		'04 met groeipotentieel',
		'04 zonder groeipotentieel',
		'4',
		'01 met groeipotentieel',
		'05 zonder groeipotentieel',
		'06 met groeipotentieel',
		'#',
		'',
		'vreemd'
	),
	dvsoort: een('Jobcoach', ''),
	begeleider: een('Bos', 'Vos', ''),
	organisatie: een('', '', 'UWV WERKbedrijf', 'Gemeente Epe', 'Stichting Werk'),
	lks: een('J', 'N', ''),
	inschrijfdatum: dagTekst,
	inschrijvingtot: dagTekst,
	verlengd: dagTekst,
	uitkering: een('', '', 'geen', 'PW', 'WW', 'ja', 'nee'),
	ontheffing: een('', 'J', 'N', 'nee', 'misschien', 'Zorgtaken', 'geen', 'aangevraagd'),
	ontheffingtot: dagTekst,
	cvbeschikbaar: jaNee,
	cvberoepsbeeld: een('J', 'J', 'N', ''),
	cvonderbouwd: een('J', 'J', 'N', ''),
	cvdigivaardig: een('J', 'J', 'N', ''),
	...Object.fromEntries(ONDERDELEN.map(({ veld }) => [veld, gevuld])),
	reisafstand: gevuld,
	vervoer: gevuld,
	uren: gevuld
});

function iso(day: number): string {
	return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

const opschortingen = fc
	.array(fc.tuple(fc.integer({ min: -40, max: 10 }), fc.option(fc.integer({ min: 0, max: 40 }))), {
		maxLength: 2
	})
	.map((periods) =>
		periods
			.map(([from, length]) => `${iso(D + from)}/${length === null ? '' : iso(D + from + length)}`)
			.join(';')
	);

function records(kandidaten: number, trajecten: number): fc.Arbitrary<RecordWaarden[]> {
	return fc.array(
		fc
			.record({
				kandidaat: fc.integer({ min: -1, max: kandidaten - 1 }),
				traject: fc.integer({ min: -1, max: trajecten - 1 }),
				start: dag,
				einde: dag,
				signaal: dag,
				trajectnr: een('', 'T1', 'T2'),
				status: een('', '', 'Lopend', 'Afgesloten', 'Geannuleerd wegens ziekte'),
				afgehandeld: een('', '', 'Ja', 'Nee'),
				uitvoerende: een('Afdeling A', 'Jansen', ''),
				soort: een('Jobcoaching', 'Taal', ''),
				werkgever: een('', 'Bakkerij'),
				opschortingen
			})
			.map(({ kandidaat: van, traject, start, einde, signaal, ...tekst }) => {
				const day = (days: number | null) => (days === null ? null : D + days);
				return {
					kandidaat: van,
					traject,
					start: day(start),
					einde: day(einde),
					signaal: day(signaal),
					tekst
				};
			}),
		{ maxLength: 40, size: 'max' }
	);
}

/** What a random source says. */
export interface BronWaarden {
	readonly kandidaten: readonly KandidaatWaarden[];
	readonly trajecten: readonly RecordWaarden[];
	readonly modules: readonly RecordWaarden[];
	readonly plaatsingen: readonly RecordWaarden[];
	/** Whether it knows loonkostensubsidie. */
	readonly lks: boolean;
}

/** A random source with every table, and with all that the rules look at. */
export const BRON: fc.Arbitrary<BronWaarden> = fc
	.array(kandidaat, { minLength: 1, maxLength: 30, size: 'max' })
	.chain((kandidaten) =>
		records(kandidaten.length, 0).chain((trajecten) =>
			fc
				.record({
					modules: records(kandidaten.length, trajecten.length),
					plaatsingen: records(kandidaten.length, 0),
					genummerd: fc.boolean(),
					lks: fc.boolean()
				})
				.map(({ genummerd, ...rest }) => ({
					...rest,
					kandidaten: kandidaten.map((each, row) => ({
						...each,
						persnr: String(row + 1).padStart(5, '0')
					})),
					trajecten: genummerd ? trajecten : trajecten.map(zonderNummer)
				}))
		)
	);

/** The same as it is stored. */
export function momentopnameVan({ lks, ...waarden }: BronWaarden): SnapshotBytes {
	const full = withAanvullend(starSnapshot(waarden), waarden.kandidaten, AANVULLEND);
	const velden = full.meta.velden.kandidaten ?? [];
	return {
		...full,
		meta: {
			...full.meta,
			velden: { ...full.meta.velden, kandidaten: lks ? [...velden, 'lks'] : velden }
		}
	};
}

/** One draw, the same for the same seed. */
export function trek<T>(from: fc.Arbitrary<T>, seed: number): T {
	const [drawn] = fc.sample(from, { numRuns: 1, seed });
	if (drawn === undefined) throw new Error('nothing drawn');
	return drawn;
}

function zonderNummer(record: RecordWaarden): RecordWaarden {
	return { ...record, tekst: { ...record.tekst, trajectnr: '' } };
}

/** Random filters of a dataset: mostly a few at once, sometimes none. */
export function filtersVan(dataset: Dataset): fc.Arbitrary<FilterState> {
	const some = <T>(none: T, value: fc.Arbitrary<T>) =>
		fc.oneof({ weight: 6, arbitrary: fc.constant(none) }, { weight: 1, arbitrary: value });
	const codes = (slicer: string) => {
		const all = [...dataset.valuesOf(slicer).keys(), wegCode('Niemand, N.')];
		return some<number[]>([], fc.subarray(all, { minLength: 1 }));
	};
	for (const id of EXTRA) extraSlicer(dataset, id);
	const slicers = [...FILTERVELDEN.map(({ id }) => id), ...EXTRA];
	const persnr = textColumn(dataset.kandidaten, 'persnr');
	const nummers = Array.from({ length: dataset.kandidaten.rows }, (_, row) => persnr.at(row));
	return fc
		.record({
			picks: fc.record(Object.fromEntries(slicers.map((id) => [id, codes(id)] as const))),
			niet: fc.subarray([...slicers, 'uitvoerende'], { maxLength: 4 }),
			uitvoerende: codes('uitvoerende'),
			kengetal: some<string | null>(null, een(...KENGETALLEN.map(({ id }) => id))),
			zoek: some(
				'',
				een('j', 'van der h', 'h van der j', 'omer', 'É', '0000', 'yildiz', ' 00012', 'qq')
			),
			datums: some<FilterState['datums']>(
				{},
				fc.dictionary(een(...datumVelden(dataset).map(datumSleutel)), datumFilter, { maxKeys: 2 })
			),
			nummers: some<string[]>([], fc.subarray([...nummers, '99999'], { minLength: 1 })),
			kenmerken: some<string[]>(
				[],
				fc.subarray(
					KENMERKEN.map(({ id }) => id),
					{ minLength: 1, maxLength: 2 }
				)
			),
			sinds: some<FilterState['sinds']>(
				null,
				een(
					'nieuw',
					'gewijzigd',
					'klantprofiel',
					'klantprofiel_was_J',
					'ladder_was_4',
					'ladder_was_leeg'
				).map((wat) => ({ snapshot: EERDER, wat }))
			),
			getal: some<readonly string[]>([], fc.uniqueArray(getalSleutel(dataset), { maxLength: 2 })),
			peildatum: fc.option(fc.integer({ min: D - 120, max: D + 120 }))
		})
		.map(({ picks, ...rest }) => ({
			...NO_FILTERS,
			...rest,
			picks: Object.fromEntries(Object.entries(picks).filter(([, chosen]) => chosen.length))
		}));
}

/** A condition of a number that no other filter says. */
function getalSleutel(dataset: Dataset): fc.Arbitrary<string> {
	const velden = ONDERDELEN.map(({ veld }) => veld);
	const waarden = (veld: string) => {
		const column = dataset.kandidaten.columns.get(veld);
		return column?.kind === 'code' ? column.values : [''];
	};
	const veld = fc
		.tuple(een(...velden, 'organisatie', 'uren'), fc.boolean())
		.chain(([id, niet]) =>
			fc
				.subarray([...new Set([...waarden(id), ''])], { minLength: 1 })
				.map((chosen): Voorwaarde => ({ soort: 'veld', veld: id, een: chosen, niet }))
		);
	const klanten = ['gemeente', 'uwv', 'uwv-doelgroep', 'onbekend'] as const;
	return fc
		.oneof(
			{ weight: 3, arbitrary: veld },
			fc.constant<Voorwaarde>({ soort: 'afwijkend' }),
			fc
				.subarray([...klanten], { minLength: 1 })
				.map((van): Voorwaarde => ({ soort: 'klant', van })),
			fc
				.tuple(
					een(...WERKPROCES.map(({ id }) => id), ...BOTSINGEN.map(({ id }) => id)),
					fc.constantFrom('ja' as const, 'nee' as const, 'onbekend' as const, 'controleer' as const)
				)
				.map(([id, zegt]): Voorwaarde => ({ soort: 'regel', id, zegt })),
			een(...KENGETALLEN.map(({ id }) => id)).map((kengetal): Voorwaarde => ({
				soort: 'record',
				kengetal,
				uitvoerende: null
			}))
		)
		.map((voorwaarde) => sleutelVan(voorwaarde) ?? '');
}

/** Id of the momentopname that a filter Sinds is about. */
export const EERDER = 'eerder';

/** A difference in which every third kandidaat is new and every second one changed. */
export function verschilIn({ kandidaten: { rows } }: Dataset): VerschilSets {
	const [nieuw, gewijzigd] = [emptyBitset(rows), emptyBitset(rows)];
	for (let row = 0; row < rows; row++) {
		if (row % 3 === 0) addRow(nieuw, row);
		if (row % 2 === 0) addRow(gewijzigd, row);
	}
	return { nieuw, gewijzigd, velden: new Map([['klantprofiel', nieuw]]) };
}

const dagOfOpen = fc.option(fc.integer({ min: D - 200, max: D + 200 }));
const datumFilter: fc.Arbitrary<DatumFilter> = fc.oneof(
	fc.record({ soort: fc.constant('tussen' as const), van: dagOfOpen, tot: dagOfOpen }),
	fc.record({
		soort: fc.constantFrom('komende' as const, 'afgelopen' as const),
		aantal: fc.nat(40),
		eenheid: fc.constantFrom(...EENHEDEN)
	}),
	fc.constant({ soort: 'leeg' as const })
);
