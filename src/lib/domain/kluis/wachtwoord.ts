import { KORTSTE_WACHTWOORD } from './kluis';

export interface WachtwoordSterkte {
	/** 0 = too short, 1 = weak, neither is taken; 2 = moderate … 4 = strong. */
	readonly niveau: 0 | 1 | 2 | 3 | 4;
	/** What to think of it and what would help, in Dutch. */
	readonly tekst: string;
}

/** Words and rows of keys that are tried first; each counts as two characters. */
const BEKEND = [
	'kandidateninbeeld',
	'wachtwoord',
	'participatie',
	'werkbedrijf',
	'kandidaten',
	'kandidaat',
	'apeldoorn',
	'password',
	'gemeente',
	'computer',
	'vakantie',
	'nederland',
	'amsterdam',
	'rotterdam',
	'feyenoord',
	'voetbal',
	'welkom',
	'lucrato',
	'letmein',
	'welcome',
	'zomer',
	'winter',
	'herfst',
	'lente',
	'januari',
	'februari',
	'november',
	'december',
	'geheim',
	'heerde',
	'qwertyuiop',
	'asdfghjkl',
	'zxcvbnm',
	'qwerty',
	'azerty',
	'sonar',
	'compas',
	'admin',
	'ajax',
	'epe'
];

const TEKST: readonly string[] = [
	`Te kort. Gebruik ten minste ${KORTSTE_WACHTWOORD} tekens.`,
	'Zwak. Dit is makkelijk te raden. Neem vier of meer woorden die niet bij elkaar horen.',
	'Matig. Maak het langer, bijvoorbeeld met nog een woord.',
	'Goed.',
	'Sterk.'
];

/** Bits of guessing from which a level is reached. */
const GRENZEN = [36, 52, 68];

/**
 * How hard a passphrase is to guess: its length and variety, without what everybody tries. An estimate, on the
 * careful side; four unrelated words are strong.
 */
export function wachtwoordSterkte(wachtwoord: string): WachtwoordSterkte {
	const lengte = [...wachtwoord].length;
	const bits = lengte < KORTSTE_WACHTWOORD ? -1 : bitsOf(wachtwoord);
	const niveau = bits < 0 ? 0 : 1 + GRENZEN.filter((grens) => bits >= grens).length;
	return { niveau: niveau as WachtwoordSterkte['niveau'], tekst: TEKST[niveau] ?? '' };
}

/**
 * Why it cannot be a new passphrase, in Dutch; null when it can. Too short or weak is refused wherever a passphrase has
 * to keep something: the portable file, a back-up and a hand-over stand or fall with it.
 */
export function bezwaarTegenWachtwoord(wachtwoord: string): string | null {
	const { niveau } = wachtwoordSterkte(wachtwoord);
	if (niveau === 0)
		return `Dit wachtwoord is te kort. Gebruik ten minste ${KORTSTE_WACHTWOORD} tekens.`;
	if (niveau === 1)
		return 'Dit wachtwoord is makkelijk te raden. Neem vier of meer woorden die niet bij elkaar horen.';
	return null;
}

function bitsOf(wachtwoord: string): number {
	const kern = withoutKnown(plain(wachtwoord).replace(/(?:19|20)\d\d/g, '9'));
	const kinds: readonly [RegExp, number][] = [
		[/[a-z]/, 26],
		[/[A-Z]/, 26],
		[/\d/, 10],
		[/[^A-Za-z\d]/, 20]
	];
	const variety = kinds.reduce((sum, [kind, size]) => sum + (kind.test(wachtwoord) ? size : 0), 0);
	// Letters follow each other by the habits of a language, so that each says less than a random one would.
	return effectiveLength(kern) * Math.log2(variety) * 0.62;
}

/** Lower case, and 0, 1, 3, 4, 5, @ and $ as the letters for which people use them, where letters stand beside them. */
function plain(wachtwoord: string): string {
	const letters: Readonly<Record<string, string>> = {
		'0': 'o',
		'1': 'i',
		'3': 'e',
		'4': 'a',
		'5': 's',
		'@': 'a',
		$: 's'
	};
	return wachtwoord
		.toLowerCase()
		.replace(
			/(?<=[a-z][01345@$]*)[01345@$](?=[01345@$]*[a-z])/g,
			(teken) => letters[teken] ?? teken
		);
}

function withoutKnown(tekst: string): string {
	return BEKEND.reduce((rest, woord) => rest.replaceAll(woord, '\u0001\u0002'), tekst);
}

/** Characters that are neither the one before nor the next in order, counted whole; others for a quarter. */
function effectiveLength(tekst: string): number {
	const codes = [...tekst].map((teken) => teken.codePointAt(0) ?? 0);
	const distinct = new Set(codes).size;
	let length = 0;
	codes.forEach((code, index) => {
		const step = index === 0 ? Number.NaN : code - (codes[index - 1] ?? 0);
		length += step === 0 || step === 1 || step === -1 ? 0.25 : 1;
	});
	// "abcabcabc" has few characters, however long it is.
	return Math.min(length, distinct * 2);
}
