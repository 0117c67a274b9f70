import { Storing, type StoringCode } from '$lib/domain/momentopname/storing';
import {
	UNASKED,
	type CallName,
	type Calls,
	type Progress,
	type Reply
} from '$lib/worker/protocol';

/** The part of a Worker that the bridge needs; tests hand in one that runs in the same thread. */
export interface WorkerLike {
	postMessage(message: unknown, transfer: Transferable[]): void;
	terminate(): void;
	onmessage: ((event: MessageEvent<Reply>) => void) | null;
	onerror: ((event: ErrorEvent) => void) | null;
	/** A message came that cannot be read. */
	onmessageerror?: ((event: MessageEvent) => void) | null;
}

interface Waiting {
	resolve(value: unknown): void;
	reject(fault: Storing): void;
	onprogress?: (progress: Progress) => void;
}

/** Starts a worker, at once or after its code has been loaded. */
export type Spawn = () => WorkerLike | Promise<WorkerLike>;

/** Is told of each call, and gives back the same outcome. */
export type Watch = <T>(call: Promise<T>) => Promise<T>;

/** Asks a worker; rejects with a `Storing` whose code has a Dutch sentence. */
export type Ask = <Name extends CallName>(
	name: Name,
	input: Calls[Name]['input']
) => Promise<Calls[Name]['output']>;

/** Typed promises over one worker. A dead worker fails what waits and is replaced on the next call. */
export class DataBridge {
	readonly #spawn: Spawn;
	readonly #onfault: (code: StoringCode) => void;
	readonly #watch: Watch;
	#worker: WorkerLike | null = null;
	#starting: Promise<WorkerLike> | null = null;
	#waiting = new Map<number, Waiting>();
	#nextId = 1;

	/** `onfault` hears of what a worker says unasked, `watch` of every call. */
	constructor(
		spawn: Spawn,
		onfault: (code: StoringCode) => void = () => undefined,
		watch: Watch = (call) => call
	) {
		this.#spawn = spawn;
		this.#onfault = onfault;
		this.#watch = watch;
	}

	/** Asks the worker; rejects with a `Storing` whose code has a Dutch sentence. */
	call<Name extends CallName>(
		name: Name,
		input: Calls[Name]['input'],
		options: { transfer?: Transferable[]; onprogress?: (progress: Progress) => void } = {}
	): Promise<Calls[Name]['output']> {
		const id = this.#nextId++;
		const answer = new Promise<Calls[Name]['output']>((resolve, reject) => {
			this.#waiting.set(id, {
				resolve: (value) => resolve(value as Calls[Name]['output']),
				reject,
				...(options.onprogress ? { onprogress: options.onprogress } : {})
			});
			const post = (worker: WorkerLike) => {
				if (this.#waiting.has(id))
					worker.postMessage({ id, call: name, input }, options.transfer ?? []);
			};
			const fail = (thrown: unknown) => {
				this.#waiting.delete(id);
				reject(new Storing('intern', thrown));
			};
			try {
				const running = this.#running();
				if (running instanceof Promise) running.then(post).catch(fail);
				else post(running);
			} catch (thrown) {
				fail(thrown);
			}
		});
		return this.#watch(answer);
	}

	/** Ends the worker at once; whatever was asked fails with `afgebroken` and nothing is stored half. */
	cancel(): void {
		this.#stop(new Storing('afgebroken'));
	}

	#running(): WorkerLike | Promise<WorkerLike> {
		if (this.#worker) return this.#worker;
		if (this.#starting) return this.#starting;
		const spawned = this.#spawn();
		if (!(spawned instanceof Promise)) return this.#take(spawned);
		const starting = spawned.then((worker) => {
			if (starting === this.#starting) return this.#take(worker);
			worker.terminate();
			throw new Storing('afgebroken');
		});
		starting.catch(() => {
			if (starting === this.#starting) this.#starting = null;
		});
		this.#starting = starting;
		return starting;
	}

	#take(worker: WorkerLike): WorkerLike {
		worker.onmessage = (event) => this.#receive(event.data);
		const stopped = () => {
			if (worker === this.#worker) this.#stop(new Storing('werker-gestopt'));
		};
		worker.onerror = stopped;
		worker.onmessageerror = stopped;
		this.#worker = worker;
		this.#starting = null;
		return worker;
	}

	#receive(reply: Reply): void {
		if (reply.id === UNASKED && reply.kind === 'fault') this.#onfault(reply.code);
		const waiting = this.#waiting.get(reply.id);
		if (!waiting) return;
		if (reply.kind === 'progress') {
			waiting.onprogress?.(reply.progress);
			return;
		}
		this.#waiting.delete(reply.id);
		if (reply.kind === 'done') waiting.resolve(reply.output);
		else waiting.reject(new Storing(reply.code));
	}

	#stop(fault: Storing): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.#starting = null;
		const waiting = [...this.#waiting.values()];
		this.#waiting.clear();
		for (const each of waiting) each.reject(fault);
	}
}
