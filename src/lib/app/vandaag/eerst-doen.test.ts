import { expect, it } from 'vitest';
import { openDataset } from '$lib/data/dataset';
import { suggestedRegels } from '$lib/data/kandidaat/te-doen';
import type { ActieRegel } from '$lib/domain/documenten/dossier';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { eerstDoen } from './eerst-doen';

const D = 20_775; // 18-11-2026

/** Six with a signal, the last the longest ago; the first and the seventh have to start a profile. */
const dataset = openDataset(
	starSnapshot({
		kandidaten: Array.from({ length: 7 }, (_, at) => ({
			persnr: String(at),
			status: 'Open',
			klantprofiel: at === 0 || at === 6 ? 'N' : 'J'
		})),
		modules: Array.from({ length: 6 }, (_, at) => ({
			kandidaat: at,
			start: D - 200,
			signaal: D - 10 - at
		}))
	})
);
const ALL = Array.from({ length: 7 }, (_, at) => at);
const regels = (row: number) => suggestedRegels(dataset, row);
const rowsAnd = ({ taken }: ReturnType<typeof eerstDoen>) =>
	taken.map(({ row, taak }) => `${row} ${taak.soort}`);

it('takes the most urgent of each kind, another kandidaat each, and then the next', () => {
	const found = eerstDoen(dataset, ALL, regels, D);
	expect(found.totaal).toBe(8);
	expect(rowsAnd(found)).toHaveLength(5);
	expect(rowsAnd(found)[0]).toMatch(/^5 /);
	expect(new Set(found.taken.map(({ row }) => row)).size).toBe(5);
	expect(new Set(found.taken.map(({ taak }) => taak.soort)).size).toBe(2);
});

it('names a kandidaat twice only when there is nobody else', () => {
	expect(eerstDoen(dataset, [0], regels, D).taken.map(({ row }) => row)).toEqual([0, 0]);
	expect(eerstDoen(dataset, [0, 6], regels, D, 2).taken.map(({ row }) => row)).toEqual([0, 6]);
});

it('leaves out what is done, and counts it not', () => {
	const done = (row: number): readonly ActieRegel[] =>
		regels(row).map((regel) => ({ ...regel, stand: row === 5 ? 'gereed' : regel.stand }));
	const found = eerstDoen(dataset, ALL, done, D);
	expect(found.totaal).toBe(7);
	expect(found.taken.map(({ row }) => row)).not.toContain(5);
});

it('of nobody is nothing', () => {
	expect(eerstDoen(dataset, [], regels, D)).toEqual({ taken: [], totaal: 0 });
});
