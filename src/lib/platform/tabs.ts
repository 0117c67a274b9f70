export interface Tabs<Message extends string> {
	/** Tells the other tabs; never this one. */
	send(message: Message): void;
}

/** What tabs tell each other under one name. */
export interface TabTalk<Message extends string> {
	readonly naam: string;
	readonly messages: readonly Message[];
	/** Those that must arrive. */
	readonly noted: readonly Message[];
}

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
	addEventListener('storage', ({ key, newValue }) => {
		if (key === noteKey && newValue) receive(newValue.split(' ')[0]);
	});
	return {
		send(message) {
			channel?.postMessage(message);
			if (noted.includes(message)) leaveNote(noteKey, message);
		}
	};
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
