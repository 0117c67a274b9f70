import { createRawSnippet, type ComponentProps } from 'svelte';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import KpiTile from './KpiTile.svelte';

const info = createRawSnippet(() => ({ render: () => '<p>De startdatum is bereikt.</p>' }));

function tile(props: Partial<ComponentProps<typeof KpiTile>> & { value: number | null }) {
	return render(KpiTile, {
		label: 'Actieve trajecten',
		pressed: false,
		onpick: () => undefined,
		info,
		...props
	});
}

const points = (...values: readonly number[]) => values.map((value, at) => ({ at, value }));

test('the button begins with the label and ends with the value', async () => {
	let picked = 0;
	await tile({ value: 1538, onpick: () => (picked += 1) });
	await page.getByRole('button', { name: /^Actieve trajecten 1\.538$/ }).click();
	expect(picked).toBe(1);
});

test('the change is said beside the name, in a sentence', async () => {
	const change = { direction: 'up', text: '14', sentence: '14 meer dan op 04-11-2026.' } as const;
	await tile({ value: 1538, change, trend: points(1490, 1502, 1524, 1538) });
	const button = page.getByRole('button', { name: 'Actieve trajecten 1.538', exact: true });
	await expect.element(button).toHaveAccessibleDescription('14 meer dan op 04-11-2026.');
	await expect.element(page.getByText('14', { exact: true })).toBeVisible();
	expect(button.element().querySelectorAll('svg path.line')).toHaveLength(1);
});

test('two values are two bars, as a line would tell a course that nobody measured', async () => {
	await tile({ value: 1538, trend: points(1524, 1538) });
	await expect.poll(() => document.querySelectorAll('.trend svg rect').length).toBe(2);
	expect(document.querySelectorAll('svg path.line')).toHaveLength(0);
});

test('one value makes no line', async () => {
	const change = {
		direction: 'new',
		text: 'nieuw',
		sentence: 'Er is geen eerdere momentopname.'
	} as const;
	await tile({ value: 7, change, trend: [{ at: 0, value: 7 }] });
	await expect.element(page.getByText('nieuw')).toBeVisible();
	expect(document.querySelectorAll('svg path.line')).toHaveLength(0);
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
