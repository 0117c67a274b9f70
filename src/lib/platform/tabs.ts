export interface Tabs<Message extends string> {
	/** Tells the other tabs; never this one. */
	send(message: Message): void;
	/** Hears and tells nothing any more. */
	close(): void;
}

/** What tabs tell each other under one name. */
export interface TabTalk<Message extends string> {
	readonly naam: string;
	readonly messages: readonly Message[];
	/** Those that must arrive. */
	readonly noted: readonly Message[];
}

/** Each tab of the app holds it as long as it is open. */
const OPEN = 'kandidaten-in-beeld tabblad';

/**
 * The other tabs of the app in this browser. Where tabs of a local file cannot hear each other over a channel,
 * a note in their shared storage does it; it is gone as soon as it was written.
 */
export function openTabs<Message extends string>(
	{ naam, messages, noted }: TabTalk<Message>,
	onmessage: (message: Message) => void
): Tabs<Message> {
	const noteKey = `kib:${naam}`;
	const receive = (data: unknown) => {
		const message = messages.find((each) => each === data);
		if (message) onmessage(message);
	};
	const channel = openChannel(naam);
	channel?.addEventListener('message', ({ data }) => receive(data));
	const read = ({ key, newValue }: StorageEvent) => {
		if (key === noteKey && newValue) receive(newValue.split(' ')[0]);
	};
	addEventListener('storage', read);
	return {
		send(message) {
			channel?.postMessage(message);
			if (noted.includes(message)) leaveNote(noteKey, message);
		},
		close() {
			channel?.close();
			removeEventListener('storage', read);
		}
	};
}

/** Has the other tabs know that this one is open; the answer ends that. */
export function countIn(): () => void {
	const { promise, resolve } = Promise.withResolvers<null>();
	// Where the browser counts nothing, any tab may be open.
	void navigator.locks?.request(OPEN, { mode: 'shared' }, () => promise).catch(() => undefined);
	return () => resolve(null);
}

/** Whether it is certain that no other tab of the app is open. */
export async function isOnlyTab(): Promise<boolean> {
	try {
		const { held = [] } = await navigator.locks.query();
		return held.filter(({ name }) => name === OPEN).length === 1;
	} catch {
		return false;
	}
}

function openChannel(naam: string): BroadcastChannel | null {
	try {
		return new BroadcastChannel(`kandidaten-in-beeld ${naam}`);
	} catch {
		return null;
	}
}

function leaveNote(key: string, message: string): void {
	try {
		localStorage.setItem(key, `${message} ${Date.now()}`);
		localStorage.removeItem(key);
	} catch {
		return;
	}
}
