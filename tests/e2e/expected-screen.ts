import { nl, type PageName } from './app';
import {
	facetCounts,
	isTheirs,
	shownPeople,
	tileCounts,
	type Choice,
	type Person
} from './reference';
import { HEADING } from './sample';
import type { Numbers } from './screen';

export type View = 'Ringen' | 'Staven' | 'Tabel';

/** What the page should show, by the same keys as `readNumbers`, and what the options of each slicer add up to. */
export interface Expecting {
	readonly people: readonly Person[];
	readonly choice: Choice;
	readonly page: PageName;
	readonly view: View;
	/** Words that each slicer offers. */
	readonly words: Readonly<Record<string, readonly string[]>>;
}

type Count = [key: string, text: string];

const PROFIEL = ['Ja', 'Nee', 'Leeg', 'Onvolledig'];
const STEPS = ['05', '04', '03', '02', '01'];
const LADDER = [
	'06',
	...STEPS.flatMap((step) => [`${step} met groeipotentieel`, `${step} zonder groeipotentieel`]),
	'(Leeg)',
	'# niet ingevuld'
];
const STEP_NAMES: Readonly<Record<string, string>> = {
	'06': '6 Betaald werk',
	'05': '5 Werk met steun',
	'04': '4 Onbetaald werk',
	'03': '3 Georganiseerde activiteiten',
	'02': '2 Sociale contacten',
	'01': '1 Geïsoleerd',
	'(L': '(Leeg)',
	'#': '# niet ingevuld'
};

/** Whole percentage, half up. */
function share(part: number, total: number): string {
	if (total === 0) return '–';
	const percent = Math.floor((part * 200 + total) / (total * 2));
	return part > 0 && percent === 0 ? '<1%' : `${percent}%`;
}

function withShare(part: number, total: number): string {
	return `${nl(part)} ${share(part, total)}`;
}

/** "06" → "6", "05 met groeipotentieel" → "5 met groeipotentieel". */
function stepWord(word: string): string {
	return word.replace(/^0/, '');
}

export function expectedNumbers(expecting: Expecting): Numbers {
	const { people, choice, page } = expecting;
	const shown = shownPeople(people, choice);
	const numbers: Count[] = [
		['page', page],
		[
			'result',
			shown.length === people.length
				? `${nl(shown.length)} kandidaten`
				: `${nl(shown.length)} van ${nl(people.length)} kandidaten`
		],
		...chips(choice),
		...slicers(expecting)
	];
	if (page === 'Kandidaten' && shown.length) numbers.push(...kandidaten(shown));
	if (page === 'Klantprofiel & ladder' && shown.length)
		numbers.push(...klantprofiel(expecting, shown));
	if (page === 'Trajecten & modules') numbers.push(...trajecten(expecting, shown));
	if (shown.length === 0) numbers.push(...waysOut(people, choice));
	return Object.fromEntries(numbers);
}

function chips(choice: Choice): Count[] {
	const words = Object.entries({ ...choice.slicers, Uitvoerende: choice.uitvoerende });
	const counts = words
		.filter(([, chosen]) => chosen.length)
		.map(([name, chosen]): Count => {
			const text = chosen.length > 3 ? `${chosen.length} gekozen` : [...chosen].sort().join(', ');
			return [`chip ${name}`, text];
		});
	if (choice.tile) {
		const [region = '', label = ''] = choice.tile.split(': ');
		counts.push([`chip ${region}`, label]);
	}
	if (choice.zoek.trim()) counts.push(['chip Zoeken', `“${choice.zoek.trim()}”`]);
	return counts;
}

function slicers({ people, choice, page, words }: Expecting): Count[] {
	const names = Object.keys(HEADING);
	if (page === 'Trajecten & modules') names.push('Uitvoerende');
	return names.flatMap((name): Count[] => {
		const counts = facetCounts(people, choice, name);
		const chosen = name === 'Uitvoerende' ? choice.uitvoerende : (choice.slicers[name] ?? []);
		return [
			[`chosen ${name}`, [...chosen].sort().join(', ')],
			...sumOf(name, counts),
			...(words[name] ?? []).map((word): Count => [
				`slicer ${name} | ${word}`,
				nl(counts.get(word) ?? 0)
			])
		];
	});
}

/** The options of a slicer add up to the kandidaten under all other filters; who has several uitvoerenden, has no sum. */
function sumOf(slicer: string, counts: ReadonlyMap<string, number>): Count[] {
	if (slicer === 'Uitvoerende') return [];
	return [[`sum ${slicer}`, String([...counts.values()].reduce((sum, count) => sum + count, 0))]];
}

function having(people: readonly Person[], slicer: string, word: string): number {
	return people.filter((person) => person.words[slicer] === word).length;
}

/** Whom shares are of: for the klantprofiel those with a code. */
function inShares(group: readonly Person[], slicer: string): number {
	if (slicer !== 'Klantprofiel') return group.length;
	return PROFIEL.reduce((sum, word) => sum + having(group, slicer, word), 0);
}

function splitBar(label: string, shown: readonly Person[]): Count[] {
	const apart = having(shown, 'Klantprofiel', '(Leeg)');
	return [
		...PROFIEL.map((word) => ({ word, n: having(shown, 'Klantprofiel', word) }))
			.filter(({ n }) => n > 0)
			.map(({ word, n }): Count => [
				`split ${label} | ${word}`,
				withShare(n, inShares(shown, 'Klantprofiel'))
			]),
		...(apart ? [[`split ${label} | Zonder code`, nl(apart)] satisfies Count] : [])
	];
}

function kandidaten(shown: readonly Person[]): Count[] {
	const first = shown.map(({ persnr }) => persnr).sort();
	return [
		...splitBar('Klantprofiel in deze selectie', shown).map(([key, text = '']): Count => [
			key,
			text.split(' ')[0] ?? ''
		]),
		['rows', String(shown.length)],
		['total', nl(shown.length)],
		...first.slice(0, 5).map((persnr, index): Count => [`row ${index + 1}`, persnr])
	];
}

function klantprofiel({ people, view }: Expecting, shown: readonly Person[]): Count[] {
	const profiel = having(shown, 'Klantprofiel', '(Leeg)') ? [...PROFIEL, '(Leeg)'] : PROFIEL;
	const bar = splitBar('Alle gemeenten', shown);
	const gemeenten = [...new Set(shown.map(({ words }) => words['Bet. gemeente'] ?? ''))];
	const of = (group: readonly Person[], gemeente: string) =>
		group.filter(({ words }) => words['Bet. gemeente'] === gemeente);
	const onStep = (step: string) =>
		shown.filter(({ words }) => words['Participatieladder']?.startsWith(step));

	if (view === 'Tabel') {
		const rows = gemeenten.map((name) => ({ name, group: of(shown, name) }));
		rows.push({ name: 'Totaal', group: [...shown] });
		const steps = Object.entries(STEP_NAMES).map(([step, name]) => ({ name, group: onStep(step) }));
		return [
			...bar,
			...rows.flatMap(({ name, group }) => [
				...tableRow('Klantprofiel per gemeente', name, group, 'Klantprofiel', profiel),
				...tableRow('Participatieladder per gemeente', name, group, 'Participatieladder', LADDER)
			]),
			...[...steps, { name: 'Totaal', group: shown }].flatMap(({ name, group }) =>
				tableRow('Klantprofiel per trede', name, group, 'Klantprofiel', profiel)
			)
		];
	}
	return [
		...(view === 'Staven' ? [] : bar),
		...gemeenten.flatMap((gemeente) => {
			const group = of(shown, gemeente);
			return [
				...(view === 'Ringen'
					? [
							[`card ${gemeente}`, countText(group.length)] satisfies Count,
							...rings(gemeente, group)
						]
					: bars(gemeente, group, of(people, gemeente))),
				...apart(gemeente, group)
			];
		}),
		...Object.entries(STEP_NAMES).map(([step, name]): Count => {
			const group = onStep(step);
			const whole = inShares(group, 'Klantprofiel');
			const missing = whole - having(group, 'Klantprofiel', 'Ja');
			return [`per trede ${name}`, `${nl(missing)} ${nl(whole)}`];
		})
	];
}

function countText(count: number): string {
	return `${nl(count)} ${count === 1 ? 'kandidaat' : 'kandidaten'}`;
}

function tableRow(
	table: string,
	name: string,
	group: readonly Person[],
	slicer: string,
	words: readonly string[]
): Count[] {
	const head = (word: string) =>
		slicer === 'Klantprofiel' ? word : stepWord(word).replace(' groeipotentieel', '');
	return [
		...words.map((word): Count => {
			const n = having(group, slicer, word);
			const isApart = slicer === 'Klantprofiel' && word === '(Leeg)';
			return [
				`${table} | ${name} | ${head(word)}`,
				isApart ? nl(n) : withShare(n, inShares(group, slicer))
			];
		}),
		[`${table} | ${name} | Totaal`, nl(group.length)]
	];
}

/** The button under the chart of whoever has no code. */
function apart(gemeente: string, group: readonly Person[]): Count[] {
	const n = having(group, 'Klantprofiel', '(Leeg)');
	return n ? [[`apart ${gemeente}`, `Zonder code: ${nl(n)}`]] : [];
}

function rings(gemeente: string, group: readonly Person[]): Count[] {
	const total = group.length;
	const coded = inShares(group, 'Klantprofiel');
	const sentence = (title: string, slicer: string, words: readonly string[]): Count => {
		const parts = words
			.map((word) => ({ word, n: having(group, slicer, word) }))
			.filter(({ n }) => n > 0)
			.map(({ word, n }) => {
				if (slicer === 'Klantprofiel' && word === '(Leeg)') return `zonder code ${nl(n)}`;
				const label = slicer === 'Klantprofiel' ? word : stepWord(word);
				return `${label} ${nl(n)} (${share(n, inShares(group, slicer))})`;
			});
		return [`ring ${title}`, `${title}: ${countText(total)}. ${parts.join(', ')}.`];
	};
	const titles = [`Klantprofiel in ${gemeente}`, `Participatieladder in ${gemeente}`] as const;
	return [
		sentence(titles[0], 'Klantprofiel', [...PROFIEL, '(Leeg)']),
		[`centre ${titles[0]}`, coded ? share(having(group, 'Klantprofiel', 'Ja'), coded) : ''],
		...PROFIEL.map((word): Count => [
			`${titles[0]} | ${word}`,
			withShare(having(group, 'Klantprofiel', word), coded)
		]),
		sentence(titles[1], 'Participatieladder', LADDER),
		[`centre ${titles[1]}`, nl(total)],
		...LADDER.map((word): Count => {
			const [step = '', growth = 'zonder'] = /^\d/.test(word) ? stepWord(word).split(' ') : [word];
			const n = having(group, 'Participatieladder', word);
			return [`${titles[1]} | ${step} | ${growth}`, nl(n)];
		})
	];
}

function bars(gemeente: string, group: readonly Person[], everyone: readonly Person[]): Count[] {
	const bar = (slicer: string, words: readonly string[], label: string): Count => {
		const among = (people: readonly Person[]) =>
			words.reduce((sum, word) => sum + having(people, slicer, word), 0);
		const [n, whole] = [among(group), among(everyone)];
		const beside = n === whole ? '' : ` van ${nl(whole)}`;
		return [
			`${slicer} in ${gemeente} | ${label}`,
			`${share(n, inShares(group, slicer))} ${nl(n)}${beside}`
		];
	};
	// both kinds of a step are one bar
	const steps = Object.entries(STEP_NAMES).map(([step, name]) =>
		bar(
			'Participatieladder',
			LADDER.filter((word) => word.startsWith(step)),
			name
		)
	);
	return [...PROFIEL.map((word) => bar('Klantprofiel', [word], word)), ...steps];
}

function trajecten({ people, choice }: Expecting, shown: readonly Person[]): readonly Count[] {
	const { tile, uitvoerende } = choice;
	const tiles = tileCounts(people, choice);
	const numbers = [...tiles].map(([key, { records }]): Count => [`tile ${key}`, nl(records)]);
	if (tile) {
		const { records = 0, kandidaten = 0 } = tiles.get(tile) ?? {};
		numbers.push(['pressed', tile], ['list', `${nl(records)} ${nl(kandidaten)}`]);
		if (records) numbers.push(['rows', String(records)]);
		return numbers;
	}
	const active = shown
		.flatMap(({ records }) => records)
		.filter((r) => isTheirs(r, uitvoerende) && r.tiles.has('Trajecten: Actieve trajecten'));
	const modules = active.reduce((sum, traject) => sum + traject.modules.length, 0);
	const { kandidaten = 0 } = tiles.get('Trajecten: Actieve trajecten') ?? {};
	numbers.push(['list', `${nl(active.length)} ${nl(modules)} ${nl(kandidaten)}`]);
	if (active.length) numbers.push(['rows', String(active.length + modules)]);
	else if (shown.length) numbers.push(...waysOut(people, choice, 'Trajecten: Actieve trajecten'));
	return numbers;
}

/** What leaving out each filter would give, where that is something; `tile`: with a record in it. */
function waysOut(people: readonly Person[], choice: Choice, tile = choice.tile): Count[] {
	return chips(choice).flatMap(([chip]): Count[] => {
		const name = chip.replace('chip ', '');
		const tileChip = choice.tile?.startsWith(`${name}: `);
		const except = tileChip ? 'tile' : name === 'Zoeken' ? 'zoek' : name;
		const count = shownPeople(people, { ...choice, tile }, except).length;
		return count ? [[`way out ${name}`, `+${nl(count)}`]] : [];
	});
}
