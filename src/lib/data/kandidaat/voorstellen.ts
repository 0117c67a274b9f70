import { GEEN_DAG } from '$lib/domain/velden/datum';
import type { Voorstel } from '$lib/domain/documenten/dossier';
import { SIGNALEN, type Signaal } from '$lib/domain/kandidaat/signalen';
import { textAt } from '../cell-text';
import type { Dataset } from '../dataset';
import { verstrekenSignalen } from '../oudste-signaal';
import { werkprocesUit } from '../tellingen/werkproces-uit.svelte';
import { inschrijvingEindeReader } from './acties';

/** Id of the action that the source itself has for a kandidaat. */
const BRON = 'bron';

const ACTIES = SIGNALEN.filter(({ soort }) => soort === 'actie');

/** Ids of what is suggested for the kandidaat in these rows. */
export function voorgesteldeIds(dataset: Dataset, rows: readonly number[]): ReadonlySet<string> {
	return new Set(rows.flatMap((row) => voorstellenAt(dataset, row).map(({ id }) => id)));
}

/** What the source and the rules, also those that are off, suggest to do for a kandidaat at the peildatum, the source first. */
export function voorstellenAt(dataset: Dataset, row: number): readonly Voorstel[] {
	const stand = dataset.standAt(row);
	const bron = textAt(dataset.kandidaten, 'acties', row);
	const regels = ACTIES.filter((signaal) => signaal.geldt(stand)).map((signaal) =>
		voorstelVan(dataset, row, signaal)
	);
	if (bron === '') return regels;
	const eigen: Voorstel = {
		id: BRON,
		soort: 'bron',
		label: bron,
		uitleg: 'Deze actie staat in de bron.',
		datum: null,
		aanleiding: bron
	};
	return [eigen, ...regels];
}

/** The same without the rules that are off: what is suggested now. */
export function voorstellenNu(dataset: Dataset, row: number): readonly Voorstel[] {
	return voorstellenAt(dataset, row).filter(
		({ regel }) => regel === undefined || !werkprocesUit.has(regel)
	);
}

function voorstelVan(dataset: Dataset, row: number, signaal: Signaal): Voorstel {
	const { id, label, uitleg, regel } = signaal;
	const vast = { id, soort: 'regel' as const, label, uitleg, ...(regel ? { regel } : {}) };
	return { ...vast, ...aanleidingVan(dataset, row, signaal) };
}

/** The day that the suggestion is about, and what it rests on: with another one it is a new suggestion. */
function aanleidingVan(
	dataset: Dataset,
	row: number,
	{ leest }: Signaal
): Pick<Voorstel, 'datum' | 'aanleiding'> {
	if (leest.includes('verstrekenSignalen')) {
		const { oudste, laatste } = verstrekenSignalen(dataset);
		const datum = oudste.days[row] ?? GEEN_DAG;
		return {
			datum: datum === GEEN_DAG ? null : datum,
			aanleiding: String(laatste.days[row] ?? '')
		};
	}
	if (!leest.includes('inschrijvingVerlengen')) return { datum: null, aanleiding: '' };
	const datum = inschrijvingEindeReader(dataset.kandidaten, dataset.keuzes)(row)?.dag ?? null;
	return { datum, aanleiding: String(datum ?? '') };
}
