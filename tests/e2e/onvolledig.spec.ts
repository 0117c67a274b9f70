import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl } from './app';
import { expectRowCount } from './row-count';
import { tabTo } from './keyboard';
import { expectKpis, kpiRow, KPI_LABELS, kpis } from './kpis';
import { downloadSample, type Sample, type SampleRow } from './sample';
import { test } from './test';
import { WizardOnScreen } from './wizard';
import { meer } from './menus';

const CODE = 'Sonar - Klantprofiel';
/** Columns of each part of a profile, by its heading in the matrix: it misses where all of them are blank. */
const PARTS = {
	Opleiding: ['Opleidingsniveau'],
	'Vaardigh.': ['Vaardigheden'],
	'Compet.': ['Competenties'],
	'Affinit.': ['Affiniteiten'],
	Sector: ['Beroepssector'],
	Taken: ['Taaksoorten'],
	Uren: ['Beschikbare uren/wk'],
	Vervoer: ['Reisafstand', 'Vervoer']
};
/** The six parts of UWV. */
const SIX = Object.values(PARTS)
	.slice(0, 6)
	.flatMap(([column = '']) => [column]);

function code(row: SampleRow): string {
	return row[CODE] ?? '';
}

function count(rows: readonly SampleRow[], ...codes: readonly string[]): number {
	return rows.filter((row) => codes.includes(code(row))).length;
}

function grouped(rows: readonly SampleRow[], heading: string): Map<string, SampleRow[]> {
	const groups = new Map<string, SampleRow[]>();
	for (const row of rows) {
		const name = row[heading] || '(Leeg)';
		groups.set(name, [...(groups.get(name) ?? []), row]);
	}
	return groups;
}

/** Whom a share of profiles is of: those with a code. */
function coded(rows: readonly SampleRow[]): number {
	return count(rows, 'J', 'N', 'L', 'O');
}

/** As many profiles as have to be completed one by one until the share is reached. */
function stillToDo(rows: readonly SampleRow[], percent: number): number {
	let done = count(rows, 'J');
	let steps = 0;
	while (done / coded(rows) < percent / 100 - 1e-12) {
		done++;
		steps++;
	}
	return steps;
}

/** What the coach says of these kandidaten. */
function coachOf(rows: readonly SampleRow[]): string {
	const todo = stillToDo(rows, 85);
	return todo === 0 ? 'gehaald' : `${nl(todo)} ${todo === 1 ? 'profiel' : 'profielen'} →tot 85%`;
}

/** The cells of each row of a table, by its first. */
async function rowsOf(table: Locator): Promise<Map<string, string[]>> {
	const cells = await table
		.locator('tbody tr:not(.onder)')
		.evaluateAll((rows) =>
			rows.map((row) =>
				[...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
			)
		);
	return new Map(cells.map(([name = '', ...rest]) => [name, rest]));
}

/** 59,8% in whole percents, half up; never all while something is left. */
function percent(part: number, total: number): string {
	return `${Math.floor((part / total) * 100 + 0.5 + 1e-9)}%`;
}

/** Kandidaten whose code says something else than the parts of their profile. */
function deviating(rows: readonly SampleRow[]): readonly SampleRow[] {
	return rows.filter((row) => {
		const filled = SIX.filter((column) => row[column] !== '').length;
		const findable =
			row.Opleidingsniveau !== '' && row.Beroepssector !== '' && row['Beschikbare uren/wk'] !== '';
		const complete = filled === 6 && findable && row.Vervoer !== '';
		if (code(row) === 'J') return !findable;
		if (code(row) === 'O') return filled === 0 || complete;
		return (code(row) === 'N' || code(row) === 'L') && filled > 0;
	});
}

/** Who of these has to be helped first: short jobs, of these the longest not updated. */
function firstFive(rows: readonly SampleRow[]): string[] {
	const changed = (row: SampleRow) =>
		(row['Klantprofiel gewijzigd'] ?? '').split('-').reverse().join('-') || '9999';
	return rows
		.map((row, at) => ({ row, at, rank: ['O', 'L', 'N', ''].indexOf(code(row)) }))
		.sort((a, b) => a.rank - b.rank || changed(a.row).localeCompare(changed(b.row)) || a.at - b.at)
		.slice(0, 5)
		.map(({ row }) => String(row['Pers. nr.']));
}

function goal(page: Page): Locator {
	return page.getByRole('region', { name: /^Doel: / });
}

function groups(page: Page, name = 'Per begeleider'): Locator {
	return page.getByRole('table', { name: new RegExp(`^${name}`) });
}

async function expectGoal(page: Page, rows: readonly SampleRow[]): Promise<void> {
	const [ja, all] = [count(rows, 'J'), coded(rows)];
	const share = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
	await expect(goal(page)).toContainText(`${share.format((ja / all) * 100)}%`);
	await expect(goal(page)).toContainText(
		`${nl(ja)} van ${nl(all)} kandidaten met een code hebben klantprofiel Ja, ${nl(all - ja)} niet.`
	);
	await expect(goal(page)).toContainText(`Nog ${nl(stillToDo(rows, 85))}.`);
}

/** The cells of a group in the matrix, before and after its bar, straight from the files. */
function matrixRow(group: string, rows: readonly SampleRow[]): string[] {
	const incomplete = rows.filter((row) => code(row) === 'O');
	return [
		group,
		nl(rows.length),
		percent(count(rows, 'J'), coded(rows)),
		'',
		...[
			rows.length - count(rows, 'J'),
			count(rows, 'N'),
			count(rows, 'L'),
			count(rows, 'O'),
			count(rows, ''),
			...Object.values(PARTS).map(
				(columns) =>
					incomplete.filter((row) => columns.every((column) => (row[column] ?? '') === '')).length
			)
		].map(nl)
	];
}

/** Every number of each group is that of the files; the worst begeleider stands on top, gemeenten by name. */
async function expectGroups(page: Page, sample: Sample, name: string, heading: string) {
	await page.getByRole('button', { name, exact: true }).click();
	await expect(groups(page, name)).toBeVisible();
	const shown = await rowsOf(groups(page, name));
	const expected = grouped(sample.kandidaten, heading);
	const numbers = [...expected].map(([group, rows]) => matrixRow(group, rows));
	expect([...shown].map(([group, cells]) => [group, ...cells]).sort()).toEqual(numbers.sort());
	const shares = [...shown.keys()].map((group) => {
		const rows = expected.get(group) ?? [];
		return count(rows, 'J') / coded(rows);
	});
	if (heading === 'Begeleider Compas') expect(shares).toEqual([...shares].sort((a, b) => a - b));
	else expect([...shown.keys()]).toEqual([...shown.keys()].sort());
}

/** One stop for the tab key; the arrows walk over the numbers, and a number opens who is in it. */
async function walkMatrix(app: AppOnScreen, sample: Sample): Promise<void> {
	const { page } = app;
	const rows = groups(page).locator('tbody tr');
	const name = rows.first().getByRole('button').first();
	await tabTo(page, name);
	for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown'])
		await page.keyboard.press(key);
	const nee = rows.nth(1).getByRole('button').nth(3);
	await expect(nee).toBeFocused();
	const second = (await rows.nth(1).getByRole('button').first().textContent())?.trim() ?? '';
	const theirs = (grouped(sample.kandidaten, 'Begeleider Compas').get(second) ?? []).filter(
		(row) => code(row) === 'N'
	);
	await expect(nee).toHaveText(nl(theirs.length));
	await page.keyboard.press('Enter');
	await expect(
		page.getByRole('menuitem', { name: new RegExp(`^Toon deze ${theirs.length}`) })
	).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(nee).toBeFocused();
	await page.keyboard.press('End');
	await page.keyboard.press('Home');
	await expect(rows.nth(1).getByRole('button').first()).toBeFocused();
	await page.keyboard.press('Control+Home');
	await expect(name).toBeFocused();
}

/** At least ten rows of the matrix stand on a laptop's screen, its numbers on what may be the warmest of a block. */
async function expectRowsInView(page: Page): Promise<void> {
	const heights = await groups(page)
		.locator('tbody tr')
		.evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().bottom));
	expect(heights.filter((bottom) => bottom <= 768).length).toBeGreaterThanOrEqual(10);
}

/** A begeleider unfolds by keyboard to the first jobs; all of them open in Kandidaten. */
async function walkWorkList(app: AppOnScreen, sample: Sample): Promise<void> {
	const { page } = app;
	const first = groups(page).locator('tbody tr').first().getByRole('button').first();
	const name = (await first.textContent())?.trim() ?? '';
	await tabTo(page, first);
	await page.keyboard.press('Enter');
	await expect(first).toHaveAttribute('aria-expanded', 'true');
	const mine = grouped(sample.kandidaten, 'Begeleider Compas').get(name) ?? [];
	const todo = mine.filter((row) => code(row) !== 'J');
	await expect(page.locator('.onder dl')).toContainText(coachOf(mine));
	const list = page.getByRole('list', { name: `Te doen bij ${name}` });
	await expect(list.locator('.nummer')).toHaveText(firstFive(todo));

	await list.getByRole('button').first().click();
	await expect(page.getByRole('button', { name: 'Volgende kandidaat' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(list.getByRole('button').first()).toBeFocused();

	await page.getByRole('link', { name: `Toon alle ${nl(todo.length)} in Kandidaten` }).click();
	await expect(app.status).toHaveText(`${nl(todo.length)} van 2.847 kandidaten`);
	await expectRowCount(app.table, todo.length);
	await expect(page.getByRole('list', { name: 'Actieve filters' })).toContainText(name);
}

/** Goals are changed, agreed on for one gemeente, refused when they are none, remembered and undone. */
async function walkGoals(app: AppOnScreen, sample: Sample): Promise<void> {
	const { page } = app;
	const unfold = () =>
		kpis(page).getByRole('button', { name: 'Ladder ingevuld', exact: true }).click();
	const inEpe = kpiRow(page, 'Ladder ingevuld', 'Epe');
	const change = page.getByRole('button', { name: 'Afspraak wijzigen: Ladder ingevuld, Epe' });
	const agreement = page.getByRole('dialog', { name: 'Afspraak: Ladder ingevuld, Epe' });

	await test.step('a goal of one gemeente has who and when', async () => {
		await change.click();
		await agreement.getByRole('button', { name: 'Afspraak bewaren' }).click();
		await expect(agreement).toContainText('Vul een heel getal in van 1 tot en met 100.');
		await expect(agreement).toContainText('Vul een datum in.');
		await agreement.getByLabel('Ten minste, in %').fill('97');
		await agreement.getByLabel('Uiterlijk op').fill('2027-03-31');
		await agreement.getByLabel('Afgesproken met').fill('de teamleider');
		await agreement.getByLabel('Afgesproken op').fill('2026-10-01');
		await agreement.getByRole('button', { name: 'Afspraak bewaren' }).click();
		await expect(inEpe).toContainText('ten minste 97% op 31-03-2027');
		await expect(inEpe).toContainText('de teamleider, 01-10-2026');
		await expect(kpiRow(page, 'Ladder ingevuld', 'Heerde')).not.toContainText('97%');
	});
	await test.step('the goal of all is refused when it is none', async () => {
		await meer(page, 'Doel aanpassen');
		const dialog = page.getByRole('dialog', { name: 'Doel aanpassen' });
		await dialog.getByLabel('Volledige profielen, in %').fill('120');
		await dialog.getByRole('button', { name: 'Doel bewaren' }).click();
		await expect(dialog).toContainText('Vul een heel getal in van 1 tot en met 100.');
		await dialog.getByLabel('Volledige profielen, in %').fill('90');
		await dialog.getByLabel('Uiterlijk op').fill('2027-03-31');
		await dialog.getByRole('button', { name: 'Doel bewaren' }).click();
		await expect(dialog).toHaveCount(0);
		await expect(goal(page)).toContainText('Doel: 90% volledig op 31-03-2027');
		await expect(goal(page)).toContainText(`Nog ${nl(stillToDo(sample.kandidaten, 90))}.`);
	});
	await test.step('both are there after a reload', async () => {
		await app.reload();
		await unfold();
		await expect(inEpe).toContainText('de teamleider, 01-10-2026');
		await expect(goal(page)).toContainText('Doel: 90% volledig op 31-03-2027');
	});
	await test.step('both are taken back', async () => {
		await meer(page, 'Doel aanpassen');
		await page.getByRole('button', { name: 'Terug naar 85%' }).click();
		await expect(goal(page)).toContainText('Doel: 85% volledig op 31-12-2026');
		await change.click();
		await agreement.getByRole('button', { name: 'Afspraak verwijderen' }).click();
		await expect(inEpe).not.toContainText('97%');
		await meer(page, 'Ongedaan maken');
		await expect(inEpe).toContainText('ten minste 97% op 31-03-2027');
	});
}

test('every number of Onvolledige profielen is that of the files, under filters too; goals are kept, and it leads to the work', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const sample = await downloadSample(app);
	const inEpe = (row: SampleRow) => row['Bet. gemeente'] === 'Epe';
	await app.goTo('Onvolledige profielen');

	await test.step('the coverage has its numerator and denominator', async () => {
		await expect(goal(page)).toContainText('Doel: 85% volledig op 31-12-2026');
		await expectGoal(page, sample.kandidaten);
		await expect(goal(page)).toContainText(/In dit tempo \d\d-\d\d-20\d\d, doel is 31-12-2026\./);
	});
	await test.step('each gemeente and begeleider has its numbers, the worst begeleider first and gemeenten by name', async () => {
		await expectGroups(page, sample, 'Per gemeente', 'Bet. gemeente');
		await expectGroups(page, sample, 'Per begeleider', 'Begeleider Compas');
	});
	await test.step('profiles whose code and parts disagree are listed', async () => {
		const expected = deviating(sample.kandidaten);
		expect(expected).toHaveLength(11);
		await expect(
			page.getByRole('heading', { name: 'Bij 11 profielen wijkt de code af van de onderdelen' })
		).toBeVisible();
		await page.getByRole('button', { name: 'Toon lijst' }).click();
		const numbers = page
			.getByRole('table', { name: 'Code wijkt af' })
			.locator('tbody tr[data-row] td:nth-child(2)');
		await expect(numbers.first()).toBeVisible();
		expect((await numbers.allTextContents()).map((text) => text.trim()).sort()).toEqual(
			expected.map((row) => row['Pers. nr.']).sort()
		);
	});
	await test.step('every number that goals are about is counted, per gemeente too', async () => {
		await expectKpis(page, 'Alle gemeenten', sample, () => true);
		for (const label of KPI_LABELS)
			await kpis(page).getByRole('button', { name: label, exact: true }).click();
		for (const gemeente of ['Apeldoorn', 'Epe', 'Heerde'])
			await expectKpis(page, gemeente, sample, (row) => row['Bet. gemeente'] === gemeente);
	});
	await test.step('under filters goal, coach and goals are about who is left', async () => {
		await app.pick('Status', 'Open');
		const open = sample.kandidaten.filter((row) => row['Sonar - Status'] === 'Open');
		await expectGoal(page, open);
		await expect(goal(page)).toContainText('Nog 603.');

		await app.pick('Bet. gemeente', 'Epe');
		await expectGoal(page, open.filter(inEpe));
		const shown = [...(await rowsOf(groups(page)))].map(([name, cells]) => [name, ...cells]);
		const expected = [...grouped(open.filter(inEpe), 'Begeleider Compas')].map(([name, rows]) =>
			matrixRow(name, rows)
		);
		expect(shown.sort()).toEqual(expected.sort());

		await app.pick('Status', 'Open');
		await expectGoal(page, sample.kandidaten.filter(inEpe));
		await expectKpis(page, 'Alle gemeenten', sample, inEpe);

		await app.pick('Klantprofiel', 'Onvolledig');
		await expect(goal(page)).toContainText('Wie klaar is, valt buiten dit filter op Klantprofiel.');
		await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
	});
	await test.step('the arrow keys walk over the matrix, of which ten rows are in view', async () => {
		await expectRowsInView(page);
		await walkMatrix(app, sample);
	});
	await walkGoals(app, sample);
	await test.step('a begeleider unfolds to the first jobs, and all of them open in Kandidaten', () =>
		walkWorkList(app, sample));
});

/** A list in which the first `complete` of a hundred kandidaten have a profile. */
function list(name: string, complete: number) {
	const rows = Array.from({ length: 100 }, (_, at) => {
		const profile = at < complete ? 'J' : 'N';
		return `${at % 2 ? 'Epe' : 'Heerde'};${7000 + at};Bos, M.;Open;${profile};Anna`;
	});
	const head = 'Gemeente;Pers. nr.;Naam;Sonar - Status;Sonar - Klantprofiel;Begeleider Compas';
	return { name, mimeType: 'text/csv', buffer: Buffer.from([head, ...rows, ''].join('\r\n')) };
}

test('two momentopnamen give a pace, a trend and a day, also under a filter', async ({ page }) => {
	const wizard = new WizardOnScreen(page);
	await wizard.open();
	await wizard.readIn('2026-11-04', list('oud.csv', 60));
	await wizard.open();
	await wizard.readIn('2026-11-18', list('nieuw.csv', 70));
	const app = new AppOnScreen(page);
	await app.goTo('Onvolledige profielen');

	// 10 in 14 days, 15 to go: 21 days
	await expect(goal(page)).toContainText('Nog 15. In dit tempo 09-12-2026, doel is 31-12-2026.');
	await expect(goal(page)).toContainText('↑ 10 punt');
	await page.getByRole('button', { name: 'Uitleg doel' }).click();
	const note = page.getByRole('note').filter({ visible: true });
	await expect(note).toContainText('Nog 15 profielen te gaan, nu ongeveer 5 per week.');
	await expect(note).toContainText('In dit tempo haalt u het doel op 09-12-2026. Dat is op tijd.');
	await expect(note).toContainText('Aanname: Het aantal kandidaten blijft gelijk.');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('img', { name: /^Volledige profielen: / })).toHaveAccessibleName(
		'Volledige profielen: 04-11-2026: 60%, 18-11-2026: 70%. Het doel is 85%.'
	);

	// 30 and 30 had one, now 35 and 35
	await page.getByRole('button', { name: 'Per gemeente', exact: true }).click();
	for (const gemeente of ['Epe', 'Heerde']) {
		await page.getByRole('button', { name: gemeente, exact: true }).click();
		const facts = page.locator('tr:has(button[aria-expanded=true]) + tr dl').filter({
			hasText: 'Sinds 04-11'
		});
		await expect(facts.first()).toContainText(/↑\s*5 meer/);
		await page.getByRole('button', { name: gemeente, exact: true }).click();
	}

	await app.pick('Bet. gemeente', 'Epe');
	await expect(page.getByRole('img', { name: /^Volledige profielen: / })).toHaveAccessibleName(
		'Volledige profielen: 04-11-2026: 60%, 18-11-2026: 70%. Het doel is 85%.'
	);
	// 5 in 14 days, 43 needed of 50, 35 done
	await expect(goal(page)).toContainText('Nog 8. In dit tempo');
});

test('quarters of each gemeente are bars at first and lines from the fourth, with a table for who cannot see them', async ({
	page
}) => {
	const wizard = new WizardOnScreen(page);
	const app = new AppOnScreen(page);
	const card = page.getByRole('region', { name: 'Per gemeente, per kwartaal' });
	const table = card.getByRole('table', { name: /^Profielgraad per gemeente en kwartaal/ });
	const read = async (day: string, complete: number) => {
		await wizard.open();
		await wizard.readIn(day, list(`lijst-${day}.csv`, complete));
		await app.goTo('Onvolledige profielen');
	};

	await read('2026-02-18', 40);
	await expect(card).toContainText('Er is nog geen lijst van een eerder kwartaal.');
	await read('2026-05-18', 50);
	await read('2026-05-20', 54);
	await expect(card).toContainText('Van boven naar beneden: 1e 2026, 2e 2026.');
	await expect(card).toContainText('verschil met 1e 2026');
	await expect(card.locator('svg')).toHaveCount(0);
	await read('2026-08-18', 60);
	await read('2026-11-18', 70);
	await expect(card.locator('polyline')).toHaveCount(2);
	await expect(card).not.toContainText('Van boven naar beneden');
	// the last list of a quarter tells of it
	expect([...(await rowsOf(table))]).toEqual([
		['Epe', ['40%', '54%', '60%', '70%']],
		['Heerde', ['40%', '54%', '60%', '70%']]
	]);
	await expect(card.locator('svg')).toContainText('Epe 70% +10,0');
	await expect(card.locator('svg')).toContainText('Doel 85%');
});

test('whoever has no code stands beside the profielgraad, and counts in everywhere once that is set', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const { kandidaten } = await downloadSample(app);
	const [ja, all, without] = [count(kandidaten, 'J'), kandidaten.length, count(kandidaten, '')].map(
		nl
	);
	await app.goTo('Onvolledige profielen');
	await expectGoal(page, kandidaten);
	await expect(goal(page)).toContainText(`${without} zonder code tellen niet mee.`);
	await goal(page).getByRole('checkbox', { name: 'Meetellen' }).check();
	await expect(goal(page)).toContainText(`${without} zonder code tellen mee.`);
	await expect(goal(page)).toContainText(`${ja} van ${all} kandidaten hebben klantprofiel Ja`);
	await expect(kpiRow(page, 'Profielgraad', 'Alle gemeenten')).toContainText(`${ja} van ${all}`);

	await app.goTo('Klantprofiel & ladder');
	await expect(page.getByText(`${without} zonder code tellen mee.`)).toBeVisible();
	const legend = page.getByRole('list', { name: 'Klantprofiel in Epe', exact: true });
	await expect(legend.getByRole('button', { name: /^\(Leeg\) / })).toBeVisible();

	await app.reload();
	const setting = page.getByRole('checkbox', { name: 'Meetellen' });
	await expect(setting).toBeChecked();
	await setting.uncheck();
	await expect(legend.getByRole('button', { name: /^\(Leeg\) / })).toHaveCount(0);
	await expect(page.getByRole('button', { name: /^Zonder code: / }).first()).toBeVisible();
});
