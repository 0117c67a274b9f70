import type { App } from '$lib/app/app.svelte';
import { painted } from '$lib/data/pieces';
import { underWay } from '$lib/data/rest';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';

/** The tabs that the list in use leaves empty: what the card that reads a list in says of it (`watWerkt`). */
export class LegeTabs {
	#leeg = $state.raw<Readonly<Record<string, string>>>({});

	/** Why the page of that route is empty and what would fill it, Dutch; '' where it is not empty. */
	nodig(route: string): string {
		return this.#leeg[route] ?? '';
	}

	/** Looks at another list; the tabs say it when the list is painted. */
	async look(meta: SnapshotMeta | null): Promise<void> {
		this.#leeg = {};
		if (!meta) return;
		const { watWerkt } = await underWay(
			painted().then(() => import('$lib/domain/momentopname/wat-werkt'))
		);
		this.#leeg = Object.fromEntries(
			watWerkt(meta.velden).flatMap(({ route, werkt, nodig }) =>
				werkt ? [] : [[route, `Geen gegevens in deze lijst. ${nodig}`] as const]
			)
		);
	}
}

/** The empty tabs, looked for anew with every list while the component that asks is on screen. */
export function legeTabsVan(app: App): LegeTabs {
	const tabs = new LegeTabs();
	$effect(() => {
		void tabs.look(app.dashboard.dataset?.meta ?? null);
	});
	return tabs;
}
