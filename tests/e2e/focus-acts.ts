import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import { exporteer, instelling, meer, menuItem } from './menus';
import { toggleRule } from './werkproces-rules';

/** Something that somebody does with the keyboard, after which the focus has to be somewhere. */
export interface FocusAct {
	readonly id: string;
	/** The page that it begins on; absent = it goes on from the act before it. */
	readonly on?: Where;
	/** What comes before it. */
	reach?(desk: Desk): Promise<unknown>;
	act(desk: Desk): Promise<unknown>;
	/** Only at that width. */
	readonly only?: 'wide' | 'narrow';
}

type Where =
	| 'Kandidaten'
	| 'Vandaag'
	| 'Mijn werklijst'
	| 'Klantprofiel & ladder'
	| 'Trajecten & modules'
	| 'Onvolledige profielen'
	| 'Transparantie'
	| 'Werkproces'
	| 'Gegevens';

const ROUTES: Readonly<Record<Where, string>> = {
	Kandidaten: '/',
	Vandaag: '/vandaag',
	'Mijn werklijst': '/werklijst',
	'Klantprofiel & ladder': '/klantprofiel',
	'Trajecten & modules': '/trajecten',
	'Onvolledige profielen': '/onvolledig',
	Transparantie: '/transparantie',
	Werkproces: '/werkproces',
	Gegevens: '/gegevens'
};

/** The app, and how somebody at the keyboard does things in it. */
export class Desk {
	readonly app: AppOnScreen;

	constructor(
		readonly page: Page,
		readonly narrow: boolean
	) {
		this.app = new AppOnScreen(page);
	}

	get dialog(): Locator {
		return this.page.getByRole('dialog').last();
	}

	get drawer(): Locator {
		return this.page.locator('.drawer');
	}

	get names(): Locator {
		return this.page.locator('main button.naam');
	}

	/** A row of the list. */
	get row(): Locator {
		return this.app.table.locator('tbody tr[data-row]').nth(2);
	}

	get search(): Locator {
		return this.page.getByRole('searchbox', { name: 'Zoek op naam of nummer' });
	}

	button(name: string | RegExp, where: Page | Locator = this.page): Locator {
		return typeof name === 'string'
			? where.getByRole('button', { name, exact: true })
			: where.getByRole('button', { name });
	}

	/** Presses a button with Enter: the first of that name. */
	press(name: string | RegExp, where: Page | Locator = this.page): Promise<void> {
		return this.button(name, where).first().press('Enter');
	}

	key(key: string): Promise<void> {
		return this.page.keyboard.press(key);
	}

	/** Begins afresh on a page: nothing open, no filters, nothing searched. */
	async begin(on: Where): Promise<void> {
		const open = this.page.locator('dialog[open], :popover-open, .drawer');
		for (let tries = 0; tries < 6 && (await open.count()) > 0; tries++) {
			await open.last().locator('h2[tabindex], button, input').first().focus();
			await this.key('Escape');
		}
		const search = this.search.first();
		if ((await search.count()) > 0 && (await search.inputValue()) !== '') await search.fill('');
		const clear = this.button('Wis alle filters').first();
		if ((await clear.count()) > 0) await clear.dispatchEvent('click');
		const address = `#${ROUTES[on]}`;
		const isThere = await this.page.evaluate(
			(hash) => location.hash.split('?')[0] === hash,
			address
		);
		if (!isThere) await this.page.goto(`/${address}`);
		await expect(this.page.locator('main h1').first()).toBeAttached();
	}

	/** Ticks values of slicers; on a phone in the sheet. */
	async pick(...values: readonly (readonly [slicer: string, word: string])[]): Promise<void> {
		if (this.narrow) await this.press(/^Filters/);
		for (const [slicer, word] of values) {
			const box = this.app.option(await this.app.openSlicer(slicer), word);
			await box.press('Space');
		}
		if (this.narrow) await this.press(/^Toon /, this.dialog);
	}

	async open(name?: string): Promise<void> {
		if (name) await this.search.fill(name);
		await this.names.first().press('Enter');
		await expect(this.button('Volgende kandidaat')).toBeVisible();
		await expect(this.page.getByRole('region', { name: 'Notities' })).toBeVisible();
	}
}

const OPEN = ['Status', 'Open'] as const;
const NEE = ['DGR', 'Nee'] as const;

/** Of Kandidaten and what opens on it. */
export const ON_KANDIDATEN: readonly FocusAct[] = [
	{
		id: 'a value of a slicer is ticked',
		on: 'Kandidaten',
		only: 'wide',
		act: (desk) => desk.pick(OPEN)
	},
	{
		id: 'filters are chosen in the sheet',
		on: 'Kandidaten',
		only: 'narrow',
		act: (desk) => desk.pick(OPEN)
	},
	{
		id: 'the first of two chips goes',
		on: 'Kandidaten',
		reach: (desk) => desk.pick(OPEN, NEE),
		act: (desk) => desk.press(/^Verwijder filter/)
	},
	{
		id: 'the last chip goes',
		on: 'Kandidaten',
		reach: (desk) => desk.pick(OPEN),
		act: (desk) => desk.press(/^Verwijder filter/)
	},
	{
		id: 'all chips go',
		on: 'Kandidaten',
		reach: (desk) => desk.pick(OPEN),
		act: (desk) => desk.press('Wis alle filters')
	},
	{
		id: 'undo in the menu',
		on: 'Kandidaten',
		reach: (desk) => desk.pick(OPEN),
		act: ({ page }) => meer(page, 'Ongedaan maken')
	},
	{
		id: 'undo by the keys, from a row',
		on: 'Kandidaten',
		async reach(desk) {
			await desk.pick(OPEN);
			await desk.names.nth(3).focus();
		},
		act: (desk) => desk.key('Control+z')
	},
	{
		id: 'redo by the keys, from a row that goes',
		on: 'Kandidaten',
		async reach(desk) {
			await desk.pick(NEE);
			await desk.names.nth(3).focus();
			await desk.key('Control+z');
		},
		act: (desk) => desk.key('Control+y')
	},
	{
		id: 'a way out of a list of nobody',
		on: 'Kandidaten',
		async reach(desk) {
			await desk.pick(OPEN);
			await desk.search.fill('qqq');
		},
		act: (desk) => desk.page.locator('main .ways button').first().press('Enter')
	},
	{
		id: 'all filters cleared of a list of nobody',
		on: 'Kandidaten',
		reach: (desk) => desk.search.fill('qqq'),
		act: (desk) => desk.button('Wis alle filters').last().press('Enter')
	},
	{
		id: 'Escape in the search field',
		on: 'Kandidaten',
		async reach(desk) {
			await desk.search.fill('an');
			await desk.search.focus();
		},
		act: (desk) => desk.key('Escape')
	},
	{
		id: 'another order by a heading',
		on: 'Kandidaten',
		only: 'wide',
		act: (desk) => desk.press('Gemeente', desk.app.table)
	},
	{
		id: 'Tab from a name to what can be done in its row',
		on: 'Kandidaten',
		only: 'wide',
		async reach(desk) {
			await desk.row.locator('button.naam').focus();
			await expect(desk.button('Notitie', desk.row)).toBeVisible();
		},
		async act(desk) {
			await desk.key('Tab');
			await expect(desk.row.locator('.strip :focus')).toHaveCount(1);
		}
	},
	{
		id: 'Escape in the note of a row that was pointed at',
		on: 'Kandidaten',
		only: 'wide',
		async reach(desk) {
			await desk.row.hover();
			await desk.button('Notitie', desk.row).click();
			await desk.page.keyboard.type('abc');
			await expect(desk.page.getByLabel(/^Notitie bij /)).toHaveValue('abc');
		},
		async act(desk) {
			await desk.key('Escape');
			await expect(desk.page.getByLabel(/^Notitie bij /)).toHaveCount(0);
		}
	},
	{
		id: 'the filters are folded',
		on: 'Kandidaten',
		only: 'wide',
		async act(desk) {
			await desk.press('Filters inklappen');
			await expect(desk.button('Filters tonen')).toBeFocused();
		}
	},
	{
		id: 'the filters are unfolded',
		only: 'wide',
		async act(desk) {
			await desk.press('Filters tonen');
			await expect(desk.button('Filters inklappen')).toBeFocused();
		}
	},
	{
		id: 'the choice of a slicer is wiped in it',
		on: 'Kandidaten',
		only: 'wide',
		async reach(desk) {
			await desk.pick(OPEN);
			await desk.app.openSlicer('Status');
		},
		act: (desk) => desk.press('Wis keuze')
	},
	{
		id: 'PageDown from a row',
		on: 'Kandidaten',
		async reach(desk) {
			await desk.names.nth(2).focus();
			for (let times = 0; times < 4; times++) await desk.key('PageDown');
		},
		act: (desk) => desk.key('PageDown')
	},
	{
		id: 'End from a row',
		on: 'Kandidaten',
		reach: (desk) => desk.names.nth(2).focus(),
		act: (desk) => desk.key('End')
	},
	{
		id: 'the wheel with the focus in a row',
		on: 'Kandidaten',
		async reach(desk) {
			await desk.names.nth(2).focus();
			await desk.names.nth(2).hover();
		},
		act: ({ page }) => page.mouse.wheel(0, 9_000)
	},
	{ id: 'a drawer opens', on: 'Kandidaten', act: (desk) => desk.open() },
	{
		id: 'Escape closes the drawer',
		on: 'Kandidaten',
		reach: (desk) => desk.open(),
		act: (desk) => desk.key('Escape')
	},
	{
		id: 'Sluiten closes the drawer',
		on: 'Kandidaten',
		reach: (desk) => desk.open(),
		act: (desk) => desk.press('Sluiten', desk.drawer)
	},
	{
		id: 'J in the drawer',
		on: 'Kandidaten',
		reach: (desk) => desk.open(),
		act: (desk) => desk.key('j')
	},
	{
		id: 'J from a button of the one before',
		async reach(desk) {
			await desk.drawer.locator('.body button').first().focus();
		},
		act: (desk) => desk.key('j')
	},
	{
		id: 'Volgende in the drawer, to the last',
		on: 'Kandidaten',
		async reach(desk) {
			await desk.search.fill('hofman');
			await desk.names.last().press('Enter');
			await desk.press('Vorige kandidaat');
		},
		act: (desk) => desk.press('Volgende kandidaat')
	},
	{
		id: 'an action is taken up',
		on: 'Kandidaten',
		reach: (desk) => desk.open('07811'),
		act: (desk) => desk.press('Opgepakt', desk.drawer)
	},
	{
		id: 'an action is done',
		act: (desk) => desk.press('Gereed', desk.drawer)
	},
	{
		id: 'an action is put off',
		async reach(desk) {
			await desk.button('Uitstellen', desk.drawer).last().press('Enter');
		},
		act: (desk) => desk.press('2 weken', desk.drawer)
	},
	{
		id: 'putting off is given up',
		async reach(desk) {
			await desk.press('Uitstellen', desk.drawer);
		},
		act: (desk) => desk.key('Escape')
	},
	{
		id: 'a note is kept',
		async reach(desk) {
			await desk.page.getByLabel('Nieuwe notitie').fill('Belt liever na vijf uur');
		},
		act: (desk) => desk.press('Bewaar notitie')
	},
	{
		id: 'a note is to be changed',
		act: (desk) => desk.press('Wijzigen', desk.drawer)
	},
	{
		id: 'a changed note is kept',
		async reach(desk) {
			await desk.page.getByLabel('Notitie wijzigen').fill('Belt liever na zes uur');
		},
		act: (desk) => desk.press('Bewaar notitie')
	},
	{
		id: 'changing a note is given up',
		async reach(desk) {
			await desk.press('Wijzigen', desk.drawer);
		},
		act: (desk) => desk.press('Annuleren', desk.drawer)
	},
	{
		id: 'the only note goes',
		act: (desk) => desk.press('Verwijderen', desk.drawer)
	},
	{
		id: 'an own action is added',
		async reach(desk) {
			await desk.press('Eigen actie toevoegen');
			await desk.page.getByLabel('Eigen actie', { exact: true }).fill('Bellen');
		},
		act: (desk) => desk.press('Voeg toe')
	},
	{
		id: 'adding an own action is given up',
		async reach(desk) {
			await desk.press('Eigen actie toevoegen');
		},
		act: (desk) => desk.press('Annuleren', desk.drawer)
	},
	{
		id: 'an own action goes',
		act: (desk) => desk.press('Actie verwijderen', desk.drawer)
	},
	{
		id: 'why a kandidaat stands here',
		act: (desk) => desk.press('Waarom staat deze kandidaat hier?')
	},
	{
		id: 'a judgement is kept',
		on: 'Werkproces',
		async reach(desk) {
			await desk.names.first().press('Enter');
			await desk.press('Oordeel invullen');
			await desk.page.getByRole('radio', { name: 'Kan nog niet werken' }).check();
		},
		act: (desk) => desk.press('Bewaar oordeel')
	},
	{
		id: 'a judgement is given up',
		on: 'Werkproces',
		async reach(desk) {
			await desk.names.nth(1).press('Enter');
			await desk.press('Oordeel invullen');
		},
		act: (desk) => desk.press('Annuleren', desk.drawer)
	},
	{
		id: 'from the drawer to the filters',
		on: 'Kandidaten',
		reach: (desk) => desk.open(),
		act: (desk) => desk.drawer.locator('button.filters').press('Enter')
	},
	{
		id: 'a column goes',
		on: 'Kandidaten',
		reach: ({ page }) => meer(page, 'Kolommen'),
		act: ({ page }) =>
			page
				.getByRole('group', { name: 'Kolommen kiezen' })
				.getByRole('checkbox')
				.nth(3)
				.press('Space')
	},
	{
		id: 'Escape closes the columns',
		act: (desk) => desk.key('Escape')
	},
	{
		id: 'a view is kept',
		on: 'Kandidaten',
		async reach({ page, dialog }) {
			await meer(page, 'Bewaar weergave');
			await dialog.getByLabel('Naam').fill('Mijn weergave');
		},
		act: (desk) => desk.press('Bewaren', desk.dialog)
	},
	{
		id: 'keeping a view is given up',
		on: 'Kandidaten',
		reach: ({ page }) => meer(page, 'Bewaar weergave'),
		act: (desk) => desk.press('Annuleren', desk.dialog)
	},
	{
		id: 'a view gets another name',
		on: 'Kandidaten',
		async reach(desk) {
			await meer(desk.page, 'Weergaven');
			await desk.press('Hernoem Mijn weergave');
			await desk.dialog.getByLabel('Naam').fill('Weergave');
		},
		act: (desk) => desk.dialog.locator('button[type=submit]').press('Enter')
	},
	{
		id: 'a view is opened',
		on: 'Kandidaten',
		reach: ({ page }) => meer(page, 'Weergaven'),
		act: (desk) => desk.press(/^Weergave Kandidaten/)
	},
	{
		id: 'the only view goes',
		on: 'Kandidaten',
		reach: ({ page }) => meer(page, 'Weergaven'),
		act: (desk) => desk.press('Verwijder Weergave')
	},
	{
		id: 'an export is given up',
		on: 'Kandidaten',
		reach: ({ page }) => exporteer(page, 'Excel'),
		act: (desk) => desk.press('Annuleren', desk.dialog)
	},
	{
		id: 'Escape closes an export',
		on: 'Kandidaten',
		reach: ({ page }) => exporteer(page, 'Excel'),
		act: (desk) => desk.key('Escape')
	},
	{
		id: 'anonymous profiles are given up',
		on: 'Kandidaten',
		reach: ({ page }) => exporteer(page, 'Anonieme profielen'),
		act: (desk) => desk.press('Annuleren', desk.dialog)
	},
	{
		id: 'a report is given up',
		on: 'Kandidaten',
		reach: ({ page }) => exporteer(page, 'Maandverslag per gemeente'),
		act: (desk) => desk.press('Annuleren', desk.dialog)
	},
	{
		id: 'sharing a view is given up',
		on: 'Kandidaten',
		reach: ({ page }) => meer(page, 'Delen', 'Weergave delen'),
		act: (desk) => desk.key('Escape')
	},
	{
		id: 'a hand-over is given up',
		on: 'Kandidaten',
		reach: ({ page }) => meer(page, 'Delen', 'Overdracht voor een begeleider'),
		act: (desk) => desk.press('Annuleren', desk.dialog)
	},
	{
		id: 'numbers are pasted',
		on: 'Kandidaten',
		async reach({ page }) {
			await meer(page, 'Plak nummers');
			await page.getByLabel('Persoonsnummers').fill('7812 7811');
		},
		act: (desk) => desk.dialog.locator('button[type=submit]').press('Enter')
	},
	{
		id: 'actions for the selection are given up',
		on: 'Kandidaten',
		reach: (desk) => desk.press(/^Acties voor deze selectie/),
		act: (desk) => desk.press('Annuleren', desk.dialog)
	},
	{
		id: 'names are hidden',
		on: 'Kandidaten',
		act: ({ page }) => instelling(page, 'Namen verbergen')
	},
	{
		id: 'names are shown by the button that goes',
		only: 'wide',
		act: (desk) => desk.press('Namen verbergen')
	},
	{
		id: 'dark and light',
		on: 'Kandidaten',
		act: ({ page }) => instelling(page, 'Donkere weergave')
	},
	{
		id: 'help closes by its cross',
		on: 'Kandidaten',
		reach: ({ page }) => instelling(page, 'Hulp en toetsen'),
		act: (desk) => desk.press('Sluiten', desk.dialog)
	},
	{
		id: 'Escape closes help that a key opened',
		on: 'Kandidaten',
		async reach(desk) {
			await desk.names.nth(1).focus();
			await desk.key('?');
		},
		act: (desk) => desk.key('Escape')
	},
	{
		id: 'focus for a meeting begins',
		on: 'Kandidaten',
		only: 'wide',
		act: ({ page }) => meer(page, 'Focus')
	},
	{
		id: 'focus for a meeting ends',
		only: 'wide',
		act: (desk) => desk.press('Focus verlaten')
	},
	{
		id: 'the peildatum goes a month on',
		on: 'Kandidaten',
		reach: (desk) => desk.press(/^Gegevens van/),
		act: (desk) => desk.press('+1 maand')
	},
	{
		id: 'the peildatum goes back to that of the source',
		act: (desk) => desk.press('Terug naar de peildatum van de bron')
	},
	{
		id: 'Escape closes the panel of the data',
		act: (desk) => desk.key('Escape')
	},
	{
		id: 'only the own kandidaten',
		on: 'Kandidaten',
		only: 'wide',
		act: (desk) => desk.press('Mijn kandidaten')
	},
	{
		id: 'the whole team again',
		only: 'wide',
		act: (desk) => desk.press('Heel team')
	},
	{
		id: 'a date filter more',
		on: 'Kandidaten',
		only: 'wide',
		async reach(desk) {
			const datums = desk.page.getByRole('group', { name: 'Datums', exact: true });
			await datums.locator('summary').first().press('Enter');
		},
		act: (desk) => desk.press('Nog een datum')
	},
	{
		id: 'a date filter goes',
		only: 'wide',
		act: (desk) =>
			desk.page
				.getByRole('group', { name: 'Datums', exact: true })
				.getByRole('button', { name: /^Haal .* weg$/ })
				.last()
				.press('Enter')
	}
];

/** Of the other pages. */
export const ELSEWHERE: readonly FocusAct[] = [
	{
		id: 'a question of today',
		on: 'Vandaag',
		act: ({ page }) =>
			page
				.getByRole('region', { name: 'Vragen', exact: true })
				.getByRole('link')
				.nth(1)
				.press('Enter')
	},
	{
		id: 'the name of a work list is chosen',
		on: 'Mijn werklijst',
		act: ({ page }) =>
			page.getByRole('combobox', { name: 'Kies uw naam' }).selectOption('C. Brouwer')
	},
	{
		id: 'done on the work list',
		act: (desk) => desk.press('Gereed', workList(desk))
	},
	{
		id: 'taken up on the work list',
		async reach(desk) {
			await desk.press(/^Acties bij/, workList(desk));
		},
		act: ({ page }) => menuItem(page, 'Opgepakt').press('Enter')
	},
	{
		id: 'put off on the work list',
		async reach(desk) {
			await desk.press(/^Acties bij/, workList(desk));
			await menuItem(desk.page, 'Uitstellen').press('Enter');
		},
		act: (desk) => desk.key('Enter')
	},
	{
		id: 'a note on the work list',
		async reach(desk) {
			await desk.press(/^Acties bij/, workList(desk));
			await menuItem(desk.page, 'Notitie').press('Enter');
			await desk.page.keyboard.type('Gebeld');
		},
		act: (desk) => desk.key('Control+Enter')
	},
	{
		id: 'what was put off, back to do',
		async reach(desk) {
			await desk.press(/^Gereed \(/);
		},
		act: (desk) => desk.press('Gereed', workList(desk))
	},
	{
		id: 'something of today is done',
		on: 'Vandaag',
		reach: ({ app }) => app.chooseMijn('C. Brouwer'),
		act: (desk) => desk.press('Gereed')
	},
	{ id: 'the whole team on today', act: (desk) => desk.press('Heel team') },
	{
		id: 'a mark on the rings',
		on: 'Klantprofiel & ladder',
		act: (desk) =>
			desk.press(/^Nee /, desk.page.getByRole('list', { name: 'Klantprofiel in Epe', exact: true }))
	},
	{
		id: 'a mark goes',
		act: (desk) => desk.press('Markering opheffen')
	},
	{ id: 'bars', act: (desk) => desk.press('Staven') },
	{ id: 'a table', act: (desk) => desk.press('Tabel') },
	{ id: 'the course', act: (desk) => desk.press('Verloop') },
	{ id: 'groups are compared', act: (desk) => desk.press('Vergelijken') },
	{ id: 'rings', act: (desk) => desk.press('Ringen') },
	{
		id: 'a tile is chosen',
		on: 'Trajecten & modules',
		act: ({ app }) => app.tile('Trajecten', 'Actieve trajecten').press('Enter')
	},
	{
		id: 'the chosen tile again',
		act: ({ app }) => app.tile('Trajecten', 'Actieve trajecten').press('Enter')
	},
	{
		id: 'Escape closes an explanation',
		on: 'Trajecten & modules',
		reach: ({ app }) => app.explain('Modules', 'Opschortingen'),
		act: (desk) => desk.key('Escape')
	},
	{
		id: 'Tel na closes',
		on: 'Trajecten & modules',
		async reach({ app, page }) {
			await app.tile('Modules', 'Opschortingen').press('Shift+F10');
			await menuItem(page, 'Tel na').press('Enter');
		},
		act: (desk) => desk.press('Sluiten', desk.dialog)
	},
	{
		id: 'a division closes',
		on: 'Trajecten & modules',
		async reach({ app, page }) {
			await app.tile('Trajecten', 'Signaaldatum verstreken').press('Shift+F10');
			await menuItem(page, 'Verdeel naar').press('Enter');
			await menuItem(page, 'Begeleider').press('Enter');
		},
		act: (desk) => desk.key('Escape')
	},
	{
		id: 'a division shows its list',
		on: 'Trajecten & modules',
		async reach({ app, page }) {
			await app.tile('Trajecten', 'Signaaldatum verstreken').press('Shift+F10');
			await menuItem(page, 'Verdeel naar').press('Enter');
			await menuItem(page, 'Begeleider').press('Enter');
		},
		act: (desk) => desk.press(/^Toon deze/)
	},
	{
		id: 'a group opens',
		on: 'Onvolledige profielen',
		act: ({ page }) =>
			page.locator('main').locator('.vouw:enabled, .groep:enabled').first().press('Enter')
	},
	{ id: 'the matrix', act: (desk) => desk.press('Per gemeente') },
	{
		id: 'the list of deviating codes',
		act: (desk) => desk.press(/^(Toon|Verberg) lijst$/)
	},
	{
		id: 'the goal is given up',
		on: 'Onvolledige profielen',
		reach: ({ page }) => meer(page, 'Doel aanpassen'),
		act: (desk) => desk.press('Annuleren', desk.dialog)
	},
	{
		id: 'the goal is kept',
		on: 'Onvolledige profielen',
		reach: ({ page }) => meer(page, 'Doel aanpassen'),
		act: (desk) => desk.dialog.locator('button[type=submit]').press('Enter')
	},
	{
		id: 'a publication is read',
		on: 'Transparantie',
		reach: ({ page }) => meer(page, 'Publicatie inlezen'),
		act: ({ dialog }) => dialog.locator('input[type=file]').setInputFiles([PUBLICATIE])
	},
	{
		id: 'another publication',
		act: (desk) => desk.press('Andere publicatie')
	},
	{
		id: 'a rule is chosen',
		on: 'Werkproces',
		act: (desk) => desk.press(/^Inschrijving verloopt binnen/)
	},
	{
		id: 'all rules again',
		act: (desk) => desk.press(/^Toon alles/)
	},
	{
		id: 'a rule is switched off',
		on: 'Werkproces',
		act: ({ page }) => toggleRule(page, 'Cv te publiceren', false)
	},
	{
		id: 'the rules close',
		on: 'Werkproces',
		reach: ({ page }) => meer(page, 'Regels'),
		act: (desk) => desk.key('Escape')
	},
	{
		id: 'a back-up is given up',
		on: 'Gegevens',
		reach: (desk) => desk.press('Maak back-up'),
		act: (desk) => desk.press('Annuleren', desk.dialog)
	},
	{
		id: 'a passphrase is given up',
		on: 'Gegevens',
		reach: (desk) => desk.press('Wachtwoord instellen'),
		act: (desk) => desk.press('Annuleren', desk.dialog)
	},
	{
		id: 'a passphrase that is refused',
		on: 'Gegevens',
		async reach(desk) {
			await desk.press('Wachtwoord instellen');
			await desk.dialog.getByLabel('Wachtwoord', { exact: true }).fill('kort');
		},
		act: (desk) => desk.press('Wachtwoord instellen', desk.dialog)
	},
	{
		id: 'wiping is given up',
		on: 'Gegevens',
		reach: (desk) => desk.press('Alles wissen'),
		act: (desk) => desk.press('Bewaren', desk.dialog)
	},
	{
		id: 'a file is chosen',
		on: 'Gegevens',
		act: chooseFile
	},
	{
		id: 'reading in is given up',
		act: (desk) => desk.press('Annuleren')
	}
];

const PUBLICATIE = 'tests/fixtures/publicaties/noord-limburg.pdf';

function workList({ page }: Desk): Locator {
	return page.getByRole('list', { name: /erklijst/ });
}

async function chooseFile({ page }: Desk): Promise<void> {
	await page
		.locator('input[type=file][multiple]')
		.first()
		.setInputFiles(['tests/fixtures/sources/lucrato-slide.csv']);
	await expect(page.getByRole('button', { name: /^Lees .* in$/ })).toBeVisible();
}
