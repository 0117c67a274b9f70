import { expect, it } from 'vitest';
import { lijnSchaal, measuredRuns, MEESTE_LIJNEN, spreadLabels, vormVan } from './groep-lijnen';

const KADER = { left: 40, right: 440, top: 10, bottom: 150 };

it('the axis goes from 30 to 100 percent, lower where a share is, and says where its lines are', () => {
	const scale = lijnSchaal([45, 70], 5, KADER);
	expect([scale.y(100), scale.y(30)]).toEqual([10, 150]);
	expect(scale.streepjes).toEqual([40, 60, 80, 100]);
	const lower = lijnSchaal([12], 5, KADER);
	expect(lower.y(10)).toBe(150);
	expect(lower.streepjes).toEqual([20, 40, 60, 80, 100]);
	expect(lijnSchaal([0], 5, KADER).y(0)).toBe(150);
});

it('moments stand as far from each other', () => {
	const { x } = lijnSchaal([50], 5, KADER);
	expect([0, 1, 2, 3, 4].map(x)).toEqual([40, 140, 240, 340, 440]);
	expect(lijnSchaal([50], 1, KADER).x(0)).toBe(40);
});

it('labels keep apart and stay above the bottom', () => {
	expect(spreadLabels([100, 30, 60], 20, 140)).toEqual([100, 30, 60]);
	expect(spreadLabels([62, 60, 61], 20, 140)).toEqual([100, 60, 80]);
	expect(spreadLabels([138, 139], 20, 140)).toEqual([120, 140]);
});

it('each group has a form of its own', () => {
	const forms = Array.from({ length: MEESTE_LIJNEN }, (_, at) => vormVan(at));
	expect(new Set(forms).size).toBe(MEESTE_LIJNEN);
});

it('an axis that is asked to be close ends by tens where the shares do', () => {
	const scale = lijnSchaal([4, 18], 5, KADER, true);
	expect([scale.y(0), scale.y(20)]).toEqual([150, 10]);
	expect(scale.streepjes).toEqual([0, 10, 20]);
	const flat = lijnSchaal([100], 5, KADER, true);
	expect(flat.streepjes.at(-1)).toBe(100);
	expect(flat.y(100)).toBeLessThanOrEqual(150);
});

it('a line is broken where nothing was measured', () => {
	const runs = measuredRuns([{ at: 0 }, { at: 1 }, { at: 3 }]);
	expect(runs.map((run) => run.map(({ at }) => at))).toEqual([[0, 1], [3]]);
	expect(measuredRuns([])).toEqual([]);
});
