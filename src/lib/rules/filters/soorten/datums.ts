import type { DocumentWaarde } from '$lib/domain/documenten/document';
import { alsInhoud } from '$lib/domain/documenten/document-lezen';
import {
	EENHEDEN,
	MEESTE_EENHEDEN,
	vensterVan,
	type DatumFilter
} from '$lib/domain/velden/datum-filter';
import { TABELLEN, VELDEN } from '$lib/domain/velden/velden';
import { LEEG } from '$lib/domain/velden/waarden';
import * as v from 'valibot';
import { waardeUit } from '../../why/waarde-uit';
import { DAG, dagToken, dayOf } from '../dag-vorm';
import { datumFilterTekst, datumVeldNaam } from '../datum-tekst';
import { datumRijen, datumSleutel, datumVeld } from '../datum-velden';
import type { FilterPlek, FilterSoort } from '../filter-soort';
import { CHIP, type FilterState } from '../filter-state';

const DATUM_FILTER = v.variant('soort', [
	v.object({ soort: v.literal('leeg') }),
	v.object({ soort: v.literal('tussen'), van: v.nullable(DAG), tot: v.nullable(DAG) }),
	v.object({
		soort: v.picklist(['komende', 'afgelopen']),
		aantal: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MEESTE_EENHEDEN)),
		eenheid: v.picklist(EENHEDEN)
	})
]);

/** Wanted dates by field: of the kandidaat, or of one of its records at least. */
export const soort: FilterSoort = {
	id: 'datums',
	plaats: 50,
	deelbaar: true,
	terug: { rang: 4, bij: 'een filter op datum' },
	vorm: v.record(v.string(), DATUM_FILTER),
	masks: (plek) =>
		chosen(plek).map(({ chip, veld, filter }) => ({
			filter: chip.id,
			rows: datumRijen(plek.dataset, veld, filter)
		})),
	chips: (plek) => chosen(plek).map(({ chip }) => chip),
	/** `datum=trajecten-signaal-k4w`. */
	toQuery: ({ datums }) =>
		Object.entries(datums).map(([sleutel, filter]) => [
			'datum',
			`${sleutel.replace('.', '-')}-${tokenOf(filter)}`
		]),
	fromQuery(params) {
		const datums = params.getAll('datum').flatMap((token) => {
			const [tabel = '', veld = '', ...rest] = token.split('-');
			const filter = filterOf(rest.join('-'));
			return filter ? [[`${tabel}.${veld}`, filter] as const] : [];
		});
		return { datums: Object.fromEntries(datums) };
	},
	fromDocument: ({ datums }) => ({ datums: datumsIn(datums) }),
	onleesbaar: ({ datums }) =>
		Object.entries(alsInhoud(datums))
			.filter(([, each]) => !v.is(DATUM_FILTER, each))
			.map(([sleutel]) => `Datum: ${nameOf(sleutel)}`),
	known: ({ datums }, dataset) => ({
		datums: Object.fromEntries(
			Object.entries(datums).filter(([sleutel]) => datumVeld(dataset, sleutel))
		)
	}),
	verdwenen: ({ datums }, kept) =>
		Object.keys(datums)
			.filter((sleutel) => !kept.datums[sleutel])
			.map((sleutel) => `Datum: ${nameOf(sleutel)}`),
	why: (beeld, recordsVan) =>
		chosen(beeld).map(({ chip, veld: { tabel, id }, filter }) => ({
			filter: chip.id,
			regel: `${chip.name}: ${chip.text}`,
			definitie:
				tabel === 'kandidaten'
					? 'De datum ligt in deze periode.'
					: 'Ten minste één datum van de kandidaat ligt in deze periode.',
			toets: { soort: 'venster', veld: id, venster: vensterVan(filter, beeld.dataset.peildatum) },
			bewijzen: (kandidaat) =>
				tabel === 'kandidaten'
					? [[waardeUit(beeld.dataset, tabel, id, kandidaat)]]
					: recordsVan(tabel, kandidaat).map((record) => [
							waardeUit(beeld.dataset, tabel, 'soort', record),
							waardeUit(beeld.dataset, tabel, id, record)
						])
		}))
};

/** The dates that are wanted, of fields that the source has. */
function chosen({ dataset, filters }: Pick<FilterPlek, 'dataset' | 'filters'>) {
	return Object.entries(filters.datums).flatMap(([sleutel, filter]) => {
		const veld = datumVeld(dataset, sleutel);
		if (!veld) return [];
		const text = datumFilterTekst(filter, dataset.peildatum);
		return [{ chip: { id: CHIP.datum + sleutel, name: datumVeldNaam(veld), text }, veld, filter }];
	});
}

/** `leeg`, `k4w` (komende 4 weken), `a3m`, `t20261101-20261130`, either end may be absent. */
function tokenOf(filter: DatumFilter): string {
	switch (filter.soort) {
		case 'leeg':
			return 'leeg';
		case 'tussen':
			return `t${dagToken(filter.van)}-${dagToken(filter.tot)}`;
		default:
			return filter.soort.charAt(0) + String(filter.aantal) + filter.eenheid.charAt(0);
	}
}

function filterOf(token: string): DatumFilter | null {
	if (token === 'leeg') return { soort: 'leeg' };
	const [isTussen, ...ends] = /^t(\d*)-(\d*)$/.exec(token) ?? [];
	if (isTussen) {
		const [van = null, tot = null] = ends.map((end) => (end ? dayOf(end) : null));
		const isRead = ends.every((end) => end === '' || dayOf(end) !== null);
		return isRead ? { soort: 'tussen', van, tot } : null;
	}
	const [, richting, aantal, letter] = /^([ka])(\d{1,3})([dwm])$/.exec(token) ?? [];
	const eenheid = EENHEDEN.find((each) => each.startsWith(letter ?? ' '));
	if (!eenheid || Number(aantal) > MEESTE_EENHEDEN) return null;
	return { soort: richting === 'k' ? 'komende' : 'afgelopen', aantal: Number(aantal), eenheid };
}

function nameOf(sleutel: string): string {
	const velden = TABELLEN.flatMap((tabel) => VELDEN[tabel]);
	const veld = velden.find((each) => datumSleutel(each) === sleutel);
	return veld ? datumVeldNaam(veld) : LEEG;
}

/** Of each filter only what belongs to it. */
function datumsIn(waarde: DocumentWaarde | undefined): FilterState['datums'] {
	return Object.fromEntries(
		Object.entries(alsInhoud(waarde)).flatMap(([sleutel, each]) => {
			const read = v.safeParse(DATUM_FILTER, each);
			return read.success ? [[sleutel, read.output] as const] : [];
		})
	);
}
