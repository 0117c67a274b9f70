import { expect, test } from 'vitest';
import { EVERYTHING, type Selection } from '$lib/engine/star';
import { kandidatenSnapshot } from '../../../../tests/fixtures/kandidaten-snapshot';
import { openDataset } from '../dataset';
import { klantprofielParts } from './klantprofiel-parts';

const profielen = ['O', 'J', '', 'J', 'Q', 'L'];
const dataset = openDataset(
	kandidatenSnapshot(
		profielen.map((klantprofiel, index) => ({
			klantprofiel,
			gemeente: index < 3 ? 'Epe' : 'Heerde'
		}))
	)
);
const parts = (gemeente?: string, meetellen = true) => {
	const picks: Selection['picks'] = gemeente
		? { gemeente: [dataset.valuesOf('gemeente').indexOf(gemeente)] }
		: {};
	return klantprofielParts(
		dataset,
		dataset.engine.evaluate({ ...EVERYTHING, picks }).pass,
		meetellen
	);
};

test('the parts stand in the order of the report, unknown values before the blank', () => {
	expect(parts().map(({ label, count, tone, letter }) => [label, count, tone, letter])).toEqual([
		['Ja', 2, 'kp-J', 'J'],
		['Nee', 0, 'kp-N', 'N'],
		['Leeg', 1, 'kp-L', 'L'],
		['Onvolledig', 1, 'kp-O', 'O'],
		['Q', 1, 'overig-0', undefined],
		['(Leeg)', 1, 'kp-leeg', undefined]
	]);
});

test('the parts add up to the selection', () => {
	const sum = (gemeente?: string) => parts(gemeente).reduce((total, { count }) => total + count, 0);
	expect([sum(), sum('Epe'), sum('Heerde')]).toEqual([6, 3, 3]);
});

test('without a code nobody is a part of the shares, unless they are counted in', () => {
	const counted = (meetellen: boolean) =>
		parts(undefined, meetellen).flatMap(({ label, telt }) => (telt ? [label] : []));
	expect(counted(true)).toEqual(['Ja', 'Nee', 'Leeg', 'Onvolledig', 'Q', '(Leeg)']);
	expect(counted(false)).toEqual(['Ja', 'Nee', 'Leeg', 'Onvolledig']);
	expect(parts(undefined, false).at(-1)?.label).toBe('Zonder code');
});
