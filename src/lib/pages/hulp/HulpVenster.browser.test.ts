import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { App } from '$lib/app/app.svelte';
import { BEGRIPPEN } from '$lib/domain/velden/begrippen';
import { announcer } from '$lib/ui/spoken/announce';
import { RESTS } from '$lib/ui/spoken/announcer.svelte';
import WithApp from '../../../../tests/fixtures/WithApp.svelte';
import HulpVenster from './HulpVenster.svelte';

const title = () => page.getByRole('heading', { level: 3 });
const search = () => page.getByRole('searchbox', { name: 'Zoek in de hulp' });
const pages = () => page.getByRole('navigation', { name: 'Onderwerpen' }).getByRole('button');

beforeEach(async () => {
	const app = new App(() => {
		throw new Error('the help asks the worker nothing');
	});
	app.pagina = '/transparantie';
	await render(WithApp, { app, page: HulpVenster, given: { onclose: () => undefined } });
});

test('the manual opens at the task of the page, and goes to another', async () => {
	await expect.element(title()).toHaveTextContent('De kwartaaltabel van UWV');
	await pages().filter({ hasText: 'Mijn werklijst' }).click();
	await expect.element(title()).toHaveTextContent('Mijn werklijst');
});

test('a search leaves the pages that hold its words, and shows the first', async () => {
	await search().fill('wachtwoord kwijt');
	await expect.element(title()).toHaveTextContent('Wat veilig is en wat niet');
	await expect.element(pages()).toHaveTextContent(/^Wat veilig is en wat niet ?Kwijt is kwijt/);
	await search().fill('qqq');
	await expect.element(page.getByText('Niets gevonden voor “qqq”.')).toBeVisible();
	await userEvent.keyboard('{Escape}');
	await expect.element(search()).toHaveValue('');
});

test('what a search finds is said', async () => {
	await search().fill('wachtwoord kwijt');
	await expect.poll(() => announcer.message).toBe('1 gevonden');
	await search().fill('qqq');
	await expect
		.poll(() => announcer.message)
		.toBe('Niets gevonden voor “qqq”. Zoek op een ander woord.');
	await search().fill('wachtwoord');
	await search().fill('');
	await new Promise((resolve) => setTimeout(resolve, 2 * RESTS));
	expect(announcer.message).not.toMatch(/^\d+ gevonden$/);
});

test('the help explains every word of the glossary', async () => {
	await pages().filter({ hasText: 'Begrippen' }).click();
	await expect.element(page.getByText(BEGRIPPEN.peildatum.uitleg)).toBeVisible();
	const words = [...document.querySelectorAll('dialog dt')].map((term) => term.textContent);
	expect(words).toEqual(Object.values(BEGRIPPEN).map(({ woord }) => woord));
});

test('one page is printed, alone on the paper', async () => {
	let printed = '';
	const original = window.print;
	window.print = () => {
		printed = document.querySelector('body > .print-alone h3')?.textContent ?? '';
	};
	await page.getByRole('button', { name: 'Afdrukken', exact: true }).click();
	await expect.poll(() => printed).toBe('De kwartaaltabel van UWV');
	await expect.poll(() => document.querySelector('.print-alone')).toBeNull();
	window.print = original;
});
