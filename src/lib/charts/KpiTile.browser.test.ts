import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import KpiTile from './KpiTile.svelte';

const info = createRawSnippet(() => ({ render: () => '<p>De startdatum is bereikt.</p>' }));

function tile(props: { value: number | null; onpick?: () => void }) {
	return render(KpiTile, {
		label: 'Actieve trajecten',
		pressed: false,
		onpick: () => undefined,
		info,
		...props
	});
}

test('the button begins with the label and ends with the value', async () => {
	let picked = 0;
	await tile({ value: 1538, onpick: () => (picked += 1) });
	await page.getByRole('button', { name: /^Actieve trajecten 1\.538$/ }).click();
	expect(picked).toBe(1);
});

test('an unknown value is a dash with a word for it', async () => {
	await tile({ value: null });
	await expect
		.element(page.getByRole('button', { name: 'Actieve trajecten onbekend' }))
		.toBeVisible();
});

test('the explanation opens on focus, stays on a click, and Esc gives focus back', async () => {
	await tile({ value: 1538 });
	const text = page.getByText('De startdatum is bereikt.');
	await userEvent.tab();
	await userEvent.tab();
	const button = page.getByRole('button', { name: 'Uitleg Actieve trajecten' });
	await expect.element(button).toHaveFocus();
	await expect.element(text).toBeVisible();
	await userEvent.keyboard('{Escape}');
	await expect.element(text).not.toBeVisible();
	await button.click();
	await expect.element(text).toBeVisible();
	await userEvent.keyboard('{Escape}');
	await expect.element(text).not.toBeVisible();
	await expect.element(button).toHaveFocus();
});
