import { underWay } from './rest';

/** Milliseconds of work between two looks at the screen. */
const BUDGET = 12;
/** Milliseconds after which what can wait no longer does. */
const LONGEST_WAIT = 1000;

/** Does the work in one go. */
export function drain<T>(work: Generator<unknown, T>): T {
	for (;;) {
		const piece = work.next();
		if (piece.done) return piece.value;
	}
}

/** Does the work for as many milliseconds; null when there is more to do, which can go on from there. */
export function withinBudget<T>(work: Generator<unknown, T>, budget: number): T | null {
	const until = performance.now() + budget;
	do {
		const piece = work.next();
		if (piece.done) return piece.value;
	} while (performance.now() < until);
	return null;
}

/** Does the work piece by piece, letting the browser paint and answer in between; null once `isStale`. */
export function inPieces<T>(
	work: Generator<unknown, T>,
	isStale: () => boolean
): Promise<T | null> {
	return underWay(pieceByPiece(work, isStale));
}

async function pieceByPiece<T>(
	work: Generator<unknown, T>,
	isStale: () => boolean
): Promise<T | null> {
	for (;;) {
		const done = withinBudget(work, BUDGET);
		if (done !== null) return done;
		await breath();
		if (isStale()) return null;
	}
}

/** Lets waiting events and a frame go first; a timer would wait 4 ms each time. */
export function breath(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

/** Resolves when what was put on screen has been painted; in a tab out of sight, where nothing is, a moment later. */
export function painted(): Promise<void> {
	return underWay(
		new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, 500);
			requestAnimationFrame(() =>
				requestAnimationFrame(() => {
					clearTimeout(timer);
					resolve();
				})
			);
		})
	);
}

/** Resolves when what was put on screen has been painted and the browser has nothing better to do. */
export async function quiet(): Promise<void> {
	await painted();
	if (typeof requestIdleCallback === 'undefined') return breath();
	await underWay(new Promise((resolve) => requestIdleCallback(resolve, { timeout: LONGEST_WAIT })));
}
