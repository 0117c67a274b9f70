import { expect, it } from 'vitest';
import { paperFor } from './print-page';

it('asks only where more than twenty sheets would come out', () => {
	expect(paperFor(0)).toBeNull();
	expect(paperFor(540)).toBeNull();
	expect(paperFor(541)).toEqual({ rijen: 541, vellen: 21 });
	expect(paperFor(2847)).toEqual({ rijen: 2847, vellen: 106 });
});
