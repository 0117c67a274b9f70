import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { AppOnScreen, PAGES } from './app';
import { Deployment, untilKept } from './deployment';
import { exported } from './exported';
import type { MadeFile } from './synthetic';
import { dialog, telNa } from './tel-na';
import { test } from './test';
import { WizardOnScreen } from './wizard';
import { meer } from './menus';

const { step } = test;
const HEAD = 'Bet. gemeente;Pers. nr.;Naam;Begeleider Compas;Klantprofiel Sonar;Notitie';

function made(name: string, text: string): MadeFile {
	return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** Length of the longest text on the page that a browser has to break into lines. */
function longestText(page: Page): Promise<number> {
	return page.evaluate(() => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		let longest = 0;
		while (walker.nextNode()) {
			const { parentElement, nodeValue } = walker.currentNode;
			if (parentElement?.closest('script, style')) continue;
			longest = Math.max(longest, nodeValue?.length ?? 0);
		}
		return longest;
	});
}

test('a cell of a hundred thousand characters is nowhere laid out whole, and leaves whole', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	const wizard = new WizardOnScreen(page);
	const long = 'x'.repeat(100_000);
	const rows = [
		`Epe;07811;Bos, M.;Vries, P. de;Ja;kort`,
		`Epe;07812;${long};${long};Onvolledig;${long}`,
		`${long};07813;Kok, B.;Vries, P. de;${long};kort`
	];
	const most = 1000;

	await step('in the wizard', async () => {
		await wizard.open();
		await wizard.choose(made('lang.csv', [HEAD, ...rows, ''].join('\r\n')));
		await page.getByLabel('Peildatum').fill('2026-11-18');
		expect(await longestText(page)).toBeLessThan(most);
		await wizard.look('kolommen');
		const read = page.getByRole('button', { name: /^Lees .* kandidaten in$/ });
		await expect(read).toBeVisible();
		expect(await longestText(page)).toBeLessThan(most);
		await read.click();
		await expect(app.status).toHaveText('3 kandidaten');
	});

	await step('on every page, in a slicer and on a chip', async () => {
		for (const name of PAGES) {
			await app.goTo(name);
			expect(await longestText(page), name).toBeLessThan(most);
		}
		await app.goTo('Kandidaten');
		const slicer = await app.openSlicer('Begeleider Compas');
		await slicer.getByRole('checkbox', { name: /^xxx/ }).click();
		await expect(app.status).toHaveText('1 van 3 kandidaten');
		expect(await longestText(page)).toBeLessThan(most);
	});

	await step('and in the drawer, where the whole text can be copied', async () => {
		await page.locator('button[data-kandidaat]').first().click();
		await expect(page.getByRole('button', { name: 'Kopieer hele tekst' }).first()).toBeVisible();
		expect(await longestText(page)).toBeLessThan(most);
		await page.getByRole('button', { name: 'Sluiten' }).first().click();
	});

	await step('an export has every character', async () => {
		const file = await exported(page, { als: 'CSV' });
		expect(readFileSync(file, 'utf8').match(/x{100000}(?!x)/g)?.length).toBeGreaterThanOrEqual(2);
	});
});

test('a web table that would keep the page busy for minutes is refused in a sentence, and changes nothing', async ({
	page
}) => {
	const wizard = new WizardOnScreen(page);
	const table = (rows: string) =>
		made('tabel.xls', `<html><table><tr><td>Pers. nr.<td>Naam${rows}</table></html>`);
	await wizard.open();
	for (const rows of [
		`<tr>${'<td colspan=1000 rowspan=65534>x'.repeat(17)}`,
		`<tr><td>${'<div>'.repeat(200_000)}`,
		`<tr><td>${'x'.repeat(1_300_000)}`
	]) {
		await wizard.choose(table(rows));
		await expect(
			page.getByText(
				'Deze webtabel is te groot of te ingewikkeld. Exporteer de lijst als CSV. Er is niets gewijzigd.'
			)
		).toBeVisible();
		await expect(page.getByLabel('Peildatum')).toHaveCount(0);
	}
});

test('ten thousand columns are shown a hundred at a time, those that are known first, and all can be found', async ({
	page
}) => {
	const wizard = new WizardOnScreen(page);
	const more = Array.from({ length: 10_000 }, (_, at) => `Kolom ${at + 1}`);
	const columns = page.getByRole('table', { name: /^Kolommen van / });
	await wizard.open();
	await wizard.choose(
		made(
			'breed.csv',
			[
				[...more, 'Pers. nr.', 'Naam'].join(';'),
				[...more.map((_, at) => at), '07811', 'Bos, M.'].join(';'),
				''
			].join('\r\n')
		)
	);
	await expect(page.getByText('100 van 10.002 kolommen in beeld.')).toBeVisible();
	await expect(columns.getByRole('row')).toHaveCount(101);
	await expect(columns.getByRole('rowheader', { name: 'Pers. nr.' })).toBeVisible();
	expect(await page.locator('td').count()).toBeLessThan(2000);

	await page.getByRole('button', { name: 'Toon 100 kolommen meer' }).first().click();
	await expect(columns.getByRole('row')).toHaveCount(201);
	await page.getByLabel(/^Zoek een kolom in/).fill('kolom 7342');
	await expect(columns.getByRole('row')).toHaveCount(2);
	await page.getByLabel('Veld voor kolom Kolom 7342').selectOption({ label: 'Niet gebruiken' });
	await expect(columns.getByRole('cell', { name: /^Overgeslagen/ })).toBeVisible();
});

test('marks that turn the direction of reading turn neither the screen nor what leaves', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.open();
	const rows = [
		'Epe;07812;Bos\u202e, .M;\u2067Vries, P. de;Ja;\u200fa',
		'Epe;07813;Kok, B.;Vries, P. de;Ja;a'
	];
	await app.readIn([made('marks.csv', [HEAD, ...rows, ''].join('\r\n'))], '2026-11-18');
	await expect(app.table.getByRole('button', { name: 'Bos, .M', exact: true })).toBeVisible();
	expect(await page.locator('body').textContent()).not.toMatch(/[\u200f\u202e\u2067]/);
	const file = readFileSync(await exported(page, { als: 'CSV' }), 'utf8');
	expect(file).toContain('Bos, .M');
	expect(file).not.toMatch(/[\u200f\u202e\u2067]/);
});

test('paper has no empty page for the drawer and shows names whole; the begeleider of the work list too', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.pick('Bet. gemeente', 'Heerde');
	const pages = async () =>
		(await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)
			?.length;
	const before = await pages();
	await page.locator('button[data-kandidaat]').first().click();
	await expect(page.getByRole('button', { name: 'Volgende kandidaat' })).toBeVisible();
	expect(await pages()).toBe(before);

	await page.emulateMedia({ media: 'print' });
	const name = page.locator('button[data-kandidaat]').first();
	await expect(name).toHaveCSS('white-space', 'normal');
	await expect(name).toHaveCSS('overflow', 'visible');
	await page.emulateMedia({ media: null });

	await page.getByRole('button', { name: 'Sluiten' }).first().click();
	await meer(page, 'Mijn werklijst');
	await page.getByRole('button', { name: 'Mijn kandidaten' }).click();
	const chosen = page.getByRole('combobox', { name: 'Begeleider' });
	await chosen.selectOption({ index: 2 });
	const words = await chosen.locator('option:checked').innerText();
	await page.emulateMedia({ media: 'print' });
	await expect(chosen).toBeHidden();
	await expect(page.getByRole('list', { name: 'Actieve filters' })).toContainText(words);
});

test('after leaving Tel na with the keyboard, the explanation does not cover the page again', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Trajecten & modules');
	await telNa(page, 'Trajecten', 'Actieve trajecten');
	await expect(dialog(page)).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toHaveCount(0);
	await expect(app.tile('Trajecten', 'Actieve trajecten')).toBeFocused();
	await expect(page.getByRole('note', { name: 'Actieve trajecten' })).toBeHidden();
});

test.describe('a new version', () => {
	test.use({ serviceWorkers: 'allow' });

	test('that does not open can be tried again after ten seconds', async ({ page }) => {
		const deployment = new Deployment();
		await deployment.start();
		await page.clock.install();
		await new AppOnScreen(page, deployment.url).open();
		await page.clock.runFor(2000);
		await untilKept(page);
		deployment.renew('v2');
		await page.evaluate(async () => {
			ServiceWorker.prototype.postMessage = () => undefined;
			await (await navigator.serviceWorker.ready).update();
		});
		await page.getByRole('button', { name: 'Bijwerken' }).click();
		await page.clock.runFor(1000);
		const note = page
			.getByRole('region', { name: 'Nieuwe versie' })
			.locator('p', { hasText: 'Er is een nieuwe versie.' });
		await expect(note).toContainText('De nieuwe versie wordt geopend.');
		await page.clock.runFor(10_000);
		await expect(note).toContainText('Het openen lukt nog niet.');
		await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
		await expect(note).toContainText('De nieuwe versie wordt geopend.');
		await deployment.remove();
	});
});
