import { expect, type Page } from '@playwright/test';
import { AppOnScreen, toast } from './app';
import { dayFromNow, NU } from './day-from-now';
import type { MadeFile } from './synthetic';
import { test } from './test';
import { WizardOnScreen } from './wizard';

const DAG = 86_400_000;

const GISTEREN = dayFromNow(-1);
const WEEK = dayFromNow(-9);
const VORIGE_WEEK = dayFromNow(-16);
const MAAND = dayFromNow(-37);
const JAAR = dayFromNow(-400);
const STRAKS = dayFromNow(20);

function file(name: string, ...rows: readonly string[]): MadeFile {
	return { name, mimeType: 'text/csv', buffer: Buffer.from([...rows, ''].join('\r\n')) };
}

const kandidaten = (op: string, ...nummers: readonly string[]) =>
	file(
		`kandidaten-${op}.csv`,
		'Gemeente;Pers. nr.;Naam;Status',
		...nummers.map((nr) => `Epe;${nr};Bos, M.;Open`)
	);
const trajecten = (op: string, ...nummers: readonly string[]) =>
	file(
		`trajecten-${op}.csv`,
		'Gemeente;Pers. nr.;Trajectnr.;Startdatum traject',
		...nummers.map((nr) => `Epe;${nr};T${nr};01-10-2025`)
	);

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Peildatum van .* aanpassen$/ });
const named = (start: string, op: string) => new RegExp(`^${start} ?: ${op}$`);

async function read(wizard: WizardOnScreen, ...files: readonly MadeFile[]): Promise<void> {
	await wizard.open();
	await wizard.choose(...files);
	await wizard.last.click();
	await expect(toast(wizard.page, /^Ingelezen: /)).toBeVisible();
	await wizard.open();
}

test('a wrong peildatum is asked about, corrected everywhere, and put back', async ({ page }) => {
	const app = new AppOnScreen(page);
	const wizard = new WizardOnScreen(page);
	await wizard.open();
	await wizard.choose(kandidaten(WEEK, '07001', '07002'));
	await wizard.field('Peildatum').fill(JAAR);
	await expect(
		page.getByText('Deze dag ligt meer dan een jaar terug. Klopt dat?', { exact: true })
	).toBeVisible();
	await wizard.last.click();
	await expect(toast(page, 'Ingelezen: 2 kandidaten.')).toBeVisible();
	await wizard.open();

	await wizard.button(named('Peildatum aanpassen', JAAR)).click();
	const day = dialog(page).getByLabel('Peildatum', { exact: true });
	const adjust = dialog(page).getByRole('button', { name: 'Aanpassen', exact: true });
	await day.fill(STRAKS);
	await adjust.click();
	await expect(dialog(page).getByRole('alert').last()).toContainText(
		'Deze dag ligt in de toekomst.'
	);
	await day.fill(WEEK);
	await adjust.click();
	await expect(toast(page, `De peildatum is nu ${WEEK}. Hij was ${JAAR}.`)).toBeVisible();
	await expect(wizard.momentopnamen).toHaveCount(1);
	await expect(wizard.momentopnamen).toContainText(`Blijft tot ${dayFromNow(30)}`);
	await expect(
		page.getByRole('button', { name: new RegExp(`^Gegevens van ${WEEK}\\.`) })
	).toBeVisible();
	await app.reload();
	await expect(wizard.momentopnamen).toContainText(WEEK);

	await test.step('and reading the same file again with another day offers to replace it', async () => {
		await wizard.choose(kandidaten(WEEK, '07001', '07002'));
		await wizard.field('Peildatum').fill(VORIGE_WEEK);
		await wizard.button(`Vervang ${WEEK} door ${VORIGE_WEEK}`).click();
		await expect(toast(page, `De peildatum is nu ${VORIGE_WEEK}. Hij was ${WEEK}.`)).toBeVisible();
		await expect(wizard.momentopnamen).toHaveCount(1);
		await expect(wizard.momentopnamen).toContainText(VORIGE_WEEK);
		await page.getByRole('button', { name: 'Ongedaan maken' }).first().click();
		await expect(wizard.button(named('Peildatum aanpassen', WEEK))).toBeVisible();
	});
});

test('only kandidaten or only trajecten: what stays is said with its own day, and can be left out', async ({
	page
}) => {
	const wizard = new WizardOnScreen(page);
	await read(wizard, kandidaten(MAAND, '07001', '07002'), trajecten(MAAND, '07001', '07002'));
	await wizard.choose(kandidaten(WEEK, '07001', '07003'));
	const keep = page.getByRole('radio', { name: new RegExp(`^Bewaar de trajecten van ${MAAND}`) });
	await expect(keep).toBeChecked();
	await expect(page.getByText(/^Weg: 1 traject, want/)).toBeVisible();
	await page.getByRole('radio', { name: /^Laat ze weg/ }).check();
	await expect(page.getByText(/^Trajecten zitten niet in deze bestanden/).first()).toBeVisible();
	await keep.check();
	await wizard.last.click();
	await expect(toast(page, 'Ingelezen: 2 kandidaten.')).toBeVisible();
	const stand = page.getByRole('button', { name: /Dag en herkomst$/ });
	await expect(stand).toHaveText(`${WEEK} · ook ${MAAND}`);
	await expect(stand).toHaveAccessibleName(
		new RegExp(`Kandidaten van ${WEEK} · trajecten van ${MAAND}\\. Dag en herkomst$`)
	);

	await wizard.open();
	await wizard.choose(trajecten(GISTEREN, '07003'));
	await expect(page.getByText(new RegExp(`Kandidaten blijven die van ${WEEK}\\.`))).toBeVisible();
	await wizard.last.click();
	await expect(stand).toHaveText(`${GISTEREN} · ook ${WEEK}`);
	await wizard.open();
	await expect(wizard.momentopnamen.first()).toContainText(
		`Kandidaten van ${WEEK} · trajecten van ${GISTEREN}`
	);
});

test('an older list can be kept without coming in use, and files of several days are asked about', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	const wizard = new WizardOnScreen(page);
	await read(wizard, kandidaten(WEEK, '07001', '07002', '07003'));
	await wizard.choose(kandidaten(VORIGE_WEEK, '07001'));
	await page.getByRole('radio', { name: /^Alleen bewaren/ }).check();
	await wizard.last.click();
	await expect(
		toast(page, new RegExp(`^De momentopname van ${VORIGE_WEEK} is bewaard\\.`))
	).toBeVisible();
	await wizard.open();
	await expect(wizard.momentopnamen).toHaveCount(2);
	await expect(
		wizard.momentopnamen.filter({ has: page.getByText('In gebruik', { exact: true }) })
	).toContainText(WEEK);
	await app.goTo('Kandidaten');
	await expect(app.status).toHaveText('3 kandidaten');

	await wizard.open();
	await wizard.choose(kandidaten(WEEK, '07001'), trajecten(MAAND, '07001'));
	await expect(
		page.getByText(`Deze bestanden zijn niet van dezelfde dag. Klopt de peildatum ${WEEK}?`)
	).toBeVisible();
	await expect(page.getByText(`trajecten-${MAAND}.csv: ${MAAND}`)).toBeVisible();
});

test('every list says when it goes, and what is written about who left every list is asked about after a year', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	const wizard = new WizardOnScreen(page);
	await read(wizard, kandidaten(VORIGE_WEEK, '07001', '07002'));
	await app.goTo('Kandidaten');
	await page
		.getByRole('button', { name: /^Bos, M\./ })
		.first()
		.click();
	await page.getByLabel('Nieuwe notitie').fill('belt liever na vijf uur');
	await page.getByRole('button', { name: 'Bewaar notitie' }).click();
	await expect(page.getByText('belt liever na vijf uur', { exact: true })).toBeVisible();
	await read(wizard, kandidaten(WEEK, '07003'));

	await page.clock.setFixedTime(NU.getTime() + 27 * DAG + DAG / 2);
	await app.reload();
	await expect(wizard.momentopnamen.last()).toContainText('Verdwijnt over 3 dagen');
	await expect(
		page.getByText(`De eerdere momentopname van ${VORIGE_WEEK} verloopt over 3 dagen.`)
	).toBeVisible();

	await page.clock.setFixedTime(NU.getTime() + 430 * DAG);
	const vraag = page.getByText('Van 1 kandidaat staan hier nog aantekeningen.');
	await app.reload();
	await expect(wizard.momentopnamen).toHaveCount(2);
	await expect(vraag).toHaveCount(0);
	await wizard.button(named('Verwijderen', VORIGE_WEEK)).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Verwijderen' }).click();
	await expect(vraag).toBeVisible();
	await page.getByText('Om wie gaat het?').click();
	await expect(page.getByText('07001, Epe: 1 notitie')).toBeVisible();
	const remove = page.getByRole('button', { name: 'Verwijderen', exact: true });
	await remove.click();
	await expect(vraag).toHaveCount(0);
	await page.getByRole('button', { name: 'Ongedaan maken' }).first().click();
	await expect(vraag).toBeVisible();
	await page.getByRole('button', { name: 'Bewaar nog 12 maanden' }).click();
	await expect(toast(page, 'Deze aantekeningen blijven nog 12 maanden.')).toBeVisible();
	await expect(vraag).toHaveCount(0);
});
