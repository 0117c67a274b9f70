import type { CallName, Calls, Progress } from '$lib/worker/protocol';
import { DataBridge, type Spawn } from './data-bridge';

/** Calls that read files or make data. Their worker is loaded when first needed and ended when it is done. */
const READING: ReadonlySet<CallName> = new Set<CallName>([
	'readFiles',
	'addGrids',
	'couple',
	'reread',
	'recognise',
	'check',
	'skipped',
	'commit',
	'discard',
	'compare',
	'sample',
	'sampleFiles'
]);

/** Calls after which the reading worker has nothing left to keep. */
const LAST: ReadonlySet<CallName> = new Set<CallName>([
	'commit',
	'sample',
	'sampleFiles',
	'discard'
]);

/** Typed promises over the two data workers: one that keeps, and a heavier one that reads. */
export class AppBridge {
	readonly #keeping: DataBridge;
	readonly #reading: DataBridge;

	constructor(spawnKeeping: Spawn, spawnReading: Spawn) {
		this.#keeping = new DataBridge(spawnKeeping);
		this.#reading = new DataBridge(spawnReading);
	}

	/** Asks the worker that knows; rejects with a `Storing` whose code has a Dutch sentence. */
	async call<Name extends CallName>(
		name: Name,
		input: Calls[Name]['input'],
		options: { transfer?: Transferable[]; onprogress?: (progress: Progress) => void } = {}
	): Promise<Calls[Name]['output']> {
		if (!READING.has(name)) return this.#keeping.call(name, input, options);
		const output = await this.#reading.call(name, input, options);
		if (LAST.has(name)) this.#reading.cancel();
		return output;
	}

	/** Ends reading at once; whatever was asked of it fails with `afgebroken` and nothing is stored half. */
	cancel(): void {
		this.#reading.cancel();
	}
}
