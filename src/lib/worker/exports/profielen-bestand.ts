import type { AnoniemProfiel, ProfielFormaat } from '$lib/domain/anoniem-bestand';
import { ANONIEME_VELDEN } from '$lib/domain/anoniem-veld';
import type { Dag } from '$lib/domain/datum';
import { vumProfiel } from '$lib/domain/vum-profiel';
import { formatDatum } from '$lib/locale/format';
import { csvText } from './csv-text';
import { textWorkbook } from './text-workbook';

/** Anonymous profiles as a file, named after the day of the data. */
export function profielenBestand(
	profielen: readonly AnoniemProfiel[],
	formaat: ProfielFormaat,
	peildatum: Dag
): { readonly naam: string; readonly bytes: Uint8Array<ArrayBuffer> } {
	return {
		naam: `anonieme-profielen-${formatDatum(peildatum)}.${formaat}`,
		bytes: bytesVan(profielen, formaat)
	};
}

/** JSON in the words of VUM; else a row per profile and a column for each field of which something is told. */
function bytesVan(
	profielen: readonly AnoniemProfiel[],
	formaat: ProfielFormaat
): Uint8Array<ArrayBuffer> {
	if (formaat === 'json')
		return new TextEncoder().encode(`${JSON.stringify(profielen.map(vumProfiel), null, '\t')}\n`);
	const velden = ANONIEME_VELDEN.filter(({ id }) => profielen.some(({ woorden }) => woorden[id]));
	const rows = [
		['Profiel', ...velden.map(({ label }) => label)],
		...profielen.map(({ id, woorden }) => [id, ...velden.map((veld) => woorden[veld.id] ?? '')])
	];
	return formaat === 'csv'
		? new TextEncoder().encode(csvText(rows))
		: textWorkbook('Anonieme profielen', rows);
}
