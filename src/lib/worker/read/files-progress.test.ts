import { expect, it } from 'vitest';
import { FilesProgress } from './files-progress';

it('goes on where the file before ended, and ends with all rows', () => {
	const told: [number, number][] = [];
	const together = new FilesProgress(300, (...each) => told.push(each));
	const first = together.next(100);
	first({ done: 5, total: 10 });
	first({ done: 10, total: 10 });
	const second = together.next(200);
	second({ done: 10, total: 20 });
	second({ done: 20, total: 20 });
	expect(told).toEqual([
		[5, 30],
		[10, 30],
		[20, 30],
		[30, 30]
	]);
});
