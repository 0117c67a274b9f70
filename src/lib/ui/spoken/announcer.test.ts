import { beforeEach, describe, expect, it } from 'vitest';
import { Announcer, RESTS, STAYS } from './announcer.svelte';

/** What waits, with when its time comes; time goes only when it is told to. */
let waiting: { at: number; work: () => void }[] = [];
let now = 0;

function later(work: () => void, after: number): () => void {
	const task = { at: now + after, work };
	waiting.push(task);
	return () => (waiting = waiting.filter((each) => each !== task));
}

function pass(milliseconds: number): void {
	now += milliseconds;
	const due = waiting.filter(({ at }) => at <= now);
	waiting = waiting.filter(({ at }) => at > now);
	for (const { work } of due) work();
}

let announcer: Announcer;

beforeEach(() => {
	waiting = [];
	announcer = new Announcer(later);
});

describe('the result', () => {
	it('is written when nothing came for a while', () => {
		announcer.announceResult('557 van 2.847 kandidaten');
		pass(RESTS - 1);
		expect(announcer.result).toBe('');
		pass(1);
		expect(announcer.result).toBe('557 van 2.847 kandidaten');
	});

	it('is the last of what came fast', () => {
		for (const count of [1200, 700, 557]) {
			announcer.announceResult(`${count} van 2.847 kandidaten`);
			pass(RESTS - 1);
			expect(announcer.result).toBe('');
		}
		pass(1);
		expect(announcer.result).toBe('557 van 2.847 kandidaten');
	});

	it('stays', () => {
		announcer.announceResult('2.847 kandidaten');
		pass(RESTS);
		pass(STAYS);
		expect(announcer.result).toBe('2.847 kandidaten');
	});

	it('is said again after another question with the same answer', () => {
		announcer.announceResult('12 van 40 kandidaten');
		pass(RESTS);
		announcer.announceResult('12 van 40 kandidaten');
		expect(announcer.result).toBe('');
		pass(RESTS);
		expect(announcer.result).toBe('12 van 40 kandidaten');
	});

	it('is not said again where nothing new was asked', () => {
		announcer.announceResult('12 van 40 kandidaten');
		pass(RESTS);
		announcer.announceResult('12 van 40 kandidaten', false);
		expect(waiting).toEqual(waiting.filter(({ at }) => at > now + RESTS));
		expect(announcer.result).toBe('12 van 40 kandidaten');
	});

	it('that is still to be said makes way for the one that is there again', () => {
		announcer.announceResult('40 kandidaten');
		pass(RESTS);
		announcer.announceResult('12 van 40 kandidaten');
		announcer.announceResult('40 kandidaten', false);
		pass(RESTS);
		expect(announcer.result).toBe('40 kandidaten');
	});
});

describe('a message', () => {
	it('is written late, and is not there to be read for ever', () => {
		announcer.announce('Notitie bewaard.');
		expect(announcer.message).toBe('');
		pass(RESTS);
		expect(announcer.message).toBe('Notitie bewaard.');
		pass(STAYS);
		expect(announcer.message).toBe('');
	});

	it('takes the place of what was about the same', () => {
		announcer.announce('12 gevonden', 'zoeken');
		announcer.announce('3 gevonden', 'zoeken');
		pass(RESTS);
		expect(announcer.message).toBe('3 gevonden');
	});

	it('is lost to no other', () => {
		announcer.announce('Gesorteerd op naam, oplopend');
		announcer.announce('Ongedaan gemaakt.', 'stap');
		announcer.announceResult('40 kandidaten');
		pass(RESTS);
		expect(announcer.message).toBe('Gesorteerd op naam, oplopend. Ongedaan gemaakt.');
		expect(announcer.result).toBe('40 kandidaten');
	});

	it('is said again after another act', () => {
		announcer.announce('Notitie bewaard.');
		pass(RESTS);
		announcer.announce('Notitie bewaard.');
		expect(announcer.message).toBe('');
		pass(RESTS);
		expect(announcer.message).toBe('Notitie bewaard.');
	});

	it('without words is none', () => {
		announcer.announce('');
		expect(waiting).toEqual([]);
	});

	it('without words calls off what was about the same and was not said yet', () => {
		announcer.announce('Er wordt gezocht.', 'zoeken');
		announcer.announce('Notitie bewaard.');
		announcer.announce('', 'zoeken');
		pass(RESTS);
		expect(announcer.message).toBe('Notitie bewaard.');
		announcer.announce('', 'Notitie bewaard.');
		expect(announcer.message).toBe('Notitie bewaard.');
	});

	it('of an element that went before its turn is not said, and the outcome is', () => {
		const busy = { isConnected: true };
		announcer.announce('Er wordt nageteld.', busy);
		pass(RESTS - 1);
		announcer.announce('2 van 2 getallen zijn gelijk.', { isConnected: true });
		busy.isConnected = false;
		pass(RESTS);
		expect(announcer.message).toBe('2 van 2 getallen zijn gelijk.');
	});

	it('of an element that went stays when it was said', () => {
		const busy = { isConnected: true };
		announcer.announce('Er wordt nageteld.', busy);
		pass(RESTS);
		busy.isConnected = false;
		expect(announcer.message).toBe('Er wordt nageteld.');
		pass(STAYS);
		expect(announcer.message).toBe('');
	});

	it('that several things tell alike is said once', () => {
		announcer.announce('Wordt geteld', { isConnected: true });
		announcer.announce('Wordt geteld', { isConnected: true });
		pass(RESTS);
		expect(announcer.message).toBe('Wordt geteld');
	});

	it('waits again when the regions have a new place', () => {
		announcer.announce('Er wordt nageteld.');
		pass(RESTS - 1);
		announcer.rest();
		pass(RESTS - 1);
		expect(announcer.message).toBe('');
		pass(1);
		expect(announcer.message).toBe('Er wordt nageteld.');
	});
});

describe('what may not be read on', () => {
	it('is a message, of which none is left', () => {
		announcer.announceResult('40 kandidaten');
		announcer.announce('Hofman, N.: gereed.');
		pass(RESTS);
		announcer.announce('Jansen, W.: gereed.');
		announcer.hush();
		expect(announcer.message).toBe('');
		pass(RESTS);
		expect(announcer.message).toBe('');
		expect(announcer.result).toBe('40 kandidaten');
	});

	it('is the result too, of a list that is not there any more', () => {
		announcer.announceResult('40 kandidaten');
		pass(RESTS);
		announcer.announceResult('12 van 40 kandidaten');
		announcer.forget();
		pass(RESTS);
		expect(announcer.result).toBe('');
		expect(waiting).toEqual([]);
	});
});
