import { mount } from 'svelte';
import { version } from '$app/environment';
import type { App } from '$lib/app/app.svelte';
import { underWay } from '$lib/data/rest';
import { watchVersion } from '$lib/platform/new-version';

/** How long a new version may take to open before the user can do something about it, in milliseconds. */
const OPENS_WITHIN = 10_000;

/** Keeps the app at hand without its server and offers each new version; call it once, when the app has opened. */
export async function followVersion(app: App): Promise<void> {
	let stand = $state<'geen' | 'klaar' | 'bezig' | 'elders' | 'ingehaald' | 'gaat' | 'blijft'>(
		'geen'
	);
	let isShown = false;
	const { inlezen, kluis, bewaard } = app;
	const busy = () =>
		app.scherm.bezig !== null ||
		kluis.bezig ||
		bewaard.bezig ||
		inlezen.bezig !== null ||
		inlezen.stap !== 'kiezen';
	const watch = await watchVersion({
		version,
		busy,
		onfound: () => void show('klaar'),
		onovertaken: () => void show('ingehaald')
	});
	if (!watch) return;

	async function update() {
		if (busy()) return void (stand = 'bezig');
		stand = 'gaat';
		// The page is loaded anew before this, unless the new version never comes.
		const timer = setTimeout(() => (stand = 'blijft'), OPENS_WITHIN);
		if ((await watch?.update()) !== 'busy') return;
		clearTimeout(timer);
		stand = 'elders';
	}

	/** Most visits find none, so it is loaded when there is one to tell of. */
	async function show(found: 'klaar' | 'ingehaald') {
		stand = found;
		if (isShown) return;
		isShown = true;
		const { default: NieuweVersie } = await underWay(
			import('$lib/shell/status/NieuweVersie.svelte')
		);
		mount(NieuweVersie, {
			target: document.body,
			props: {
				get stand() {
					return stand;
				},
				onupdate: () => void update(),
				onlater: () => (stand = 'geen')
			}
		});
	}
}
