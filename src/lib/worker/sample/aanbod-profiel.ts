import type { ONDERDELEN } from '$lib/domain/kandidaat/klantprofiel';

/** What may stand in each part of a fictional klantprofiel, by its field. */
export const ONDERDEEL_WAARDEN: Readonly<
	Record<(typeof ONDERDELEN)[number]['veld'], readonly string[]>
> = {
	opleidingsniveau: ['Basisonderwijs', 'VMBO', 'MBO 1', 'MBO 2', 'MBO 3', 'MBO 4', 'Havo', 'HBO'],
	vaardigheden: [
		'Nauwkeurig werken',
		'Heftruck rijden',
		'Klanten helpen',
		'Werken met Excel',
		'Schoonmaken',
		'Koken voor groepen',
		'Eenvoudig onderhoud',
		'Orders verzamelen'
	],
	competenties: ['Samenwerken', 'Zelfstandig', 'Flexibel', 'Op tijd komen', 'Instructies opvolgen'],
	affiniteiten: ['Met mensen', 'Buiten werken', 'Met de handen', 'Techniek', 'Dieren', 'Computers'],
	sector: [
		'Zorg en welzijn',
		'Techniek',
		'Logistiek',
		'Groen',
		'Horeca',
		'Schoonmaak',
		'Detailhandel',
		'Bouw',
		'Administratie'
	],
	taaksoorten: ['Sorteren', 'Inpakken', 'Schoonmaken', 'Invoeren', 'Tillen', 'Ontvangen', 'Snoeien']
};

export const VERVOER: readonly string[] = [
	'Fiets',
	'Openbaar vervoer',
	'Auto',
	'Brommer',
	'Elektrische fiets'
];
