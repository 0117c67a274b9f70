import { afterNavigate, beforeNavigate, pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import type { App } from '$lib/app/app.svelte';
import { tick, untrack } from 'svelte';
import { painted } from '$lib/data/pieces';
import { begin } from '$lib/data/rest';

/**
 * Keeps the browser's history and the filter history in step: every change is an entry, so Back undoes it;
 * undo travels back in the browser's history while that stays on this page. Call once, in the root layout.
 */
export function followFilters(app: App): void {
	const { dashboard } = app;
	/** Step of the present entry; `from`–`to` are the steps that have entries next to it on this page. */
	let entry = 0;
	let from = 0;
	let to = 0;
	let travelling = false;
	let endTravel = () => {};
	let ready = false;
	/** Entries that the browser does not have yet: making one lays the page out, so that waits for the frame of the click. */
	let unsent: (() => void)[] = [];
	/** Step of the entry that was made last, until the page has it: that is no arrival. */
	let made: number | null = null;

	function address(): string {
		const { dataset, filters, more } = dashboard;
		const query = (dataset && more?.filtersToQuery(filters, dataset)) ?? '';
		return `#${page.route.id ?? '/'}${query ? `?${query}` : ''}`;
	}

	function send(): void {
		const entries = unsent;
		unsent = [];
		for (const make of entries) make();
	}

	function push(step: number): void {
		const url = address();
		unsent.push(() => {
			made = step;
			pushState(url, { stap: step });
		});
		if (unsent.length === 1) void painted().then(send);
	}

	function stay(): void {
		entry = from = to = dashboard.step;
		label();
	}

	/** Writes address and step on the present entry, if they are not on it yet. */
	function label(): void {
		// a slider would write it more often than browsers take
		if (dashboard.schuift) return;
		send();
		if (location.hash !== address() || page.state.stap !== entry) {
			replaceState(address(), { stap: entry });
		}
	}

	function settle(): void {
		if (travelling || !ready || !dashboard.dataset) return;
		const wanted = dashboard.step;
		if (wanted === entry) label();
		else if (wanted === entry + 1 && dashboard.isLatest) {
			push(wanted);
			entry = to = wanted;
		} else if (wanted >= from && wanted <= to) {
			send();
			travelling = true;
			endTravel = begin();
			history.go(wanted - entry);
		} else stay();
	}

	/** The browser is at the entry of that step. */
	function arrive(step: number): void {
		if (step < from || step > to) from = to = step;
		if (step !== entry) unsent = [];
		entry = step;
		if (travelling) {
			travelling = false;
			endTravel();
			settle();
		} else if (ready && !dashboard.goTo(step) && dashboard.step !== step) stay();
	}

	beforeNavigate(({ type }) => {
		if (type === 'popstate') unsent = [];
		else send();
	});

	afterNavigate(async ({ type }) => {
		await tick();
		ready = true;
		if (type === 'popstate') from = to = entry;
		else stay();
	});

	$effect(() => {
		void dashboard.filters;
		void dashboard.dataset;
		void dashboard.more;
		void dashboard.schuift;
		untrack(settle);
	});

	$effect(() => {
		const { stap } = page.state;
		const own = stap === made;
		made = null;
		if (stap !== undefined && !own) untrack(() => arrive(stap));
	});
}
