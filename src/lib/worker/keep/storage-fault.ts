import { Storing } from '$lib/domain/momentopname/storing';

const NO_STORAGE = [
	'MissingAPIError',
	'SecurityError',
	'InvalidStateError',
	'UnknownError',
	'OpenFailedError'
];

/** Another tab has the database at another version, or keeps it from being changed. */
const BUSY = ['DatabaseClosedError'];

/**
 * What browsers say when the disk is full; only the quota has a name of its own. Chromium writes what is large to a file
 * apart ("Failed to write blobs (IOError)") and the rest to a log ("FILE_ERROR_NO_SPACE"); both were seen on a full disk.
 */
const FULL = /write blobs|NO_(?:DEVICE_)?SPACE|full disk|disk (?:is )?full|no space left/i;

/** What the storage threw as a `Storing`. Dexie wraps what ended a transaction as AbortError with the error inside. */
export function storageFault(thrown: unknown): Error {
	if (thrown instanceof Storing) return thrown;
	if (!(thrown instanceof Error)) return new Storing('intern', thrown);
	const errors = withInner(thrown);
	const names = errors.map(({ name }) => name);
	if (names.includes('QuotaExceededError') || errors.some(({ message }) => FULL.test(message)))
		return new Storing('opslag-vol', thrown);
	if (names.includes('VersionError')) return new Storing('nieuwere-versie', thrown);
	if (names.some((name) => BUSY.includes(name))) return new Storing('opslag-bezet', thrown);
	if (names.some((name) => NO_STORAGE.includes(name))) return new Storing('geen-opslag', thrown);
	return new Storing('intern', thrown);
}

/** An error and those inside it, the outermost first. */
function withInner(thrown: Error): readonly (Error | DOMException)[] {
	const { inner } = thrown as { inner?: unknown };
	return inner instanceof Error || inner instanceof DOMException
		? [thrown, ...withInner(inner)]
		: [thrown];
}
