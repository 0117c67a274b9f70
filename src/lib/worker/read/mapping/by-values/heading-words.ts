import { fold } from '$lib/locale/fold';

/** Words that say nothing about which field it is. */
const NEUTRAAL =
	/\b(?:sonar|compas|uwv|code|ind|indicatie|status|datum|dat|dd|per|op|van|de|het|in|is|ja|nee|j|n|kandidaat|klant|client|huidige?|actuele?|waarde|oms|omschrijving|nr|laatste?|laatst|eind|einde|einddatum|tot|geldig|start|begin|sinds|gewijzigd|wijziging|bijgewerkt|aangepast|verloopt|verloop)\b/g;
/** Somebody else, or another moment: the values are those of the field, but not what it says now. */
const ANDERS =
	/vorig|\boude?\b|eerder|histor|advies|gewenst|streef|\bdoel\b|verwacht|beoogd|aangemaakt|aangevraagd|ingevoerd|mutatie|\bnieuwe?\b|\btweede\b|partner|\bex\b|voormalig|vervang|achtervang|waarnem|intaker|verwijzer|aanmelder/;

/** A heading as folded words: "KlantprofielStatus_Sonar" is "klantprofiel status sonar". */
export function wordsOf(kop: string): string {
	const apart = kop.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}\p{N}]+/gu, ' ');
	return fold(apart).trim();
}

/** Whether a heading names the field by one of these words and says nothing besides. */
export function meansOnly(words: string, woord: RegExp): boolean {
	const rest = words.replace(woord, ' ');
	return rest !== words && rest.replace(NEUTRAAL, '').trim() === '';
}

/** Whether a heading says that its values are of somebody else or of another moment. */
export function meansOther(words: string, anders?: RegExp): boolean {
	return ANDERS.test(words) || (anders?.test(words) ?? false);
}
