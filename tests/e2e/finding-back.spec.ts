import { expect, type Locator } from '@playwright/test';
import { AppOnScreen, nl, SLIDE, toast } from './app';
import { tabTo } from './keyboard';
import { iso, key } from './recount';
import { downloadSample, wordOf, type SampleRow } from './sample';
import { HEADINGS, kandidaatCells, type MadeFile } from './synthetic';
import { test } from './test';
import { arrowTo, meer, menuButton, menuItem } from './menus';

const TOTAL = 2847;

function chips(app: AppOnScreen): Locator {
	return app.page.getByRole('list', { name: 'Actieve filters' });
}

async function fold(app: AppOnScreen, name: 'Datums' | 'Bijzonderheden'): Promise<Locator> {
	const group = app.slicer(name);
	if ((await group.locator('details[open]').count()) === 0)
		await group.locator('summary').first().click();
	return group;
}

/** Kandidaten who have at least one of the records. */
function withOne(kandidaten: readonly SampleRow[], records: readonly SampleRow[]): SampleRow[] {
	const keys = new Set(records.map(key));
	return kandidaten.filter((row) => keys.has(key(row)));
}

/** A list of kandidaten with a column Inschrijfdatum, on one begeleider. */
function withDates(name: string, begeleider: string, dates: readonly string[]): MadeFile {
	const lines = dates.map((date, index) => {
		const cells = kandidaatCells(index, ['Epe', 'Heerde']);
		cells[10] = index ? begeleider : 'Vast, A.';
		return [...cells, date].join(';');
	});
	const text = [[...HEADINGS, 'Inschrijfdatum'].join(';'), ...lines].join('\r\n');
	return { name, mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${text}\r\n`) };
}

test('F04 F13 what is left out, chosen by day or by kenmerk has as many as the files say, by mouse and by keyboard', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const { kandidaten, trajecten, modules, plaatsingen } = await downloadSample(app);
	await app.goTo('Kandidaten');
	const everyone = `${nl(TOTAL)} kandidaten`;
	const ofAll = (count: number) => `${nl(count)} van ${nl(TOTAL)} kandidaten`;

	await test.step('F04 "Alles behalve" leaves as many as the total without those', async () => {
		const count = (keeps: (row: SampleRow) => boolean) => kandidaten.filter(keeps).length;
		const group = await app.openSlicer('Bet. gemeente');
		await app.option(group, 'Epe').click();
		await group.getByRole('button', { name: 'Alles behalve' }).click();
		await expect(app.status).toHaveText(ofAll(count((row) => row['Bet. gemeente'] !== 'Epe')));
		await expect(chips(app)).toContainText('Bet. gemeente: niet Epe');
		await expect(group.locator('summary')).toContainText('niet Epe');

		await app.pick('Klantprofiel', 'Nee');
		await app.pick('Klantprofiel', 'Leeg');
		const profiel = app.slicer('Klantprofiel');
		await profiel.getByRole('button', { name: 'Alles behalve' }).click();
		await expect(chips(app)).toContainText('Klantprofiel: niet Nee, Leeg');
		await expect(app.status).toHaveText(
			ofAll(
				count(
					(row) =>
						row['Bet. gemeente'] !== 'Epe' && !['Nee', 'Leeg'].includes(wordOf('Klantprofiel', row))
				)
			)
		);
		await app.reload();
		await expect(chips(app)).toContainText('Klantprofiel: niet Nee, Leeg');
		await page.getByRole('button', { name: 'Verwijder filter Klantprofiel' }).click();
		await page.getByRole('button', { name: 'Verwijder filter Bet. gemeente' }).click();
		await expect(app.status).toHaveText(everyone);
	});

	await test.step('kenmerken have as many as the file says, under the other filters', async () => {
		await app.pick('Bet. gemeente', 'Heerde');
		const expected = kandidaten.filter(
			(row) =>
				row['Bet. gemeente'] === 'Heerde' &&
				row.DGR === 'DGR' &&
				row['Sonar - Status'] === 'Open' &&
				['N', 'L', 'O'].includes(row['Sonar - Klantprofiel'] ?? '')
		).length;
		expect(expected).toBeGreaterThan(0);
		const group = await fold(app, 'Bijzonderheden');
		const traject = group.getByRole('button', { name: /^Traject en register/ });
		await expect(traject).toHaveAttribute('aria-expanded', 'false');
		await traject.click();
		const box = group.getByRole('checkbox', {
			name: `In het doelgroepregister, niet vindbaar ${nl(expected)}`
		});
		await expect(box).toBeVisible();
		await group
			.getByRole('button', { name: 'Uitleg In het doelgroepregister, niet vindbaar' })
			.focus();
		await group.locator('summary').first().focus();
		await tabTo(page, box);
		await page.keyboard.press('Space');
		await expect(app.status).toHaveText(ofAll(expected));
		await expect(box).toBeChecked();
		await expect(chips(app)).toContainText(
			'Bijzonderheid: In het doelgroepregister, niet vindbaar'
		);
		await page.keyboard.press('Space');
		await expect(chips(app)).not.toContainText('Bijzonderheid');
		await page.getByRole('button', { name: 'Verwijder filter Bet. gemeente' }).click();
	});

	await test.step('F13 of trajecten and modules at least one record must be inside', async () => {
		const signaal = withOne(
			kandidaten,
			trajecten.filter(
				(row) => iso(row.Signaaldatum) >= '2026-11-18' && iso(row.Signaaldatum) <= '2026-12-16'
			)
		);
		expect(signaal.length).toBeGreaterThan(0);
		const group = await fold(app, 'Datums');
		const veld = group.getByRole('group', { name: 'Signaaldatum (trajecten)' });
		await group.locator('summary').focus();
		await tabTo(page, veld.getByRole('combobox', { name: 'Signaaldatum' }));
		await page.keyboard.type('Kom');
		await expect(app.status).toHaveText(ofAll(signaal.length));

		const both = withOne(
			signaal,
			modules.filter((row) => iso(row.Start) >= '2026-08-18' && iso(row.Start) <= '2026-11-18')
		);
		await group.getByRole('button', { name: 'Nog een datum' }).click();
		await group
			.getByRole('combobox', { name: 'Datum', exact: true })
			.last()
			.selectOption('Start (modules)');
		const start = group.getByRole('group', { name: 'Start (modules)' });
		await start.getByRole('combobox', { name: 'Start' }).selectOption('Afgelopen');
		await start.getByLabel('Aantal').fill('3');
		await start.getByLabel('Aantal').press('Enter');
		await start.getByLabel('Eenheid').selectOption('maanden');
		await expect(start).toContainText('18-08-2026 t/m 18-11-2026');
		await expect(app.status).toHaveText(ofAll(both.length));
		await expect(group.locator('summary').first()).toContainText('2 gekozen');
		await app.reload();
		await expect(app.status).toHaveText(ofAll(both.length));
		await page.getByRole('button', { name: 'Wis alle filters' }).click();
	});

	await test.step('F04 of Uitvoerende those without any record of theirs; Ctrl+Z turns it back', async () => {
		await app.goTo('Trajecten & modules');
		const group = await app.openSlicer('Uitvoerende');
		const box = group.getByRole('checkbox').first();
		const name = (await group.locator('li .label').first().textContent()) ?? '';
		const records = [...trajecten, ...modules, ...plaatsingen];
		const theirs = withOne(
			kandidaten,
			records.filter((row) => row.Uitvoerende === name)
		).length;
		expect(theirs).toBeGreaterThan(0);

		await group.locator('summary').focus();
		await tabTo(page, box);
		await page.keyboard.press('Space');
		await expect(app.status).toHaveText(ofAll(theirs));
		const turn = group.getByRole('button', { name: 'Alles behalve' });
		await tabTo(page, turn);
		await page.keyboard.press('Enter');
		await expect(turn).toHaveAttribute('aria-pressed', 'true');
		await expect(app.status).toHaveText(ofAll(TOTAL - theirs));
		await page.keyboard.press('Control+z');
		await expect(app.status).toHaveText(ofAll(theirs));
		await expect(turn).toHaveAttribute('aria-pressed', 'false');
	});
});

test('F12 F13 F14 dates, a view under a name and numbers that are pasted, in files of our own', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	const dates = ['20-11-2026', '21-11-2026', '19-12-2026', '20-12-2026', '', '1-3-2027'];
	await app.open();
	await app.readIn([withDates('oud.csv', 'Boer, B.', dates)], '2026-11-21');

	await test.step('F13 four weeks from 21-11-2026 include 19-12 and not 20-12; an open end, a blank, undo', async () => {
		const veld = (await fold(app, 'Datums')).getByRole('group', { name: 'Inschrijfdatum' });
		const choose = veld.getByRole('combobox', { name: 'Inschrijfdatum' });

		await choose.selectOption('Komende');
		await expect(veld).toContainText('21-11-2026 t/m 19-12-2026: 2 kandidaten');
		await expect(chips(app)).toContainText('Inschrijfdatum: komende 4 weken (t/m 19-12-2026)');
		await expect(app.status).toHaveText('2 van 6 kandidaten');
		await veld.getByLabel('Aantal').fill('29');
		await veld.getByLabel('Aantal').press('Enter');
		await veld.getByLabel('Eenheid').selectOption('dagen');
		await expect(app.status).toHaveText('3 van 6 kandidaten');

		await choose.selectOption('(Leeg)');
		await expect(app.status).toHaveText('1 van 6 kandidaten');
		await choose.selectOption('Ingevuld');
		await expect(app.status).toHaveText('5 van 6 kandidaten');
		await choose.selectOption('Alle');
		await expect(app.status).toHaveText('6 kandidaten');

		await choose.selectOption('Tussen');
		await veld.getByLabel('Vanaf').fill('31-11-2026');
		await veld.getByLabel('Vanaf').press('Enter');
		await expect(veld.getByText('Deze dag bestaat niet.')).toBeVisible();
		await expect(app.status).toHaveText('6 kandidaten');
		await veld.getByLabel('Vanaf').fill('19-12-2026');
		await veld.getByLabel('Vanaf').press('Enter');
		await expect(app.status).toHaveText('3 van 6 kandidaten');
		await expect(chips(app)).toContainText('Inschrijfdatum: vanaf 19-12-2026');
		await veld.getByLabel('Tot en met').fill('20/12/2026');
		await veld.getByLabel('Tot en met').press('Enter');
		await expect(app.status).toHaveText('2 van 6 kandidaten');
		await meer(page, 'Ongedaan maken');
		await expect(app.status).toHaveText('3 van 6 kandidaten');
		await expect(veld.getByLabel('Tot en met')).toHaveValue('');
		await page.getByRole('button', { name: 'Verwijder filter Inschrijfdatum' }).click();
		await expect(app.status).toHaveText('6 kandidaten');
		await expect(choose).toHaveValue('alle');
	});

	await test.step('F12 a value that is not there any more is reported', async () => {
		await app.pick('Begeleider Compas', 'Boer, B.');
		await app.pick('Begeleider Compas', 'Vast, A.');
		await meer(page, 'Bewaar weergave');
		await page.getByRole('dialog').getByLabel('Naam').fill('Twee');
		await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
		await app.goTo('Gegevens');
		await app.readIn([withDates('nieuw.csv', 'Ander, C.', dates)], '2026-11-28');
		await app.goTo('Kandidaten');
		await meer(page, 'Weergaven');
		await page.getByRole('button', { name: 'Twee Kandidaten' }).click();
		await expect(
			toast(page, '1 waarde bestaat niet meer: Begeleider Compas: Boer, B.')
		).toBeVisible();
		await expect(app.status).toHaveText('1 van 6 kandidaten');
		await expect(chips(app)).toContainText('Begeleider Compas: Vast, A.');
		await page.getByRole('button', { name: 'Wis alle filters' }).click();
	});

	await test.step('F14 without a known number nothing is shown but why', async () => {
		await app.goTo('Gegevens');
		await app.readIn([SLIDE], '2026-11-18');
		await expect(app.status).toHaveText('31 kandidaten');
		await meer(page, 'Plak nummers');
		const dialog = page.getByRole('dialog', { name: 'Plak nummers' });
		const confirm = dialog.getByRole('button', { name: 'Toon kandidaten' });
		await expect(confirm).toBeDisabled();
		await expect(dialog.getByRole('alert')).toHaveCount(0);
		await dialog.getByLabel('Persoonsnummers').fill('qqq');
		await expect(confirm).toBeDisabled();
		await expect(dialog.getByRole('alert')).toHaveText(
			'Geen van deze nummers staat in de gegevens.'
		);
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
		await expect(app.status).toHaveText('31 kandidaten');
	});

	await test.step('F14 of three numbers one is unknown: two are chosen and one is reported', async () => {
		const cells = await app.table.locator('tbody td').allTextContents();
		const numbers = cells.map((cell) => cell.trim()).filter((cell) => /^0\d{4}$/.test(cell));
		const [first = '', second = ''] = numbers;
		await tabTo(page, menuButton(page, 'Meer'));
		await page.keyboard.press('Enter');
		await arrowTo(page, menuItem(page, 'Plak nummers'));
		await page.keyboard.press('Enter');
		const dialog = page.getByRole('dialog', { name: 'Plak nummers' });
		const field = dialog.getByLabel('Persoonsnummers');
		await expect(field).toBeFocused();
		await page.keyboard.insertText(`${first.slice(1)}\r\n${second}\t\n99999; ${second}`);
		await expect(dialog.getByRole('status').filter({ hasText: 'herkend' })).toContainText(
			'2 herkend · 1 onbekend · 1 dubbel'
		);
		await expect(dialog.getByText('1 nummer mist de nullen vooraan')).toBeVisible();
		await expect(dialog.getByText(`${first.slice(1)} wordt ${first}`)).toBeVisible();
		await expect(dialog.getByRole('list', { name: 'Niet gevonden' })).toHaveText('99999');
		await tabTo(page, dialog.getByRole('button', { name: 'Toon 2 kandidaten' }));
		await page.keyboard.press('Enter');
		await expect(app.status).toHaveText('2 van 31 kandidaten');
		await expect(chips(app)).toContainText('Nummers: 2');
		const url = page.url();
		for (const number of [first, second, '99999']) expect(url).not.toContain(number);
		await page.keyboard.press('Control+z');
		await expect(app.status).toHaveText('31 kandidaten');
	});
});

test('F11 F12 views under a name, and the selection of the last visit, come back', async ({
	page,
	context
}) => {
	const said = 'Vorige selectie hersteld';
	const app = new AppOnScreen(page);
	const list = page.getByRole('group', { name: 'Bewaarde weergaven' });
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	await app.openSample();

	await test.step('page, filters, order, columns and charts come back after a reload, by keyboard', async () => {
		await app.pick('Bet. gemeente', 'Epe');
		await app.pick('Klantprofiel', 'Nee');
		await meer(page, 'Kolommen');
		await page.getByRole('checkbox', { name: 'Doelgroep', exact: true }).uncheck();
		await page.keyboard.press('Escape');
		await app.table.getByRole('button', { name: 'Naam', exact: true }).click();
		const result = await app.result();

		await tabTo(page, menuButton(page, 'Meer'), 'Shift+Tab');
		await page.keyboard.press('Enter');
		await arrowTo(page, menuItem(page, 'Bewaar weergave'));
		await page.keyboard.press('Enter');
		await expect(page.getByRole('dialog').getByLabel('Naam')).toBeFocused();
		await page.keyboard.type('Epe zonder profiel');
		await page.keyboard.press('Enter');
		await expect(toast(page, 'Weergave “Epe zonder profiel” is bewaard.')).toBeVisible();

		await press('Wis alle filters');
		await meer(page, 'Kolommen');
		await page.getByRole('checkbox', { name: 'Doelgroep', exact: true }).check();
		await page.keyboard.press('Escape');
		await app.table.getByRole('button', { name: 'Pers. nr.', exact: true }).click();
		await app.goTo('Trajecten & modules');
		await app.reload();
		await expect(app.status).toHaveText(`${nl(TOTAL)} kandidaten`);

		await tabTo(page, menuButton(page, 'Meer'));
		await page.keyboard.press('Enter');
		await arrowTo(page, menuItem(page, 'Weergaven'));
		await page.keyboard.press('Enter');
		await tabTo(page, page.getByRole('button', { name: 'Epe zonder profiel Kandidaten' }));
		await page.keyboard.press('Enter');
		await expect(page.locator('nav [aria-current=page]').first()).toHaveText('Kandidaten');
		await expect(app.status).toHaveText(result);
		await expect(chips(app)).toContainText('Bet. gemeente: Epe');
		await expect(app.table.getByRole('columnheader', { name: 'Doelgroep' })).toHaveCount(0);
		await expect(
			app.table.getByRole('columnheader', { name: 'Naam', exact: true })
		).toHaveAttribute('aria-sort', 'ascending');
		await page.keyboard.press('Control+z');
		await expect(app.status).toHaveText(`${nl(TOTAL)} kandidaten`);
	});

	await test.step('renamed, replaced, removed, and each of it undone', async () => {
		await meer(page, 'Weergaven');
		await press('Verwijder Epe zonder profiel');
		await expect(list).not.toContainText('Epe zonder profiel');
		await page.keyboard.press('Escape');

		const save = async (name: string) => {
			await meer(page, 'Bewaar weergave');
			await page.getByRole('dialog').getByLabel('Naam').fill(name);
		};
		await save('Alles');
		await press('Bewaren');
		await app.pick('Bet. gemeente', 'Epe');
		const epe = await app.result();
		await save('ALLES');
		await expect(page.getByRole('dialog')).toContainText('Er is al een weergave “Alles”.');
		await press('Vervangen');
		await press('Wis alle filters');
		await meer(page, 'Weergaven');
		await list.getByRole('button', { name: 'Alles Kandidaten' }).click();
		await expect(app.status).toHaveText(epe);

		await meer(page, 'Weergaven');
		await press('Hernoem Alles');
		await page.getByRole('dialog').getByLabel('Naam').fill('Alleen Epe');
		await press('Hernoemen');
		await meer(page, 'Weergaven');
		await expect(list.getByRole('button', { name: 'Alleen Epe Kandidaten' })).toBeVisible();
		await press('Verwijder Alleen Epe');
		await expect(list).not.toContainText('Alleen Epe');
		await page
			.getByRole('region', { name: 'Melding' })
			.filter({ hasText: 'is verwijderd' })
			.getByRole('button', { name: 'Ongedaan maken' })
			.click();
		await meer(page, 'Weergaven');
		await expect(list.getByRole('button', { name: 'Alleen Epe Kandidaten' })).toBeVisible();
	});

	await test.step('F11 the selection of the last visit comes back, with what is in no address; "Wissen" drops it', async () => {
		await page.keyboard.press('Escape');
		await press('Wis alle filters');
		await page.getByRole('searchbox', { name: 'Zoek op naam of nummer' }).fill('de');
		await app.pick('Bet. gemeente', 'Epe');
		const result = await app.result();

		const again = new AppOnScreen(await context.newPage());
		await again.page.goto('/#/');
		await expect(toast(again.page, said)).toBeVisible();
		await expect(again.status).toHaveText(result);
		await expect(chips(again)).toContainText('Zoeken: “de”');
		expect(again.page.url()).not.toContain('de=');
		await again.page.getByRole('button', { name: 'Wissen', exact: true }).click();
		await expect(again.status).toHaveText(`${nl(TOTAL)} kandidaten`);
		await again.page.keyboard.press('Control+z');
		await expect(again.status).toHaveText(result);
		await again.page.close();
	});

	await test.step('F11 an address with filters wins', async () => {
		const other = new AppOnScreen(await context.newPage(), '/#/?klantprofiel=1');
		await other.page.goto(other.address);
		await expect(chips(other)).toHaveText(/Klantprofiel: Ja/);
		await expect(chips(other)).not.toContainText('Bet. gemeente');
		await expect(other.page.getByText(said)).toHaveCount(0);
		await other.page.close();
	});

	await test.step('F11 it is not kept when it is switched off', async () => {
		await app.goTo('Gegevens');
		await page
			.getByRole('checkbox', { name: 'Vorige selectie herstellen als de app opent' })
			.uncheck();
		await app.goTo('Kandidaten');
		await app.pick('Bet. gemeente', 'Heerde');
		// a view is written after the selection would be
		await meer(page, 'Bewaar weergave');
		await page.getByRole('dialog').getByLabel('Naam').fill('Twee');
		await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
		await expect(toast(page, 'Weergave “Twee” is bewaard.')).toBeVisible();
		const again = new AppOnScreen(await context.newPage());
		await again.page.goto('/#/');
		await meer(again.page, 'Weergaven');
		await expect(again.page.getByRole('button', { name: 'Twee Kandidaten' })).toBeVisible();
		await expect(again.status).toHaveText(`${nl(TOTAL)} kandidaten`);
		await expect(again.page.getByText(said)).toHaveCount(0);
	});
});
