import { describe, expect, it } from 'vitest';
import { Storing, storingVan } from '$lib/domain/momentopname/storing';
import { storageFault } from './storage-fault';

function dexie(name: string, message: string, inner?: Error): Error {
	return Object.assign(new Error(message), { name, inner });
}

const seen = (name: string, message: string) => new DOMException(message, name);
const codeOf = (thrown: unknown) => storingVan(storageFault(thrown));

describe('what the storage threw', () => {
	it.each([
		seen('QuotaExceededError', ''),
		dexie('AbortError', 'Transaction aborted', seen('QuotaExceededError', '')),
		// Chromium on a disk without room: a table, a setting, and what Dexie makes of either.
		seen('DataError', 'Failed to write blobs (IOError)'),
		seen(
			'UnknownError',
			'Connection is closing because of: IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)'
		),
		dexie('AbortError', 'Aborted', seen('DataError', 'Failed to write blobs (IOError)')),
		dexie('AbortError', 'Aborted', dexie('UnknownError', 'FILE_ERROR_NO_SPACE')),
		seen('QuotaExceededError', 'Encountered full disk while committing transaction.'),
		seen('UnknownError', 'NS_ERROR_FILE_NO_DEVICE_SPACE')
	])('says that there is no room: %s', (thrown) => {
		expect(codeOf(thrown)).toBe('opslag-vol');
	});

	it('tells other faults apart', () => {
		expect(codeOf(seen('UnknownError', 'Internal error opening backing store.'))).toBe(
			'geen-opslag'
		);
		expect(codeOf(dexie('DatabaseClosedError', 'closed'))).toBe('opslag-bezet');
		expect(codeOf(dexie('VersionError', 'newer'))).toBe('nieuwere-versie');
		expect(codeOf(seen('DataError', 'no valid key'))).toBe('intern');
		expect(codeOf('text')).toBe('intern');
		const own = new Storing('vergrendeld');
		expect(storageFault(own)).toBe(own);
	});
});
