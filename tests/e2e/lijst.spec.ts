import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl, numberIn } from './app';
import { exported } from './exported';
import { meer, menuItem } from './menus';
import { test } from './test';

function panelOf(page: Page, kolom: string): Locator {
	return page.getByRole('group', { name: `Kolom ${kolom}`, exact: true });
}

function headButton(app: AppOnScreen, kolom: string): Locator {
	return app.table.getByRole('button', { name: `Kolom ${kolom}`, exact: true });
}

test('a head has all that can be done with its column, by keyboard, and counts what is in it', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const sorted = (text: string) => page.getByText(`Gesorteerd op ${text}`).first();

	await test.step('the arrows of the head come to its button, and Enter opens it', async () => {
		await app.table.getByRole('button', { name: 'Gemeente', exact: true }).focus();
		await page.keyboard.press('ArrowRight');
		await expect(headButton(app, 'Gemeente')).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(panelOf(page, 'Gemeente')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(headButton(app, 'Gemeente')).toBeFocused();
	});

	await test.step('it sorts, and by a second column without Shift', async () => {
		await page.keyboard.press('Enter');
		await panelOf(page, 'Gemeente').getByRole('button', { name: 'Sorteer aflopend' }).click();
		await expect(headButton(app, 'Gemeente')).toBeFocused();
		await expect(sorted('gemeente, aflopend')).toBeAttached();
		await headButton(app, 'Naam').click();
		await panelOf(page, 'Naam')
			.getByRole('button', { name: 'Sorteer daarna op deze kolom' })
			.click();
		await expect(sorted('gemeente, aflopend, dan op naam, oplopend')).toBeAttached();
	});

	await test.step('its counts add up to the list, and one of them is what is filtered on', async () => {
		await headButton(app, 'Status').click();
		const panel = panelOf(page, 'Status');
		const [gevuld, leeg] = await Promise.all(
			[/: Status ingevuld$/, /: Status \(Leeg\)$/].map(async (name) =>
				numberIn(await panel.getByRole('button', { name }).textContent())
			)
		);
		expect((gevuld ?? 0) + (leeg ?? 0)).toBe(2847);
		const most = panel.getByRole('listitem').first().getByRole('button');
		const aantal = numberIn(await most.textContent());
		await most.click();
		await menuItem(page, 'Filter hierop').click();
		await expect(app.status).toHaveText(`${nl(aantal)} van 2.847 kandidaten`);
	});
});

test('columns stand in an order of the user, which stays, leaves and comes back with a view', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const heads = async () => {
		const texts = await app.table.locator('thead th[scope=col]').allTextContents();
		return texts.map((text) => text.trim());
	};
	const keuze = page.getByRole('group', { name: 'Kolommen kiezen' });
	const begin = await heads();
	expect(begin.slice(0, 3)).toEqual(['Naam', 'Pers. nr.', 'Gemeente']);

	await test.step('by a button and by key, name and number first', async () => {
		await meer(page, 'Kolommen');
		await expect(keuze.getByRole('button', { name: 'Naam omlaag' })).toHaveCount(0);
		await keuze.getByRole('button', { name: 'Gemeente omlaag' }).focus();
		await page.keyboard.press('Enter');
		await expect(keuze.getByRole('button', { name: 'Gemeente omlaag' })).toBeFocused();
		await keuze.getByRole('checkbox', { name: 'Begeleider' }).focus();
		for (let i = 0; i < 8; i++) await page.keyboard.press('Alt+ArrowUp');
		await expect(keuze.getByRole('checkbox', { name: 'Begeleider' })).toBeFocused();
		await page.keyboard.press('Escape');
		await expect.poll(async () => (await heads())[2]).toBe('Begeleider');
	});

	await test.step('it is kept, and a file has it', async () => {
		const now = await heads();
		await app.reload();
		await expect.poll(heads).toEqual(now);
		const file = readFileSync(await exported(page, { als: 'CSV' }), 'utf8');
		expect(file).toMatch(/"?Naam"?;"?Pers\. nr\.[^;]*;"?Begeleider/);
	});

	await test.step('a view keeps it, and the standard order is one button away', async () => {
		const now = await heads();
		await meer(page, 'Bewaar weergave');
		await page.getByRole('dialog').getByLabel('Naam').fill('Begeleider vooraan');
		await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
		await meer(page, 'Kolommen');
		await keuze.getByRole('button', { name: 'Standaardvolgorde' }).click();
		await page.keyboard.press('Escape');
		await expect.poll(heads).toEqual(begin);
		await meer(page, 'Weergaven');
		await page.getByRole('button', { name: 'Begeleider vooraan Kandidaten' }).click();
		await expect.poll(heads).toEqual(now);
	});
});

test('a list stands in groups that add up, fold, and are walked past in the drawer', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const groups = app.table.locator('tr.groep');

	await test.step('grouped by a field, each group with its count', async () => {
		await meer(page, 'Kolommen');
		await page.getByLabel('Groepeer op').selectOption({ label: 'Gemeente' });
		await page.keyboard.press('Escape');
		await expect(page.getByText('Gegroepeerd op Gemeente: 3 groepen').first()).toBeVisible();
		await page.getByRole('button', { name: 'Alles inklappen' }).click();
		await expect(groups).toHaveCount(3);
		const counts = await groups.getByRole('button', { name: /kandidaten$/ }).allTextContents();
		expect(counts.map(numberIn).reduce((sum, each) => sum + each, 0)).toBe(2847);
		await expect(app.table.locator('tbody tr[data-row]')).toHaveCount(3);
	});

	await test.step('one unfolds by key, and the drawer walks over people only', async () => {
		const epe = groups.getByRole('button', { name: 'Epe', exact: true });
		await epe.focus();
		await page.keyboard.press('Enter');
		await expect(epe).toHaveAttribute('aria-expanded', 'true');
		const first = app.table.locator('tr.groep:has-text("Epe") + tr button.naam');
		const name = await first.innerText();
		await first.click();
		await expect(page.getByRole('heading', { level: 2, name })).toBeFocused();
		await page.keyboard.press('k');
		await expect(page.getByRole('heading', { level: 2, name })).toHaveCount(0);
		await page.keyboard.press('j');
		await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
		await page.keyboard.press('Escape');
	});

	await test.step('the count of a group opens exactly that group, and it stays grouped', async () => {
		await page.getByRole('button', { name: 'Alles inklappen' }).click();
		const count = groups.filter({ hasText: 'Heerde' }).getByRole('button', { name: /kandidaten$/ });
		const aantal = numberIn(await count.textContent());
		await count.click();
		await menuItem(page, `Toon deze ${nl(aantal)}`).click();
		await expect(app.status).toHaveText(`${nl(aantal)} van 2.847 kandidaten`);
		await expect(groups).toHaveCount(1);
		await app.reload();
		await expect(groups).toHaveCount(1);
		await page.getByRole('button', { name: 'Niet groeperen' }).click();
		await expect(groups).toHaveCount(0);
	});
});

test('a column of dates is marked by a bar, by colour or by words', async ({ page }) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await meer(page, 'Kolommen');
	await page.getByRole('checkbox', { name: 'Inschrijfdatum', exact: true }).check();
	await page.keyboard.press('Escape');
	const mark = async (merk: string) => {
		await headButton(app, 'Inschrijfdatum').click();
		await panelOf(page, 'Inschrijfdatum').getByLabel('Markeer').selectOption({ label: merk });
		await page.keyboard.press('Escape');
	};
	await mark('Balk');
	await expect(app.table.locator('td.bar').first()).toBeVisible();
	await mark('Kleur');
	await expect(app.table.locator('td.heat').first()).toBeVisible();
	await mark('Woord: vroeg of laat');
	await expect(app.table.getByText('vroeg', { exact: true }).first()).toBeVisible();
	await app.reload();
	await expect(app.table.getByText('laat', { exact: true }).first()).toBeVisible();
	await mark('Geen');
	await expect(app.table.getByText('laat', { exact: true })).toHaveCount(0);
});
