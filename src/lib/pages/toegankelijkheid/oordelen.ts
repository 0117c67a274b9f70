import type { ToetsId } from './toetsen';
import type { CriteriumNummer } from './wcag';

/** What does not hold yet, as the model of the government wants it to be told. */
export interface Tekort {
	readonly wat: string;
	/** Why it is so. */
	readonly oorzaak: string;
	/** What somebody notices of it. */
	readonly gevolg: string;
	/** What somebody can do meanwhile. */
	readonly alternatief: string;
	/** What is done about it. */
	readonly maatregel: string;
	/** The day by which that is done, ISO. */
	readonly gereed: string;
}

export type OordeelId = 'voldoet' | 'voldoet-niet' | 'niet-van-toepassing';

/** A verdict about one criterion or clause, with what it rests on. */
export interface EisOordeel {
	readonly oordeel: OordeelId;
	/** What was found. */
	readonly bevinding: string;
	/** How that was tested; empty where there is nothing to test. */
	readonly getoetst: readonly ToetsId[];
	/** The day since which the verdict holds, ISO. */
	readonly sinds: string;
	readonly tekort?: Tekort;
}

/** The day of the research of the whole app, ISO. */
export const ONDERZOCHT = '2026-11-26';
/** The day on which what was found then was mended and tested again, ISO. */
export const HERZIEN = '2026-11-30';

function voldoet(bevinding: string, getoetst: readonly ToetsId[], sinds = ONDERZOCHT): EisOordeel {
	return { oordeel: 'voldoet', bevinding, getoetst, sinds };
}

function geen(bevinding: string): EisOordeel {
	return { oordeel: 'niet-van-toepassing', bevinding, getoetst: [], sinds: ONDERZOCHT };
}

const GEEN_MEDIA = geen('De app heeft geen geluid en geen video.');

/** The verdict about every criterion. */
export const OORDELEN: Readonly<Record<CriteriumNummer, EisOordeel>> = {
	'1.1.1': voldoet('Elke grafiek heeft een zin met dezelfde getallen. Iconen zijn versiering.', [
		'axe',
		'grafieken',
		'hand'
	]),
	'1.2.1': GEEN_MEDIA,
	'1.2.2': GEEN_MEDIA,
	'1.2.3': GEEN_MEDIA,
	'1.2.4': GEEN_MEDIA,
	'1.2.5': GEEN_MEDIA,
	'1.3.1': voldoet(
		'Koppen, lijsten, velden en rijen met hun naam zijn als zodanig herkenbaar.',
		['axe', 'voorgelezen', 'hand'],
		HERZIEN
	),
	'1.3.2': voldoet('De volgorde in de code is de volgorde op het scherm.', ['voorgelezen', 'hand']),
	'1.3.3': voldoet('Uitleg noemt namen en woorden, niet alleen een plek of vorm.', ['hand']),
	'1.3.4': voldoet('De app werkt staand en liggend.', ['breedtes', 'hand']),
	'1.3.5': voldoet('De velden voor het wachtwoord zeggen waarvoor zij zijn.', ['axe', 'hand']),
	'1.4.1': voldoet('Bij elke kleur staat een letter, een vorm of een woord.', [
		'gedwongenKleuren',
		'grafieken',
		'hand'
	]),
	'1.4.2': GEEN_MEDIA,
	'1.4.3': voldoet('Tekst heeft genoeg contrast, in het licht en in het donker.', [
		'axe',
		'contrast'
	]),
	'1.4.4': voldoet('Bij 200% is alles te lezen, ook als alleen de tekst groter is.', [
		'breedtes',
		'ruim'
	]),
	'1.4.5': voldoet('Er staat geen tekst in plaatjes. Grafieken zijn getekend met echte tekst.', [
		'hand'
	]),
	'1.4.10': voldoet(
		'Bij 320 pixels, of 400%, schuift geen pagina en geen venster opzij.',
		['breedtes', 'ruim'],
		HERZIEN
	),
	'1.4.11': voldoet(
		'De rand om de focus heeft overal een contrast van 3 op 1 of meer.',
		['rand', 'contrast'],
		HERZIEN
	),
	'1.4.12': voldoet(
		'Met ruimere tekst is alles te lezen en schuift niets opzij.',
		['ruim'],
		HERZIEN
	),
	'1.4.13': voldoet('Uitleg bij een getal blijft staan. Esc sluit haar.', ['uitleg', 'hand']),
	'2.1.1': voldoet('Alles kan met het toetsenbord, ook inlezen en exporteren.', [
		'toetsenbord',
		'toetsenbordPaginas',
		'toetsenbordInlezen'
	]),
	'2.1.2': voldoet('U komt met toetsen overal weer weg. Esc sluit wat open is.', [
		'toetsenbord',
		'hand'
	]),
	'2.1.4': voldoet('Sneltoetsen van één letter kunt u uitzetten, bij Hulp en toetsen.', [
		'toetsenUit',
		'hand'
	]),
	'2.2.1': voldoet('U krijgt een minuut vooraf bericht. U kiest zelf na hoeveel minuten.', [
		'slot',
		'bericht'
	]),
	'2.2.2': geen('Er beweegt niets uit zichzelf.'),
	'2.3.1': geen('Er knippert niets.'),
	'2.4.1': voldoet('U kunt direct naar de inhoud, de filters en de lijst.', ['axe', 'stappen']),
	'2.4.2': voldoet('Elke pagina heeft een eigen titel.', ['titels']),
	'2.4.3': voldoet(
		'Na elke handeling is de focus op een vaste plek, en nooit bij een ander.',
		['focus'],
		HERZIEN
	),
	'2.4.4': voldoet('Een link zegt zelf waar zij heen gaat.', ['axe', 'hand']),
	'2.4.5': voldoet('Er zijn tabbladen, vragen, zoeken en bewaarde weergaven.', ['hand']),
	'2.4.6': voldoet('Koppen en namen zeggen waar het over gaat.', ['hand']),
	'2.4.7': voldoet('Wat de focus heeft, heeft een rand.', ['rand', 'gedwongenKleuren']),
	'2.4.11': voldoet('Van wat de focus heeft, is altijd iets te zien.', ['bedekt'], HERZIEN),
	'2.5.1': voldoet('Alles kan met één vinger en een enkele tik.', ['hand']),
	'2.5.2': voldoet('Iets gebeurt pas als u loslaat.', ['hand']),
	'2.5.3': voldoet('De naam van een knop bevat de tekst die erop staat.', ['axe', 'hand']),
	'2.5.4': geen('De app reageert niet op schudden of kantelen.'),
	'2.5.7': voldoet('Wat u kunt slepen, kan ook met een knop of een veld.', [
		'peildatum',
		'inlezenManieren'
	]),
	'2.5.8': voldoet('Knoppen zijn 24 pixels of meer, of staan los van elkaar.', ['axe']),
	'3.1.1': voldoet('De taal van de pagina is Nederlands.', ['axe', 'nederlands']),
	'3.1.2': voldoet('Andere talen komen alleen voor in namen van tests, en zijn gemerkt.', [
		'nederlands',
		'hand'
	]),
	'3.2.1': voldoet('Er verandert niets doordat iets de focus krijgt.', ['hand']),
	'3.2.2': voldoet('Filters werken direct. De pagina en de focus blijven waar zij zijn.', [
		'filters',
		'hand'
	]),
	'3.2.3': voldoet('De tabbladen staan overal in dezelfde volgorde.', ['titels', 'hand']),
	'3.2.4': voldoet('Wat hetzelfde doet, heeft overal dezelfde naam.', ['woorden', 'hand']),
	'3.2.6': voldoet('Hulp staat overal achter Instellingen en hulp.', ['toegankelijkheid', 'hand']),
	'3.3.1': voldoet('Een fout staat in woorden bij het veld, en hoort bij dat veld.', [
		'slotFout',
		'bestandFout',
		'peildatumVeld'
	]),
	'3.3.2': voldoet('Elk veld heeft een naam, en zo nodig een voorbeeld.', ['axe']),
	'3.3.3': voldoet('De app zegt ook hoe u een fout herstelt.', ['bestandFout', 'peildatumVeld']),
	'3.3.4': voldoet('U controleert eerst, kunt terug, en typt WISSEN om alles te wissen.', [
		'wissen',
		'ongedaan'
	]),
	'3.3.7': voldoet('De app onthoudt de indeling van uw lijst en uw naam.', ['bekendBestand']),
	'3.3.8': voldoet('U mag het wachtwoord plakken en bekijken. Er is geen puzzel.', [
		'slotFout',
		'hand'
	]),
	'4.1.2': voldoet('Elke knop en elk veld heeft een naam, een rol en een stand.', ['axe', 'hand']),
	'4.1.3': voldoet(
		'Twee vaste plekken zeggen elke uitkomst en elk bericht, één keer.',
		['berichten', 'voorgelezen'],
		HERZIEN
	)
};
