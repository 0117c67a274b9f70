import { expect, it } from 'vitest';
import { arrowTo } from './arrow-cells';

const GRID = { rijen: 3, kolommen: 4 };
const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
	key,
	ctrlKey: false,
	altKey: false,
	metaKey: false,
	...more
});

it('arrows go to the cell beside, and not past the edge', () => {
	const from = { rij: 1, kolom: 1 };
	expect(arrowTo(press('ArrowUp'), from, GRID)).toEqual({ rij: 0, kolom: 1 });
	expect(arrowTo(press('ArrowDown'), from, GRID)).toEqual({ rij: 2, kolom: 1 });
	expect(arrowTo(press('ArrowLeft'), from, GRID)).toEqual({ rij: 1, kolom: 0 });
	expect(arrowTo(press('ArrowRight'), from, GRID)).toEqual({ rij: 1, kolom: 2 });
	expect(arrowTo(press('ArrowUp'), { rij: 0, kolom: 3 }, GRID)).toEqual({ rij: 0, kolom: 3 });
	expect(arrowTo(press('ArrowRight'), { rij: 0, kolom: 3 }, GRID)).toEqual({ rij: 0, kolom: 3 });
});

it('Home and End go along the row, with Ctrl to the corners; other keys go nowhere', () => {
	const from = { rij: 1, kolom: 2 };
	expect(arrowTo(press('Home'), from, GRID)).toEqual({ rij: 1, kolom: 0 });
	expect(arrowTo(press('End'), from, GRID)).toEqual({ rij: 1, kolom: 3 });
	expect(arrowTo(press('Home', { ctrlKey: true }), from, GRID)).toEqual({ rij: 0, kolom: 0 });
	expect(arrowTo(press('End', { ctrlKey: true }), from, GRID)).toEqual({ rij: 2, kolom: 3 });
	expect(arrowTo(press('Enter'), from, GRID)).toBeNull();
	expect(arrowTo(press('ArrowDown', { altKey: true }), from, GRID)).toBeNull();
});
