import { expect, type Locator, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { AppOnScreen, nl, numberIn, toast } from './app';
import { expectRowCount } from './row-count';
import { key, recount } from './recount';
import { downloadSample, wordOf, type Sample, type SampleRow } from './sample';
import type { MadeFile } from './synthetic';
import { exported, parsed } from './exported';
import { test } from './test';
import { WizardOnScreen } from './wizard';

const HEAD =
	'Gemeente;Pers. nr.;Naam;Sonar - Status;Sonar - Klantprofiel;Sonar - Participatieladder;Begeleider Compas';
const TOEN = [
	'Epe;00001;Bos, M.;Open;N;06;Anna',
	'Epe;00002;Vos, N.;Open;J;#;Anna',
	'Epe;00003;Das, P.;Open;L;;Bert',
	'Heerde;00004;Mol, Q.;Open;O;;Bert',
	'Heerde;00005;Uil, R.;Open;J;;Bert'
];
/** 3 new (6, 7, 8), 2 gone (4, 5), 4 changed fields of 3 kandidaten; in another order. */
const NU = [
	'Epe;00008;Ree, V.;Open;N;;Anna',
	'Epe;00003;Das, P.;Open;L;;Carla',
	'Heerde;00002;Vos-Bos, N.;Open;J;#;Anna',
	'Epe;00001;Bos, M.;Open;J;06;Anna',
	'Epe;00006;Lynx, S.;Open;N;;Anna',
	'Heerde;00007;Otter, T.;Open;N;;Bert'
];

function list(name: string, rows: readonly string[]): MadeFile {
	const text = [HEAD, ...rows, ''].join('\r\n');
	return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

const changes = (page: Page) => page.getByRole('table', { name: 'Veranderingen' });

/** The listed changes, each as its cells. */
async function told(page: Page): Promise<string[]> {
	return changes(page)
		.locator('tbody tr[data-row]')
		.evaluateAll((rows) =>
			rows.map((row) =>
				[...row.children]
					.map((cell) => (cell.textContent ?? '').replace('geen', '').trim())
					.join(' | ')
			)
		);
}

async function wipeFilters({ page, status }: AppOnScreen, left: string): Promise<void> {
	await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
	await expect(status).toHaveText(left);
}

test('two lists with known differences are told exactly, leave whole, become filters and a notice', async ({
	page,
	context
}) => {
	const app = new AppOnScreen(page);
	const wizard = new WizardOnScreen(page);
	await wizard.open();
	await wizard.readIn('2026-11-04', list('toen.csv', TOEN));
	await wizard.open();
	await wizard.readIn('2026-11-18', list('nu.csv', NU));
	const only = (name: string) => page.getByRole('button', { name, exact: true });
	const search = page.getByRole('searchbox', { name: 'Zoek in de veranderingen' });

	await test.step('3 new, 2 gone and 4 changed fields can be listed, sought, sorted and copied', async () => {
		await page.goto('/#/veranderd');
		await expect(page.getByRole('heading', { name: 'Wat is er veranderd' })).toBeVisible();
		for (const name of ['Nieuw 3', 'Weg 2', 'Gewijzigd 3', 'Naam 1', 'Begeleider Compas 1'])
			await expect(only(name)).toBeVisible();
		expect(await told(page)).toEqual([
			'Bos, M. | 00001 | Epe | Anna | Klantprofiel | Nee | Ja',
			'Das, P. | 00003 | Epe | Carla | Begeleider Compas | Bert | Carla',
			'Lynx, S. | 00006 | Epe | Anna | Nieuw in de lijst | – | –',
			'Mol, Q. | 00004 | Heerde | Bert | Niet meer in de lijst | – | –',
			'Otter, T. | 00007 | Heerde | Bert | Nieuw in de lijst | – | –',
			'Ree, V. | 00008 | Epe | Anna | Nieuw in de lijst | – | –',
			'Uil, R. | 00005 | Heerde | Bert | Niet meer in de lijst | – | –',
			'Vos-Bos, N. | 00002 | Heerde | Anna | Bet. gemeente | Epe | Heerde',
			'Vos-Bos, N. | 00002 | Heerde | Anna | Naam | Vos, N. | Vos-Bos, N.'
		]);

		await changes(page).getByRole('button', { name: 'Pers. nr.' }).click();
		await changes(page).getByRole('button', { name: 'Pers. nr.' }).click();
		expect((await told(page))[0]).toContain('00008');
		await only('Weg 2').press('Enter');
		expect((await told(page)).map((row) => row.split(' | ')[1])).toEqual(['00005', '00004']);
		await search.fill('mol');
		expect(await told(page)).toHaveLength(1);
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.getByRole('button', { name: 'Kopieer' }).click();
		await expect(toast(page, 'Tabel gekopieerd.')).toBeVisible();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
			'Naam\tPers. nr.\tGemeente\tBegeleider\tVerandering\tOude waarde\tNieuwe waarde\r\nMol, Q.\t00004\tHeerde\tBert\tNiet meer in de lijst\t\t'
		);
		await search.fill('');
	});

	await test.step('what is shown leaves; the whole in its order, without names no value that may be one', async () => {
		expect(parsed(await exported(page, { als: 'CSV' })).rows).toHaveLength(2);
		await only('Weg 2').click();
		const shown = await told(page);
		expect(shown).toHaveLength(9);
		const { rows, below } = parsed(await exported(page, { als: 'CSV' }));
		const cells = (row: Record<string, string>, headings: readonly string[]) =>
			headings.map((heading) => row[heading] || '–').join(' | ');
		expect(
			rows.map((row) =>
				cells(row, [
					'Naam',
					'Pers. nr.',
					'Bet. gemeente',
					'Begeleider Compas',
					'Verandering',
					'Oude waarde',
					'Nieuwe waarde'
				])
			)
		).toEqual(shown);
		expect(below).toContain('Vergeleken: 04-11-2026 met 18-11-2026');

		const zonder = parsed(await exported(page, { als: 'CSV', zonderNamen: true }));
		expect(Object.keys(zonder.rows[0] ?? {})).toEqual(['Bet. gemeente', 'Verandering']);
		expect(zonder.rows.map((row) => cells(row, ['Bet. gemeente', 'Verandering']))).toEqual(
			rows.map((row) => cells(row, ['Bet. gemeente', 'Verandering']))
		);
		expect(JSON.stringify(zonder)).not.toMatch(/Bos|Vos|Mol|0000\d|Anna|Bert/);
	});

	await test.step('each becomes a filter, that undo and a reload keep to', async () => {
		await page.getByRole('link', { name: 'Nieuw sinds 04-11-2026' }).click();
		await expect(app.status).toHaveText('3 van 6 kandidaten');
		const chips = page.getByRole('list', { name: 'Actieve filters' });
		await expect(chips).toContainText('Sinds 04-11-2026');
		await app.reload();
		await expect(app.status).toHaveText('3 van 6 kandidaten');
		await wipeFilters(app, '6 kandidaten');
		await page.keyboard.press('Control+z');
		await expect(app.status).toHaveText('3 van 6 kandidaten');
		await wipeFilters(app, '6 kandidaten');
	});

	await test.step('Vandaag says it in numbers that are their lists', async () => {
		const since = page.getByRole('region', { name: /^Sinds vorige/ });
		await app.goTo('Vandaag');
		await expect(since).toContainText('04-11 en 18-11-2026');
		await since.getByRole('link', { name: '3 nieuw' }).click();
		await expect(app.status).toHaveText('3 van 6 kandidaten');
		await app.goTo('Vandaag');
		const done = since.getByRole('link', { name: /^Profielen af \d/ });
		const many = /\d+$/.exec((await done.textContent()) ?? '')?.[0];
		await done.click();
		await expect(app.status).toHaveText(`${many} van 6 kandidaten`);
		await app.goTo('Vandaag');
		await since.getByRole('link', { name: '2 weg' }).click();
		await expectRowCount(changes(page), 2);
	});

	await test.step('a changed field is a filter as well', async () => {
		await only('Klantprofiel 1').click();
		await page.getByRole('link', { name: 'Klantprofiel gewijzigd sinds 04-11-2026' }).click();
		await expect(app.status).toHaveText('1 van 6 kandidaten');
		await expect(app.table).toContainText('Bos, M.');
		await wipeFilters(app, '6 kandidaten');
	});

	await test.step('the same list again is no difference, and no notice', async () => {
		await wizard.open();
		await wizard.choose(list('nu.csv', NU.toReversed()));
		await wizard.check('2026-11-25');
		await expect(
			page.getByText('Geen verschil: deze kandidaten staan net zo in de lijst van 18-11-2026.')
		).toBeVisible();
		await wizard.last.click();
		await expect(toast(page, /^Ingelezen: /)).toBeVisible();
		await page.goto('/#/veranderd');
		await expect(page.getByRole('note').getByText('Geen verschil')).toBeVisible();
		await expect(changes(page)).toHaveCount(0);
		await page
			.getByLabel('Van', { exact: true })
			.selectOption({ label: '04-11-2026 (5 kandidaten)' });
		await expect(only('Nieuw 3')).toBeVisible();
		await page
			.getByLabel('Naar', { exact: true })
			.selectOption({ label: '18-11-2026 (6 kandidaten)' });
		await expect(page.getByText(/Filteren kan als de laatste/)).toBeVisible();
		await app.reload();
		await expect(page.getByRole('note').getByText('Geen verschil')).toBeVisible();
	});
});

/** The rows as a CSV of the sample. */
function csvOf(table: string, rows: readonly SampleRow[]): MadeFile {
	const text = Papa.unparse([...rows], { delimiter: ';', newline: '\r\n' });
	return { name: `${table}.csv`, mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${text}\r\n`) };
}

const filesOf = (sample: Sample) =>
	(['kandidaten', 'trajecten', 'modules', 'plaatsingen'] as const).map((table) =>
		csvOf(table, sample[table])
	);

/** A third of the kandidaten with what is theirs. */
function third(sample: Sample): Sample {
	const kandidaten = sample.kandidaten.filter((_, at) => at % 3 === 1);
	const known = new Set(kandidaten.map(key));
	const ofThem = (rows: readonly SampleRow[]) => rows.filter((row) => known.has(key(row)));
	return {
		kandidaten,
		trajecten: ofThem(sample.trajecten),
		modules: ofThem(sample.modules),
		plaatsingen: ofThem(sample.plaatsingen)
	};
}

/** As it was: some kandidaten and records were not there yet, some profiles not complete. */
function earlier(sample: Sample): Sample {
	const kandidaten = sample.kandidaten.filter((_, at) => at % 29 !== 3);
	const known = new Set(kandidaten.map(key));
	const without = (rows: readonly SampleRow[], every: number) =>
		rows.filter((row, at) => at % every !== 4 && known.has(key(row)));
	return {
		kandidaten: kandidaten.map((row, at) =>
			at % 17 === 5 ? { ...row, 'Sonar - Klantprofiel': 'O' } : row
		),
		trajecten: without(sample.trajecten, 11),
		modules: without(sample.modules, 13),
		plaatsingen: without(sample.plaatsingen, 7)
	};
}

/** Sets the limit of the tile of overdue signals of modules. */
async function setLimit(page: Page, limit: string): Promise<Locator> {
	await new AppOnScreen(page).explain('Modules', 'Signaaldatum verstreken');
	await page.getByRole('button', { name: /^Waarschuwt? boven/ }).click();
	const dialog = page.getByRole('dialog', { name: /^Waarschuwen bij/ });
	await dialog.getByLabel('Waarschuw boven').fill(limit);
	await dialog.getByRole('button', { name: 'Grens bewaren' }).click();
	return dialog;
}

/** A tile over its limit is marked, and stands on Vandaag. */
async function walkLimit(app: AppOnScreen): Promise<void> {
	const { page } = app;
	const tile = app.tile('Modules', 'Signaaldatum verstreken');
	const value = numberIn(await tile.locator('xpath=..').locator('.value').textContent());
	const dialog = await setLimit(page, 'veel');
	await expect(dialog).toContainText('Vul een heel getal in, 0 of hoger.');
	await dialog.getByLabel('Waarschuw boven').fill(String(value));
	await dialog.getByRole('button', { name: 'Grens bewaren' }).press('Enter');
	await expect(dialog).toHaveCount(0);
	await expect(tile).not.toHaveAccessibleDescription(/Boven uw grens/);

	await setLimit(page, String(value - 1));
	await expect(tile).toHaveAccessibleDescription(/^Boven uw grens van /);
	await app.goTo('Vandaag');
	await page.getByRole('link', { name: `${nl(value)}, grens ${nl(value - 1)}` }).click();
	await expect(tile).toHaveAttribute('aria-pressed', 'true');
	await tile.click();
}

test('F44 tiles have their limit, and with an earlier import their change, as counted from the files', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	const wizard = new WizardOnScreen(page);
	await app.openSample();
	const nu = third(await downloadSample(app));
	const toen = earlier(nu);

	await test.step('a tile over its limit is marked and stands on Vandaag', async () => {
		await app.goTo('Trajecten & modules');
		await expect(app.tile('Modules', 'Signaaldatum verstreken')).toHaveAccessibleDescription(
			/ dan op 11-11-2026 /
		);
		await walkLimit(app);
	});

	await test.step('the tiles show their change and its course, under filters too', async () => {
		await app.goTo('Gegevens');
		await wizard.choose(...filesOf(toen));
		await wizard.check('2026-11-04');
		await wizard.last.click();
		await wizard.button('Voorbeeld verwijderen en inlezen').click();
		await expect(toast(page, /^Ingelezen: /)).toBeVisible();
		await wizard.open();
		await wizard.readIn('2026-11-18', ...filesOf(nu));

		await app.goTo('Trajecten & modules');
		const expectTiles = async (keeps: (row: SampleRow) => boolean, uitvoerende: string | null) => {
			const before = recount(toen, keeps, uitvoerende, '2026-11-04');
			for (const [at, { region, label, rows }] of recount(nu, keeps, uitvoerende).entries()) {
				const was = before[at]?.rows.length ?? 0;
				const change = rows.length - was;
				await expect(app.tile(region, label), `${region}: ${label}`).toHaveAccessibleDescription(
					change === 0
						? 'Gelijk aan het aantal op 04-11-2026.'
						: `${nl(Math.abs(change))} ${change > 0 ? 'meer' : 'minder'} dan op 04-11-2026 (${nl(was)}).`
				);
			}
		};
		await expectTiles(() => true, null);
		await expect(page.getByText('Pijl: verschil met 04-11-2026.')).toBeVisible();
		// two measurements are two bars, no course
		const note = page.getByRole('note').filter({ visible: true });
		await app.explain('Trajecten', 'Actieve trajecten');
		await expect(note.locator('svg rect.now')).toHaveCount(1);
		await expect(note.locator('svg path.line')).toHaveCount(0);
		await page.keyboard.press('Escape');
		await app.pick('Bet. gemeente', 'Epe');
		await app.pick('Uitvoerende', 'Alrijde B');
		await expectTiles((row) => wordOf('Bet. gemeente', row) === 'Epe', 'Alrijde B');
		await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
	});

	await test.step('the rings show theirs', async () => {
		await app.goTo('Klantprofiel & ladder');
		const ja = (sample: Sample, gemeente: string) =>
			sample.kandidaten.filter(
				(row) => wordOf('Bet. gemeente', row) === gemeente && wordOf('Klantprofiel', row) === 'Ja'
			).length;
		for (const gemeente of ['Apeldoorn', 'Epe', 'Heerde']) {
			await page.getByRole('button', { name: `Verloop Klantprofiel in ${gemeente}` }).click();
			const row = page
				.getByRole('note', { name: `Verloop Klantprofiel in ${gemeente}` })
				.getByRole('row', { name: /^Ja / });
			await expect(row.getByRole('cell')).toHaveText([
				nl(ja(toen, gemeente)),
				nl(ja(nu, gemeente))
			]);
			await page.keyboard.press('Escape');
		}
	});

	await test.step('while somebody is searched for nothing is compared, and that is said', async () => {
		await app.goTo('Kandidaten');
		await page.getByRole('searchbox', { name: 'Zoek op naam of nummer' }).fill('a');
		await app.goTo('Trajecten & modules');
		await app.explain('Trajecten', 'Actieve trajecten');
		await expect(page.getByRole('note').filter({ visible: true })).toContainText(
			'Bij zoeken op naam of nummer is er geen vergelijking met eerdere momentopnamen.'
		);
	});
});
