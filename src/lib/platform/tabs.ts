/** What tabs of the app tell each other: forget the key and start again, or that somebody is at work. */
export type TabMessage = 'vergrendel' | 'bezig';

export interface Tabs {
	/** Tells the other tabs; never this one. */
	send(message: TabMessage): void;
}

const NAME = 'kandidaten-in-beeld slot';
const KEY = 'kib:slot';

/**
 * The other tabs of the app in this browser. Where tabs of a local file cannot hear each other over a channel,
 * a note in their shared storage does it; it is gone as soon as it was written.
 */
export function openTabs(onmessage: (message: TabMessage) => void): Tabs {
	const receive = (data: unknown) => {
		if (data === 'vergrendel' || data === 'bezig') onmessage(data);
	};
	const channel = openChannel();
	channel?.addEventListener('message', ({ data }) => receive(data));
	addEventListener('storage', ({ key, newValue }) => {
		if (key === KEY && newValue) receive(newValue.split(' ')[0]);
	});
	return {
		send(message) {
			channel?.postMessage(message);
			if (message === 'vergrendel') leaveNote(message);
		}
	};
}

function openChannel(): BroadcastChannel | null {
	try {
		return new BroadcastChannel(NAME);
	} catch {
		return null;
	}
}

function leaveNote(message: TabMessage): void {
	try {
		localStorage.setItem(KEY, `${message} ${Date.now()}`);
		localStorage.removeItem(KEY);
	} catch {
		return;
	}
}
