import { expect, it } from 'vitest';
import { schaalTot } from './staven';

it('a scale ends at a whole twenty percent above the largest share', () => {
	expect([[], [0.02], [0.2], [0.21, 0.05], [0.4], [0.99, 1]].map(schaalTot)).toEqual([
		0.2, 0.2, 0.2, 0.4, 0.4, 1
	]);
});
