import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ConfirmDialog from './ConfirmDialog.svelte';

async function dialog(typed?: string) {
	const answers: string[] = [];
	await render(ConfirmDialog, {
		title: 'Alle gegevens wissen?',
		confirmLabel: 'Alles wissen',
		cancelLabel: 'Bewaren',
		...(typed && { typed }),
		onconfirm: () => void answers.push('ja'),
		oncancel: () => void answers.push('nee'),
		children: createRawSnippet(() => ({ render: () => '<p>U verliest alles.</p>' }))
	});
	return answers;
}

test('focus starts on the safe button and Esc cancels', async () => {
	const answers = await dialog('WISSEN');
	await expect.element(page.getByRole('dialog', { name: 'Alle gegevens wissen?' })).toBeVisible();
	await expect.element(page.getByRole('button', { name: 'Bewaren' })).toHaveFocus();
	await userEvent.keyboard('{Escape}');
	expect(answers).toEqual(['nee']);
});

test('wiping everything asks to type the word', async () => {
	const answers = await dialog('WISSEN');
	const wipe = page.getByRole('button', { name: 'Alles wissen' });
	await expect.element(wipe).toBeDisabled();
	await page.getByRole('textbox', { name: 'Typ WISSEN om te bevestigen' }).fill('wissen');
	await wipe.click();
	expect(answers).toEqual(['ja']);
});
