import type { Inhoud } from '$lib/domain/documenten/document';
import { alsInhoud, teksten } from '$lib/domain/documenten/document-lezen';
import type { WeergaveTekst } from '$lib/rules/filters/uitgaand';
import { isWeergave } from '$lib/rules/filters/weergave-vorm';
import { weergaveAlsInhoud, weergaveUit } from '$lib/rules/filters/weergave';

/** Raised when the text changes; every earlier version stays readable. */
const VERSIE = 1;

/** Pages that a view can be of; a text from elsewhere goes nowhere else. */
const PAGINAS: readonly string[] = [
	'/',
	'/klantprofiel',
	'/trajecten',
	'/onvolledig',
	'/draaitabel',
	'/transparantie',
	'/werkproces',
	'/werklijst',
	'/veranderd'
];

/** One line of JSON. */
export function writeWeergave({ weergave, zonder }: WeergaveTekst): string {
	return JSON.stringify({ v: VERSIE, weergave: weergaveAlsInhoud(weergave), zonder });
}

/** The view in a text; null where there is none that this app knows. */
export function readWeergave(text: string): WeergaveTekst | null {
	try {
		const found = JSON.parse(text) as { v?: unknown; weergave?: Inhoud; zonder?: Inhoud };
		if (found.v !== VERSIE || !isWeergave(found.weergave)) return null;
		const weergave = weergaveUit(alsInhoud(found.weergave));
		if (!PAGINAS.includes(weergave.pagina)) return null;
		return { weergave, zonder: teksten(found.zonder) };
	} catch {
		return null;
	}
}
