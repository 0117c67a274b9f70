import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ResultCount from './ResultCount.svelte';

test('the result is on screen at once and announced half a second later', async () => {
	const view = await render(ResultCount, { shown: 557, total: 2847, noun: 'kandidaten' });
	const status = page.getByRole('status');
	expect(status.element().textContent?.trim()).toBe('557 van 2.847 kandidaten');
	await expect.element(status).toHaveAttribute('aria-busy', 'true');
	await expect.element(status).toHaveAttribute('aria-busy', 'false');
	await view.rerender({ shown: 2847 });
	expect(status.element().textContent?.trim()).toBe('2.847 kandidaten');
	await expect.element(status).toHaveAttribute('aria-busy', 'true');
});
