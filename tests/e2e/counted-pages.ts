import type { SampleRow } from './sample';
import { wordOf } from './sample';
import { benefit, cv, registration, type Verdict } from './werkproces-rules';

/** A number of a page, as its recount calls it, counted from the files; null = these do not tell. */
export type Counted = readonly [name: string, count: number | null];

type Rows = readonly SampleRow[];
type Keeps = (row: SampleRow) => boolean;

const WORDS = ['Ja', 'Nee', 'Leeg', 'Onvolledig', '(Leeg)'];
const TREDEN: Readonly<Record<string, string>> = {
	'06': 'Betaald werk',
	'05': 'Werk met steun',
	'04': 'Onbetaald werk',
	'03': 'Georganiseerde activiteiten',
	'02': 'Sociale contacten',
	'01': 'Geïsoleerd',
	'': '(Leeg)',
	'#': 'niet ingevuld'
};
const LADDER = Object.keys(TREDEN).flatMap((step) =>
	/^0[1-5]$/.test(step) ? [`${step} met groeipotentieel`, `${step} zonder groeipotentieel`] : [step]
);
/** Column of each part of a profile. */
const PARTS = {
	opleiding: 'Opleidingsniveau',
	vaardigheden: 'Vaardigheden',
	competenties: 'Competenties',
	affiniteiten: 'Affiniteiten',
	beroepssectoren: 'Beroepssector',
	taaksoorten: 'Taaksoorten'
};
export const REGION = 'Stedendriehoek en Noordwest Veluwe';
const OF_UWV = ['Wajong', 'WW', 'WIA', 'WAO', 'ZW'];
const RULES: readonly (readonly [string, (row: SampleRow) => Verdict])[] = [
	['Inschrijving verloopt binnen 30 dagen of is verlopen', registration],
	['Uitkering zonder inschrijving', benefit],
	['Cv te publiceren', cv]
];

function groups(rows: Rows, heading: string): [name: string, rows: Rows][] {
	const names = [...new Set(rows.map((row) => row[heading] || '(Leeg)'))];
	return names.map((name) => [name, rows.filter((row) => (row[heading] || '(Leeg)') === name)]);
}

function having(rows: Rows, keeps: Keeps): number {
	return rows.filter(keeps).length;
}

/** Whom a share of profiles is of, as a recount calls them. */
const COUNTED = 'telt mee in de profielgraad';

function coded(rows: Rows): number {
	return having(rows, (row) => ['J', 'N', 'L', 'O'].includes(row['Sonar - Klantprofiel'] ?? ''));
}

/** Klantprofiel & ladder: rings, bars and treden. */
export function countedDistribution(rows: Rows): Counted[] {
	const ladder = (row: SampleRow) => row['Sonar - Participatieladder'] ?? '';
	const profile = (of: Rows, word: string) =>
		having(of, (row) => wordOf('Klantprofiel', row) === word);
	// A blank has a part of its own only where somebody has it.
	const words = profile(rows, '(Leeg)') > 0 ? WORDS : WORDS.slice(0, -1);
	const perGemeente = [['Alle gemeenten', rows] as const, ...groups(rows, 'Bet. gemeente')].flatMap(
		([name, of]): Counted[] => [
			[`${name}, klantprofiel totaal`, of.length],
			[`${name}, klantprofiel ${COUNTED}`, coded(of)],
			...words.map((word): Counted => [`${name}, klantprofiel ${word}`, profile(of, word)]),
			[`${name}, participatieladder totaal`, of.length],
			...LADDER.map((step): Counted => [
				`${name}, participatieladder ${step === '#' ? '# niet ingevuld' : step || '(Leeg)'}`,
				having(of, (row) => ladder(row) === step)
			])
		]
	);
	const perTrede = Object.entries(TREDEN).flatMap(([step, name]): Counted[] => {
		const on = rows.filter((row) => ladder(row).slice(0, 2) === step);
		return [
			[`Trede ${name}, totaal`, on.length],
			[`Trede ${name}, ${COUNTED}`, coded(on)],
			...WORDS.map((word): Counted => [`Trede ${name}, klantprofiel ${word}`, profile(on, word)])
		];
	});
	return [...perGemeente, ...perTrede];
}

/** Onvolledige profielen, grouped as the page begins: per begeleider. */
export function countedIncomplete(rows: Rows): Counted[] {
	const code = (row: SampleRow) => row['Sonar - Klantprofiel'] ?? '';
	const line = (name: string, of: Rows): Counted[] => [
		[`${name}, kandidaten`, of.length],
		[`${name}, ja`, having(of, (row) => code(row) === 'J')],
		[`${name}, ${COUNTED}`, coded(of)],
		[`${name}, onvolledig`, having(of, (row) => code(row) === 'O')],
		[`${name}, leeg`, having(of, (row) => code(row) === 'L')],
		[`${name}, nee`, having(of, (row) => code(row) === 'N')],
		[`${name}, (Leeg)`, having(of, (row) => code(row) === '')],
		[`${name}, onbekende code`, 0],
		[`${name}, te doen`, having(of, (row) => code(row) !== 'J')]
	];
	return [
		...line('Totaal', rows),
		...groups(rows, 'Begeleider Compas').flatMap(([name, of]) => line(name, of)),
		...Object.entries(PARTS).map(([part, heading]): Counted => [
			`Onvolledig, ${part} ontbreekt`,
			having(rows, (row) => code(row) === 'O' && !row[heading])
		]),
		['Code wijkt af van de onderdelen', having(rows, (row) => contradicts(row, code(row)))]
	];
}

/** Whether the code says something else than what is filled in. */
function contradicts(row: SampleRow, code: string): boolean {
	const filled = Object.values(PARTS).filter((heading) => row[heading]).length;
	const hours = Boolean(row['Beschikbare uren/wk']);
	const travels = Boolean(row['Reisafstand'] || row['Vervoer']);
	const isFull = filled === 6 && hours && travels;
	const canBeFound = Boolean(row['Opleidingsniveau'] && row['Beroepssector']) && hours;
	if (code === 'J') return !isFull && !canBeFound;
	if (code === 'O') return filled === 0 || isFull;
	return code !== '' && filled > 0;
}

/** Transparantie, with Ja as a profile; `rows` are those of the chosen gemeenten. */
export function countedForUwv(rows: Rows): Counted[] {
	const known = rows.filter((row) => row.DGR === 'DGR' && row['Sonar - Status'] !== '');
	const line = (name: string, of: Rows): Counted[] => {
		const own = of.filter((row) => !OF_UWV.includes(row.Doelgroep ?? ''));
		const done = having(own, (row) => row['Sonar - Klantprofiel'] === 'J');
		return [
			[`${name}, gemeenteklanten met profiel`, done],
			[`${name}, gemeenteklanten zonder profiel`, own.length - done],
			[`${name}, uwv-klanten met profiel`, null],
			[`${name}, uwv-klanten zonder profiel`, null],
			[`${name}, totaal in sonar`, null]
		];
	};
	return [
		...line(REGION, known),
		...groups(known, 'Bet. gemeente').flatMap(([name, of]) => line(name, of)),
		['Alle tabellen, in het doelgroepregister en bekend in Sonar', known.length]
	];
}

/** Werkproces, every rule on. */
export function countedWork(rows: Rows): Counted[] {
	const words = { ja: 'te doen', onbekend: 'onbekend', controleer: 'controleer' } as const;
	return RULES.flatMap(([label, judge]) =>
		(['ja', 'onbekend', 'controleer'] as const).map((verdict): Counted => [
			`${label}: ${words[verdict]}`,
			having(rows, (row) => judge(row) === verdict)
		])
	);
}
