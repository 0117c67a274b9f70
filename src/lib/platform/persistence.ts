import { readPreference, writePreference } from './preferences';

/** Asks the browser not to clear the storage by itself, once: some browsers ask the user. */
export async function askPersistence(): Promise<void> {
	if (readPreference('opslag-gevraagd') === 'ja') return;
	writePreference('opslag-gevraagd', 'ja');
	try {
		if (!(await navigator.storage.persisted())) await navigator.storage.persist();
	} catch {
		return;
	}
}

/** Whether this address keeps any database; true where the browser does not say. Makes none. */
export async function hasDatabases(): Promise<boolean> {
	try {
		return (await indexedDB.databases()).length > 0;
	} catch {
		return true;
	}
}
