/** Hears whether the app is at rest. */
export type OnRest = (atRest: boolean) => void;

let under = 0;
/** Grows with everything that begins, so that an older look at the count knows that it is late. */
let turn = 0;
let tell: OnRest = () => undefined;

/**
 * The signal of rest of this tab: everything that goes on after the task that began it is counted here (an answer of a
 * worker, work in pieces, code that is loaded, an entry of the history that is still to be made), except what waits for
 * the user. The app is at rest when nothing has been under way for a whole frame. One listener, which takes the place
 * of the one before.
 */
export function onRest(listener: OnRest): void {
	tell = listener;
	if (under === 0) settle();
}

/** Counts the work as under way until it is done; gives back the work itself. */
export function underWay<T>(work: Promise<T>): Promise<T> {
	const end = begin();
	work.then(end, end);
	return work;
}

/** Something begins; call what comes back when it is done. */
export function begin(): () => void {
	under++;
	turn++;
	tell(false);
	let isOver = false;
	return () => {
		if (isOver) return;
		isOver = true;
		if (--under === 0) settle();
	};
}

/** How much is under way; for tests. */
export function countUnderWay(): number {
	return under;
}

/** Calls back in the next frame, before it is painted; counted as under way. */
export function inNextFrame(work: () => void): void {
	const end = begin();
	frame(() => {
		end();
		work();
	});
}

function settle(): void {
	const mine = turn;
	// SvelteKit goes to another page only in the timer after the frame after the click; the second one here comes behind it
	frame(() => setTimeout(() => setTimeout(() => mine === turn && tell(true))));
}

/** In a tab out of sight, where no frame is drawn, half a second later. */
function frame(work: () => void): void {
	if (typeof requestAnimationFrame === 'undefined') return void setTimeout(work);
	let isDone = false;
	const once = () => {
		if (isDone) return;
		isDone = true;
		clearTimeout(timer);
		work();
	};
	const timer = setTimeout(once, 500);
	requestAnimationFrame(once);
}
