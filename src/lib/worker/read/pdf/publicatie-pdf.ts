import type { PublicatieLezing } from '$lib/domain/uwv/publicatie';
import { readPublicatieFrom } from '../uwv/publicatie-tekst';
import { pdfTexts } from './pdf-text';

/** Reads a publication that is a PDF. Rejects with a `Storing`. */
export async function readPublicatiePdf(bytes: ArrayBuffer): Promise<PublicatieLezing> {
	return readPublicatieFrom(await pdfTexts(new Uint8Array(bytes)));
}
