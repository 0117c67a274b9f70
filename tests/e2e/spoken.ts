import type { Page } from '@playwright/test';

/** A text that came in one of the two regions. */
export interface Said {
	readonly region: 'result' | 'message';
	readonly text: string;
	/** Why a screen reader would not say it; '' when it does. */
	readonly silent: string;
}

interface Hearing {
	said: Said[];
}

/** Hears all that the app says by itself, from the next time that it is opened. */
export async function listen(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const said: Said[] = [];
		Object.assign(window, { hearing: { said } });
		/** When each region was put where it stands. */
		const since = new WeakMap<Element, number>();
		const regions = () => [...document.querySelectorAll('[role=status]')];
		const silence = (region: Element): string => {
			const top = [...document.querySelectorAll('dialog:modal')].at(-1);
			if (top && !top.contains(region)) return 'outside the dialog';
			if (region.closest('[inert], [aria-hidden=true], [hidden]')) return 'hidden';
			if (region.closest('[aria-busy=true]')) return 'busy';
			if (performance.now() - (since.get(region) ?? Infinity) < 100) return 'made with its text';
			return '';
		};
		new MutationObserver((records) => {
			for (const region of regions()) {
				const came = records.some(({ addedNodes }) =>
					[...addedNodes].some((node) => node.contains(region) && node !== region.firstChild)
				);
				if (came) since.set(region, performance.now());
			}
			const changed = new Set(
				records
					.map(({ target }) =>
						(target instanceof Element ? target : target.parentElement)?.closest('[role=status]')
					)
					.filter((region) => region != null)
			);
			for (const region of changed) {
				const text = region.textContent?.trim() ?? '';
				if (text)
					said.push({
						region: regions().indexOf(region) === 0 ? 'result' : 'message',
						text,
						silent: silence(region)
					});
			}
		}).observe(document, { subtree: true, childList: true, characterData: true });
	});
}

/** What was said since this was last asked. */
export function heard(page: Page): Promise<readonly Said[]> {
	return page.evaluate(() => {
		const { hearing } = window as unknown as { hearing: Hearing };
		return hearing.said.splice(0);
	});
}
