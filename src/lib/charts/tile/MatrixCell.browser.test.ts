import { createRawSnippet, type ComponentProps } from 'svelte';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import MatrixCell from './MatrixCell.svelte';
import '../../../routes/app.css';

const note = createRawSnippet(() => ({ render: () => '<p>De startdatum is bereikt.</p>' }));

function cell(props: Partial<ComponentProps<typeof MatrixCell>> & { value: number | null }) {
	return render(MatrixCell, {
		label: 'Signaaldatum verstreken',
		whole: 1538,
		tone: 'op',
		pressed: false,
		onpick: () => undefined,
		note,
		...props
	});
}

const button = (value: string) =>
	page.getByRole('button', { name: `Signaaldatum verstreken ${value}`, exact: true });
const length = () => document.querySelector<HTMLElement>('.track > .fill')?.style.inlineSize;

test('the button begins with the label and ends with the value', async () => {
	let picked = 0;
	await cell({ value: 121, onpick: () => (picked += 1) });
	await button('121').click();
	expect(picked).toBe(1);
});

test('the change and the limit are said beside the name, in sentences', async () => {
	const change = { direction: 'up', text: '17', sentence: '17 meer dan op 11-11-2026.' } as const;
	await cell({ value: 121, change, over: 'Boven uw grens van 100.' });
	await expect
		.element(button('121'))
		.toHaveAccessibleDescription('Boven uw grens van 100. 17 meer dan op 11-11-2026.');
	await expect.element(page.getByText('8%')).toBeVisible();
	await expect.element(page.getByText('17', { exact: true })).toBeVisible();
	expect(length()).toMatch(/^7\.86/);
});

test('without an earlier number, or with the same, there is no word for it', async () => {
	const sentence = 'Er is nog geen eerdere momentopname om mee te vergelijken.';
	await cell({ value: 121, change: { direction: 'new', text: 'nieuw', sentence } });
	expect(document.querySelector('.change')).toBeNull();
	await expect.element(button('121')).toHaveAccessibleDescription('');
});

test('a bar never passes its room, and of nothing there is none', async () => {
	const { rerender } = await cell({ value: 12, whole: 10 });
	expect(length()).toBe('100%');
	await rerender({ value: 0 });
	expect(length()).toBeUndefined();
	await rerender({ value: 12, whole: null });
	expect(length()).toBeUndefined();
});

test('an unknown value is a dash with the reason, and can not be picked', async () => {
	let picked = 0;
	await cell({ value: null, reason: 'Onbekend: geen kolom.', onpick: () => (picked += 1) });
	await expect.element(button('onbekend')).toHaveAccessibleDescription('Onbekend: geen kolom.');
	await expect.element(page.getByText('niet in bron')).toBeVisible();
	(button('onbekend').element() as HTMLElement).click();
	expect(picked).toBe(0);
});

test('the explanation opens by the key i and goes there, and Esc gives the focus back', async () => {
	await cell({ value: 121 });
	const text = page.getByText('De startdatum is bereikt.');
	await userEvent.tab();
	await expect.element(button('121')).toHaveFocus();
	await expect.element(text).not.toBeInTheDocument();
	await userEvent.keyboard('i');
	await expect.element(text).toBeVisible();
	await expect.element(page.getByRole('note')).toHaveFocus();
	await userEvent.keyboard('{Escape}');
	await expect.element(text).not.toBeVisible();
	await expect.element(button('121')).toHaveFocus();
});

test('the explanation opens for a pointer that stays, and goes with it', async () => {
	await cell({ value: 121 });
	const text = page.getByText('De startdatum is bereikt.');
	await button('121').hover();
	await expect.element(text).toBeVisible();
	await text.hover();
	await expect.element(text).toBeVisible();
	await button('121').unhover();
	await expect.element(text).not.toBeVisible();
});
