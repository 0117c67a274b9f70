/** Moving the mouse is left out: a mouse that trembles on its desk is no user. */
const USED = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'input'] as const;
/** Between two looks at the clock while the page is open, in milliseconds. */
const LOOK_EVERY = 5_000;

interface Watch {
	/** Somebody uses the page. */
	ontouch(): void;
	/** Time may have passed: regularly, and whenever the page comes back from hidden, frozen or asleep. */
	onlook(): void;
}

/** Watches whether the page is used; the answer stops it. */
export function watchActivity({ ontouch, onlook }: Watch): () => void {
	const stop = new AbortController();
	const { signal } = stop;
	for (const name of USED)
		addEventListener(name, ontouch, { signal, capture: true, passive: true });
	for (const name of ['pageshow', 'focus'] as const) addEventListener(name, onlook, { signal });
	document.addEventListener('visibilitychange', onlook, { signal });
	const timer = setInterval(onlook, LOOK_EVERY);
	signal.addEventListener('abort', () => clearInterval(timer));
	return () => stop.abort();
}
