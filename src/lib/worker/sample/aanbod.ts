/** The begeleiders of each gemeente (invented), by the size of their caseload. */
export const BEGELEIDERS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
	Apeldoorn: [
		['K. Postma', 12],
		['F. Yılmaz', 12],
		['L. ter Horst', 11],
		['H. Lubbers', 11],
		['D. van Ommen', 10],
		['A. Reinders', 10],
		['J. Wassink', 9],
		['M. Oosterhof', 8],
		['S. Verhoeven', 7],
		['N. El Amrani', 6],
		['R. Kowalska', 4]
	],
	Epe: [
		['B. Eshuis', 10],
		['T. de Graaf', 8],
		['C. Brouwer', 6],
		['Z. Şahin', 4]
	],
	Heerde: [
		['P. Nijland', 9],
		['W. Hagen', 6],
		['E. Ramdin', 4]
	]
};

/** How much sooner (or later) a begeleider has a profile filled in; 0 = as the others. */
export const PROFIEL_VOORSPRONG: Readonly<Record<string, number>> = {
	'A. Reinders': 0.9,
	'K. Postma': 0.5,
	'R. Kowalska': 0.7,
	'D. van Ommen': -0.6,
	'J. Wassink': -0.8,
	'S. Verhoeven': -0.5,
	'B. Eshuis': 0.6,
	'C. Brouwer': -0.9,
	'W. Hagen': -0.7
};

/** "Alrijde Afdeling", "Alrijde B" … "Alrijde Z", the first with the most records. */
export const UITVOERENDEN: readonly (readonly [string, number])[] = [
	...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, rang): readonly [string, number] => [
		letter === 'A' ? 'Alrijde Afdeling' : `Alrijde ${letter}`,
		rang < 8 ? 212 - rang * 16 : 3 + (25 - rang) * (25 - rang) * 0.26
	]),
	['', 12]
];

/** Trede 1–2, 3–4 or 5–6 of the participatieladder; without a trede `midden`. */
export type Niveau = 'laag' | 'midden' | 'hoog';

type Gewogen = readonly (readonly [string, number])[];

/** Last registered service in Sonar; '' = none. */
export const DV_SOORTEN: Readonly<Record<Niveau, Gewogen>> = {
	laag: [
		['Begeleiding', 34],
		['Diagnose', 17],
		['Sociale activering', 15],
		['Schuldhulpverlening', 6],
		['Taal', 8],
		['Scholing', 4],
		['', 14]
	],
	midden: [
		['Begeleiding', 26],
		['Werkervaringsplaats', 16],
		['Scholing', 14],
		['Bemiddeling', 12],
		['Diagnose', 8],
		['Taal', 5],
		['Sollicitatietraining', 6],
		['', 10]
	],
	hoog: [
		['Jobcoaching', 25],
		['Loonkostensubsidie', 23],
		['Bemiddeling', 18],
		['Begeleiding', 12],
		['Proefplaatsing', 7],
		['Nazorg', 7],
		['', 6]
	]
};

/** Kinds of traject. */
export const TRAJECTSOORTEN: Readonly<Record<Niveau, Gewogen>> = {
	laag: [
		['Activering', 50],
		['Taal en participatie', 18],
		['Werkfit', 22],
		['Schulden en zorg', 10]
	],
	midden: [
		['Werkfit', 40],
		['Werkervaring', 22],
		['Naar werk', 16],
		['Scholing', 12],
		['Activering', 10]
	],
	hoog: [
		['Naar werk', 46],
		['Beschut werk', 12],
		['Nazorg', 16],
		['Scholing', 10],
		['Werkervaring', 16]
	]
};

/** Modules that fit every traject. */
export const ALGEMEEN = [
	'Diagnose',
	'Begeleidingsgesprekken',
	'Loopbaanoriëntatie',
	'Digitale vaardigheden'
];

/** The modules that a kind of traject offers, in no order. */
export function modulesVoor(traject: string): readonly string[] {
	return MODULES[traject] ?? ALGEMEEN;
}

const MODULES: Readonly<Record<string, readonly string[]>> = {
	Activering: ['Dagstructuur', 'Vrijwilligerswerk verkennen', 'Vitaliteit', 'Taalstage'],
	'Taal en participatie': ['Taalstage', 'Taaltraining', 'Oriëntatie op werk'],
	'Schulden en zorg': ['Budgetcoaching', 'Dagstructuur'],
	Werkfit: ['Training werknemersvaardigheden', 'Vitaliteit', 'Praktijkdiagnose', 'Taaltraining'],
	Werkervaring: ['Training werknemersvaardigheden', 'Leerwerkplek', 'Jobcoaching'],
	'Naar werk': ['Sollicitatietraining', 'Jobhunting', 'Jobcoaching', 'Netwerken en presenteren'],
	Scholing: ['Vakopleiding', 'Praktijkleren', 'Studiebegeleiding'],
	'Beschut werk': ['Jobcoaching', 'Training werknemersvaardigheden', 'Werkplekaanpassing'],
	Nazorg: ['Jobcoaching', 'Loonwaardemeting', 'Terugvalpreventie']
};

/** Kinds of externe plaatsing. */
export const PLAATSINGSOORTEN: Readonly<Record<Niveau, Gewogen>> = {
	laag: [
		['Vrijwilligersplaats', 52],
		['Werkervaringsplaats', 34],
		['Taalstage', 14]
	],
	midden: [
		['Werkervaringsplaats', 46],
		['Proefplaatsing', 22],
		['Vrijwilligersplaats', 18],
		['Detachering', 14]
	],
	hoog: [
		['Detachering', 38],
		['Garantiebaan', 24],
		['Begeleid werken', 16],
		['Proefplaatsing', 12],
		['Beschut werk', 10]
	]
};

/** Invented employers, the first with the most placements. */
export const WERKGEVERS: Gewogen = [
	'Kwekerij Zonnestal',
	'Zorghuis De Vlierhoek',
	'Groenploeg Veluwerand',
	'Logistiek Het Kompas',
	'Schoonmaakbedrijf Helderwit',
	'Verpakkers Noordveld',
	'Kringloop Tweede Ronde',
	'Bakkerij Korenbaken',
	'Metaalwerk Drie Aren',
	'Lunchroom Tussen de Bomen',
	'Wasserij Blauwe Beek',
	'Drukkerij Het Zetwiel',
	'Fietsenmakerij Kettingwerk',
	'Houtbewerking Eikenkamp',
	'Supermarkt Het Mandje',
	'Basisschool De Heidevlinder',
	'Hotel Berkenlaan',
	'Boerderij De Lage Wei',
	'Bouwgroep IJzergracht',
	'Tuincentrum Rozenpad',
	'Callcenter Heldere Lijn',
	'Magazijn Oostpoort',
	'Zwembad De Waterspreng',
	'Museumwinkel De Molenrots'
].map((naam, rang): readonly [string, number] => [naam, 40 - rang * 1.5]);
