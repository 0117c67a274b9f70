import type { PdfReden } from '$lib/domain/uwv/publicatie';

/** Why a PDF gives no text, and what to do. */
export const PDF_BEZWAAR: Readonly<Record<PdfReden, string>> = {
	beveiligd:
		'Deze PDF is beveiligd. Open de PDF, selecteer alle tekst, kopieer deze en plak de tekst hieronder.',
	'zonder-tekst':
		'In deze PDF staat geen tekst, alleen een afbeelding. Typ de tabel over, of vraag UWV om een ander bestand.',
	beschadigd:
		'Deze PDF is beschadigd of niet volledig gedownload. Download de PDF opnieuw, of plak de tekst hieronder.'
};
