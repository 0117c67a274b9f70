import { TESTS, type TestVan } from './tests';

export type ToetsId = keyof typeof TESTS | 'hand';

/** What each test looks at, Dutch. */
export const TOETSEN: Readonly<Record<ToetsId, string>> = {
	axe: 'axe op elk scherm, breed en smal, licht en donker',
	bedekt: 'elke stap van Tab op elke pagina, groot en klein',
	bericht: 'met een toets naar een bericht en terug',
	berichten: 'elke uitkomst wordt één keer gezegd',
	rand: 'het contrast van de rand om de focus',
	ruim: 'ruimere tekst, 400% zoom en alleen grotere tekst',
	bekendBestand: 'een lijst voor de tweede keer inlezen',
	bestandFout: 'bestanden die niet goed zijn',
	bestanden: 'de bestanden die de app maakt',
	breedtes: 'elke pagina van 320 tot 1.366 pixels breed',
	contrast: 'het contrast van de kleuren, uitgerekend',
	filters: 'filters zetten en weghalen met toetsen',
	focus: 'de focus na meer dan zestig handelingen',
	gedwongenKleuren: 'kleuren van Windows met hoog contrast',
	grafieken: 'grafieken met toetsen en als tekst',
	hand: 'met de hand',
	inlezenManieren: 'inlezen met een knop, slepen en plakken',
	nederlands: 'alle teksten zijn Nederlands',
	ongedaan: 'ongedaan maken met toets, menu en Terug',
	peildatum: 'de peildatum met schuif, knoppen en veld',
	peildatumVeld: 'een dag die niet bestaat',
	slot: 'het slot na tien minuten, met bericht vooraf',
	slotFout: 'een verkeerd wachtwoord',
	stappen: 'stappen van Tab van vraag tot antwoord',
	thema: 'lichte en donkere weergave',
	toetsenUit: 'toetsen van een detailvenster, aan en uit',
	titels: 'titel en focus van elke pagina',
	toegankelijkheid: 'deze verklaring, van elke plek bereikt',
	toetsenbord: 'van het begin tot een dossier zonder muis',
	toetsenbordInlezen: 'inlezen zonder muis',
	toetsenbordPaginas: 'alle pagina’s zonder muis',
	uitleg: 'uitleg bij een getal openen en sluiten',
	voorgelezen: 'wat een schermlezer voorleest, woord voor woord',
	vragen: 'de twaalf vragen van begin tot antwoord',
	wissen: 'alles wissen',
	woorden: 'één naam voor elk ding'
};

/** The test in the repository; null for what somebody looked at. */
export function testVan(id: ToetsId): TestVan | null {
	return id === 'hand' ? null : TESTS[id];
}
