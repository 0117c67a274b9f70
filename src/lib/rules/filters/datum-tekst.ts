import type { Dag } from '$lib/domain/velden/datum';
import { vensterVan, type DatumFilter, type Eenheid } from '$lib/domain/velden/datum-filter';
import { LEEG } from '$lib/domain/velden/waarden';
import { TABEL_NAAM, type Veld } from '$lib/domain/velden/velden';
import { formatDatum } from '$lib/locale/format';
import { woordBij } from '$lib/locale/hoeveel';

const EEN: Readonly<Record<Eenheid, string>> = { dagen: 'dag', weken: 'week', maanden: 'maand' };

/** A date filter in words at peildatum `d`: "komende 4 weken (t/m 19-12-2026)", "vanaf 01-11-2026", "(Leeg)". */
export function datumFilterTekst(filter: DatumFilter, d: Dag): string {
	const venster = vensterVan(filter, d);
	if (!venster) return LEEG;
	if (filter.soort === 'komende' || filter.soort === 'afgelopen') {
		const { aantal, eenheid, soort } = filter;
		const hoeveel = woordBij(aantal, EEN[eenheid], `${aantal} ${eenheid}`);
		return soort === 'komende'
			? `komende ${hoeveel} (t/m ${formatDatum(venster.tot ?? d)})`
			: `afgelopen ${hoeveel} (vanaf ${formatDatum(venster.van ?? d)})`;
	}
	const { van, tot } = venster;
	if (van === null) return tot === null ? 'ingevuld' : `t/m ${formatDatum(tot)}`;
	return tot === null ? `vanaf ${formatDatum(van)}` : `${formatDatum(van)} t/m ${formatDatum(tot)}`;
}

/** A date field as its filter is called: "Signaaldatum (trajecten)", "Inschrijfdatum". */
export function datumVeldNaam({ tabel, naam }: Veld): string {
	return tabel === 'kandidaten' ? naam : `${naam} (${TABEL_NAAM[tabel].toLowerCase()})`;
}
