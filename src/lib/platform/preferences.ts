/** Names of the preferences; none of them may hold anything personal. */
export type PreferenceName =
	'theme' | 'pane' | 'columns' | 'sort' | 'view' | 'open-slicers' | 'shortcuts';

const PREFIX = 'kib:';

/** A preference of this browser, or null when it was never set or the browser keeps nothing. */
export function readPreference(name: PreferenceName): string | null {
	try {
		return localStorage.getItem(PREFIX + name);
	} catch {
		return null;
	}
}

/** Keeps a preference; a browser that keeps nothing is no fault. */
export function writePreference(name: PreferenceName, value: string): void {
	try {
		localStorage.setItem(PREFIX + name, value);
	} catch {
		return;
	}
}

/** Forgets all preferences. */
export function clearPreferences(): void {
	try {
		for (const key of Object.keys(localStorage))
			if (key.startsWith(PREFIX)) localStorage.removeItem(key);
	} catch {
		return;
	}
}
