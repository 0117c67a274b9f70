import { page } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { App } from '$lib/app/app.svelte';
import { BEGRIPPEN } from '$lib/domain/velden/begrippen';
import WithApp from '../../../tests/fixtures/WithApp.svelte';
import HelpDialog from './HelpDialog.svelte';

test('the help explains every word of the glossary, when asked', async () => {
	const app = new App(() => {
		throw new Error('the help asks the worker nothing');
	});
	await render(WithApp, { app, page: HelpDialog, given: { onclose: () => undefined } });
	const peildatum = page.getByText(BEGRIPPEN.peildatum.uitleg);
	await expect.element(peildatum).not.toBeVisible();
	await page.getByText('Begrippen', { exact: true }).click();
	await expect.element(peildatum).toBeVisible();
	const words = [...document.querySelectorAll('dialog dt')].map((term) => term.textContent);
	expect(words).toEqual(Object.values(BEGRIPPEN).map(({ woord }) => woord));
});
