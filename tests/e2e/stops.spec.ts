import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import { test } from './test';

/** Tab stops between the name of a page and the first row of its answer, at most. */
const MOST = 25;
/** From where a question brings the focus. */
const MOST_AFTER_QUESTION = 20;

/** Where the focus is after each question, and the table that the answer is a row of. */
const ANSWERS: readonly (readonly [question: string, focus: string, table: string | RegExp])[] = [
	['Leeg profiel, wel trede 4 met groeipotentieel', 'Kandidaten', 'Kandidaten'],
	['Signaaldatum verstreken', 'Kandidaten', 'Kandidaten'],
	[
		'Traject stopt binnen 3 maanden, geen vervolgmodule',
		'trajecten die binnen 3 maanden eindigen',
		'Trajecten die binnen 3 maanden eindigen'
	],
	[
		'Wel een traject, geen actieve module',
		'trajecten zonder actieve module',
		'Trajecten zonder actieve module'
	],
	['Module staat stil', 'opgeschorte modules', 'Opgeschorte modules'],
	[
		'Inschrijving verlengen binnen 30 dagen',
		'Inschrijving verloopt binnen 30 dagen of is verlopen',
		/^Inschrijving verloopt binnen 30 dagen/
	],
	['Cv publiceren kan: 4 keer ja', 'Cv te publiceren', 'Cv te publiceren'],
	['In het doelgroepregister, maar niet vindbaar', 'Kandidaten', 'Kandidaten'],
	['Begeleider met de meeste profielen te doen', 'Per begeleider', /^Per begeleider/],
	['Bijstand, maar niet ingeschreven', 'Uitkering zonder inschrijving', /^Uitkering zonder/],
	['Apeldoorn, Epe en Heerde tegen vorig kwartaal', 'Doelen en afspraken', /^Doelen en afspraken/],
	['Regionale tabel van UWV', 'Stedendriehoek en Noordwest Veluwe', /^Transparantie van/]
];

/** Presses Tab until the focus is in a row of the table: the stops on the way. */
async function stopsTo(page: Page, table: Locator): Promise<readonly string[]> {
	const stops: string[] = [];
	while (stops.length < 100) {
		await page.keyboard.press('Tab');
		const stop = await table.evaluate((node) => {
			const active = document.activeElement;
			return {
				isThere: active?.closest('tbody') != null && node.contains(active),
				name: active?.ariaLabel ?? active?.textContent?.trim().slice(0, 40) ?? ''
			};
		});
		stops.push(stop.name);
		if (stop.isThere) return stops;
	}
	throw new Error(stops.join(' | '));
}

/** The name of what has the focus. */
function focused(page: Page): Promise<string> {
	return page.evaluate(() => {
		const active = document.activeElement;
		return (active?.ariaLabel ?? active?.textContent ?? '').trim();
	});
}

test('after each question the focus is on its answer, and few Tab stops lie between it or the h1 and its first row', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	for (const [question, focus, name] of ANSWERS)
		await test.step(question, async () => {
			await app.goTo('Vandaag');
			const line = page
				.getByRole('region', { name: 'Vragen', exact: true })
				.getByRole('link')
				.filter({ hasText: question });
			await line.press('Enter');
			const table = page.getByRole('table', { name, exact: typeof name === 'string' });
			await expect(table.locator('tbody tr').first()).toBeVisible();
			await expect.poll(() => focused(page), question).toContain(focus);
			const near = await stopsTo(page, table);

			await page.locator('main h1').evaluate((h1: HTMLElement) => {
				h1.tabIndex = -1;
				h1.focus();
			});
			const far = await stopsTo(page, table);
			test.info().annotations.push({
				type: 'stops',
				description: `${question}: ${far.length} from the h1, ${near.length} from the answer`
			});
			expect.soft(near.length, near.join(' | ')).toBeLessThanOrEqual(MOST_AFTER_QUESTION);
			expect.soft(far.length, far.join(' | ')).toBeLessThanOrEqual(MOST);
		});
});

test('the link to the list stands beside that to the filters; the tiles and the rules are one stop', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	for (const [name, list] of [
		['Kandidaten', 'Kandidaten'],
		['Werkproces', 'Alles wat moet gebeuren'],
		['Onvolledige profielen', 'Per begeleider'],
		['Transparantie', 'Stedendriehoek en Noordwest Veluwe']
	] as const)
		await test.step(name, async () => {
			await app.goTo(name);
			await page.getByRole('button', { name: 'Naar de filters' }).focus();
			await page.keyboard.press('Tab');
			await expect(page.getByRole('button', { name: 'Naar de lijst' })).toBeFocused();
			await page.keyboard.press('Enter');
			await expect.poll(() => focused(page)).toContain(list);
		});

	await test.step('the arrows go between the tiles, and an explanation opens on its key alone', async () => {
		await app.goTo('Trajecten & modules');
		const note = page.getByRole('note').filter({ visible: true });
		await app.walkToTile(app.tile('Modules', 'Signaaldatum verstreken'));
		await expect(app.tile('Modules', 'Signaaldatum verstreken')).toHaveAccessibleName(
			/^Signaaldatum verstreken, modules [\d.]+$/
		);
		await expect(note).toHaveCount(0);
		await page.keyboard.press('Home');
		await expect(app.tile('Modules', 'Actieve modules')).toBeFocused();
		await page.keyboard.press('ArrowUp');
		await expect(app.tile('Trajecten', 'Actieve trajecten')).toBeFocused();
		await page.keyboard.press('Tab');
		await expect(page.locator('.matrix :focus')).toHaveCount(0);

		await app.goTo('Onvolledige profielen');
		const info = page.getByRole('button', { name: 'Uitleg doel' });
		await info.focus();
		await expect(note).toHaveCount(0);
		await page.keyboard.press('Enter');
		await expect(note).toHaveCount(1);
		await page.keyboard.press('Escape');
		await expect(note).toHaveCount(0);
		await expect(info).toBeFocused();
	});
});
