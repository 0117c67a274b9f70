import { Storing } from '$lib/domain/storing';

const NO_STORAGE = [
	'MissingAPIError',
	'SecurityError',
	'InvalidStateError',
	'UnknownError',
	'OpenFailedError'
];

/** Another tab has the database at another version, or keeps it from being changed. */
const BUSY = ['DatabaseClosedError'];

/** What the storage threw as a `Storing`. Dexie wraps a full disk as AbortError with the quota error inside. */
export function storageFault(thrown: unknown): Error {
	if (thrown instanceof Storing) return thrown;
	if (!(thrown instanceof Error)) return new Storing('intern', thrown);
	const inner = (thrown as { inner?: unknown }).inner;
	const names = [
		thrown.name,
		inner instanceof Error || inner instanceof DOMException ? inner.name : ''
	];
	if (names.includes('QuotaExceededError')) return new Storing('opslag-vol', thrown);
	if (names.includes('VersionError')) return new Storing('nieuwere-versie', thrown);
	if (names.some((name) => BUSY.includes(name))) return new Storing('opslag-bezet', thrown);
	if (names.some((name) => NO_STORAGE.includes(name))) return new Storing('geen-opslag', thrown);
	return new Storing('intern', thrown);
}
