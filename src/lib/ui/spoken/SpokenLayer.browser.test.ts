import { createRawSnippet, tick } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Dialog from '../dialog/Dialog.svelte';
import Toast from '../popover/Toast.svelte';
import { announce, announcer, announceResult } from './announce';
import { RESTS } from './announcer.svelte';
import SpokenLayer from './SpokenLayer.svelte';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
	announcer.forget();
	vi.useRealTimers();
});

const nothing = createRawSnippet(() => ({ render: () => '<span></span>' }));

function regions(): HTMLElement[] {
	return [...document.querySelectorAll<HTMLElement>('[role=status]')];
}

function dialog(title: string) {
	return render(Dialog, { title, onclose: () => undefined, children: nothing, buttons: nothing });
}

test('a text comes in a region that was there, while nothing is busy', async () => {
	await render(SpokenLayer, { children: nothing });
	const [result, message] = regions();
	const seen: string[] = [];
	const observer = new MutationObserver((records) =>
		seen.push(
			...records.map(({ target }) => {
				const region = (target.parentElement ?? (target as Element)).closest('[role=status]');
				const busy = region?.closest('[aria-busy]') ? 'busy ' : '';
				return `${busy}${regions().indexOf(region as HTMLElement)}: ${region?.textContent ?? ''}`;
			})
		)
	);
	observer.observe(document.body, { subtree: true, childList: true, characterData: true });
	announceResult('557 van 2.847 kandidaten');
	announce('Gesorteerd op naam, oplopend');
	await tick();
	expect(observer.takeRecords()).toEqual([]);
	await vi.advanceTimersByTimeAsync(RESTS);
	expect(seen).toEqual(['0: 557 van 2.847 kandidaten', '1: Gesorteerd op naam, oplopend']);
	expect(regions()).toEqual([result, message]);
	observer.disconnect();
});

test('the regions are in the dialog on top, and text waits for them there', async () => {
	await render(SpokenLayer, { children: nothing });
	announce('Er wordt nageteld.');
	await vi.advanceTimersByTimeAsync(RESTS - 1);
	const below = await dialog('Onder');
	const above = await dialog('Boven');
	expect(regions()).toHaveLength(2);
	for (const region of regions()) expect(region.closest('dialog')?.textContent).toContain('Boven');
	await vi.advanceTimersByTimeAsync(RESTS - 1);
	expect(regions()[1]?.textContent).toBe('');
	await vi.advanceTimersByTimeAsync(1);
	expect(regions()[1]?.textContent).toBe('Er wordt nageteld.');
	await above.unmount();
	for (const region of regions()) expect(region.closest('dialog')?.textContent).toContain('Onder');
	await below.unmount();
	expect(regions()).toHaveLength(2);
	for (const region of regions()) expect(region.closest('dialog')).toBeNull();
});

/** A dialog in which something goes on, and what is said within the time that a text waits. */
async function busyDialog(busy: string | null) {
	await render(SpokenLayer, { children: nothing });
	const given = {
		title: 'Exporteren',
		onclose: () => undefined,
		children: nothing,
		buttons: nothing
	};
	const view = await render(Dialog, { ...given, busy });
	return {
		become: (next: string | null) => view.rerender({ ...given, busy: next }),
		go: () => view.unmount(),
		said: async () => {
			await vi.advanceTimersByTimeAsync(RESTS);
			return regions()[1]?.textContent;
		}
	};
}

test('what goes on is said while it does, and then what comes after it', async () => {
	const { become, said } = await busyDialog('Bestand wordt gemaakt.');
	expect(await said()).toBe('Bestand wordt gemaakt.');
	await become('Bestand wordt bewaard.');
	expect(await said()).toBe('Bestand wordt bewaard.');
});

test('of what an element shows only the last is said', async () => {
	const { become, said } = await busyDialog('Bestand wordt gemaakt.');
	await become('Bestand wordt bewaard.');
	expect(await said()).toBe('Bestand wordt bewaard.');
});

test('what went on is not said with its outcome, nor after it', async () => {
	const { become, said } = await busyDialog('Bestand wordt gemaakt.');
	await become(null);
	expect(await said()).toBe('');
	await become('Bestand wordt gemaakt.');
	await become(null);
	announce('Kandidaten geëxporteerd als Excel.');
	expect(await said()).toBe('Kandidaten geëxporteerd als Excel.');
});

test('nor when its element went', async () => {
	const { go, said } = await busyDialog('Bestand wordt gemaakt.');
	announce('Kandidaten geëxporteerd als Excel.');
	await go();
	expect(await said()).toBe('Kandidaten geëxporteerd als Excel.');
});

async function toast(action: string | undefined) {
	let closed = 0;
	await render(SpokenLayer, { children: nothing });
	const view = await render(Toast, {
		text: 'Hofman, N.: gereed.',
		action,
		onaction: () => undefined,
		onclose: () => {
			closed++;
			void view.unmount();
		}
	});
	return () => closed;
}

test.each([
	['pressed', () => userEvent.click(document.body)],
	['moved', () => move()]
])('a toast that offers something waits for keys until a pointer is %s', async (_, point) => {
	const closed = await toast('Ongedaan maken');
	await userEvent.keyboard('a');
	await vi.advanceTimersByTimeAsync(600_000);
	expect(closed()).toBe(0);
	await point();
	await vi.advanceTimersByTimeAsync(12_000);
	expect(closed()).toBe(1);
});

/** Over two places, so that wherever the pointer was, it went. */
async function move(): Promise<void> {
	for (const inset of ['0 auto auto 0', '0 auto auto 60px']) {
		const place = document.body.appendChild(document.createElement('span'));
		place.style.cssText = `position: fixed; inset: ${inset}; inline-size: 20px; block-size: 20px`;
		await userEvent.hover(place);
		place.remove();
	}
}

test('a toast that only tells does not', async () => {
	const closed = await toast(undefined);
	await userEvent.keyboard('a');
	await vi.advanceTimersByTimeAsync(6000);
	expect(closed()).toBe(1);
});

test('a toast makes way for what has the focus by key', async () => {
	await toast('Ongedaan maken');
	const melding = page.getByRole('region', { name: 'Melding' }).element();
	const { left, top } = melding.getBoundingClientRect();
	const below = document.body.appendChild(document.createElement('button'));
	below.style.cssText = `position: fixed; inset: ${top}px auto auto ${left}px; inline-size: 60px; block-size: 30px`;
	const isOver = () => {
		const [a, b] = [melding, below].map((each) => each.getBoundingClientRect());
		return a && b && a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
	};
	expect(isOver()).toBe(true);
	await userEvent.keyboard('a');
	below.focus();
	await tick();
	expect(isOver()).toBe(false);
	below.remove();
});

test('Alt + T goes to the toast, and Esc closes it and gives the focus back', async () => {
	const field = document.body.appendChild(document.createElement('input'));
	field.focus();
	const closed = await toast('Ongedaan maken');
	await userEvent.keyboard('{Alt>}t{/Alt}');
	await expect.element(page.getByRole('button', { name: 'Ongedaan maken' })).toHaveFocus();
	await userEvent.keyboard('{Escape}');
	expect(closed()).toBe(1);
	await expect.poll(() => document.activeElement).toBe(field);
	field.remove();
});
