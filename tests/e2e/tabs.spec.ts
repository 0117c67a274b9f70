import { expect, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import { atRest } from './rest';
import { test } from './test';
import { csv, epe, WizardOnScreen } from './wizard';
import { meer } from './menus';

const TRAJECTEN = 'Gemeente;Pers. nr.;Trajectnr.;Startdatum traject\r\nEpe;07001;T1;01-10-2026\r\n';

const list = (page: Page) => page.getByRole('region', { name: 'Momentopnamen' });
const notice = (page: Page, text: RegExp) =>
	page
		.getByRole('region', { name: 'Ander tabblad' })
		.or(page.getByRole('alert'))
		.filter({ hasText: text });

/** Reads a list of kandidaten in on the page Gegevens. */
async function readIn(page: Page, day: string, ...numbers: string[]): Promise<void> {
	const app = new AppOnScreen(page);
	await app.readIn([csv(epe(...numbers), `lijst-${day}.csv`)], day);
}

test('a second tab says what another did to its list, and acts on that list only', async ({
	page: a,
	context
}) => {
	const app = new AppOnScreen(a);
	await app.open();
	await readIn(a, '2026-11-11', '07001', '07002');
	await a.getByRole('button', { name: 'Verberg melding' }).click();
	await app.goTo('Gegevens');
	const b = await context.newPage();
	await new WizardOnScreen(b).open();

	await test.step('a new list is told, and never shown as in use where it is not on screen', async () => {
		await readIn(b, '2026-11-18', '07003', '07004', '07005');
		await expect(
			notice(a, /een nieuwe lijst ingelezen \(18-11-2026, 3 kandidaten\)/)
		).toBeVisible();
		await expect(list(a).getByRole('listitem', { name: '18-11-2026' })).toContainText('In gebruik');
		await expect(list(a).getByRole('listitem', { name: '11-11-2026' })).toContainText(
			'Op dit scherm'
		);
		const undo = list(a).getByRole('button', { name: 'Ongedaan maken' });
		// What can be taken back is what the list says: the import of the other tab, beside its own day.
		await expect(undo).toHaveAccessibleDescription('18-11-2026');
	});

	await test.step('trajecten are joined to no list but the one on screen', async () => {
		const wizard = new WizardOnScreen(a);
		const buffer = Buffer.from(TRAJECTEN);
		await wizard.choose({ name: 'trajecten.csv', mimeType: 'text/csv', buffer });
		await wizard.field('Peildatum').fill('2026-11-18');
		await expect(notice(a, /Open die eerst/)).toBeVisible();
		await wizard.button('Openen').click();
		await expect(notice(a, /U ziet nog/)).toHaveCount(0);
		await wizard.button('Annuleren').click();
		await expect(list(a).getByText('Op dit scherm')).toHaveCount(0);
	});

	await test.step('a list that is removed elsewhere is said to be gone', async () => {
		await b.goto('/#/gegevens');
		await list(b)
			.getByRole('button', { name: /^Verwijderen ?: 18-11-2026$/ })
			.click();
		await b.getByRole('dialog').getByRole('button', { name: 'Verwijderen', exact: true }).click();
		await expect(notice(a, /is in een ander tabblad verwijderd/)).toBeVisible();
		await notice(a, /verwijderd/)
			.getByRole('button', { name: 'Openen' })
			.click();
		await expect(list(a).getByRole('listitem')).toHaveCount(1);
		await expect(list(a).getByRole('listitem', { name: '11-11-2026' })).toContainText('In gebruik');
	});
});

test('Ongedaan maken after reading in takes back no list of another tab', async ({
	page: a,
	context
}) => {
	const app = new AppOnScreen(a);
	await app.open();
	const b = await context.newPage();
	await new AppOnScreen(b).open();
	await readIn(a, '2026-11-11', '07001', '07002');
	const undo = a.getByRole('button', { name: 'Ongedaan maken' }).filter({ visible: true });
	// Held in place by the focus, as by somebody who reads it.
	await undo.last().focus();
	await atRest(b);
	await new AppOnScreen(b).goTo('Gegevens');
	await readIn(b, '2026-11-18', '07003', '07004', '07005');
	await undo.last().press('Enter');
	await expect(
		a.getByRole('region', { name: 'Melding' }).filter({ hasText: 'Er is niets ongedaan gemaakt' })
	).toBeVisible();
	await expect(new AppOnScreen(b).status).toHaveText('3 kandidaten');
	await b.reload();
	await expect(new AppOnScreen(b).status).toHaveText('3 kandidaten');
});

test('a note that is being written is not of whoever has that row in the list of another tab', async ({
	page: a,
	context
}) => {
	const app = new AppOnScreen(a);
	await app.open();
	await readIn(a, '2026-11-11', '07001', '07002');
	await a.getByRole('button', { name: 'Verberg melding' }).click();
	const b = await context.newPage();
	await new WizardOnScreen(b).open();
	const places = [
		async () => {
			await app.goTo('Kandidaten');
			await a.getByRole('table').getByRole('button', { name: 'Bos, M.' }).first().click();
			return a.getByLabel('Nieuwe notitie');
		},
		async () => {
			await app.goTo('Kandidaten');
			await meer(a, 'Mijn werklijst');
			await app.pick('Begeleider Compas', '(Leeg)');
			await a
				.getByRole('button', { name: /^Acties bij/ })
				.first()
				.click();
			await a.getByRole('menuitem', { name: 'Notitie' }).click();
			return a.getByRole('textbox', { name: /^Notitie bij/ });
		}
	];
	for (const [index, open] of places.entries()) {
		const field = await open();
		await field.fill('Over wie dit was');
		await new AppOnScreen(b).goTo('Gegevens');
		await readIn(b, `2026-11-1${index + 2}`, `0701${index}`, `0702${index}`);
		await notice(a, /een nieuwe lijst ingelezen/)
			.getByRole('button')
			.first()
			.click();
		await expect(app.status).toContainText('2 kandidaten');
		await expect(field).toHaveCount(0);
	}
});

test('wiping in one tab is told in the other, whose reading in stopped', async ({
	page: a,
	context
}) => {
	const app = new AppOnScreen(a);
	await app.open();
	await readIn(a, '2026-11-11', '07001', '07002');
	const b = await context.newPage();
	const wizard = new WizardOnScreen(b);
	await wizard.open();
	await wizard.choose(csv(epe('07003'), 'lijst.csv'));
	await app.goTo('Gegevens');
	await a.getByRole('button', { name: 'Alles wissen' }).click();
	const dialog = a.getByRole('dialog', { name: 'Alles wissen?' });
	await expect(dialog).toContainText('In een ander tabblad bent u bezig met inlezen.');
	await dialog.getByRole('textbox').fill('WISSEN');
	await dialog.getByRole('button', { name: 'Alles wissen' }).click();
	await expect(b.getByRole('region', { name: 'Ander tabblad' })).toContainText(
		/In een ander tabblad is alles gewist\. Het inlezen is gestopt\./
	);
});
