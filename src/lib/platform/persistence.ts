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
