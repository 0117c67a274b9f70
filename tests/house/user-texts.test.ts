import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BEGRIPPEN } from '$lib/domain/velden/begrippen';
import { englishIn } from '../e2e/english';
import { wrongCount } from './counted-words';
import { forbiddenIn } from './forbidden';
import { sentencesIn, wordsIn } from './sentences';
import { sourcePaths, textsOfSource, userTexts, type UserText } from './user-texts';

const MOST_WORDS = 15;

function tooLong({ where, ways }: UserText): string[] {
	return [...new Set(ways.flatMap(sentencesIn))]
		.filter((sentence) => wordsIn(sentence) > MOST_WORDS)
		.map((sentence) => `${where} (${wordsIn(sentence)}): ${sentence}`);
}

function forbidden({ where, ways }: UserText): string[] {
	return ways.flatMap((way) =>
		forbiddenIn(way).map(({ word, instead }) => `${where} “${word}” (${instead}): ${way}`)
	);
}

function miscounted({ where, ways, counted }: UserText): string[] {
	return ways.flatMap((way) => {
		const wrong = wrongCount(way, counted);
		return wrong === null ? [] : [`${where} “${wrong}”: ${way}`];
	});
}

const LONG = 'Dit is een zin die veel te lang is, want hij heeft zestien woorden of meer.';

describe('the walk over the sources', () => {
	const ways = (source: string, path = 'src/a.svelte') =>
		textsOfSource(source, path).flatMap((text) => text.ways);

	it('finds text in markup, across elements, conditions and what is filled in', () => {
		expect(
			ways('<p>Er zijn <b>{n}</b> {een ? "traject" : "trajecten"} <!-- niets --> open.</p>')
		).toEqual(['Er zijn § traject open.', 'Er zijn § trajecten open.']);
		expect(ways('<p>Eerst.</p><p>{#if a}Dan{:else}Anders{/if} dit.</p>')).toEqual([
			'Eerst.',
			'Dan dit.',
			'Anders dit.'
		]);
	});

	it('finds text in attributes, and no names of classes or styles', () => {
		expect(
			ways(
				'<button class="btn Groot knop" aria-label={`Uitleg ${naam}`} title="Sluit dit">x</button>'
			)
		).toEqual(['Uitleg §', 'Sluit dit']);
	});

	it('finds text in code, and nothing that is told to programmers', () => {
		const source =
			"const a = { uitleg: `Nog ${n} te gaan.` }; if (b) throw new Error('A fault here'); type C = 'Geen tekst hier';";
		expect(ways(source, 'src/a.ts')).toEqual(['Nog § te gaan.']);
	});

	it('knows a number that never changes', () => {
		expect(ways('const a = `Na ${TERMIJN} dagen, ${n} keer.`', 'src/a.ts')).toEqual([
			'Na ¤ dagen, § keer.'
		]);
	});

	it('says where a fault is, wherever it hides', () => {
		for (const source of [
			`<p>Kort. ${LONG}</p>`,
			`<Leeg tekst="${LONG}" />`,
			`<script lang="ts">const a = b ? 'Kort.' : \`${LONG}\`;</script>`
		])
			expect(textsOfSource(source, 'src/a.svelte').flatMap(tooLong)).toEqual([
				`src/a.svelte:1 (16): ${LONG}`
			]);
	});

	it('counts words of sentences, and takes no abbreviation for an end', () => {
		expect(sentencesIn('Pers. nr. ontbreekt. Vul het in! “Zo” · En dan')).toEqual([
			'Pers. nr. ontbreekt.',
			'Vul het in!',
			'“Zo”',
			'En dan'
		]);
		expect(wordsIn('§ van § – 12 kandidaten.')).toBe(5);
	});

	it('finds forbidden words and second names', () => {
		const words = (text: string) => forbiddenIn(text).map(({ word }) => word);
		expect(words('Tegels tellen records.')).toEqual(['record']);
		expect(words('De vorige import (§).')).toEqual(['import']);
		expect(words('Klik rechts op een waarde.')).toEqual(['klik rechts']);
		expect(words('kandidaten met trede of #')).toEqual(['# alleen']);
		expect(words('§ dagen over')).toEqual(['dagen over']);
		expect(words('Signaal §, § dagen verlopen')).toEqual(['dagen verlopen']);
		expect(words('die binnen 30 dagen verlopen')).toEqual([]);
		expect(words('De lijst verloopt morgen.')).toEqual(['lijst die verloopt']);
		expect(words('# niet ingevuld: bekend in Sonar.')).toEqual([]);
		expect(englishIn(['Loading the page'])).not.toEqual([]);
	});

	it('finds plurals behind one, and those that no number chooses', () => {
		expect(wrongCount('1 dagen geleden', true)).toBe('1 dagen');
		expect(wrongCount('Signaal §, § dagen geleden', false)).toBe('§ dagen');
		expect(wrongCount('§ van § zijn niet beantwoord', false)).toBe('§ van § zijn');
		expect(wrongCount('gisteren of § dagen geleden', true)).toBeNull();
		expect(wrongCount('binnen ¤ dagen, 21 dagen, 1 dag', false)).toBeNull();
		const chosen = textsOfSource(
			"const a = hoeveel(n, 'dag geleden', '§ dagen geleden')",
			'src/a.ts'
		);
		expect(chosen.map(({ counted }) => counted)).toEqual([true, true]);
	});
});

describe('every text of the user', () => {
	const texts = userTexts();

	it('is found', () => {
		expect(texts.length).toBeGreaterThan(2000);
	});

	it('has sentences of at most fifteen words', () => {
		expect(texts.flatMap(tooLong)).toEqual([]);
	});

	it('has no forbidden word and no second name for a thing', () => {
		expect(texts.flatMap(forbidden)).toEqual([]);
	});

	it('is Dutch', () => {
		// The name by which a browser says that files are dragged.
		const read = texts.filter(({ ways }) => !ways.includes('Files'));
		expect(
			read.flatMap(({ where, ways }) => englishIn(ways).map((each) => `${where} ${each}`))
		).toEqual([]);
	});

	it('has singular and plural right', () => {
		expect(texts.flatMap(miscounted)).toEqual([]);
	});

	it('leaves the choice between singular and plural to one function', () => {
		const byHand = /=== 1\s*\?\s*'[^'`]*'\s*:\s*'/;
		expect(sourcePaths().filter((path) => byHand.test(readFileSync(path, 'utf8')))).toEqual([]);
	});

	it('takes what a word means from the glossary', () => {
		const meanings = new Set<string>(Object.values(BEGRIPPEN).map(({ uitleg }) => uitleg));
		const copies = texts.filter(
			({ where, ways }) =>
				!/^src\/lib\/domain\/\w+\/(?:begrippen|klantprofiel)\.ts/.test(where) &&
				ways.flatMap(sentencesIn).some((each) => meanings.has(each))
		);
		expect(copies.map(({ where }) => where)).toEqual([]);
	});
});
