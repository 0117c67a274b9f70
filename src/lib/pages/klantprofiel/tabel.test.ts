import { expect, test } from 'vitest';
import type { Groep, Verdeling } from '$lib/data/tellingen/profiel-model';
import { chartParts, partLabel, shortLabel } from './profiel-parts';
import { centreOf, ringSentence } from './ring-text';
import { tabelText } from '$lib/tables/tekst';
import { formatShare } from '$lib/ui/number';
import { groepenTabel } from './tabel';

/** The blank stands beside the shares. */
function verdeling(counts: Readonly<Record<string, number>>): Verdeling {
	const delen = Object.entries(counts).map(([waarde, n]) => ({
		waarde,
		n,
		gemarkeerd: null,
		alles: n,
		telt: waarde !== ''
	}));
	const totaal = delen.reduce((sum, deel) => sum + deel.n, 0);
	const noemer = totaal - (counts[''] ?? 0);
	return {
		delen,
		totaal,
		noemer,
		gemarkeerd: null,
		gemarkeerdTelt: null,
		alles: totaal,
		allesNoemer: noemer
	};
}

function groep(code: number, naam: string, counts: Readonly<Record<string, number>>): Groep {
	return { code, waarde: naam, naam, klantprofiel: verdeling(counts), ladder: verdeling({}) };
}

const epe = groep(0, 'Epe', { J: 1434, N: 531 });
const formula = groep(1, '=1+1', { J: 0, N: 2 });
const alle = groep(-1, 'Alle gemeenten', { J: 1434, N: 533 });

test('a table copies as tab-separated text with counts, percentages and totals', () => {
	const text = tabelText(
		[groepenTabel('Klantprofiel', 'klantprofiel', { gemeenten: [epe], alle }, false)],
		formatShare
	);
	expect(text.split('\r\n')).toEqual([
		'Klantprofiel',
		'Gemeente\tJa\tJa %\tNee\tNee %\tTotaal',
		'Epe\t1434\t73%\t531\t27%\t1965',
		'Totaal\t1434\t73%\t533\t27%\t1967'
	]);
});

test('text that a spreadsheet would compute is copied as text', () => {
	const text = tabelText(
		[groepenTabel('Klantprofiel', 'klantprofiel', { gemeenten: [formula], alle }, false)],
		formatShare
	);
	expect(text).toContain("\r\n'=1+1\t0\t0%");
});

test('parts have words, not codes', () => {
	expect(partLabel('ladder', '05 met groeipotentieel')).toBe('5 met groeipotentieel');
	expect(partLabel('ladder', '06')).toBe('6');
	expect(partLabel('ladder', '')).toBe('(Leeg)');
	expect(partLabel('ladder', '#')).toBe('# niet ingevuld');
	expect(partLabel('klantprofiel', '')).toBe('(Leeg)');
	expect(shortLabel('ladder', '04 zonder groeipotentieel')).toBe('4 zonder');
});

test('unknown values get a tone of their own and keep their literal text', () => {
	const { parts } = chartParts('ladder', verdeling({ '06': 1, '05': 2, '10x': 3 }).delen);
	expect(parts.map(({ label, tone }) => [label, tone])).toEqual([
		['6', 't-6'],
		['05', 'overig-0'],
		['10x', 'overig-1']
	]);
});

test('the middle of a ring is the share with profile, or the marked number', () => {
	expect(centreOf('klantprofiel', epe.klantprofiel, null)).toEqual({
		large: '73%',
		small: 'heeft profiel'
	});
	const marked = { ...epe.klantprofiel, gemarkeerd: 531, gemarkeerdTelt: 531 };
	const markering = { veld: 'klantprofiel', waarden: ['N'] } as const;
	expect(centreOf('klantprofiel', marked, markering)).toEqual({ large: '531', small: 'nee · 27%' });
	expect(centreOf('ladder', marked, markering)).toEqual({ large: '531', small: 'van 1.965' });
});

test('a ring says all its numbers in one sentence', () => {
	expect(ringSentence('Klantprofiel', 'klantprofiel', epe)).toBe(
		'Klantprofiel in Epe: 1.965 kandidaten. Ja 1.434 (73%), Nee 531 (27%).'
	);
});

test('whoever has no code stands beside the shares: in a ring, in a table and in what is copied', () => {
	const heerde = groep(0, 'Heerde', { J: 30, N: 10, '': 60 });
	expect(centreOf('klantprofiel', heerde.klantprofiel, null).large).toBe('75%');
	expect(ringSentence('Klantprofiel', 'klantprofiel', heerde)).toBe(
		'Klantprofiel in Heerde: 100 kandidaten. Ja 30 (75%), Nee 10 (25%), zonder code 60.'
	);
	const { parts, apart } = chartParts('klantprofiel', heerde.klantprofiel.delen);
	expect([parts, apart].map((each) => each.map(({ key }) => key))).toEqual([['J', 'N'], ['']]);
	const text = tabelText(
		[groepenTabel('Klantprofiel', 'klantprofiel', { gemeenten: [], alle: heerde }, false)],
		formatShare
	);
	expect(text.split('\r\n').slice(1)).toEqual([
		'Gemeente\tJa\tJa %\tNee\tNee %\t(Leeg)\tTotaal',
		'Totaal\t30\t75%\t10\t25%\t60\t100'
	]);
});
