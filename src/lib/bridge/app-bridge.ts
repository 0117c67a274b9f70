import type { LogRegel, LogSoort } from '$lib/domain/kluis/kluis';
import { storingVan, type StoringCode } from '$lib/domain/momentopname/storing';
import type { CallName, Calls, FirstLook, Progress } from '$lib/worker/protocol';
import { DataBridge, type Spawn, type Watch } from './data-bridge';
import { KeyRing } from './key-ring';
import { KluisCalls } from './kluis';
import { LookbackCalls } from './lookback';

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
	'standsElsewhere',
	'transparantie',
	'flow',
	'stays',
	'count',
	'profielen',
	'uitvoer',
	'sample',
	'sampleFiles'
]);

/** Calls for which a passphrase is needed, or what follows one; no worker that saw one lives on. */
const VAULT: ReadonlySet<CallName> = new Set<CallName>([
	'unlock',
	'setUp',
	'rekey',
	'backup',
	'restore',
	'makeOverdracht',
	'readOverdracht',
	'takeOver'
]);

/** Work that nobody waits for, and that keeps nobody waiting: in a worker of its own, which ends with each call. */
const BEHIND: ReadonlySet<CallName> = new Set<CallName>(['samplePast', 'remember']);

/** Calls after which the reading worker has nothing left to keep. */
const LAST: ReadonlySet<CallName> = new Set<CallName>([
	'commit',
	'sample',
	'sampleFiles',
	'discard'
]);

/** Those that put files in it, which stay until they are stored or discarded. */
const FILLING: ReadonlySet<CallName> = new Set<CallName>(['readFiles', 'addGrids']);
const EMPTYING: ReadonlySet<CallName> = new Set<CallName>(['commit', 'discard']);

/** Calls that make a database where there was none. */
const MAKING: ReadonlySet<CallName> = new Set<CallName>([
	'commit',
	'sample',
	'setUp',
	'restore',
	'takeOver',
	'changeDocument'
]);

/**
 * Calls after which other tabs have to look again at what is stored; opening may remove what expired. After wiping and
 * putting back they begin anew instead.
 */
const CHANGING: ReadonlySet<CallName> = new Set<CallName>([
	'commit',
	'sample',
	'samplePast',
	'use',
	'remove',
	'adjust',
	'remember',
	'forget',
	'undo',
	'takeOver',
	'open'
]);

/** Why an act stopped: another tab was first. */
const OVERTAKEN: ReadonlySet<StoringCode> = new Set<StoringCode>([
	'andere-lijst',
	'lijst-weg',
	'niet-laatste'
]);

/** The answer to a call. The key that comes with a back-up stays in the bridge. */
type Answer<Name extends CallName> = Name extends 'restore'
	? Calls['restore']['output']['snapshot']
	: Calls[Name]['output'];

interface CallOptions {
	transfer?: Transferable[];
	onprogress?: (progress: Progress) => void;
}

/** Typed promises over the data workers: one that keeps, a heavier one that reads, and one that knows passphrases. */
export class AppBridge {
	readonly kluis: KluisCalls;
	readonly lookback = new LookbackCalls((name, input) => this.#ask(name, input));
	/** Hears of `nieuwere-versie` at once, when another tab takes the storage into use with a newer app. */
	onstoring: ((code: StoringCode) => void) | null = null;
	/** Hears that what is stored may have changed here (`gewijzigd`), or did elsewhere, so that an act stopped (`ingehaald`). */
	onopslag: ((wat: 'gewijzigd' | 'ingehaald') => void) | null = null;
	readonly #ring = new KeyRing();
	readonly #keeping: DataBridge;
	readonly #reading: DataBridge;
	readonly #vault: DataBridge;
	readonly #look: DataBridge | null;
	readonly #behind: DataBridge;
	/** Reads files that the user did not choose, beside those that the user did. */
	readonly #beside: DataBridge;
	/** The calls that read files, over a worker of their own. */
	readonly beside: Pick<AppBridge, 'call' | 'cancel'> = {
		call: (name, input, options) =>
			this.#ask(name, input, options, true) as ReturnType<typeof this.call<typeof name>>,
		cancel: () => this.#beside.cancel()
	};
	#wiped: string | null = null;
	/** Passphrases that are being tried. */
	#trying = 0;
	/** Calls to the reading worker that are not answered yet. */
	#asked = 0;
	/** The reading worker holds files that were chosen. */
	#holds = false;

	/**
	 * The worker for passphrases is another of those that read: it has the same code, and it ends with each call. The
	 * one for the first look is there only to be quicker than the one that keeps. `watch` is told of every call.
	 */
	constructor(
		spawnKeeping: Spawn,
		spawnReading: Spawn,
		spawnVault: Spawn = spawnReading,
		spawnLook: Spawn | null = null,
		watch?: Watch
	) {
		const over = (spawn: Spawn, onfault?: (code: StoringCode) => void) =>
			new DataBridge(this.#ring.over(spawn), onfault, watch);
		this.#keeping = over(spawnKeeping, (code) => this.onstoring?.(code));
		this.#reading = over(spawnReading);
		this.#vault = over(spawnVault);
		this.#look = spawnLook && over(spawnLook);
		this.#behind = over(spawnReading);
		this.#beside = over(spawnReading);
		this.kluis = new KluisCalls(
			this.#ring,
			(name, input) => this.#ask(name, input),
			() => {
				this.#holds = false;
				for (const each of [this.#keeping, this.#reading, this.#vault, this.#look]) each?.cancel();
				for (const each of [this.#behind, this.#beside]) each.cancel();
			}
		);
	}

	/** What is in use, where nothing is the matter with it; null where `open` has to be asked. */
	async firstLook(): Promise<FirstLook | null> {
		if (!this.#look) return null;
		try {
			return await this.#look.call('firstLook', null);
		} catch {
			return null;
		} finally {
			this.#look.cancel();
		}
	}

	/** Asks the worker that knows; rejects with a `Storing` whose code has a Dutch sentence. */
	async call<Name extends CallName>(
		name: Name,
		input: Calls[Name]['input'],
		options: CallOptions = {}
	): Promise<Answer<Name>> {
		const output = await this.#ask(name, input, options);
		if (name !== 'restore') return output as Answer<Name>;
		const { key, snapshot } = output as Calls['restore']['output'];
		this.#ring.key = key;
		return snapshot as Answer<Name>;
	}

	/** Writes in the log that this happened now, to so many. */
	async writeNote(wat: LogSoort, aantal: number): Promise<void> {
		await this.#keeping.call('note', { wanneer: new Date().toISOString(), wat, aantal });
	}

	/** Ends reading at once; whatever was asked of it fails with `afgebroken` and nothing is stored half. */
	cancel(): void {
		this.#holds = false;
		this.#reading.cancel();
	}

	async #ask<Name extends CallName>(
		name: Name,
		input: Calls[Name]['input'],
		options: CallOptions = {},
		beside = false
	): Promise<Calls[Name]['output']> {
		const answer = beside
			? this.#besideAnswer(name, input, options)
			: this.#answer(name, input, options);
		const output = await answer.catch((thrown: unknown) => {
			if (OVERTAKEN.has(storingVan(thrown))) this.onopslag?.('ingehaald');
			throw thrown;
		});
		if (name === 'wipe') this.#forget();
		if (CHANGING.has(name)) this.onopslag?.('gewijzigd');
		if (MAKING.has(name)) void this.#noteWipe();
		return output;
	}

	async #answer<Name extends CallName>(
		name: Name,
		input: Calls[Name]['input'],
		options: CallOptions
	): Promise<Calls[Name]['output']> {
		if (VAULT.has(name)) {
			this.#trying++;
			try {
				return await this.#vault.call(name, input, options);
			} finally {
				if (--this.#trying === 0) this.#vault.cancel();
			}
		}
		if (BEHIND.has(name)) {
			try {
				return await this.#behind.call(name, input, options);
			} finally {
				this.#behind.cancel();
			}
		}
		if (!READING.has(name)) return this.#keeping.call(name, input, options);
		this.#asked++;
		try {
			const output = await this.#reading.call(name, input, options);
			if (FILLING.has(name)) this.#holds = true;
			if (EMPTYING.has(name)) this.#holds = false;
			// Files that were chosen before or meanwhile are held, or being read, by the same worker.
			if (LAST.has(name) && this.#asked === 1 && !this.#holds) this.#reading.cancel();
			return output;
		} finally {
			this.#asked--;
		}
	}

	async #besideAnswer<Name extends CallName>(
		name: Name,
		input: Calls[Name]['input'],
		options: CallOptions
	): Promise<Calls[Name]['output']> {
		const output = await this.#beside.call(name, input, options);
		if (LAST.has(name)) this.#beside.cancel();
		return output;
	}

	#forget(): void {
		this.#ring.key = null;
		this.#wiped = new Date().toISOString();
	}

	/** Everything wiped means the log as well: that line waits until there is a log again. */
	async #noteWipe(): Promise<void> {
		if (!this.#wiped) return;
		const line: LogRegel = { wanneer: this.#wiped, wat: 'gewist' };
		this.#wiped = null;
		await this.#keeping.call('note', line).catch(() => undefined);
	}
}
