import { AppOnScreen } from './app';
import { atRest } from './rest';
import { test } from './test';

test('look', async ({ page }) => {
	test.setTimeout(60_000);
	page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text()));
	page.on('pageerror', (e) => console.log('ERR', e.message));
	const app = new AppOnScreen(page);
	await app.openSample();
	await page.setViewportSize({ width: 1366, height: 768 });
	await app.goTo('Klantprofiel & ladder');
	await atRest(page);
	await page
		.getByRole('radio', { name: 'Tabel' })
		.or(page.getByRole('button', { name: 'Tabel' }))
		.first()
		.click();
	await atRest(page);
	await page.screenshot({ path: '/tmp/menu/tabel.png' });
	const cell = page.getByRole('row', { name: /Epe/ }).first().getByRole('button').nth(1);
	await cell.click();
	await atRest(page);
	await page.screenshot({ path: '/tmp/menu/menu.png' });
	await page.getByRole('menuitem', { name: /Verdeel naar/ }).click();
	await page.screenshot({ path: '/tmp/menu/sub.png' });
	await page.getByRole('menuitem', { name: 'Begeleider' }).click();
	await atRest(page);
	await page.screenshot({ path: '/tmp/menu/verdeel.png' });
	await page.getByRole('button', { name: 'Sluiten' }).click();
	await cell.click();
	await page.getByRole('menuitem', { name: 'Tel na' }).click();
	await atRest(page);
	await page.waitForTimeout(500);
	await page.screenshot({ path: '/tmp/menu/telna.png' });
	await page.getByRole('button', { name: 'Sluiten' }).click();
	await cell.click({ button: 'right' });
	await page.getByRole('menuitem', { name: /Zet in/ }).click();
	await atRest(page);
	await page.screenshot({ path: '/tmp/menu/zet.png' });
	await page.keyboard.press('Escape');
	await cell.focus();
	await page.keyboard.press('Enter');
	await page.getByRole('menuitem', { name: /Toon deze/ }).waitFor();
	await page.keyboard.press('Enter');
	await atRest(page);
	await page.screenshot({ path: '/tmp/menu/toon.png' });
});
