import type { PublicatieLezing } from '$lib/domain/publicatie';
import { leesPublicatieUit } from '../publicatie-tekst';
import { pdfTexts } from './pdf-text';

/** Reads a publication that is a PDF. Rejects with a `Storing`. */
export async function readPublicatiePdf(bytes: ArrayBuffer): Promise<PublicatieLezing> {
	return leesPublicatieUit(await pdfTexts(new Uint8Array(bytes)));
}
