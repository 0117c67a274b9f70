import type { AnoniemProfiel, ProfielFormaat } from '$lib/domain/afscherming/anoniem-bestand';
import { ANONIEME_VELDEN } from '$lib/domain/kandidaat/anoniem-veld';
import type { Dag } from '$lib/domain/velden/datum';
import { vumProfiel } from '$lib/domain/uwv/vum-profiel';
import { formatDatum } from '$lib/locale/format';
import { BOM, csvLines } from './csv-text';
import { inPieces, joined } from './text-pieces';
import { workbook } from './workbook';

/** Anonymous profiles as a file, named after the day of the data. */
export async function profielenBestand(
	profielen: readonly AnoniemProfiel[],
	formaat: ProfielFormaat,
	peildatum: Dag
): Promise<{ readonly naam: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
	return {
		naam: `anonieme-profielen-${formatDatum(peildatum)}.${formaat}`,
		bytes: await bytesVan(profielen, formaat)
	};
}

/** JSON in the words of VUM; else a row per profile and a column for each field of which something is told. */
async function bytesVan(
	profielen: readonly AnoniemProfiel[],
	formaat: ProfielFormaat
): Promise<Uint8Array<ArrayBuffer>> {
	if (formaat === 'json')
		return new TextEncoder().encode(`${JSON.stringify(profielen.map(vumProfiel), null, '\t')}\n`);
	const velden = ANONIEME_VELDEN.filter(({ id }) => profielen.some(({ woorden }) => woorden[id]));
	const kolommen = [
		{ kop: 'Profiel', cellen: profielen.map(({ id }) => id) },
		...velden.map(({ id, label }) => ({
			kop: label,
			cellen: profielen.map(({ woorden }) => woorden[id] ?? '')
		}))
	].map((kolom) => ({ ...kolom, soort: 'cellen' as const }));
	const tabel = { titel: 'Anonieme profielen', rijen: profielen.length, kolommen };
	return formaat === 'csv' ? joined(inPieces([BOM, ...csvLines(tabel)])) : workbook([tabel]);
}
