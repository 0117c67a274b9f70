import { decodeTable } from '$lib/columns/arrow';
import type { Dataset } from '$lib/data/dataset';
import { chosenExtra, extraSlicer, isExtraSlicer } from '$lib/data/velden/extra-slicer';
import { dagOp, nu } from '$lib/data/kandidaat/vandaag';
import { werkprocesUit } from '$lib/data/tellingen/werkproces-uit.svelte';
import { dossierVan, type DossierInhoud } from '$lib/domain/documenten/dossier';
import type { Dag } from '$lib/domain/velden/datum';
import type { Verschil } from '$lib/domain/momentopname/verschil';
import { codesOf, type FilterState } from '$lib/rules/filters/filter-state';
import { voorwaardenUit } from '$lib/rules/filters/getal/sleutel';
import { waardenVoor } from '$lib/rules/filters/weg';
import { eigenKengetallen } from '$lib/rules/kenmerken/kenmerken-eigen.svelte';
import type { NatelVraag, Telbron, Voorwaarde, Voorwaarden } from '$lib/rules/recount/natelling';
import type { Beeld } from '$lib/rules/why/beeld';
import type { App } from './app.svelte';
import { verschilVan } from './lookback/verschillen';

/** What goes beside the data and the filters on them. */
export interface TelbronErbij {
	readonly dossier: DossierInhoud;
	/** The kengetallen that users made; absent = those of the app. */
	readonly eigen?: Telbron['eigen'];
	readonly vandaag: Dag;
	/** The difference that the filter Sinds counts by; null = it does not count. */
	readonly verschil: Pick<Verschil, 'wie' | 'wat'> | null;
}

/** What is asked about a screen. */
export interface NatelOpdracht {
	readonly vraag: NatelVraag;
	readonly beeld: Beeld;
	/** Who is in the number that is asked for among them; absent = the first. */
	readonly wie?: Voorwaarden;
}

/** What a recount of a screen is given, as plain data. Rejects with a `Storing`. */
export async function telbronVan(app: App, { dataset, filters, sinds }: Beeld): Promise<Telbron> {
	const erbij = {
		dossier: dossierVan(app.documenten?.inhoud('dossier') ?? {}),
		vandaag: app.dossier?.vandaag ?? dagOp(nu())
	};
	const tabel =
		sinds &&
		filters.sinds &&
		(await verschilVan(app.lookback, filters.sinds.snapshot, dataset.meta.id));
	return telbron(dataset, filters, { ...erbij, verschil: tabel?.verschil ?? null });
}

/** The columns of a dataset and the values that its filters choose. */
export function telbron(
	dataset: Dataset,
	filters: FilterState,
	{ verschil, ...erbij }: TelbronErbij
): Telbron {
	const chosen = Object.keys(filters.picks);
	const slicers = [...chosen.filter((id) => !isExtraSlicer(id)), 'uitvoerende'];
	return {
		tabellen: { ...dataset.records, kandidaten: dataset.kandidaten },
		velden: dataset.meta.velden,
		peildatum: dataset.peildatum,
		bronDag: dataset.meta.peildatum,
		keuzes: dataset.keuzes,
		filters,
		gekozen: Object.fromEntries(
			slicers.flatMap((slicer) => {
				const codes = codesOf(filters, slicer);
				return codes.length ? [[slicer, waardenVoor(dataset, slicer, codes)]] : [];
			})
		),
		extra: chosenExtra(filters.picks).map((id) => extraVoorwaarde(dataset, filters, id)),
		getal: voorwaardenUit(filters.getal ?? []),
		uit: werkprocesUit.regels,
		eigen: eigenKengetallen(),
		verschil: verschil && { wie: decodeTable(verschil.wie), wat: decodeTable(verschil.wat) },
		...erbij
	};
}

function extraVoorwaarde(dataset: Dataset, filters: FilterState, id: string): Voorwaarde {
	const { veld, stored } = extraSlicer(dataset, id);
	const een = stored(waardenVoor(dataset, id, filters.picks[id] ?? []));
	return { soort: 'veld', veld, een, niet: filters.niet.includes(id) };
}
