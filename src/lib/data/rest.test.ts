import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const { begin, countUnderWay, inNextFrame, onRest, underWay } = await fresh();

/** A count of its own: what other tests left under way is not waited for. */
function fresh() {
	vi.resetModules();
	return import('./rest');
}

/** Frames that were asked for and not drawn yet. */
let frames: (() => void)[] = [];
let heard: boolean[] = [];

/** Draws a frame, and lets the timers after it pass. */
async function drawFrame(): Promise<void> {
	const due = frames;
	frames = [];
	for (const work of due) work();
	for (let timers = 0; timers < 3; timers++) await new Promise((resolve) => setTimeout(resolve));
}

beforeEach(() => {
	frames = [];
	heard = [];
	vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work));
	onRest((atRest) => heard.push(atRest));
});

afterEach(() => {
	onRest(() => undefined);
	vi.unstubAllGlobals();
});

describe('the signal of rest', () => {
	it('is given after a whole frame in which nothing was under way', async () => {
		expect(heard).toEqual([]);
		await drawFrame();
		expect(heard).toEqual([true]);
	});

	it('is taken back at once when something begins, and comes back a frame after the last is over', async () => {
		await drawFrame();
		const [first, second] = [begin(), begin()];
		expect(heard.at(-1)).toBe(false);
		first();
		await drawFrame();
		expect(heard.at(-1)).toBe(false);
		second();
		expect(heard.at(-1)).toBe(false);
		await drawFrame();
		expect(heard.at(-1)).toBe(true);
	});

	it('waits on when something begins in the frame after', async () => {
		begin()();
		const end = begin();
		await drawFrame();
		expect(heard).not.toContain(true);
		end();
		await drawFrame();
		expect(heard.at(-1)).toBe(true);
	});

	it('waits for what begins in a timer of that frame, as another page does after a click on its link', async () => {
		begin()();
		let end: () => void = () => undefined;
		requestAnimationFrame(() => setTimeout(() => (end = begin())));
		await drawFrame();
		expect(heard).not.toContain(true);
		end();
		await drawFrame();
		expect(heard.at(-1)).toBe(true);
	});

	it('counts an end once, however often it is told', () => {
		const [once, other] = [begin(), begin()];
		once();
		once();
		expect(countUnderWay()).toBe(1);
		other();
		expect(countUnderWay()).toBe(0);
	});

	it('gives back the outcome of the work, and is over when that fails', async () => {
		await expect(underWay(Promise.resolve(3))).resolves.toBe(3);
		await expect(underWay(Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(countUnderWay()).toBe(0);
	});

	it('counts what is left for the next frame', async () => {
		const work = vi.fn();
		inNextFrame(work);
		expect(countUnderWay()).toBe(1);
		await drawFrame();
		expect(work).toHaveBeenCalledOnce();
		expect(countUnderWay()).toBe(0);
	});
});
