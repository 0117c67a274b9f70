import fc from 'fast-check';
import { VELDEN, type Veld } from '$lib/domain/velden/velden';

/** What a kandidaat is, by id of the field, as the app must have it. */
export type Person = Readonly<Record<string, string>>;

/** A list as it should be: its columns, and the people in it. The truth that a polluted file is held against. */
export interface GoodList {
	readonly velden: readonly Veld[];
	readonly people: readonly Person[];
}

/** Fields of which a mistake is a wrong person; every list has them. */
const ALWAYS: ReadonlySet<string> = new Set([
	'persnr',
	'naam',
	'gemeente',
	'klantprofiel',
	'begeleider'
]);

const FAMILY = ['Visser', 'Daniëls', 'Müller', 'Çelik', 'Bos', 'Åkerström', 'Peña', 'Höfte'];
const BEFORE = ['', '', '', "'t ", "d'"];
const BEHIND = ['', '', '', ', van der', '-Groot', ' "Ab"', ' (Epe)'];
const INITIALS = ['A.', 'É.', 'J.P.', 'IJ.', 'Ö.'];
const GEMEENTEN = ['Epe', 'Apeldoorn', 'Bergen (NH.)', "'s-Gravenhage", 'Súdwest-Fryslân'];
const TEXTS = [
	'heftruck; VCA',
	'rijdt, lift "vast"',
	'zorg | welzijn',
	'eerste\ntweede',
	'één: twee'
];
const WORDS = ['Werkfit', 'Naar werk', 'Jobcoaching', 'Zorg, welzijn', 'Groen'];

const name = fc
	.tuple(...[BEFORE, FAMILY, BEHIND, INITIALS].map((each) => fc.constantFrom(...each)))
	.map(([before, family, behind, initials]) => `${before}${family}${behind}, ${initials}`);
const begeleider = fc
	.tuple(fc.constantFrom(...FAMILY), fc.constantFrom('B.', 'K.', 'Ü.'))
	.map(([family, initials]) => `${family}, ${initials}`);

/** A day that no notation can turn round, as the app writes it. */
const day = fc
	.tuple(
		fc.integer({ min: 13, max: 28 }),
		fc.integer({ min: 1, max: 12 }),
		fc.constantFrom(2024, 2025)
	)
	.map(([date, month, year]) => `${date}-${String(month).padStart(2, '0')}-${year}`);

function cellOf({ id, soort, waarden }: Veld): fc.Arbitrary<string> {
	switch (id) {
		case 'naam':
			return name;
		case 'gemeente':
			return fc.constantFrom(...GEMEENTEN);
		case 'begeleider':
			return begeleider;
	}
	if (waarden) return fc.constantFrom(...waarden.map(({ code }) => code));
	if (soort === 'datum') return day;
	if (soort === 'getal') return fc.integer({ min: 1, max: 40 }).map(String);
	return fc.constantFrom(...(soort === 'tekst' ? TEXTS : WORDS));
}

/** Numbers of five figures, some with zeros in front, all different. */
const numbers = fc.uniqueArray(fc.integer({ min: 1200, max: 99_999 }), {
	minLength: 6,
	maxLength: 24
});

function personOf(velden: readonly Veld[]): fc.Arbitrary<Person> {
	return fc.record(
		Object.fromEntries(
			velden.map((veld) => [
				veld.id,
				veld.id === 'naam'
					? cellOf(veld)
					: fc.oneof(
							{ weight: 1, arbitrary: fc.constant('') },
							{ weight: 5, arbitrary: cellOf(veld) }
						)
			])
		)
	);
}

/** Lists with the fields that matter and some of the others, in the order of the report or in any other. */
export const goodLists: fc.Arbitrary<GoodList> = fc
	.tuple(fc.shuffledSubarray([...VELDEN.kandidaten]), fc.boolean(), numbers)
	.chain(([some, isShuffled, nummers]) => {
		const chosen = new Set(some.slice(0, 12));
		const all = VELDEN.kandidaten.filter((veld) => ALWAYS.has(veld.id) || chosen.has(veld));
		const velden = isShuffled ? all.toSorted((a, b) => some.indexOf(a) - some.indexOf(b)) : all;
		return fc
			.array(personOf(velden), { minLength: nummers.length, maxLength: nummers.length })
			.map((people) => ({
				velden,
				people: people.map((person, at) => ({
					...person,
					persnr: String(nummers[at]).padStart(5, '0')
				}))
			}));
	});
