import { mkdtemp, readFile, rename, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { AppOnScreen, toast } from './app';
import { comeBack, dropFromDisk, EERDER, Folder, touch } from './dropped';
import { dayFromNow } from './day-from-now';
import { test, typePassphrase } from './test';
import { csv, epe, SOURCES, WizardOnScreen } from './wizard';

// Of these weeks: about a list of long ago the card would ask.
const [OUDER, EERST, NIEUW] = [dayFromNow(-19), dayFromNow(-12), dayFromNow(-5)];
const [HALF, ZELFDE, ANDERS] = [dayFromNow(-4), dayFromNow(-3), dayFromNow(-2)];

const bar = (page: Page) => page.getByRole('region', { name: 'Nieuwe lijst' });
const refresh = (page: Page) => page.getByRole('button', { name: 'Ververs', exact: true });

const it = test.extend<{ folder: Folder }>({
	folder: async ({}, use) => {
		const path = await mkdtemp(join(tmpdir(), 'lijsten-'));
		await use(new Folder(path));
		await rm(path, { recursive: true, force: true });
	}
});

/** Reads a dropped place in and has it remembered. */
async function remember(page: Page, ...paths: readonly string[]): Promise<AppOnScreen> {
	const app = new AppOnScreen(page);
	const wizard = new WizardOnScreen(page);
	await wizard.open();
	await dropFromDisk(page, ...paths);
	await page.getByRole('checkbox', { name: 'Onthoud deze plek', exact: true }).check();
	await wizard.last.click();
	await expect(app.status).toBeVisible();
	return app;
}

it('a folder is remembered: a newer list is told of in every tab, and taken by one click', async ({
	page,
	context,
	folder
}) => {
	await folder.write(EERST, ['07001', '07002', '07003'], 3600);
	const app = await remember(page, folder.path);
	await comeBack(page);
	await expect(bar(page)).toHaveCount(0);

	await folder.write(NIEUW, ['07001', '07002', '07003', '07004', '07005']);
	await comeBack(page);
	await expect(bar(page)).toContainText(
		`Nieuwe lijst gevonden: kandidaten-${NIEUW}.csv 5 kandidaten · 2 nieuw, 0 weg · peildatum ${NIEUW}`
	);
	const other = await context.newPage();
	await other.goto('/#/gegevens');
	await expect(bar(other)).toBeVisible();
	await page.getByRole('button', { name: `Ververs naar ${NIEUW}` }).click();
	await expect(bar(page)).toHaveCount(0);
	await expect(bar(other)).toHaveCount(0);
	await expect(toast(page, `Lijst van ${NIEUW} in gebruik`)).toBeVisible();
	await expect(app.status).toHaveText('5 kandidaten');
	await app.goTo('Gegevens');
	const lists = page.getByRole('region', { name: 'Momentopnamen' });
	await expect(lists.getByRole('listitem')).toHaveCount(2);
	await refresh(page).click();
	await expect(toast(page, /staat niets nieuws/)).toBeVisible();
});

it('each bad case says what it is and loses nothing', async ({ page, folder }) => {
	const first = await folder.write(EERST, ['07001', '07002', '07003'], 3600);
	const app = await remember(page, folder.path);
	const asked = async (answer: RegExp) => {
		await refresh(page).click();
		await expect(toast(page, answer)).toBeVisible();
		await page.getByRole('button', { name: 'Verberg melding' }).click();
		await expect(bar(page)).toHaveCount(0);
		await expect(app.status).toHaveText('3 kandidaten');
	};
	await app.goTo('Vandaag');

	await it.step('what is written now waits, and is told of by the next look', async () => {
		const path = await folder.write(NIEUW, ['07001', '07002', '07003', '07004'], 0);
		await comeBack(page);
		await expect(bar(page)).toHaveCount(0);
		await touch(path, EERDER);
		await comeBack(page);
		await expect(bar(page)).toContainText(`Nieuwe lijst gevonden: kandidaten-${NIEUW}.csv`);
		await rm(path);
		await comeBack(page);
		await expect(bar(page)).toHaveCount(0);
	});

	await it.step('a workbook that is cut off', async () => {
		const whole = await readFile(`${SOURCES}/bom.xlsx`);
		const path = await folder.put(`kandidaten-${HALF}.xlsx`, whole.subarray(0, whole.length / 2));
		await folder.put(`kandidaten-${HALF}.csv`, whole.subarray(0, 0));
		await comeBack(page);
		await asked(/nog niet compleet/);
		await rm(path);
		await rm(join(folder.path, `kandidaten-${HALF}.csv`));
	});

	await it.step('an older list', async () => {
		const path = await folder.write(OUDER, ['07001']);
		await comeBack(page);
		await asked(new RegExp(`^kandidaten-${OUDER}\\.csv is ouder \\(${OUDER}\\)`));
		await rm(path);
	});

	await it.step('the same list under another name', async () => {
		const path = await folder.put(`kandidaten-${ZELFDE}.csv`, await readFile(first));
		await asked(/staat niets nieuws/);
		await rm(path);
	});

	await it.step('other columns are shown on the card', async () => {
		const path = await folder.put(
			`kandidaten-${ANDERS}.csv`,
			Buffer.from('Gemeente;Pers. nr.;Status\r\nEpe;07001;Open\r\n')
		);
		await comeBack(page);
		await expect(bar(page)).toContainText('De kolommen zijn anders dan de vorige keer.');
		await bar(page).getByRole('button', { name: 'Bekijk' }).click();
		await expect(page.getByRole('heading', { name: `kandidaten-${ANDERS}.csv` })).toBeVisible();
		await page.getByRole('button', { name: 'Annuleren' }).click();
		await rm(path);
	});

	await it.step('a folder without lists, empty, and gone', async () => {
		await folder.put('leesmij.pdf', Buffer.from('%PDF'));
		await rm(first);
		await asked(/geen bestand dat een lijst kan zijn/);
		await rm(join(folder.path, 'leesmij.pdf'));
		await asked(/is leeg/);
		await rename(folder.path, `${folder.path}-weg`);
		await asked(/staat er niet meer/);
		await rename(`${folder.path}-weg`, folder.path);
	});

	await it.step('forgotten', async () => {
		await app.goTo('Gegevens');
		await page.getByRole('button', { name: 'Vergeet deze plek' }).click();
		await expect(refresh(page)).toHaveCount(0);
		await app.reload();
		await expect(page.getByRole('heading', { name: 'Momentopnamen' })).toBeVisible();
		await expect(refresh(page)).toHaveCount(0);
	});
});

it('files that belong together are taken together, and what is missing is said', async ({
	page,
	folder
}) => {
	const trajecten = (nr: string) =>
		Buffer.from(
			`Gemeente;Pers. nr.;Trajectnr.;Startdatum traject\r\nEpe;07001;${nr};01-10-2026\r\n`
		);
	const kandidaten = (...numbers: string[]) => csv(epe(...numbers)).buffer;
	const one = await folder.put('kandidaten.csv', kandidaten('07001', '07002'), 90_000);
	const two = await folder.put('trajecten.csv', trajecten('T1'), 90_000);
	const app = await remember(page, one, two);
	await folder.put('kandidaten.csv', kandidaten('07001', '07002', '07003'));
	await comeBack(page);
	await expect(bar(page)).toContainText('Trajecten ontbreekt nog');
	await folder.put('trajecten.csv', trajecten('T2'));
	await comeBack(page);
	await expect(bar(page)).toContainText('Nieuwe lijst gevonden: kandidaten.csv en trajecten.csv');
	await page.getByRole('button', { name: /^Ververs naar / }).click();
	await expect(app.status).toHaveText('3 kandidaten');
	// taken back, it is not offered by itself, but it is for who asks
	await page.getByRole('button', { name: 'Ongedaan maken' }).click();
	await expect(app.status).toHaveText('2 kandidaten');
	await comeBack(page);
	await expect(bar(page)).toHaveCount(0);
	await app.goTo('Vandaag');
	await refresh(page).click();
	await expect(bar(page)).toBeVisible();
	await bar(page).getByRole('button', { name: 'Later' }).click();
	await expect(bar(page)).toHaveCount(0);
	await truncate(two, 0);
	await touch(two, EERDER);
	await refresh(page).click();
	await expect(toast(page, /trajecten\.csv is nog niet compleet/)).toBeVisible();
});

it('a place that the browser asks about again, or refuses, says so and is asked by the button only', async ({
	page,
	folder
}) => {
	await folder.write(EERST, ['07001', '07002'], 3600);
	const app = await remember(page, folder.path);
	await app.goTo('Vandaag');
	await folder.write(NIEUW, ['07001', '07002', '07003']);
	/** As after the browser was closed: it asks, and the user answers. */
	const answers = (now: PermissionState, then: PermissionState) =>
		page.evaluate(
			([before, after]) => {
				let state = before;
				FileSystemHandle.prototype.queryPermission = () => Promise.resolve(state);
				FileSystemHandle.prototype.requestPermission = () => Promise.resolve((state = after));
			},
			[now, then] as const
		);
	await answers('prompt', 'prompt');
	await comeBack(page);
	await expect(bar(page)).toHaveCount(0);
	await refresh(page).click();
	await expect(toast(page, /wil eerst weten of de app in map .* mag kijken/)).toBeVisible();
	await answers('prompt', 'denied');
	await refresh(page).click();
	await expect(toast(page, /mag van de browser niet in map .* kijken/)).toBeVisible();
	await answers('prompt', 'granted');
	await refresh(page).click();
	await expect(bar(page)).toContainText(`Nieuwe lijst gevonden: kandidaten-${NIEUW}.csv`);
});

it('a browser that remembers no place is told in words what was read in', async ({ page }) => {
	await page.addInitScript(() => {
		delete window.showDirectoryPicker;
	});
	const app = new AppOnScreen(page);
	const wizard = new WizardOnScreen(page);
	await wizard.open();
	await wizard.choose(csv(epe('07001'), `kandidaten-${EERST}.csv`));
	await expect(page.getByRole('checkbox', { name: 'Onthoud deze plek' })).toHaveCount(0);
	await wizard.last.click();
	await app.goTo('Gegevens');
	await expect(
		page.getByText(`Vorige keer las u kandidaten-${EERST}.csv in. Sleep de nieuwe hierheen`)
	).toBeVisible();
	await expect(refresh(page)).toHaveCount(0);
});

it('a place that was ticked and not pointed at is said not to be remembered', async ({ page }) => {
	const wizard = new WizardOnScreen(page);
	await wizard.open();
	await wizard.choose(csv(epe('07001'), `kandidaten-${EERST}.csv`));
	await page.getByRole('checkbox', { name: 'Onthoud deze plek' }).check();
	await expect(page.getByText('Wijs de map aan waarin u de export bewaart.').first()).toBeVisible();
	await wizard.last.click();
	await expect(
		toast(page, 'Ingelezen: 1 kandidaat. De plek is niet onthouden. Er was geen map gekozen.')
	).toBeVisible();
});

it.describe('behind a passphrase', () => {
	it.use({ answersPassphrase: false });

	it('nothing is looked at while locked, and after unlocking it is; a file that the app is opened with waits', async ({
		page,
		folder
	}) => {
		await page.addInitScript(() => {
			// installed, as far as a test can be
			const asks = window.matchMedia.bind(window);
			window.matchMedia = (query) => asks(query.replace('standalone', 'browser'));
			let consumer: ((launch: { files: FileSystemHandle[] }) => void) | null = null;
			Object.defineProperty(window, 'launchQueue', {
				value: { setConsumer: (given: typeof consumer) => (consumer = given) }
			});
			addEventListener('opened-with', async () => {
				const root = await navigator.storage.getDirectory();
				const handle = await root.getFileHandle('geopend.csv', { create: true });
				const writer = await handle.createWritable();
				await writer.write('Gemeente;Pers. nr.;Naam;Status\r\nEpe;07009;Bos, M.;Open\r\n');
				await writer.close();
				consumer?.({ files: [handle] });
			});
		});
		const wizard = new WizardOnScreen(page);
		await wizard.open();
		await folder.write(EERST, ['07001', '07002'], 3600);
		await dropFromDisk(page, folder.path);
		await page.getByRole('checkbox', { name: 'Onthoud deze plek', exact: true }).check();
		await typePassphrase(page);
		await wizard.last.click();
		const app = new AppOnScreen(page);
		await expect(app.status).toHaveText('2 kandidaten');
		// locked, not opened anew: a browser takes back what it allowed a few seconds after the last page of an address went
		await page.getByRole('button', { name: 'Vergrendelen' }).click();
		await folder.write(NIEUW, ['07001', '07002', '07003']);
		await comeBack(page);
		await expect(page.getByRole('button', { name: 'Ontgrendelen' })).toBeVisible();
		await expect(bar(page)).toHaveCount(0);
		await app.unlock();
		// whenever the window comes back it looks again
		await expect(async () => {
			await comeBack(page);
			await expect(bar(page)).toContainText('1 nieuw, 0 weg', { timeout: 5000 });
		}).toPass();

		await app.reload();
		await expect(page.getByRole('button', { name: 'Ontgrendelen' })).toBeVisible();
		await page.evaluate(() => dispatchEvent(new Event('opened-with')));
		await expect(page.getByText(/^Na het ontgrendelen ziet u geopend\.csv\./)).toBeVisible();
		await app.unlock();
		await expect(page.getByRole('heading', { name: 'geopend.csv' })).toBeVisible();
	});
});
