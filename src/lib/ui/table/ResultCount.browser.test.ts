import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ResultCount from './ResultCount.svelte';
import { resultText } from './result-text';

test('what is seen is what is said, and is not said by itself', async () => {
	for (const shown of [557, 2847]) {
		const result = { shown, total: 2847, noun: 'kandidaten' };
		const view = await render(ResultCount, result);
		const seen = view.container.querySelector('p')?.textContent ?? '';
		expect(seen.replace(/\s+/g, ' ').trim()).toBe(resultText(result));
		await expect.element(page.getByRole('status')).not.toBeInTheDocument();
		await view.unmount();
	}
	expect(resultText({ shown: 557, total: 2847, noun: 'kandidaten' })).toBe(
		'557 van 2.847 kandidaten'
	);
});
