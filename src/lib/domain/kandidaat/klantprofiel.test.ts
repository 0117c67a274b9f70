import { describe, expect, it } from 'vitest';
import {
	afgeleidProfiel,
	ONDERDELEN,
	ontbrekend,
	deviates,
	type OnderdeelId,
	type ProfielInhoud
} from './klantprofiel';

function met(filled: readonly OnderdeelId[], rest: Partial<ProfielInhoud> = {}): ProfielInhoud {
	const delen = Object.fromEntries(ONDERDELEN.map(({ id }) => [id, filled.includes(id)]));
	return { delen, reizen: false, uren: false, ...rest };
}

const ALLE = ONDERDELEN.map(({ id }) => id);

describe('the state that follows from the parts', () => {
	it('is leeg without a part', () => {
		expect(afgeleidProfiel(met([]))).toBe('leeg');
		expect(afgeleidProfiel(met([], { uren: true, reizen: true }))).toBe('leeg');
	});

	it('is vindbaar with opleiding, a sector and hours', () => {
		expect(afgeleidProfiel(met(['opleiding', 'sectoren'], { uren: true }))).toBe('vindbaar');
		expect(afgeleidProfiel(met(['opleiding', 'sectoren']))).toBe('onvolledig');
		expect(afgeleidProfiel(met(['opleiding'], { uren: true }))).toBe('onvolledig');
	});

	it('is volledig with six parts, travel and hours', () => {
		expect(afgeleidProfiel(met(ALLE, { reizen: true, uren: true }))).toBe('volledig');
		expect(afgeleidProfiel(met(ALLE, { uren: true }))).toBe('vindbaar');
		expect(afgeleidProfiel(met(ALLE, { reizen: true }))).toBe('onvolledig');
		expect(afgeleidProfiel(met(ALLE.slice(1), { reizen: true, uren: true }))).toBe('onvolledig');
	});

	it('is unknown when the source has none of the columns', () => {
		expect(afgeleidProfiel({ delen: {}, reizen: true, uren: true })).toBeNull();
	});

	it('is never volledig when a column is lacking', () => {
		const five = ALLE.filter((id) => id !== 'taaksoorten');
		const delen = Object.fromEntries(five.map((id) => [id, true]));
		expect(afgeleidProfiel({ delen, reizen: true, uren: true })).toBe('vindbaar');
	});
});

describe('missing parts', () => {
	it('are those that are known to be blank', () => {
		expect(ontbrekend(met(['opleiding', 'competenties', 'affiniteiten', 'vaardigheden']))).toEqual([
			'sectoren',
			'taaksoorten'
		]);
		expect(ontbrekend({ delen: { opleiding: false }, reizen: null, uren: null })).toEqual([
			'opleiding'
		]);
	});
});

describe('a code that does not fit the parts', () => {
	it.each([
		['J', 'volledig', false],
		['J', 'vindbaar', false],
		['J', 'onvolledig', true],
		['J', 'leeg', true],
		['O', 'leeg', true],
		['O', 'onvolledig', false],
		['O', 'vindbaar', false],
		['O', 'volledig', true],
		['L', 'leeg', false],
		['L', 'onvolledig', true],
		['N', 'leeg', false],
		['N', 'vindbaar', true],
		['', 'vindbaar', false],
		['J', null, false]
	] as const)('%s beside %s: %s', (code, afgeleid, verwacht) => {
		expect(deviates(code, afgeleid)).toBe(verwacht);
	});
});
