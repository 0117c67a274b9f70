import { GROEPEN, type Dataset } from '$lib/data/dataset';
import { partKey } from '$lib/data/parts';
import { keuzeVelden } from '$lib/data/velden/keuze-velden';
import { codesOf } from '$lib/data/velden/veld-waarden';
import type { WoordVeld, Woordenboek } from '$lib/domain/eigen-kengetal/zin';
import type { TabelId } from '$lib/domain/velden/tabellen';
import { woordVoor } from '$lib/domain/velden/waarden';
import type { Kenmerk } from '../kenmerken/kenmerk';
import { BOTSING_KENMERKEN } from '../kenmerken/kenmerken-botsing';
import { SIGNAAL_KENMERKEN } from '../kenmerken/kenmerken-signalen';
import { TRAJECT_KENMERKEN } from '../kenmerken/kenmerken-traject';
import { WERKPROCES_KENMERKEN } from '../kenmerken/kenmerken-werkproces';

const WOORDEN = partKey<Woordenboek>('peildatum');

/** The kenmerken that follow from the list alone, not from what users added: an own kengetal can rest on these. */
export function kenmerkenVanBron(dataset: Dataset): readonly Kenmerk[] {
	return [
		...SIGNAAL_KENMERKEN,
		...BOTSING_KENMERKEN,
		...TRAJECT_KENMERKEN,
		...WERKPROCES_KENMERKEN
	].filter((kenmerk) => kenmerk.isBekend(dataset));
}

/** What sentences about these data call things; made once. Looks at each different value. */
export function woordenboekVan(dataset: Dataset): Woordenboek {
	return dataset.part(WOORDEN, () => ({
		velden: (['kandidaten', ...GROEPEN] as const).flatMap((van) => fieldsOf(dataset, van)),
		kenmerken: kenmerkenVanBron(dataset).map(({ id, label }) => ({ id, label }))
	}));
}

function fieldsOf(dataset: Dataset, van: TabelId): WoordVeld[] {
	return keuzeVelden(dataset, van).map((veld) => ({
		van,
		veld: veld.id,
		naam: veld.naam,
		soort: veld.soort,
		woorden: veld.soort === 'code' ? wordsOf(codesOf(dataset, veld).values, veld.waarden) : []
	}));
}

/** Each value, known or in the list, that is shown as another word than it is stored as. */
function wordsOf(
	values: readonly string[],
	waarden: Parameters<typeof woordVoor>[0]
): WoordVeld['woorden'] {
	const codes = new Set([...(waarden ?? []).map(({ code }) => code), ...values]);
	return [...codes]
		.filter((code) => code !== '')
		.map((code) => ({ code, woord: woordVoor(waarden, code) }));
}
