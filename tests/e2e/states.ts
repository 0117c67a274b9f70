import { expect, type Page } from '@playwright/test';
import type { AppOnScreen } from './app';
import { SLIDE } from './app';
import { statesOfDelen } from './states-of-delen';

/** A publication of UWV as PDF. */
const PUBLICATIE = 'tests/fixtures/publicaties/noord-limburg.pdf';

/** A state of the app that a reader can land in; `open` starts from the state before it. */
export interface State {
	readonly name: string;
	open(): Promise<void>;
}

/** First run and the steps of the wizard, in order. */
export function statesOfWizard(app: AppOnScreen): State[] {
	const { page } = app;
	return [
		{ name: 'first run', open: () => app.open() },
		{
			name: 'wizard step 2',
			async open() {
				await page.locator('input[type=file][multiple]').first().setInputFiles([SLIDE]);
				await expect(page.getByRole('heading', { name: 'Kolommen koppelen' })).toBeFocused();
			}
		},
		{
			name: 'wizard step 3',
			async open() {
				await page.getByLabel('Peildatum').fill('2026-11-18');
				await page.getByRole('button', { name: 'Verder' }).click();
				await expect(page.getByRole('heading', { name: 'Controleren', exact: true })).toBeFocused();
			}
		},
		{
			name: 'refused file',
			async open() {
				await page.getByRole('button', { name: 'Annuleren' }).click();
				await page
					.locator('input[type=file][multiple]')
					.first()
					.setInputFiles([{ name: 'leeg.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) }]);
				await expect(page.getByRole('alert')).toBeVisible();
			}
		}
	];
}

/** The pages with the sample, then what opens on top of them, in order. */
export function statesOfSample(app: AppOnScreen, narrow: boolean): State[] {
	const { page } = app;
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	return [
		{ name: 'Kandidaten', open: () => app.openSample() },
		{
			name: 'report per gemeente',
			async open() {
				await press('Exporteren');
				await press('Maandverslag per gemeente');
				await expect(page.getByRole('dialog').getByLabel('Drempel')).toBeVisible();
			}
		},
		{
			name: 'report per begeleider',
			async open() {
				await page.keyboard.press('Escape');
				await press('Exporteren');
				await press('Maandverslag per begeleider');
				await expect(page.getByRole('dialog').getByText('gaat de app uit')).toBeVisible();
			}
		},
		{
			name: 'export of a list',
			async open() {
				await page.keyboard.press('Escape');
				await press('Exporteren');
				await press('Excel');
				await expect(page.getByRole('dialog').getByLabel('Zonder namen')).toBeVisible();
			}
		},
		{
			name: 'questions',
			async open() {
				await page.keyboard.press('Escape');
				if (narrow) await page.locator('header summary').click();
				await press('Vragen');
				await expect(page.getByRole('dialog', { name: 'Vragen' })).toBeVisible();
			}
		},
		{
			name: 'whose kandidaten',
			async open() {
				await page.getByRole('link', { name: /^Welke van mijn kandidaten/ }).click();
				await expect(page.getByRole('list', { name: 'Begeleiders' })).toBeVisible();
			}
		},
		{
			name: 'drawer',
			async open() {
				await page.keyboard.press('Escape');
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
				await page.getByRole('searchbox', { name: 'Zoek op naam of nummer' }).fill('07811');
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
			async open() {
				await page.keyboard.press('Escape');
				await page.keyboard.press('Escape');
				await page.getByRole('searchbox', { name: 'Zoek op naam of nummer' }).fill('');
				await page.getByRole('button', { name: /^Acties voor deze selectie/ }).click();
				await page.getByRole('dialog').getByLabel('Uitstellen').check();
				await expect(page.getByRole('dialog').getByLabel('Tot', { exact: true })).toBeVisible();
			}
		},
		{
			name: 'work list without a begeleider',
			async open() {
				await page.keyboard.press('Escape');
				await page.getByRole('link', { name: 'Mijn werklijst' }).click();
				await expect(page.getByRole('heading', { name: 'Kies een begeleider' })).toBeVisible();
			}
		},
		{
			name: 'work list',
			async open() {
				await page.getByLabel('Begeleider', { exact: true }).selectOption('C. Brouwer');
				await expect(page.getByRole('list', { name: 'Werklijst' })).toBeVisible();
			}
		},
		{
			name: 'anonymous profiles',
			async open() {
				await app.goTo('Kandidaten');
				await press('Anonieme profielen');
				await page.getByText('Wat staat er wel en niet in?').click();
				await expect(page.getByText(/^Niet: naam, nummers/)).toBeVisible();
			}
		},
		...statesOfDelen(app, narrow),
		...(narrow ? statesOfSheet(page) : statesOfPane(app)),
		...statesOfFindingBack(page),
		{
			name: 'no result',
			async open() {
				await page.keyboard.press('Escape');
				await page.getByRole('searchbox', { name: 'Zoek op naam of nummer' }).fill('qqq');
				await expect(page.getByRole('heading', { name: 'Geen kandidaten gevonden' })).toBeVisible();
			}
		},
		...(narrow ? [] : [stateOfHelp(page)]),
		{
			name: 'Klantprofiel & ladder',
			async open() {
				await page.keyboard.press('Escape');
				await expect(page.getByRole('dialog')).toHaveCount(0);
				await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
				await app.goTo('Klantprofiel & ladder');
				await expect(page.getByRole('article').first()).toBeVisible();
			}
		},
		{
			name: 'a mark',
			async open() {
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
				await press('Uitleg Opschortingen');
				await expect(page.getByRole('note').filter({ visible: true })).toBeVisible();
			}
		},
		{
			name: 'a tile counted again',
			async open() {
				await page.getByRole('button', { name: 'Tel na', exact: true }).click();
				await expect(page.getByRole('dialog', { name: 'Tel na' })).toContainText('zijn gelijk');
			}
		},
		{
			name: 'tiles as a table',
			async open() {
				await page.keyboard.press('Escape');
				await expect(page.getByRole('dialog')).toHaveCount(0);
				await press('Tabel');
				await expect(page.getByRole('table', { name: 'Kengetallen' })).toBeVisible();
			}
		},
		{
			name: 'another peildatum in its panel',
			async open() {
				await page.getByRole('button', { name: /^Gegevens van/ }).click();
				const field = page.getByLabel('Peildatum', { exact: true });
				await field.fill('21-12-2026');
				await field.press('Enter');
				await expect(page.getByRole('list', { name: 'Actieve filters' })).toContainText(
					'Peildatum'
				);
			}
		},
		{
			name: 'Onvolledige profielen with a work list',
			async open() {
				await page.keyboard.press('Escape');
				await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
				await app.goTo('Onvolledige profielen');
				await page.getByRole('main').locator('.vouw, .groep').first().click();
				await expect(page.getByRole('list', { name: /^Werklijst van / })).toBeVisible();
			}
		},
		{
			name: 'what is missing',
			async open() {
				await press('Per gemeente');
				await press('Wat ontbreekt');
				await expect(
					page.getByRole('table', { name: 'Wat ontbreekt, per gemeente' })
				).toBeVisible();
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
			async open() {
				await press('Afspraak wijzigen: Ladder ingevuld, Epe');
				await press('Afspraak bewaren');
				await expect(page.getByText('Vul een datum in.')).toBeVisible();
			}
		},
		{
			name: 'the goal',
			async open() {
				await press('Annuleren');
				await press('Doel aanpassen');
				await expect(page.getByRole('dialog', { name: 'Doel aanpassen' })).toBeVisible();
			}
		},
		{
			name: 'Transparantie',
			async open() {
				await press('Annuleren');
				await app.goTo('Transparantie');
				await expect(page.getByLabel('Omvang doelgroepregister')).toBeEnabled();
			}
		},
		{
			name: 'asking for a publication',
			async open() {
				await press('Publicatie inlezen');
				await expect(page.getByRole('dialog', { name: 'Publicatie inlezen' })).toBeVisible();
			}
		},
		{
			name: 'a publication that does not add up',
			async open() {
				const dialog = page.getByRole('dialog', { name: 'Publicatie inlezen' });
				await dialog.locator('input[type=file]').setInputFiles([PUBLICATIE]);
				await dialog.getByLabel('Venlo, UWV-klanten met profiel').fill('778');
				await expect(dialog.getByText('Venlo: de vier aantallen zijn samen 1.600')).toBeVisible();
			}
		},
		{
			name: 'a publication beside the own table',
			async open() {
				const dialog = page.getByRole('dialog', { name: 'Publicatie inlezen' });
				await dialog.getByLabel('Venlo, UWV-klanten met profiel').fill('777');
				await dialog.getByLabel('Kwartaal van de publicatie').selectOption('Tweede kwartaal');
				await dialog.getByLabel('Jaar').fill('2023');
				await dialog.getByRole('checkbox').check();
				await press('Publicatie bewaren');
				await page.locator('summary').filter({ hasText: '31 Noord-Limburg' }).click();
				await expect(page.getByRole('table', { name: /^Publicatie 31/ })).toBeVisible();
			}
		},
		{
			name: 'Werkproces',
			async open() {
				await app.goTo('Werkproces');
				await expect(page.getByRole('heading', { name: 'Alles wat moet gebeuren' })).toBeVisible();
			}
		},
		{
			name: 'a picked rule with another switched off',
			async open() {
				await page.getByRole('button', { name: /^Inschrijving verloopt binnen/ }).click();
				await page.getByRole('checkbox', { name: 'Regel aan: Cv te publiceren' }).uncheck();
				await expect(page.getByText('Toon alles')).toBeVisible();
			}
		},
		{
			name: 'a judgement of the driedeling being filled in',
			async open() {
				await page.locator('main button.naam').first().click();
				await press('Oordeel invullen');
				await page.getByRole('radio', { name: 'Kan nog niet werken' }).check();
				await page.getByLabel('Reden (mag leeg blijven)').fill('Eerst de taal op orde');
				await expect(page.getByRole('button', { name: 'Bewaar oordeel' })).toBeVisible();
			}
		},
		{
			name: 'a judgement of the driedeling that is kept',
			async open() {
				await press('Bewaar oordeel');
				await expect(page.getByRole('region', { name: 'Driedeling', exact: true })).toContainText(
					'Kan nog niet werken, oordeel van'
				);
			}
		},
		{
			name: 'a filter on the driedeling',
			async open() {
				await page.getByRole('button', { name: 'Sluiten' }).last().click();
				await page.getByRole('button', { name: '1 kan nog niet werken', exact: true }).click();
				await expect(app.status).toHaveText(/^1 van /);
			}
		},
		{
			name: 'the driedeling switched off',
			async open() {
				await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
				await page.getByRole('checkbox', { name: 'Regel aan: Driedeling' }).uncheck();
				await expect(page.getByRole('button', { name: /nog niet beoordeeld$/ })).toHaveCount(0);
			}
		},
		{
			name: 'Gegevens',
			async open() {
				await app.goTo('Gegevens');
				await expect(page.getByRole('region', { name: 'In gebruik' })).toBeVisible();
			}
		},
		{
			name: 'the question before wiping',
			async open() {
				await press('Alles wissen');
				await expect(page.getByRole('dialog', { name: 'Alles wissen?' })).toBeVisible();
			}
		},
		{
			name: 'the question before the sample goes',
			async open() {
				await press('Bewaren');
				await page.locator('input[type=file][multiple]').first().setInputFiles([SLIDE]);
				await page.getByRole('button', { name: 'Verder' }).click();
				await page.getByRole('button', { name: /^Lees .* in$/ }).click();
				await expect(
					page.getByRole('dialog', { name: /^Voorbeeldgegevens verwijderen/ })
				).toBeVisible();
			}
		}
	];
}

/** The help is about keys, so a narrow screen has no button for it. */
function stateOfHelp(page: Page): State {
	return {
		name: 'help',
		async open() {
			await page.getByRole('button', { name: 'Hulp en toetsen', exact: true }).click();
			await expect(page.getByRole('dialog', { name: 'Hulp en toetsen' })).toBeVisible();
		}
	};
}

/** What the pane has besides slicers, unfolded. */
function stateOfMoreFilters(page: Page): State {
	return {
		name: 'dates and kenmerken',
		async open() {
			const unfold = (name: string) =>
				page.getByRole('group', { name, exact: true }).locator('summary').first().click();
			await unfold('Datums');
			const start = page.getByRole('group', { name: 'Start (trajecten)' });
			await start.getByRole('combobox', { name: 'Start' }).selectOption('Afgelopen');
			await page
				.getByRole('group', { name: 'Einde (trajecten)' })
				.getByRole('combobox', { name: 'Einde' })
				.selectOption('Tussen');
			await unfold('Bijzonderheden');
			await expect(
				page.getByRole('checkbox', { name: /^In het doelgroepregister, niet vindbaar/ })
			).toBeVisible();
		}
	};
}

/** A list of numbers that is pasted, a view that is kept, and the menu of views. */
function statesOfFindingBack(page: Page): State[] {
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	return [
		{
			name: 'pasted numbers',
			async open() {
				await page.keyboard.press('Escape');
				await press('Plak nummers');
				await page.getByLabel('Persoonsnummers').fill('7812 99999');
				await expect(page.getByRole('list', { name: 'Niet gevonden' })).toBeVisible();
			}
		},
		{
			name: 'a view to keep',
			async open() {
				await press('Annuleren');
				await press('Bewaar weergave');
				await page.getByRole('dialog').getByLabel('Naam').fill('Mijn weergave');
			}
		},
		{
			name: 'menu of views',
			async open() {
				await press('Bewaren');
				await press('Weergaven');
				await expect(page.getByRole('button', { name: 'Hernoem Mijn weergave' })).toBeVisible();
			}
		}
	];
}

function statesOfSheet(page: Page): State[] {
	return [
		{
			name: 'filter sheet',
			async open() {
				await page.keyboard.press('Escape');
				await page.getByRole('button', { name: /^Filters/ }).click();
				const sheet = page.getByRole('dialog', { name: 'Filters' });
				await sheet.locator('summary').filter({ hasText: 'Begeleider Compas' }).click();
				await sheet.getByRole('checkbox').first().check();
				await expect(sheet.getByRole('button', { name: /^Toon / })).toBeVisible();
			}
		},
		stateOfMoreFilters(page),
		{
			name: 'chips',
			async open() {
				await page.getByRole('button', { name: /^Toon / }).click();
				await expect(page.getByRole('list', { name: 'Actieve filters' })).toBeVisible();
			}
		}
	];
}

function statesOfPane(app: AppOnScreen): State[] {
	const { page } = app;
	return [
		{
			name: 'open slicers and chips',
			async open() {
				await page.keyboard.press('Escape');
				const group = await app.openSlicer('Begeleider Compas');
				await group.getByRole('checkbox').first().check();
				await group.getByRole('searchbox').fill('a');
				await expect(page.getByRole('list', { name: 'Actieve filters' })).toBeVisible();
			}
		},
		stateOfMoreFilters(page),
		{
			name: 'menu of columns',
			async open() {
				await page.getByRole('button', { name: 'Kolommen', exact: true }).click();
				await expect(page.getByRole('group', { name: 'Kolommen kiezen' })).toBeVisible();
			}
		}
	];
}
