import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { App } from '$lib/app/app.svelte';
import { announcer } from '$lib/ui/spoken/announce';
import { ProfielBlad } from './profiel-blad.svelte';
import {
	kandidatenSnapshot,
	type KandidaatWaarden
} from '../../../../tests/fixtures/kandidaten-snapshot';
import WithApp from '../../../../tests/fixtures/WithApp.svelte';
import GemeenteGrid from './GemeenteGrid.svelte';
import MarkeringBar from './MarkeringBar.svelte';
import StavenKaarten from './StavenKaarten.svelte';

const KANDIDATEN: readonly KandidaatWaarden[] = [
	{ gemeente: 'Epe', klantprofiel: 'O', ladder: '04 met groeipotentieel' },
	{ gemeente: 'Epe', klantprofiel: 'J', ladder: '04 met groeipotentieel' },
	{ gemeente: 'Epe', klantprofiel: 'J', ladder: '06' },
	{ gemeente: 'Heerde', klantprofiel: 'O', ladder: '' },
	{ gemeente: 'Heerde', klantprofiel: 'N', ladder: '#' }
];

beforeEach(() => page.viewport(1200, 900));

async function show(kandidaten = KANDIDATEN, view: 'ringen' | 'staven' = 'ringen') {
	const app = new App(() => {
		throw new Error('these cards ask the worker nothing');
	});
	const { dashboard } = app;
	dashboard.show(kandidatenSnapshot(kandidaten));
	const blad = new ProfielBlad(dashboard);
	const total = kandidaten.length;
	await render(WithApp, { app, page: MarkeringBar, given: { blad, view, total } });
	const shown = view === 'staven' ? StavenKaarten : GemeenteGrid;
	await render(WithApp, { app, page: shown, given: { blad } });
	return { dashboard, blad };
}

function legend(gemeente: string, naam: string) {
	return page
		.getByRole('list', { name: `Klantprofiel in ${gemeente}` })
		.getByRole('button', { name: naam });
}

test('a legend marks the value in every gemeente, Esc lifts the mark', async () => {
	await show();
	await legend('Epe', 'Onvolledig').click();
	await expect
		.element(page.getByRole('group', { name: 'Markering' }))
		.toHaveTextContent('Gemarkeerd: klantprofiel Onvolledig. 2 van 5 kandidaten.');
	await expect.element(legend('Heerde', 'Onvolledig')).toHaveAttribute('aria-pressed', 'true');
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByRole('group', { name: 'Markering' })).not.toBeInTheDocument();
});

test('a mark is said, and so is that it is lifted by what made it', async () => {
	await show();
	const button = legend('Epe', 'Onvolledig');
	await button.click();
	await expect.poll(() => announcer.message).toMatch(/^Gemarkeerd: klantprofiel Onvolledig\./);
	await button.click();
	await expect.poll(() => announcer.message).toBe('Markering opgeheven.');
});

test('a pointer on a slice marks the same', async () => {
	const { blad } = await show();
	const slice = document.querySelector('.donut [data-code="3"] path');
	slice?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	expect(blad.markering).toEqual({ veld: 'klantprofiel', waarden: ['O'] });
});

test('by keyboard: mark, then filter; the rows are the number shown and the focus is kept', async () => {
	const { dashboard } = await show();
	const button = legend('Epe', 'Onvolledig');
	await expect.element(button).toHaveTextContent('Onvolledig 1 33%');
	(button.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	const filter = page.getByRole('button', { name: 'Maak hier een filter van' });
	(filter.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	expect(dashboard.count).toBe(2);
	expect(document.activeElement?.textContent).toContain('Onvolledig');
});

test('a mark on the ladder counts its part of the klantprofiel', async () => {
	await show();
	const ladder = page.getByRole('table', { name: 'Participatieladder in Epe' });
	await ladder.getByRole('button', { name: '4 met groeipotentieel 2' }).click();
	await expect.element(legend('Epe', 'Onvolledig')).toHaveTextContent('Onvolledig 1 50%');
	await expect.element(legend('Heerde', 'Nee')).toHaveTextContent('Nee 0');
});

test('bars show the part against the whole', async () => {
	const { dashboard } = await show(KANDIDATEN, 'staven');
	dashboard.apply({
		kind: 'pick',
		slicer: 'ladder',
		codes: [dashboard.dataset?.valuesOf('ladder').indexOf('06') ?? -1]
	});
	await expect
		.element(page.getByRole('button', { name: 'Ja in Epe 100% 1 van 2' }))
		.toBeInTheDocument();
});

test('a bar of a trede marks both its kinds, and those without a code filter from below the bars', async () => {
	const { dashboard, blad } = await show(
		[
			...KANDIDATEN,
			{ gemeente: 'Epe', klantprofiel: '', ladder: '04 zonder groeipotentieel' },
			{ gemeente: 'Heerde', klantprofiel: '', ladder: '' }
		],
		'staven'
	);
	await page.getByRole('button', { name: '4 Onbetaald werk in Epe 75% 3' }).click();
	expect(blad.gemarkeerd).toBe(3);
	await expect
		.element(page.getByRole('group', { name: 'Markering' }))
		.toHaveTextContent('Gemarkeerd: participatieladder trede 4. 3 van 7 kandidaten.');
	await userEvent.keyboard('{Escape}');
	expect(blad.markering).toBeNull();
	await page.getByRole('button', { name: 'Zonder code in Heerde 1' }).click();
	await expect.poll(() => dashboard.count).toBe(1);
});

test('whoever has no code stands under the ring, and its button leaves exactly these', async () => {
	const { dashboard } = await show([
		...KANDIDATEN,
		{ gemeente: 'Epe', klantprofiel: '', ladder: '' },
		{ gemeente: 'Heerde', klantprofiel: '', ladder: '' }
	]);
	await expect.element(legend('Epe', 'Ja')).toHaveTextContent('Ja 2 67%');
	await page.getByRole('article').first().getByRole('button', { name: 'Zonder code: 1' }).click();
	await expect.poll(() => dashboard.count).toBe(1);
});

test.each([14, 342])(
	'of %i gemeenten twelve are drawn, the fold tells who is not, and the first new one gets the focus',
	async (all) => {
		const many = Array.from({ length: all }, (_, index) => ({
			gemeente: `Gemeente ${String(index + 1).padStart(3, '0')}`,
			klantprofiel: 'J'
		}));
		await show(many);
		await expect.element(page.getByRole('article').nth(11)).toBeInTheDocument();
		expect(document.querySelectorAll('article')).toHaveLength(12);
		await expect
			.element(page.getByText(`${all - 12} gemeenten met ${all - 12} kandidaten staan hier niet.`))
			.toBeInTheDocument();
		await page.getByRole('button', { name: `Toon alle ${all} gemeenten` }).click();
		await expect.element(page.getByRole('heading', { name: 'Gemeente 013' })).toHaveFocus();
		await expect.poll(() => document.querySelectorAll('main li, ul.grid > li').length).toBe(all);
		await page.getByRole('button', { name: 'Toon alleen de eerste 12' }).click();
		await expect.poll(() => document.querySelectorAll('article').length).toBe(12);
	}
);
