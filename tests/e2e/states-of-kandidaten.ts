import { expect } from '@playwright/test';
import type { AppOnScreen } from './app';
import type { State } from './state';
import { exporteer, meer, menuItem, openMenu } from './menus';

/** Kandidaten, what opens on it, and the work list, in order; starts from Kandidaten. */
export function statesOfKandidaten(app: AppOnScreen, narrow: boolean): State[] {
	return [
		{
			name: 'Kandidaten',
			open: () => expect(app.page.locator('button.naam').first()).toBeVisible()
		},
		...(narrow ? [] : [stateOfHead(app)]),
		...statesOfExport(app),
		...(narrow ? [] : [stateOfPaper(app)]),
		...statesOfQuestions(app, narrow),
		...(narrow ? [stateOfPlaces(app)] : []),
		...statesOfPerson(app),
		...statesOfWerklijst(app)
	];
}

function stateOfHead({ table }: AppOnScreen): State {
	return {
		name: 'what a column holds',
		window: 'Kolom Status',
		open: () => table.getByRole('button', { name: 'Kolom Status', exact: true }).click()
	};
}

function statesOfExport({ page }: AppOnScreen): State[] {
	const dialog = page.getByRole('dialog');
	return [
		{
			name: 'menu of exports',
			window: 'Exporteren',
			open: () => openMenu(page, 'Exporteren')
		},
		{
			name: 'report per gemeente',
			window: 'Maandverslag per gemeente',
			async open() {
				await menuItem(page, 'Maandverslag per gemeente').click();
				await expect(dialog.getByLabel('Drempel')).toBeVisible();
			}
		},
		{
			name: 'report per begeleider',
			window: 'Maandverslag per begeleider',
			async open() {
				await page.keyboard.press('Escape');
				await exporteer(page, 'Maandverslag per begeleider');
				await expect(dialog.getByText('gaat de app uit')).toBeVisible();
			}
		},
		{
			name: 'export of a list',
			window: 'Exporteren als Excel',
			async open() {
				await page.keyboard.press('Escape');
				await exporteer(page, 'Excel');
				await expect(dialog.getByLabel('Zonder namen')).toBeVisible();
			}
		}
	];
}

function statesOfQuestions(app: AppOnScreen, narrow: boolean): State[] {
	const { page } = app;
	const menu: State = {
		name: 'menu of pages',
		window: "Meer pagina's",
		async open() {
			await page.keyboard.press('Escape');
			await openMenu(page, "Meer pagina's");
			await expect(menuItem(page, 'Werkproces')).toBeVisible();
		}
	};
	return [
		...(narrow ? [menu] : []),
		{
			name: 'today',
			async open() {
				await page.keyboard.press('Escape');
				await app.goTo('Vandaag');
				await expect(page.getByRole('region', { name: 'Vragen', exact: true })).toBeVisible();
			}
		}
	];
}

function stateOfPaper({ page }: AppOnScreen): State {
	return {
		name: 'the question before much paper',
		window: "Ongeveer 106 pagina's afdrukken?",
		async open() {
			await page.keyboard.press('Escape');
			await expect(page.getByRole('dialog')).toHaveCount(0);
			await page.keyboard.press('Control+p');
		}
	};
}

/** Where a long list can be entered, on a phone. */
function stateOfPlaces(app: AppOnScreen): State {
	return {
		name: 'places in the list',
		window: 'Spring naar',
		async open() {
			await app.goTo('Kandidaten');
			await app.page.getByRole('button', { name: /^Spring in de lijst/ }).click();
		}
	};
}

function statesOfPerson(app: AppOnScreen): State[] {
	const { page } = app;
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	const search = page.getByRole('searchbox', { name: 'Zoek op naam of nummer' });
	return [
		{
			name: 'drawer',
			async open() {
				await page.keyboard.press('Escape');
				await app.goTo('Kandidaten');
				await page.locator('button.naam').first().click();
				await expect(page.getByRole('button', { name: 'Volgende kandidaat' })).toBeVisible();
			}
		},
		{
			name: 'why a kandidaat stands here',
			async open() {
				await press('Waarom staat deze kandidaat hier?');
				await expect(
					page.getByRole('region', { name: 'Waarom staat deze kandidaat hier?' })
				).toContainText('Peildatum');
			}
		},
		{
			name: 'an action that is taken up, and another that is put off',
			async open() {
				await page.keyboard.press('Escape');
				await search.fill('07811');
				await page.locator('button.naam').first().click();
				const todo = page.getByRole('region', { name: 'Wat te doen' });
				await todo.getByRole('button', { name: 'Opgepakt' }).first().click();
				await expect(todo.getByRole('button', { pressed: true })).toHaveCount(1);
				await page.getByLabel('Nieuwe notitie').fill('Belt liever na vijf uur');
				await press('Bewaar notitie');
				await todo.getByRole('button', { name: 'Uitstellen' }).last().click();
				await expect(todo.getByRole('group', { name: 'Uitstellen' })).toBeVisible();
			}
		},
		{
			name: 'actions for the selection',
			window: 'Acties voor deze selectie (2.847 kandidaten)',
			async open() {
				await page.keyboard.press('Escape');
				await page.keyboard.press('Escape');
				await search.fill('');
				await page.getByRole('button', { name: /^Acties voor deze selectie/ }).click();
				await page.getByRole('dialog').getByLabel('Uitstellen').check();
				await expect(page.getByRole('dialog').getByLabel('Tot', { exact: true })).toBeVisible();
			}
		}
	];
}

function statesOfWerklijst(app: AppOnScreen): State[] {
	const { page } = app;
	return [
		{
			name: 'work list without a begeleider',
			async open() {
				await page.keyboard.press('Escape');
				await meer(page, 'Mijn werklijst');
				await expect(page.getByRole('heading', { name: 'Kies een begeleider' })).toBeVisible();
			}
		},
		{
			name: 'work list',
			async open() {
				await page.getByRole('combobox', { name: 'Kies uw naam' }).selectOption('C. Brouwer');
				await expect(page.getByRole('list', { name: 'Werklijst' })).toBeVisible();
			}
		},
		{
			name: 'anonymous profiles',
			window: 'Anonieme profielen',
			async open() {
				await app.goTo('Kandidaten');
				await exporteer(page, 'Anonieme profielen');
				await page.getByText('Wat staat er wel en niet in?').click();
				await expect(page.getByText(/^Wie het is: naam, nummers/)).toBeVisible();
			}
		}
	];
}
