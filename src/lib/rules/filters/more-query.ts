import { dagVan, delenVan, type Dag } from '$lib/domain/velden/datum';
import { EENHEDEN, MEESTE_EENHEDEN, type DatumFilter } from '$lib/domain/velden/datum-filter';
import { NO_FILTERS, type FilterState } from './filter-state';

/**
 * The filters besides slicers and tile as entries for an address: fields, ids and days only. Pasted numbers never go
 * in. `datum=trajecten-signaal-k4w`, `peildatum=20261221`, `sinds=<id of a momentopname>.nieuw`.
 */
export function moreToQuery(filters: FilterState): readonly (readonly [string, string])[] {
	const { datums, kenmerken, sinds, peildatum } = filters;
	return [
		...Object.entries(datums).map(
			([sleutel, filter]) =>
				['datum', `${sleutel.replace('.', '-')}-${filterToken(filter)}`] as const
		),
		...kenmerken.map((id) => ['kenmerk', id] as const),
		...(sinds ? [['sinds', `${sinds.snapshot}.${sinds.wat}`] as const] : []),
		...(peildatum === null ? [] : [['peildatum', dagToken(peildatum)] as const])
	];
}

/** The filters in an address as they stand there; what can't be read is left out. */
export function moreFromQuery(
	params: URLSearchParams
): Pick<FilterState, 'datums' | 'kenmerken' | 'sinds' | 'peildatum'> {
	const datums = params.getAll('datum').flatMap((token) => {
		const [tabel = '', veld = '', ...rest] = token.split('-');
		const filter = filterOf(rest.join('-'));
		return filter ? [[`${tabel}.${veld}`, filter] as const] : [];
	});
	const [, snapshot, wat] = /^([\w-]+)\.(\w+)$/.exec(params.get('sinds') ?? '') ?? [];
	return {
		datums: Object.fromEntries(datums),
		kenmerken: [...new Set(params.getAll('kenmerk'))],
		sinds: snapshot && wat ? { snapshot, wat } : NO_FILTERS.sinds,
		peildatum: dagOf(params.get('peildatum') ?? '')
	};
}

/** `leeg`, `k4w` (komende 4 weken), `a3m`, `t20261101-20261130`, either end may be absent. */
function filterToken(filter: DatumFilter): string {
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
	const tussen = /^t(\d*)-(\d*)$/.exec(token);
	if (tussen) {
		const [van, tot] = [tussen[1], tussen[2]].map((deel) => (deel ? dagOf(deel) : 'open'));
		if (van === null || tot === null) return null;
		return { soort: 'tussen', van: dagOrOpen(van), tot: dagOrOpen(tot) };
	}
	const [, richting, aantal, letter] = /^([ka])(\d{1,3})([dwm])$/.exec(token) ?? [];
	const eenheid = EENHEDEN.find((each) => each.startsWith(letter ?? ' '));
	if (!eenheid || Number(aantal) > MEESTE_EENHEDEN) return null;
	return { soort: richting === 'k' ? 'komende' : 'afgelopen', aantal: Number(aantal), eenheid };
}

function dagOrOpen(deel: Dag | 'open' | undefined): Dag | null {
	return typeof deel === 'number' ? deel : null;
}

function dagToken(dag: Dag | null): string {
	if (dag === null) return '';
	const { jaar, maand, dag: dagVanMaand } = delenVan(dag);
	return [String(jaar).padStart(4, '0'), maand, dagVanMaand]
		.map((deel) => String(deel).padStart(2, '0'))
		.join('');
}

function dagOf(token: string): Dag | null {
	const [, jaar, maand, dag] = /^(\d{4})(\d{2})(\d{2})$/.exec(token) ?? [];
	return dagVan(Number(jaar), Number(maand), Number(dag));
}
