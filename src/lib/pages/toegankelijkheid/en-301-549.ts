import { HERZIEN, ONDERZOCHT, type EisOordeel } from './oordelen';

/** A clause of EN 301 549 that is not one of WCAG. */
export interface Bepaling extends EisOordeel {
	readonly nummer: string;
	readonly naam: string;
}

const GEEN = { oordeel: 'niet-van-toepassing', getoetst: [], sinds: ONDERZOCHT } as const;
const GOED = { oordeel: 'voldoet', sinds: ONDERZOCHT } as const;

/** The clauses of EN 301 549 beside those of WCAG (9.1 to 9.4), in the order of the standard. */
export const BEPALINGEN: readonly Bepaling[] = [
	{
		...GOED,
		nummer: '5.2',
		naam: 'Hulpmiddelen aanzetten',
		bevinding: 'Donkere weergave en sneltoetsen zet u met toetsen of muis aan en uit.',
		getoetst: ['thema', 'hand']
	},
	{ ...GEEN, nummer: '5.3', naam: 'Biometrie', bevinding: 'De app herkent geen lichaam of stem.' },
	{
		...GOED,
		nummer: '5.4',
		naam: 'Behoud bij omzetten',
		bevinding: 'In Excel en CSV staan de namen van de kolommen bovenaan.',
		getoetst: ['bestanden', 'hand']
	},
	{
		...GEEN,
		nummer: '5.5 – 5.8',
		naam: 'Knoppen en toetsen van een apparaat',
		bevinding: 'De app is geen apparaat.'
	},
	{
		...GOED,
		nummer: '5.9',
		naam: 'Handelingen tegelijk',
		bevinding: 'Wat met twee toetsen tegelijk kan, kan ook met een menu.',
		getoetst: ['ongedaan', 'hand']
	},
	{
		...GEEN,
		nummer: '6, 7 en 8',
		naam: 'Spraak, video en apparaten',
		bevinding: 'De app heeft die niet.'
	},
	{
		...GOED,
		nummer: '9.6',
		naam: 'Eisen aan het geheel',
		bevinding: 'Het oordeel gaat over hele pagina’s en over elke stap van een taak.',
		getoetst: ['axe', 'vragen']
	},
	{
		...GOED,
		nummer: '10',
		naam: 'Documenten',
		bevinding: 'Bestanden en afdrukken zijn tabellen met kolomnamen en een titel.',
		getoetst: ['bestanden', 'hand']
	},
	{
		...GOED,
		nummer: '11.7',
		naam: 'Voorkeuren van de gebruiker',
		bevinding: 'De app volgt licht of donker, minder beweging en hoog contrast van uw computer.',
		getoetst: ['gedwongenKleuren', 'titels']
	},
	{
		...GEEN,
		nummer: '11.8',
		naam: 'Hulpmiddelen om iets te maken',
		bevinding: 'U maakt met de app geen webpagina’s.'
	},
	{
		...GOED,
		nummer: '12.1.1',
		naam: 'Toegankelijkheid in de handleiding',
		bevinding: 'Hulp legt uit hoe u werkt met toetsen, zoom, contrast en een schermlezer.',
		getoetst: ['toegankelijkheid'],
		sinds: HERZIEN
	},
	{
		...GOED,
		nummer: '12.1.2',
		naam: 'Een toegankelijke handleiding',
		bevinding: 'De hulp staat in de app en voldoet aan dezelfde eisen.',
		getoetst: ['axe']
	},
	{
		...GEEN,
		nummer: '12.2',
		naam: 'Ondersteuning',
		bevinding: 'Die geeft uw organisatie zelf. Onder Contact staat hoe.'
	}
];
