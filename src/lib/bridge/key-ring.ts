import { UNASKED, type DataKey, type Request } from '$lib/worker/protocol';
import type { Spawn, WorkerLike } from './data-bridge';

/** Keeps the key of the vault for as long as the tab is open, and hands it to every worker. */
export class KeyRing {
	#key: DataKey | null = null;
	readonly #handed = new Set<() => void>();

	get key(): DataKey | null {
		return this.#key;
	}

	/** Also tells the workers that are there; they take it before what they are asked next. */
	set key(key: DataKey | null) {
		this.#key = key;
		for (const hand of this.#handed) hand();
	}

	/** Starts workers as `spawn` does, with the key as their first message. */
	over(spawn: Spawn): Spawn {
		let latest: WorkerLike | null = null;
		const hand = () => {
			const request: Request = { id: UNASKED, call: 'key', input: this.#key };
			latest?.postMessage(request, []);
		};
		this.#handed.add(hand);
		const greet = (worker: WorkerLike) => {
			latest = worker;
			if (this.#key) hand();
			return worker;
		};
		return () => {
			const spawned = spawn();
			return spawned instanceof Promise ? spawned.then(greet) : greet(spawned);
		};
	}
}
