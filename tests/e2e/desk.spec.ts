import { expect, type Page } from '@playwright/test';
import { AppOnScreen, nl, numberIn, PAGES, SLIDE, type PageName } from './app';
import { tabTo } from './keyboard';
import { kandidatenCsv, type MadeFile } from './synthetic';
import { test } from './test';
import { arrowTo, instelling, menuButton, menuItem } from './menus';

const { step } = test;

const EMPTY: MadeFile = { name: 'leeg.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) };
const PDF: MadeFile = {
	name: 'kandidaten.xlsx',
	mimeType: 'application/octet-stream',
	buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n')
};

function search(page: Page) {
	return page.getByRole('searchbox', { name: 'Zoek op naam of nummer' });
}

test.describe('F50 data age and origin', () => {
	test('F50 peildatum, source, rows and age are on every page', async ({ page }) => {
		await page.clock.setFixedTime('2026-12-12T09:00:00');
		const app = new AppOnScreen(page);
		await app.open();
		await app.readIn([kandidatenCsv(2041, ['Epe'])], '2026-11-18');
		for (const name of PAGES) {
			await app.goTo(name);
			const pill = page.getByRole('banner').getByRole('button', { name: /^Gegevens van/ });
			await expect(pill).toContainText('18-11-2026');
			for (const part of [/kandidaten-18112026\.csv/, /2\.041 rijen/, /24 dagen oud/])
				await expect(pill).toHaveAccessibleName(part);
		}
		const used = page.getByRole('region', { name: 'In gebruik' });
		await expect(used).toContainText('18-11-2026');
		await expect(used).toContainText('kandidaten-18112026.csv');
		await expect(used).toContainText(/Kandidaten: 2\.041 rijen,\s+0 overgeslagen/);
	});

	const BAD: readonly (readonly [MadeFile, string])[] = [
		[EMPTY, 'Dit bestand is leeg. Exporteer het opnieuw.'],
		[PDF, 'Dit is een PDF, geen Excel-bestand.'],
		[
			{ ...PDF, name: 'half.xlsx', buffer: Buffer.from('PK\x03\x04\x14\x00\x06\x00half of it') },
			'Dit bestand is beschadigd of niet volledig gedownload.'
		]
	];

	async function expectRefused(page: Page): Promise<void> {
		for (const [file, message] of BAD) {
			await page.locator('input[type=file][multiple]').first().setInputFiles([file]);
			await expect(page.getByRole('alert')).toContainText(file.name);
			await expect(page.getByRole('alert')).toContainText(message);
			await expect(page.getByRole('button', { name: /^Lees .* in$/ })).toHaveCount(0);
		}
	}

	test('F50 an empty file, a PDF named .xlsx and half a workbook say what is wrong and change nothing, and nothing is stored before the last step', async ({
		page
	}) => {
		const app = new AppOnScreen(page);
		await app.open();
		await step('on the first screen', () => expectRefused(page));

		await step('nothing is stored before the last step', async () => {
			await page.locator('input[type=file][multiple]').first().setInputFiles([SLIDE]);
			await expect(page.getByRole('button', { name: 'Lees 31 kandidaten in' })).toBeVisible();
			await page.reload();
			await expect(page.getByRole('heading', { name: 'Lees uw eerste bestand in' })).toBeVisible();
		});

		await step('with data in use, which stay', async () => {
			await page.getByRole('button', { name: 'Probeer met voorbeeldgegevens' }).click();
			await app.pick('Bet. gemeente', 'Epe');
			const result = await app.result();
			await app.goTo('Gegevens');
			await expectRefused(page);
			await app.goTo('Kandidaten');
			await expect(app.status).toHaveText(result);
			await page.reload();
			await expect(app.status).toHaveText(result);
		});
	});
});

test.describe('F62 all by keyboard', () => {
	test('F62 from the first screen to a filtered list, a sorted table and a person', async ({
		page
	}) => {
		const app = new AppOnScreen(page);
		await app.open();
		await tabTo(page, page.getByRole('button', { name: 'Probeer met voorbeeldgegevens' }));
		await page.keyboard.press('Enter');
		await expect(app.status).toHaveText('2.847 kandidaten');

		await step('a slicer is searched, chosen in and left', async () => {
			const slicer = app.slicer('Begeleider Compas');
			await page.keyboard.press('f');
			await expect(app.slicer('Klantprofiel').locator('summary')).toBeFocused();
			await tabTo(page, slicer.locator('summary'));
			await page.keyboard.press('Enter');
			await tabTo(page, slicer.getByRole('searchbox'));
			await page.keyboard.type('brou');
			const box = slicer.getByRole('checkbox').first();
			await tabTo(page, box);
			await page.keyboard.press('Space');
			await expect(box).toBeChecked();
			await expect(app.status).toHaveText(/^\d+ van 2\.847 kandidaten$/);
			await page.keyboard.press('Shift+Tab');
			await tabTo(page, slicer.getByRole('searchbox'), 'Shift+Tab');
			await page.keyboard.press('Escape');
			await expect(slicer.getByRole('searchbox')).toHaveValue('');
			await page.keyboard.press('Escape');
			await expect(slicer.locator('summary')).toBeFocused();
		});

		await step('the table is sorted and a person opened', async () => {
			const sort = app.table.getByRole('button', { name: 'Naam', exact: true });
			await tabTo(page, app.table.locator('thead button[tabindex="0"]'), 'Shift+Tab');
			await page.keyboard.press('Home');
			await expect(sort).toBeFocused();
			await page.keyboard.press('Enter');
			await expect(
				app.table.getByRole('columnheader', { name: 'Naam', exact: true })
			).toHaveAttribute('aria-sort', 'ascending');
			const name = app.table.locator('button.naam').first();
			await tabTo(page, name);
			await page.keyboard.press('Enter');
			await expect(
				page.getByRole('heading', { level: 2 }).filter({ hasText: await name.innerText() })
			).toBeFocused();
			await page.keyboard.press('j');
			await expect(page.getByRole('complementary')).toContainText('Kandidaat 2 van');
			await page.keyboard.press('Escape');
			await expect(app.table.locator('button.naam').nth(1)).toBeFocused();

			await tabTo(
				page,
				page.getByRole('button', { name: 'Verwijder filter Begeleider Compas' }),
				'Shift+Tab'
			);
			await page.keyboard.press('Enter');
			await expect(app.status).toHaveText('2.847 kandidaten');
		});

		await step('"/" and "F" jump, and are letters in a field', async () => {
			await page.keyboard.press('/');
			await expect(search(page)).toBeFocused();
			await page.keyboard.type('a/f?');
			await expect(search(page)).toHaveValue('a/f?');
			await page.keyboard.press('Escape');
			await page.getByRole('main').focus();
			await page.keyboard.press('f');
			await expect(app.slicer('Klantprofiel').locator('summary')).toBeFocused();
		});

		await step('"?" shows the keys, and single keys can be switched off', async () => {
			await page.keyboard.press('?');
			const help = page.getByRole('dialog', { name: 'Hulp en toetsen' });
			await help.getByRole('button', { name: 'Toetsen', exact: true }).click();
			for (const key of ['/', 'F', '?', 'Ctrl + Z', 'Ctrl + Y', 'Enter', 'Esc'])
				await expect(help.getByRole('rowheader', { name: key, exact: true })).toBeVisible();
			await tabTo(page, help.getByRole('checkbox'));
			await page.keyboard.press('Space');
			await page.keyboard.press('Escape');
			await expect(help).toHaveCount(0);
			await expect(app.slicer('Klantprofiel').locator('summary')).toBeFocused();

			for (const key of ['?', '/', 'f']) await page.keyboard.press(key);
			await expect(page.getByRole('dialog')).toHaveCount(0);
			await expect(app.slicer('Klantprofiel').locator('summary')).toBeFocused();
		});

		await step('on a phone the help is in the menu', async () => {
			await page.setViewportSize({ width: 390, height: 844 });
			await instelling(page, 'Hulp en toetsen');
			await expect(page.getByRole('dialog', { name: 'Hulp en toetsen' })).toBeVisible();
		});
	});

	test('F62 the pages, a view, the columns and a tile without a mouse', async ({ page }) => {
		const app = new AppOnScreen(page);
		await app.openSample();
		await page.reload();
		await expect(app.status).toHaveText('2.847 kandidaten');

		await step('the header is skipped', async () => {
			await page.keyboard.press('Tab');
			await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
			await page.keyboard.press('Enter');
			await expect(page.getByRole('main')).toBeFocused();
		});

		await step('columns are chosen', async () => {
			await tabTo(page, menuButton(page, 'Meer'));
			await page.keyboard.press('Enter');
			await arrowTo(page, menuItem(page, 'Kolommen'));
			await page.keyboard.press('Enter');
			await tabTo(page, page.getByRole('checkbox', { name: 'DGR' }));
			await page.keyboard.press('Space');
			await expect(app.table.getByRole('columnheader', { name: 'DGR' })).toHaveCount(0);
			await page.keyboard.press('Escape');
			await expect(menuButton(page, 'Meer')).toBeFocused();
		});

		await step('a long table is skipped on the way to the filters', async () => {
			await tabTo(page, page.getByRole('button', { name: 'Naar de filters' }));
			await page.keyboard.press('Enter');
			await expect(app.slicer('Klantprofiel').locator('summary')).toBeFocused();
		});

		await step('a bar becomes a filter', async () => {
			await tabTo(page, page.getByRole('link', { name: 'Klantprofiel & ladder' }), 'Shift+Tab');
			await page.keyboard.press('Enter');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Klantprofiel & ladder');
			await expect(page).toHaveTitle(/^Klantprofiel/);
			await tabTo(page, page.getByRole('button', { name: 'Staven', exact: true }));
			await page.keyboard.press('Space');
			const bar = page
				.getByRole('table', { name: 'Klantprofiel in staven' })
				.getByRole('button', { name: /^Nee in Epe / });
			await tabTo(page, bar);
			await page.keyboard.press('Enter');
			await tabTo(
				page,
				page.getByRole('button', { name: 'Maak hier een filter van' }),
				'Shift+Tab'
			);
			await page.keyboard.press('Enter');
			await expect(page.getByRole('list', { name: 'Actieve filters' })).toContainText(
				'Klantprofiel: Nee'
			);
		});

		await step('a tile is a filter, and Esc closes its explanation', async () => {
			await tabTo(page, page.getByRole('link', { name: 'Trajecten & modules' }), 'Shift+Tab');
			await page.keyboard.press('Enter');
			const tile = app.tile('Modules', 'Actieve modules');
			await app.walkToTile(tile);
			await page.keyboard.press('Enter');
			await expect(tile).toHaveAttribute('aria-pressed', 'true');
			await page.keyboard.press('i');
			const note = page.getByRole('note', { name: 'Actieve modules', exact: true });
			await expect(note).toBeVisible();
			await page.keyboard.press('Escape');
			await expect(note).toBeHidden();
			await expect(tile).toBeFocused();
		});
	});

	test('F62 a file is read in without a mouse, and F65 a page without its source says which file it needs', async ({
		page
	}) => {
		const app = new AppOnScreen(page);
		// asked for before anything happens: choosers are only caught once the browser knows of it
		const asked = page.waitForEvent('filechooser');
		await app.open();
		const choose = page.getByRole('button', { name: 'Kies een bestand' });
		await tabTo(page, choose);
		await choose.press('Enter');
		await (await asked).setFiles([SLIDE]);
		await expect(page.getByRole('heading', { name: SLIDE.split('/').at(-1) })).toBeFocused();
		await tabTo(page, page.getByLabel('Peildatum'));
		await page.keyboard.press('Control+A');
		await page.keyboard.type('18-11-2026');
		const bekijk = page.getByRole('button', { name: 'Bekijk kolommen' });
		await tabTo(page, bekijk);
		await page.keyboard.press('Enter');
		await expect(bekijk).toHaveAttribute('aria-expanded', 'true');
		await page.keyboard.press(' ');
		await expect(bekijk).toHaveAttribute('aria-expanded', 'false');
		await tabTo(page, page.getByRole('button', { name: 'Lees 31 kandidaten in' }));
		await page.keyboard.press('Enter');
		await expect(app.status).toHaveText('31 kandidaten');

		await step('F65 a page without its source says which file it needs', async () => {
			await app.goTo('Trajecten & modules');
			const main = page.getByRole('main');
			await expect(main).toContainText(
				'Voor deze pagina is een Compas-bestand met trajecten nodig.'
			);
			await main.getByRole('link', { name: 'Naar Gegevens' }).click();
			await expect(page.getByRole('button', { name: 'Kies een bestand' })).toBeVisible();
		});
	});
});

test.describe('F65 no dead ends', () => {
	const titles = new Map<PageName, string | RegExp>([
		['Kandidaten', 'Geen kandidaten gevonden'],
		['Klantprofiel & ladder', 'Geen kandidaten gevonden'],
		['Trajecten & modules', /^Geen .* gevonden$/]
	]);

	test('F65 zero rows names the filters to drop, each with what it yields', async ({ page }) => {
		const app = new AppOnScreen(page);
		await app.openSample();
		const main = page.getByRole('main');
		const ways = main.getByRole('button', { name: / \+[\d.]+$/ });

		await step('on every page, and one yields what it says', async () => {
			await app.pick('Bet. gemeente', 'Epe');
			const inEpe = await app.shown();
			await search(page).fill('zzzz');
			await expect(app.status).toHaveText('0 van 2.847 kandidaten');
			for (const [name, title] of titles) {
				await app.goTo(name);
				await expect(page.getByRole('heading', { name: title })).toBeVisible();
				await expect(ways).toHaveCount(1);
			}
			await app.goTo('Kandidaten');
			await expect(ways).toHaveAccessibleName(`Zoeken: “zzzz” +${nl(inEpe)}`);
			await ways.click();
			await expect(app.status).toHaveText(`${nl(inEpe)} van 2.847 kandidaten`);
		});

		await step('the one that yields most comes first and yields what it says', async () => {
			await app.pick('Status', '(Leeg)');
			await app.pick('Klantprofiel', 'Ja');
			await expect(page.getByRole('heading', { name: 'Geen kandidaten gevonden' })).toBeVisible();
			const names = await ways.allInnerTexts();
			expect(names.length).toBe(2);
			const yields = names.map((name) => numberIn(/\+([\d.]+)$/.exec(name)?.[1] ?? ''));
			expect([...yields].sort((a, b) => b - a)).toEqual(yields);
			await ways.first().click();
			expect(await app.shown()).toBe(yields[0]);
		});

		await step('when one filter less is not enough there is a way back all the same', async () => {
			await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
			await app.pick('Status', '(Leeg)');
			await app.pick('Klantprofiel', 'Ja');
			await search(page).fill('zzzz');
			await expect(main).toContainText('Eén filter weghalen is niet genoeg.');
			await main.getByRole('button', { name: 'Wis alle filters' }).last().click();
			await expect(app.status).toHaveText('2.847 kandidaten');
		});
	});
});
