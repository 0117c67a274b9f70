/** Names of the preferences; none of them may hold anything personal. */
export type PreferenceName =
	| 'theme'
	| 'pane'
	| 'columns'
	/** Order of its columns, what it is grouped by, and marks in it. */
	| 'list'
	| 'sort'
	| 'view'
	| 'open-slicers'
	| 'slicers'
	| 'shortcuts'
	/** Whether the selection of the last visit is put back. */
	| 'onthoud-selectie'
	/** Whether "Start < 3 weken" looks back or ahead. */
	| 'start'
	/** Whether the end of a registration is guessed from its begin. */
	| 'schat-inschrijving'
	/** Goal for complete profiles. */
	| 'doel'
	/** Whether kandidaten without a code of klantprofiel are counted in the profielgraad. */
	| 'zonder-code'
	/** Rules of the work process that are switched off. */
	| 'werkproces-uit'
	/** Which klantprofielen count as a profile in UWV's table. */
	| 'transparantie-profiel'
	/** Minutes without use before the app locks. */
	| 'vergrendel-na'
	/** What was said of changes when that was closed: a random id and ids of kengetallen. */
	| 'sinds-gezien'
	/** The ISO day on which real data were last seen here. */
	| 'gegevens-hier'
	/** A place where lists come from is remembered. */
	| 'plek'
	/** The browser was asked to keep the storage. */
	| 'opslag-gevraagd'
	/** Notices about terms that were closed. */
	| 'verloop-gezien'
	/** The user keeps real data without a passphrase. */
	| 'zonder-wachtwoord';

/** What a tab remembers: whether names are hidden, and what to say after it began again because of another tab. */
type TabName = 'namen' | 'verteld';

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

/** What this tab remembers until it is closed, also over a reload; null when it was not said. */
export function readForTab(name: TabName): string | null {
	try {
		return sessionStorage.getItem(PREFIX + name);
	} catch {
		return null;
	}
}

/** Has this tab remember it; null forgets it. */
export function writeForTab(name: TabName, value: string | null): void {
	try {
		if (value === null) sessionStorage.removeItem(PREFIX + name);
		else sessionStorage.setItem(PREFIX + name, value);
	} catch {
		return;
	}
}

/** Forgets all preferences, those of the tab as well. */
export function clearPreferences(): void {
	for (const storage of ['localStorage', 'sessionStorage'] as const) {
		try {
			for (const key of Object.keys(window[storage]))
				if (key.startsWith(PREFIX)) window[storage].removeItem(key);
		} catch {
			continue;
		}
	}
}
