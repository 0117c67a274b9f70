import { beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { App } from '$lib/app/app.svelte';
import { starSnapshot, type StarWaarden } from '../../../../tests/fixtures/star-snapshot';
import WithApp from '../../../../tests/fixtures/WithApp.svelte';
import TrajectenPage from './TrajectenPage.svelte';
import '../../../routes/app.css';

const d = 20_775;

const STAR: StarWaarden = {
	kandidaten: [
		{ naam: 'Berg, A. van den', persnr: '00001', gemeente: 'Epe', begeleider: 'K. Postma' },
		{ naam: 'Aalders, B.', persnr: '00002', gemeente: 'Heerde' },
		{ naam: 'Cornelis, C.', persnr: '00003', gemeente: 'Heerde' }
	],
	trajecten: [
		{ kandidaat: 0, start: d - 90, signaal: d - 12, tekst: { trajectnr: 'T0', soort: 'Werkfit' } },
		{ kandidaat: 1, start: d - 70, signaal: d - 30, tekst: { trajectnr: 'T1', soort: 'Scholing' } },
		{ kandidaat: 1, start: null, tekst: { trajectnr: 'T2' } }
	],
	modules: [
		{
			kandidaat: 0,
			traject: 0,
			start: d - 20,
			tekst: { trajectnr: 'T0', soort: 'Taal', opschortingen: '2026-11-01/2026-11-30' }
		},
		{
			kandidaat: 0,
			traject: 0,
			start: d - 9,
			einde: d - 1,
			tekst: { trajectnr: 'T0', soort: 'Stage' }
		}
	],
	zonder: ['trajecten.einde']
};

beforeEach(async () => {
	await page.viewport(1366, 768);
	// no header stands above the page here
	document.documentElement.style.setProperty('--head', '0px');
});

async function show(waarden: StarWaarden = STAR) {
	const app = new App(() => {
		throw new Error('this page asks the worker nothing');
	});
	app.dashboard.show(starSnapshot(waarden));
	await render(WithApp, { app, page: TrajectenPage });
	return app;
}

const region = (name: string) => page.getByRole('region', { name, exact: true });
async function explain(cell: ReturnType<typeof page.getByRole>) {
	(cell.element() as HTMLElement).focus();
	await userEvent.keyboard('i');
}
const cells = () =>
	[...document.querySelectorAll('tbody tr[data-row]')].map((row) =>
		[...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
	);

describe('the list of active trajecten', () => {
	test('has each traject with all its modules, and says by word what these do', async () => {
		await show();
		await expect
			.element(page.getByRole('heading', { name: 'Actieve trajecten en (in)actieve modules' }))
			.toBeVisible();
		expect(cells().map((row) => [row[0], row[2], row[3]])).toEqual([
			['Aalders, B.', 'Traject Scholing', 'Actief'],
			['Berg, A. van den', 'Traject Werkfit', 'Actief'],
			['Berg, A. van den', 'Module Taal', 'Opgeschort'],
			['Berg, A. van den', 'Module Stage', 'Inactief']
		]);
	});

	test('opens the drawer from a name, walks and gives the focus back', async () => {
		await show();
		await page.getByRole('button', { name: 'Berg, A. van den' }).click();
		await expect.element(page.getByText('Kandidaat 2 van 2')).toBeVisible();
		await page.getByRole('button', { name: 'Vorige kandidaat' }).click();
		await expect.element(page.getByText('Kandidaat 1 van 2')).toBeVisible();
		await userEvent.keyboard('{Escape}');
		await expect.element(page.getByRole('button', { name: 'Aalders, B.' })).toHaveFocus();
	});

	test('names the filters to drop when nobody in the selection has an active traject', async () => {
		const app = await show();
		await page.getByRole('searchbox', { name: 'Zoek op naam of nummer' }).fill('Cornelis');
		expect(app.dashboard.count).toBe(1);
		await page.getByRole('button', { name: 'Zoeken: “Cornelis” +2' }).click();
		expect(app.dashboard.unfiltered).toBe(true);
		expect(cells()).toHaveLength(4);
	});
});

describe('a cell of the matrix', () => {
	test('opens its list, longest overdue on top, and lets go again', async () => {
		const app = await show();
		const tile = region('Trajecten').getByRole('button', { name: /^Signaaldatum verstreken.* 2$/ });
		await tile.click();
		await expect.element(tile).toHaveAttribute('aria-pressed', 'true');
		await expect
			.element(page.getByRole('heading', { name: '2 trajecten met verstreken signaal' }))
			.toBeVisible();
		await expect.element(page.getByText('2 kandidaten, langst te laat bovenaan')).toBeVisible();
		await expect.element(page.getByText('Uw keuze filtert alleen de lijst.')).toBeVisible();
		expect(
			[...document.querySelectorAll<HTMLElement>('td .fill')].map(({ style }) => style.inlineSize)
		).toEqual(['100%', '40%']);
		expect(cells().map((row) => [row[0], row[4], row[5], row[6]])).toEqual([
			['Aalders, B.', '19-10-2026', '30', '–geen'],
			['Berg, A. van den', '06-11-2026', '12', '–geen']
		]);
		await tile.click();
		expect(app.dashboard.unfiltered).toBe(true);
	});

	test('sorts by its headings, up, down and back', async () => {
		await show();
		await region('Trajecten')
			.getByRole('button', { name: /^Signaaldatum verstreken/ })
			.click();
		const head = page.getByRole('columnheader', { name: 'Dagen te laat' });
		await head.getByRole('button').click();
		await expect.element(head).toHaveAttribute('aria-sort', 'ascending');
		expect(cells().map((row) => row[5])).toEqual(['12', '30']);
		await expect.element(page.getByText('2 kandidaten, gesorteerd op dagen te laat')).toBeVisible();
		await head.getByRole('button').click();
		await head.getByRole('button').click();
		await expect.element(head).not.toHaveAttribute('aria-sort');
		await expect
			.element(page.getByRole('columnheader', { name: 'Signaaldatum' }))
			.toHaveAttribute('aria-sort', 'ascending');
	});

	test('is a dash with the reason where the source lacks what it needs', async () => {
		await show();
		const tile = region('Trajecten').getByRole('button', { name: /^Einde traject < 3 maanden/ });
		await expect.element(tile).toHaveAttribute('aria-disabled', 'true');
		expect(tile.element().parentElement?.textContent).toMatch(/–\s+niet in bron/);
		const reden = 'Onbekend: de bron heeft geen kolom Einde bij Trajecten.';
		await expect.element(tile).toHaveAccessibleDescription(reden);
		await explain(tile);
		await expect.element(page.getByRole('note').getByText(reden)).toBeVisible();
		await expect
			.element(region('Externe plaatsingen').getByRole('button', { name: /^Actieve/ }))
			.toHaveAttribute('aria-disabled', 'true');
	});

	test('explains itself: what is counted, of how many, in which days, and from which file', async () => {
		await show();
		await explain(region('Modules').getByRole('button', { name: /^Start < 3 weken/ }));
		const note = page.getByRole('note', { name: 'Start < 3 weken' });
		for (const text of [
			'1 module van 1 kandidaat.',
			'Van 29-10-2026 t/m 18-11-2026. Peildatum 18-11-2026.',
			'Bron: modules.csv.'
		])
			await expect.element(note).toHaveTextContent(text);
		await userEvent.keyboard('{Escape}');
		await expect.element(note).not.toBeInTheDocument();
	});

	test('says how many records have no start', async () => {
		await show();
		await explain(region('Trajecten').getByRole('button', { name: /^Actieve trajecten/ }));
		await expect
			.element(page.getByRole('note'))
			.toHaveTextContent('Start onbekend: 1 traject in de bron. Die tellen niet mee.');
	});

	test('of suspended modules tells until when', async () => {
		await show();
		await region('Modules')
			.getByRole('button', { name: /^Opschortingen 1$/ })
			.click();
		expect(cells()[0]).toContain('t/m 30-11-2026');
	});
});

describe('a source', () => {
	test('without records is told what it lacks, with the way to Gegevens', async () => {
		await show({ kandidaten: STAR.kandidaten });
		await expect
			.element(page.getByText('Voor deze pagina is een Compas-bestand met trajecten nodig.'))
			.toBeVisible();
		await expect
			.element(page.getByRole('link', { name: 'Naar Gegevens' }))
			.toHaveAttribute('href', '#/gegevens');
	});

	test('with plaatsingen only has a list as soon as a cell is picked', async () => {
		await show({ kandidaten: STAR.kandidaten, plaatsingen: [{ kandidaat: 2, start: d }] });
		await expect.element(page.getByText(/Deze bron heeft geen trajecten/)).toBeVisible();
		await region('Externe plaatsingen')
			.getByRole('button', { name: /^Actieve/ })
			.click();
		expect(cells().map((row) => row[0])).toEqual(['Cornelis, C.']);
	});
});

test('on a phone what is overdue goes first, under its own head', async () => {
	await page.viewport(390, 844);
	await show();
	const heads = [...document.querySelectorAll('[aria-labelledby="tegels-trajecten"] .head')];
	expect(heads.map((head) => head.textContent)).toEqual([
		'Signaal verstreken',
		'Actief',
		'Start < 3 weken',
		'Signaal binnen 4 weken',
		'Einde < 3 maanden',
		'Let op'
	]);
});

test('the list comes into reach on a phone', async () => {
	await page.viewport(390, 844);
	await show();
	await region('Trajecten')
		.getByRole('button', { name: /^Signaaldatum verstreken/ })
		.click();
	await expect.element(page.getByRole('heading', { name: /verstreken signaal$/ })).toBeInViewport();
});
