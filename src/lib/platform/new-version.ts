import { serviceWorkerUrl } from './trusted';

/** How long other tabs have to say that they are busy, in milliseconds. */
const ANSWER_WITHIN = 400;
/** How often a page that stays open asks its own server for a new version, in milliseconds. */
const LOOK_EVERY = 60 * 60_000;

type Message = { readonly ask: string } | { readonly busy: string };

interface Watch {
	/** Name of the version of this page. */
	readonly version: string;
	/** This tab is in the middle of something that a reload would lose. */
	busy(): boolean;
	/** A new version has come in whole. */
	onfound(): void;
	/** Another tab took the new version while this one was busy. */
	onovertaken(): void;
}

export interface VersionWatch {
	/** Reloads all tabs with the new version; `busy` when one of the others cannot be reloaded now. */
	update(): Promise<'busy' | 'going'>;
}

/**
 * Makes the app work without its server, and looks for new versions. Nothing reloads before `update` is called
 * in one of the tabs. Null where the browser has no service worker or refuses it: then the app works online only.
 */
export async function watchVersion(watch: Watch): Promise<VersionWatch | null> {
	const { serviceWorker } = navigator;
	if (!serviceWorker) return null;
	const registration = await register(serviceWorker);
	if (!registration) return null;
	const name = `kandidaten-in-beeld ${new URL(registration.scope).pathname}`;
	void navigator.locks.request(`${name} ${watch.version}`, { mode: 'shared' }, () => {
		serviceWorker.controller?.postMessage('opened');
		return new Promise(() => undefined);
	});
	const channel = new BroadcastChannel(name);
	const tab = crypto.randomUUID();
	channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
		if ('ask' in data && watch.busy()) channel.postMessage({ busy: data.ask } satisfies Message);
	});

	let going = false;
	// The first version takes this tab over without a reload: it runs that version already.
	let hasVersion = serviceWorker.controller !== null;
	serviceWorker.addEventListener('controllerchange', () => {
		if (going || (hasVersion && !watch.busy())) location.reload();
		else if (hasVersion) watch.onovertaken();
		hasVersion = true;
	});
	whenWaiting(registration, () => watch.onfound());
	lookAgain(registration);

	return {
		async update() {
			if (await anyBusy(channel, tab)) return 'busy';
			going = true;
			if (registration.waiting) registration.waiting.postMessage('take-over');
			else location.reload();
			return 'going';
		}
	};
}

async function register(
	container: ServiceWorkerContainer
): Promise<ServiceWorkerRegistration | null> {
	try {
		return await container.register(serviceWorkerUrl(), { updateViaCache: 'none' });
	} catch {
		return null;
	}
}

/** Calls back for each new version that came in whole and waits; not for the first one, which waits for none. */
function whenWaiting(registration: ServiceWorkerRegistration, onwaiting: () => void): void {
	if (registration.waiting) onwaiting();
	const follow = () => {
		const coming = registration.installing;
		const hadOne = registration.active !== null;
		coming?.addEventListener('statechange', () => {
			if (coming.state === 'installed' && hadOne) onwaiting();
		});
	};
	// The browser looks by itself when the page opens, and may be at it already.
	follow();
	registration.addEventListener('updatefound', follow);
}

function lookAgain(registration: ServiceWorkerRegistration): void {
	let looked = Date.now();
	const look = () => {
		if (document.hidden || Date.now() - looked < LOOK_EVERY) return;
		looked = Date.now();
		// Without a server there is no new version either.
		registration.update().catch(() => undefined);
	};
	setInterval(look, LOOK_EVERY);
	document.addEventListener('visibilitychange', look);
}

function anyBusy(channel: BroadcastChannel, tab: string): Promise<boolean> {
	return new Promise((resolve) => {
		const done = (busy: boolean) => {
			clearTimeout(timer);
			channel.removeEventListener('message', hear);
			resolve(busy);
		};
		const hear = ({ data }: MessageEvent<Message>) => {
			if ('busy' in data && data.busy === tab) done(true);
		};
		const timer = setTimeout(() => done(false), ANSWER_WITHIN);
		channel.addEventListener('message', hear);
		channel.postMessage({ ask: tab } satisfies Message);
	});
}
