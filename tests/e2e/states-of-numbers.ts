import { expect } from '@playwright/test';
import type { AppOnScreen } from './app';
import type { State } from './state';
import { exporteer, meer, menuItem } from './menus';

/** The pages with counts, what opens on them, and another peildatum, in order; starts from Kandidaten. */
export function statesOfNumbers(app: AppOnScreen, narrow: boolean): State[] {
	return [
		...statesOfProfiel(app),
		...statesOfTrajecten(app),
		...statesOfOnvolledig(app),
		...statesOfDraaitabel(app, narrow)
	];
}

function statesOfProfiel(app: AppOnScreen): State[] {
	const { page } = app;
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	return [
		{
			name: 'Klantprofiel & ladder',
			async open() {
				await app.goTo('Klantprofiel & ladder');
				await expect(page.getByRole('article').first()).toBeVisible();
			}
		},
		{
			name: 'rings per begeleider',
			async open() {
				await page
					.getByRole('combobox', { name: 'Verdeel per' })
					.selectOption({ label: 'Begeleider Compas' });
				await expect(
					page.getByRole('button', { name: /^Toon alle \d+ begeleiders$/ })
				).toBeVisible();
			}
		},
		{
			name: 'a picture of the page',
			window: 'Afbeelding van deze pagina',
			async open() {
				await exporteer(page, 'Afbeelding');
			}
		},
		{
			name: 'a mark',
			async open() {
				await page.keyboard.press('Escape');
				await page
					.getByRole('combobox', { name: 'Verdeel per' })
					.selectOption({ label: 'Gemeente' });
				await page
					.getByRole('list', { name: 'Klantprofiel in Epe', exact: true })
					.getByRole('button', { name: /^Nee / })
					.click();
				await expect(page.getByRole('group', { name: 'Markering' })).toBeVisible();
			}
		},
		{
			name: 'Staven',
			async open() {
				await press('Markering opheffen');
				await press('Staven');
				await expect(page.getByRole('img')).toHaveCount(0);
			}
		},
		{
			name: 'Tabel',
			async open() {
				await press('Tabel');
				await expect(page.getByRole('table', { name: /^Klantprofiel per gemeente/ })).toBeVisible();
			}
		},
		{
			name: 'Verloop',
			async open() {
				await press('Verloop');
				await expect(page.getByRole('row', { name: /^Vierde kwartaal 2025/ })).toBeVisible();
			}
		},
		{
			name: 'a note on a moment',
			window: 'Notitie bij een moment',
			async open() {
				await press('Notitie bij een moment');
			}
		},
		{
			name: 'a note on a moment is kept',
			async open() {
				await page.getByLabel('Wat gebeurde er?').fill('Vakantie');
				await press('Notitie bewaren');
				await expect(page.getByRole('list', { name: 'Notities bij momenten' })).toBeVisible();
			}
		},
		{
			name: 'Doorstroom',
			async open() {
				// what is said of the note would lie over the windows that follow, unless it is gone by itself
				const close = page.getByRole('region', { name: 'Melding' }).getByRole('button').last();
				if (await close.isVisible()) await close.click();
				await press('Doorstroom');
				await expect(page.getByRole('table', { name: 'Tijd in een trede' })).toBeVisible();
			}
		},
		{
			name: 'Vergelijken',
			async open() {
				await press('Vergelijken');
				await expect(page.getByRole('group', { name: /^Profielgraad per gemeente/ })).toBeVisible();
			}
		},
		{
			name: 'begeleiders compared',
			async open() {
				await press('Begeleiders');
				await expect(
					page.getByRole('table', { name: /^Profielgraad per begeleider/ })
				).toBeVisible();
			}
		}
	];
}

function statesOfTrajecten(app: AppOnScreen): State[] {
	const { page } = app;
	return [
		{
			name: 'Trajecten & modules',
			async open() {
				await app.goTo('Trajecten & modules');
				await expect(app.tile('Trajecten', 'Actieve trajecten')).toBeVisible();
			}
		},
		{
			name: 'a picked tile with its explanation',
			async open() {
				await app.tile('Modules', 'Signaaldatum verstreken').click();
				await app.explain('Modules', 'Opschortingen');
				await expect(page.getByRole('note').filter({ visible: true })).toBeVisible();
			}
		},
		{
			name: 'a tile counted again',
			window: 'Tel na',
			async open() {
				await app.tile('Modules', 'Opschortingen').press('Shift+F10');
				await menuItem(page, 'Tel na').click();
				await expect(page.getByRole('dialog', { name: 'Tel na' })).toContainText('zijn gelijk');
			}
		},
		{
			name: 'a tile divided',
			window: 'Verdeeld naar begeleider',
			async open() {
				await page.keyboard.press('Escape');
				await expect(page.getByRole('dialog')).toHaveCount(0);
				await app.tile('Trajecten', 'Signaaldatum verstreken').press('Shift+F10');
				await menuItem(page, 'Verdeel naar').click();
				await menuItem(page, 'Begeleider').click();
			}
		},
		{
			name: 'another peildatum in its panel',
			window: 'Dag en herkomst van de gegevens',
			async open() {
				await page.keyboard.press('Escape');
				await expect(page.getByRole('dialog')).toHaveCount(0);
				await page.getByRole('button', { name: /^Gegevens van/ }).click();
				const field = page.getByLabel('Peildatum', { exact: true });
				await field.fill('21-12-2026');
				await field.press('Enter');
				await expect(page.getByRole('list', { name: 'Actieve filters' })).toContainText(
					'Peildatum'
				);
			}
		}
	];
}

function statesOfOnvolledig(app: AppOnScreen): State[] {
	const { page } = app;
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	return [
		{
			name: 'Onvolledige profielen with a work list',
			async open() {
				await page.keyboard.press('Escape');
				await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
				await app.goTo('Onvolledige profielen');
				await page.getByRole('main').locator('.vouw, .groep').first().click();
				await expect(page.getByRole('list', { name: /^Te doen bij / })).toBeVisible();
			}
		},
		{
			name: 'the matrix per gemeente',
			async open() {
				await press('Per gemeente');
				await expect(page.getByRole('button', { name: /^Epe( |$)/ }).first()).toBeVisible();
			}
		},
		{
			name: 'codes that deviate',
			async open() {
				await press('Toon lijst');
				await expect(page.getByRole('button', { name: 'Verberg lijst' })).toBeVisible();
			}
		},
		{
			name: 'goals per gemeente',
			async open() {
				await press('Ladder ingevuld');
				await expect(
					page.getByRole('button', { name: 'Afspraak wijzigen: Ladder ingevuld, Epe' })
				).toBeVisible();
			}
		},
		{
			name: 'an agreement',
			window: 'Afspraak: Ladder ingevuld, Epe',
			async open() {
				await press('Afspraak wijzigen: Ladder ingevuld, Epe');
				await press('Afspraak bewaren');
				await expect(page.getByText('Vul een datum in.')).toBeVisible();
			}
		},
		{
			name: 'the goal',
			window: 'Doel aanpassen',
			async open() {
				await press('Annuleren');
				await meer(page, 'Doel aanpassen');
			}
		}
	];
}

function statesOfDraaitabel(app: AppOnScreen, narrow: boolean): State[] {
	const { page } = app;
	const choose = (naam: string, veld: string) =>
		page.getByRole('combobox', { name: naam, exact: true }).selectOption({ label: veld });
	return [
		{
			name: 'Draaitabel without a question',
			async open() {
				await page.keyboard.press('Escape');
				await app.goTo('Draaitabel');
				await expect(page.getByRole('button', { name: 'Doelgroep × trede' })).toBeVisible();
			}
		},
		{
			name: 'an own kengetal of conditions of each kind',
			window: 'Eigen kengetal maken',
			async open() {
				await page.getByRole('button', { name: 'Eigen kengetal maken' }).click();
				const dialog = page.getByRole('dialog');
				await dialog.getByLabel('Tel', { exact: true }).selectOption('Trajecten');
				const add = dialog.getByLabel('Voorwaarde', { exact: true });
				for (const over of ['Loopt op de peildatum', 'Gemeente', 'Signaaldatum', 'Uren'])
					await add.selectOption(over);
				await dialog.getByLabel('Uren: hoe').selectOption('ligt tussen getallen');
				await add.selectOption('De kandidaat heeft een module');
				await expect(dialog.getByText('nog invullen')).toBeVisible();
			}
		},
		{
			name: 'an own kengetal that is changed',
			window: 'Eigen kengetal wijzigen',
			async open() {
				const dialog = page.getByRole('dialog');
				await dialog.getByRole('button', { name: 'Annuleren' }).click();
				await app.goTo('Trajecten & modules');
				await page.getByRole('button', { name: 'Eigen kengetal maken' }).click();
				await dialog.getByLabel('Naam', { exact: true }).fill('Lopend');
				await dialog.getByLabel('Tel', { exact: true }).selectOption('Trajecten');
				await dialog.getByLabel('Toon', { exact: true }).selectOption('het aandeel');
				await dialog
					.getByLabel('Voorwaarde', { exact: true })
					.selectOption('Loopt op de peildatum');
				await dialog.getByLabel('Doel', { exact: true }).selectOption('minstens');
				await dialog.getByRole('button', { name: 'Bewaar kengetal' }).click();
				const tile = page.getByRole('button', { name: /^Lopend \d/ });
				await tile.click({ button: 'right' });
				await page.getByRole('menuitem', { name: 'Wijzig kengetal' }).click();
			}
		},
		{
			name: 'an own kengetal with its list',
			async open() {
				await page.getByRole('dialog').getByRole('button', { name: 'Annuleren' }).click();
				await page.getByRole('button', { name: /^Lopend \d/ }).click();
			}
		},
		// on a phone the pane is a sheet of its own
		...(narrow
			? []
			: [
					{
						name: 'which filters stand in the pane',
						window: 'Filters kiezen',
						async open() {
							await app.goTo('Draaitabel');
							await page.getByRole('button', { name: 'Filters kiezen', exact: true }).click();
						}
					}
				]),
		{
			name: 'Draaitabel of two fields a side',
			async open() {
				if (narrow) await app.goTo('Draaitabel');
				else await page.getByRole('dialog').getByRole('button', { name: 'Klaar' }).click();
				await choose('Rijen 1', 'Gemeente');
				await choose('Rijen 2', 'Begeleider Compas');
				await choose('Kolommen 1', 'Klantprofiel');
				await choose('Kolommen 2', 'DGR');
				await expect(page.getByRole('table', { name: 'Draaitabel' })).toBeVisible();
			}
		},
		{
			name: 'a cell of the Draaitabel',
			async open() {
				await page
					.getByRole('table', { name: 'Draaitabel' })
					.getByRole('row')
					.nth(3)
					.getByRole('button')
					.nth(1)
					.click();
				await expect(page.getByRole('complementary', { name: 'Gekozen vak' })).toBeVisible();
			}
		},
		{
			name: 'too many columns for a Draaitabel',
			async open() {
				await page.getByRole('button', { name: 'Filters', exact: true }).click();
				await choose('Rijen 2', 'geen');
				await choose('Kolommen 1', 'Begeleider Compas');
				await expect(page.getByText('Kies een veld met minder waarden.').first()).toBeVisible();
			}
		}
	];
}
