import { expect } from '@playwright/test';
import { AppOnScreen, toast } from './app';
import { meer } from './menus';
import { atRest } from './rest';
import { sampleFiles } from './sample';
import { test } from './test';

test('gemeenten are compared around the whole, by name, with who is in each number', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const { kandidaten } = await sampleFiles(app);
	await app.goTo('Klantprofiel & ladder');
	await page.getByRole('button', { name: 'Vergelijken', exact: true }).click();
	const points = page.getByRole('group', { name: /^Profielgraad per gemeente/ });
	await expect(points.getByRole('img')).toHaveCount(3);

	await test.step('a point says its share and what chance makes of it', async () => {
		const met = kandidaten.filter((row) => row['Bet. gemeente'] === 'Epe');
		const code = met.filter((row) => row['Sonar - Klantprofiel'] !== '');
		const ja = met.filter((row) => row['Sonar - Klantprofiel'] === 'J');
		await expect(points.getByRole('img', { name: /^Epe/ })).toHaveAccessibleName(
			new RegExp(`, ${ja.length} van ${code.length}\\. Epe ligt onder de band: .* meer dan toeval`)
		);
	});

	await test.step('a number opens exactly who is in it', async () => {
		await page
			.getByRole('listitem')
			.filter({ hasText: 'Epe ligt' })
			.getByRole('button')
			.first()
			.click();
		await page.getByRole('menuitem', { name: /^Toon deze/ }).click();
		const ja = kandidaten.filter(
			(row) => row['Bet. gemeente'] === 'Epe' && row['Sonar - Klantprofiel'] === 'J'
		);
		await expect(app.status).toHaveText(`${ja.length} van 2.847 kandidaten`);
		await page.goBack();
	});

	await test.step('begeleiders stand in a table by name, and nobody has a place', async () => {
		await page.getByRole('button', { name: 'Begeleiders', exact: true }).click();
		const table = page.getByRole('table', { name: 'Profielgraad per begeleider, op naam' });
		const names = await table.locator('tbody th').allTextContents();
		expect(names).toEqual([...names].sort(new Intl.Collator('nl').compare));
		await page.getByRole('button', { name: 'Gemeenten', exact: true }).click();
		await meer(page, 'Toon als tabel');
		await expect(page.getByRole('table', { name: /^Profielgraad per gemeente/ })).toBeVisible();
	});
});

test('a number goes by the quarter, with notes on a moment that can be taken back', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Klantprofiel & ladder');
	await page.getByRole('button', { name: 'Verloop', exact: true }).click();
	const table = page.getByRole('table', { name: /^Profielgraad per kwartaal/ });
	await expect(table.locator('tbody tr')).toHaveCount(5);
	await expect(table.locator('tbody tr').first()).toContainText('18-11-2026');

	await page.getByLabel('Van', { exact: true }).selectOption({ label: 'Alle gemeenten samen' });
	await expect(page.getByText(/^Dit (verschil kan toeval zijn|is meer dan toeval)/)).toBeVisible();

	await page.getByRole('button', { name: 'Notitie bij een moment' }).click();
	await page.getByLabel('Wat gebeurde er?').fill('Nieuwe definitie');
	await page.getByLabel('Datum', { exact: true }).fill('18-08-2026');
	await page.getByRole('button', { name: 'Notitie bewaren' }).click();
	await expect(toast(page, 'Notitie bewaard.')).toBeVisible();
	const notes = page.getByRole('list', { name: 'Notities bij momenten' });
	await expect(notes).toContainText('18-08-2026: Nieuwe definitie');
	await expect(table.getByRole('row', { name: /^Derde kwartaal 2026/ })).toContainText(
		'Nieuwe definitie'
	);
	await atRest(page);
	await page.getByRole('button', { name: 'Ongedaan maken' }).click();
	await expect(notes).toHaveCount(0);

	await page.getByLabel('Cijfer').selectOption({ label: 'Vindbaarheid' });
	await expect(page.getByText(/^Eerdere lijsten tellen dit cijfer niet/)).toBeVisible();
});

test('our gemeenten stand among those of the region that UWV published', async ({ page }) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Transparantie');
	const card = page.getByRole('region', { name: 'Onze gemeenten in de regio' });
	await expect(card.getByRole('group').getByRole('img')).toHaveCount(15);
	await expect(card.getByRole('listitem')).toHaveCount(3);
	await expect(card).toContainText('Andere gemeenten en regio: UWV, tweede kwartaal 2026');

	const zonder = card.getByRole('button', { name: /^Toon \d+ zonder profiel$/ }).first();
	const [count = ''] = /\d+/.exec((await zonder.textContent()) ?? '') ?? [];
	await meer(page, 'Toon als tabel');
	await expect(card.getByRole('table').locator('tbody tr')).toHaveCount(15);
	await meer(page, 'Toon als grafiek');
	await zonder.click();
	await expect(app.status).toHaveText(`${count} van 2.847 kandidaten`);
});
