import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl } from './app';
import { tabTo } from './keyboard';
import { expectKpis, kpiRow, KPI_LABELS, kpis } from './kpis';
import { downloadSample, type Sample, type SampleRow } from './sample';
import { test } from './test';
import { WizardOnScreen } from './wizard';

const CODE = 'Sonar - Klantprofiel';
/** Column of each part of a profile, by its heading in the table of what is missing. */
const PARTS = {
	Opleiding: 'Opleidingsniveau',
	Vaardigheden: 'Vaardigheden',
	Competenties: 'Competenties',
	Affiniteiten: 'Affiniteiten',
	Sectoren: 'Beroepssector',
	Taaksoorten: 'Taaksoorten'
};

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

/** As many profiles as have to be completed one by one until the share is reached. */
function stillToDo(rows: readonly SampleRow[], percent: number): number {
	let done = count(rows, 'J');
	let steps = 0;
	while (done / rows.length < percent / 100 - 1e-12) {
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

test.describe('Onvolledige profielen', () => {
	let app: AppOnScreen;
	let sample: Sample;

	test.beforeEach(async ({ page }) => {
		app = new AppOnScreen(page);
		await app.openSample();
		sample = await downloadSample(app);
		await app.goTo('Onvolledige profielen');
	});

	function goal(page: Page): Locator {
		return page.getByRole('region', { name: /^Doel: / });
	}

	function groups(page: Page, name = 'Per begeleider'): Locator {
		return page.getByRole('table', { name: new RegExp(`^${name}`) });
	}

	async function expectGoal(page: Page, rows: readonly SampleRow[]): Promise<void> {
		const [ja, all] = [count(rows, 'J'), rows.length];
		const share = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
		await expect(goal(page)).toContainText(`${share.format((ja / all) * 100)}%`);
		await expect(goal(page)).toContainText(
			`${nl(ja)} van ${nl(all)} kandidaten hebben een volledig profiel, ${nl(all - ja)} niet.`
		);
		await expect(goal(page)).toContainText(`Nog ${nl(stillToDo(rows, 85))} profielen te gaan.`);
	}

	test('the coverage has its numerator and denominator, under any filter', async ({ page }) => {
		await expect(goal(page)).toContainText('Doel: 85% volledig op 31-12-2026');
		await expectGoal(page, sample.kandidaten);
		await expect(goal(page)).toContainText('Er is nog geen tempo bekend.');

		await app.pick('Status', 'Open');
		const open = sample.kandidaten.filter((row) => row['Sonar - Status'] === 'Open');
		await expectGoal(page, open);
		await expect(goal(page)).toContainText('Nog 603 profielen te gaan.');

		await app.pick('Bet. gemeente', 'Epe');
		const inEpe = open.filter((row) => row['Bet. gemeente'] === 'Epe');
		await expectGoal(page, inEpe);
		const coached = [...(await rowsOf(groups(page)))].map(([name, cells]) => [name, cells.at(-1)]);
		const expected = [...grouped(inEpe, 'Begeleider Compas')].map(([name, rows]) => [
			name,
			coachOf(rows)
		]);
		expect(coached.sort()).toEqual(expected.sort());

		await app.pick('Klantprofiel', 'Onvolledig');
		await expect(goal(page)).toContainText('Wie klaar is, valt buiten dit filter op Klantprofiel.');
	});

	for (const [name, heading] of [
		['Per begeleider', 'Begeleider Compas'],
		['Per gemeente', 'Bet. gemeente']
	] as const) {
		test(`${name.toLowerCase()} every number is that of the files, worst first`, async ({
			page
		}) => {
			await page.getByRole('button', { name, exact: true }).click();
			await expect(groups(page, name)).toBeVisible();
			const shown = await rowsOf(groups(page, name));
			const expected = grouped(sample.kandidaten, heading);
			expect([...shown.keys()].sort()).toEqual([...expected.keys()].sort());
			for (const [group, rows] of expected) {
				expect(shown.get(group), group).toEqual([
					nl(rows.length),
					'',
					percent(count(rows, 'J'), rows.length),
					nl(count(rows, 'O')),
					nl(count(rows, 'L')),
					nl(count(rows, 'N')),
					nl(rows.length - count(rows, 'J')),
					coachOf(rows)
				]);
			}
			const shares = [...shown.keys()].map((group) => {
				const rows = expected.get(group) ?? [];
				return count(rows, 'J') / rows.length;
			});
			expect(shares).toEqual([...shares].sort((a, b) => a - b));
		});
	}

	test('a begeleider unfolds to the first jobs, and all of them open in Kandidaten', async ({
		page
	}) => {
		const first = groups(page).locator('tbody tr').first().getByRole('button');
		const name = (await first.textContent())?.trim() ?? '';
		await tabTo(page, first);
		await page.keyboard.press('Enter');
		await expect(first).toHaveAttribute('aria-expanded', 'true');
		const todo = (grouped(sample.kandidaten, 'Begeleider Compas').get(name) ?? []).filter(
			(row) => code(row) !== 'J'
		);
		const changed = (row: SampleRow) =>
			(row['Klantprofiel gewijzigd'] ?? '').split('-').reverse().join('-') || '9999';
		const expected = todo
			.map((row, at) => ({ row, at, rank: ['O', 'L', 'N', ''].indexOf(code(row)) }))
			.sort(
				(a, b) => a.rank - b.rank || changed(a.row).localeCompare(changed(b.row)) || a.at - b.at
			)
			.slice(0, 5)
			.map(({ row }) => row['Pers. nr.']);
		const list = page.getByRole('list', { name: `Werklijst van ${name}` });
		await expect(list.locator('.nummer')).toHaveText(expected.map(String));

		await list.getByRole('button').first().click();
		await expect(page.getByRole('button', { name: 'Volgende kandidaat' })).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(list.getByRole('button').first()).toBeFocused();

		await page.getByRole('link', { name: `Toon alle ${nl(todo.length)} in Kandidaten` }).click();
		await expect(app.status).toHaveText(`${nl(todo.length)} van 2.847 kandidaten`);
		await expect(app.table).toHaveAttribute('aria-rowcount', String(todo.length));
		await expect(page.getByRole('list', { name: 'Actieve filters' })).toContainText(name);
	});

	test('what is missing is counted per begeleider, by code and by part', async ({ page }) => {
		await page.getByRole('button', { name: 'Wat ontbreekt', exact: true }).click();
		const table = page.getByRole('table', { name: 'Wat ontbreekt, per begeleider' });
		await expect(table).toBeVisible();
		for (const part of Object.keys(PARTS))
			await expect(table.getByRole('columnheader', { name: part, exact: true })).toBeVisible();
		const shown = await rowsOf(table);
		expect(shown.size).toBeGreaterThan(12);
		const expected = grouped(sample.kandidaten, 'Begeleider Compas');
		for (const [name, cells] of shown) {
			if (name === '') continue;
			const rows = expected.get(name) ?? [];
			const incomplete = rows.filter((row) => code(row) === 'O');
			expect(cells, name).toEqual(
				[
					rows.length - count(rows, 'J'),
					count(rows, 'N'),
					count(rows, 'L'),
					count(rows, ''),
					incomplete.length,
					...Object.values(PARTS).map(
						(column) => incomplete.filter((row) => row[column] === '').length
					)
				].map(nl)
			);
		}
	});

	test('profiles whose code and parts disagree are listed', async ({ page }) => {
		const parts = Object.values(PARTS);
		const deviating = sample.kandidaten.filter((row) => {
			const filled = parts.filter((column) => row[column] !== '').length;
			const findable =
				row.Opleidingsniveau !== '' &&
				row.Beroepssector !== '' &&
				row['Beschikbare uren/wk'] !== '';
			const complete = filled === 6 && findable && row.Vervoer !== '';
			if (code(row) === 'J') return !findable;
			if (code(row) === 'O') return filled === 0 || complete;
			return (code(row) === 'N' || code(row) === 'L') && filled > 0;
		});
		expect(deviating).toHaveLength(11);
		await expect(
			page.getByRole('heading', { name: 'Bij 11 profielen wijkt de code af van de onderdelen' })
		).toBeVisible();
		await page.getByRole('button', { name: 'Toon lijst' }).click();
		const numbers = await page
			.getByRole('table', { name: 'Code wijkt af' })
			.locator('tbody tr[data-row] td:nth-child(2)')
			.evaluateAll((cells) => cells.map((cell) => (cell.textContent ?? '').trim()));
		expect(numbers.sort()).toEqual(deviating.map((row) => row['Pers. nr.']).sort());
	});

	test('every number that goals are about is counted from the files, per gemeente too', async ({
		page
	}) => {
		await expectKpis(page, 'Alle gemeenten', sample, () => true);
		for (const label of KPI_LABELS)
			await kpis(page).getByRole('button', { name: label, exact: true }).click();
		for (const gemeente of ['Apeldoorn', 'Epe', 'Heerde'])
			await expectKpis(page, gemeente, sample, (row) => row['Bet. gemeente'] === gemeente);
		await app.pick('Bet. gemeente', 'Epe');
		await expectKpis(page, 'Alle gemeenten', sample, (row) => row['Bet. gemeente'] === 'Epe');
	});

	test('a goal is agreed on for one gemeente with who and when, and undone', async ({ page }) => {
		const table = kpis(page);
		await table.getByRole('button', { name: 'Ladder ingevuld', exact: true }).click();
		await page.getByRole('button', { name: 'Afspraak wijzigen: Ladder ingevuld, Epe' }).click();
		const dialog = page.getByRole('dialog', { name: 'Afspraak: Ladder ingevuld, Epe' });
		await dialog.getByRole('button', { name: 'Afspraak bewaren' }).click();
		await expect(dialog).toContainText('Vul een heel getal in van 1 tot en met 100.');
		await expect(dialog).toContainText('Vul een datum in.');
		await dialog.getByLabel('Ten minste, in %').fill('97');
		await dialog.getByLabel('Uiterlijk op').fill('2027-03-31');
		await dialog.getByLabel('Afgesproken met').fill('de teamleider');
		await dialog.getByLabel('Afgesproken op').fill('2026-10-01');
		await dialog.getByRole('button', { name: 'Afspraak bewaren' }).click();
		const row = kpiRow(page, 'Ladder ingevuld', 'Epe');
		await expect(row).toContainText('ten minste 97% op 31-03-2027');
		await expect(row).toContainText('de teamleider, 01-10-2026');
		await expect(kpiRow(page, 'Ladder ingevuld', 'Heerde')).not.toContainText('97%');
		await app.reload();
		await table.getByRole('button', { name: 'Ladder ingevuld', exact: true }).click();
		await expect(row).toContainText('de teamleider, 01-10-2026');

		await page.getByRole('button', { name: 'Afspraak wijzigen: Ladder ingevuld, Epe' }).click();
		await dialog.getByRole('button', { name: 'Afspraak verwijderen' }).click();
		await expect(row).not.toContainText('97%');
		await page.getByRole('button', { name: 'Ongedaan maken' }).click();
		await expect(row).toContainText('ten minste 97% op 31-03-2027');
	});

	test('the goal can be changed, is refused when it is none, and is remembered', async ({
		page
	}) => {
		await page.getByRole('button', { name: 'Doel aanpassen' }).click();
		const dialog = page.getByRole('dialog', { name: 'Doel aanpassen' });
		await dialog.getByLabel('Volledige profielen, in %').fill('120');
		await dialog.getByRole('button', { name: 'Doel bewaren' }).click();
		await expect(dialog).toContainText('Vul een heel getal in van 1 tot en met 100.');
		await dialog.getByLabel('Volledige profielen, in %').fill('90');
		await dialog.getByLabel('Uiterlijk op').fill('2027-03-31');
		await dialog.getByRole('button', { name: 'Doel bewaren' }).click();
		await expect(dialog).toHaveCount(0);
		await expect(goal(page)).toContainText('Doel: 90% volledig op 31-03-2027');
		await expect(goal(page)).toContainText(
			`Nog ${nl(stillToDo(sample.kandidaten, 90))} profielen te gaan.`
		);
		await expect(groups(page).getByRole('columnheader', { name: 'Tot 90%' })).toBeVisible();
		await app.reload();
		await expect(goal(page)).toContainText('Doel: 90% volledig op 31-03-2027');
		await page.getByRole('button', { name: 'Doel aanpassen' }).click();
		await page.getByRole('button', { name: 'Terug naar 85%' }).click();
		await expect(goal(page)).toContainText('Doel: 85% volledig op 31-12-2026');
	});
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

	const goal = page.getByRole('region', { name: /^Doel: / });
	// 10 in 14 days, 15 to go: 21 days
	await expect(goal).toContainText('Nog 15 profielen te gaan, nu ongeveer 5 per week.');
	await expect(goal).toContainText('In dit tempo haalt u het doel op 09-12-2026. Dat is op tijd.');
	await expect(goal).toContainText('↑ 10 punt');
	await expect(goal).toContainText('Aanname: Het aantal kandidaten blijft gelijk.');
	await expect(page.getByRole('img', { name: /^Volledige profielen: / })).toHaveAccessibleName(
		'Volledige profielen: 04-11-2026: 60%, 18-11-2026: 70%. Het doel is 85%.'
	);

	// 30 and 30 had one, now 35 and 35
	await page.getByRole('button', { name: 'Per gemeente', exact: true }).click();
	const groups = page.getByRole('table', { name: /^Per gemeente/ });
	await expect(groups.getByRole('columnheader').last()).toHaveText('Sinds 04-11');
	for (const gemeente of ['Epe', 'Heerde'])
		await expect(groups.getByRole('row', { name: gemeente }).getByRole('cell').last()).toHaveText(
			/↑\s*5 meer/
		);

	await app.pick('Bet. gemeente', 'Epe');
	await expect(page.getByRole('img', { name: /^Volledige profielen: / })).toHaveAccessibleName(
		'Volledige profielen: 04-11-2026: 60%, 18-11-2026: 70%. Het doel is 85%.'
	);
	// 5 in 14 days, 43 needed of 50, 35 done
	await expect(goal).toContainText('Nog 8 profielen te gaan, nu ongeveer 2,5 per week.');
	await expect(page.getByRole('heading', { name: /wijkt de code af/ })).toHaveCount(0);
	await page.getByRole('button', { name: 'Wat ontbreekt', exact: true }).click();
	await expect(page.getByText('De bron heeft geen kolommen met de onderdelen')).toBeVisible();
});
