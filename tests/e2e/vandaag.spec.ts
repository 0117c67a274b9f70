import { expect, type Page } from '@playwright/test';
import { AppOnScreen, nl } from './app';
import { expectRowCount } from './row-count';
import { meer } from './menus';
import { key, recount, withoutSequel } from './recount';
import { downloadSample, type Sample, type SampleRow } from './sample';
import { test } from './test';
import { cv, registration } from './werkproces-rules';

const WHO = 'C. Brouwer';

/** The rows that answer each question about kandidaten, for those that are kept, counted from the files. */
function answersFor(
	sample: Sample,
	keeps: (row: SampleRow) => boolean
): ReadonlyMap<string, readonly SampleRow[]> {
	const tiles = recount(sample, keeps, null);
	const tile = (region: string, label: string) =>
		tiles.find((each) => each.region === region && each.label === label)?.rows ?? [];
	const overdue = new Set(
		['Trajecten', 'Modules', 'Externe plaatsingen'].flatMap((region) =>
			tile(region, 'Signaaldatum verstreken').map(key)
		)
	);
	const ends = tile('Trajecten', 'Einde traject < 3 maanden');
	const kandidaten = sample.kandidaten.filter(keeps);
	return new Map([
		[
			'Leeg profiel, wel trede 4 met groeipotentieel',
			kandidaten.filter(
				(row) =>
					row['Sonar - Klantprofiel'] === 'L' &&
					row['Sonar - Participatieladder'] === '04 met groeipotentieel'
			)
		],
		['Signaaldatum verstreken', kandidaten.filter((row) => overdue.has(key(row)))],
		['Traject stopt binnen 3 maanden, geen vervolgmodule', withoutSequel(sample, ends)],
		['Wel een traject, geen actieve module', tile('Trajecten', 'Zonder actieve module')],
		['Module staat stil', tile('Modules', 'Opschortingen')],
		[
			'Inschrijving verlengen binnen 30 dagen',
			kandidaten.filter((row) => registration(row) === 'ja')
		],
		['Cv publiceren kan: 4 keer ja', kandidaten.filter((row) => cv(row) === 'ja')]
	]);
}

/** Asks every question of the group, and compares its answer and the list behind it with the files. */
async function askAll(page: Page, app: AppOnScreen, group: string, sample: Sample, who: string) {
	const expected = answersFor(sample, (row) => who === '' || row['Begeleider Compas'] === who);
	const lines = page
		.getByRole('region', { name: 'Vragen', exact: true })
		.getByRole('list', { name: group, exact: true })
		.getByRole('link');
	await app.goTo('Vandaag');
	await expect(lines).toHaveCount(expected.size);
	for (const [question, rows] of expected) {
		await test.step(`${question} (${who || 'Heel team'}): ${rows.length}`, async () => {
			await app.goTo('Vandaag');
			const line = lines.filter({ hasText: question });
			await expect(line).toBeInViewport({ ratio: 1 });
			await expect(line.locator('.getal')).toHaveText(nl(rows.length));
			await line.click();
			const chips = page.getByRole('list', { name: 'Actieve filters' });
			await expect(chips).toContainText(`Vraag: ${question}`);
			if (who) await expect(chips).toContainText(who);
			if (rows.length === 0) {
				await expect(page.getByRole('heading', { name: 'Geen kandidaten gevonden' })).toBeVisible();
				return;
			}
			const table = page.locator('table[aria-rowcount]');
			await expectRowCount(table, rows.length);
			await expect(table.locator('tbody tr[data-row]').first()).toBeInViewport({ ratio: 1 });
			const numbers = rows.map((row) => row['Pers. nr.'] ?? '');
			const shown = await table.locator('tbody tr[data-row] td:nth-child(2)').allTextContents();
			for (const number of shown) expect(numbers).toContain(number.trim());
		});
	}
}

test('what Vandaag says of the kandidaten is what the opened page counts, for one begeleider and for the team', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const sample = await downloadSample(app);
	await app.goTo('Vandaag');
	await app.chooseMijn(WHO);
	await askAll(page, app, 'Mijn kandidaten', sample, WHO);

	// somebody of whom a module stands still
	const suspended = recount(sample, () => true, null).find(
		({ label }) => label === 'Opschortingen'
	);
	const keys = new Set(suspended?.rows.map(key));
	const other = sample.kandidaten.find((row) => keys.has(key(row)) && row['Begeleider Compas'])?.[
		'Begeleider Compas'
	];
	await app.goTo('Vandaag');
	await app.chooseMijn(other ?? '');
	await askAll(page, app, 'Mijn kandidaten', sample, other ?? '');

	await app.goTo('Vandaag');
	await page.getByRole('button', { name: 'Heel team' }).click();
	await askAll(page, app, 'Kandidaten', sample, '');
});

test('the work list of nobody asks whose it is, and knows it the next time', async ({ page }) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Kandidaten');
	await meer(page, 'Mijn werklijst');
	await expect(page.getByRole('heading', { name: 'Kies een begeleider' })).toBeVisible();
	await page.getByRole('combobox', { name: 'Kies uw naam' }).selectOption(WHO);
	const list = page.getByRole('list', { name: 'Mijn werklijst' });
	await expect(list.getByRole('button', { name: 'Gereed' }).first()).toBeFocused();
	const wie = page.getByRole('group', { name: 'Wie', exact: true });
	await expect(wie.getByRole('button', { name: 'Mijn kandidaten' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);

	await wie.getByRole('button', { name: 'Heel team' }).click();
	await page.getByRole('button', { name: `Ik ben ${WHO}` }).click();
	await expect(list.getByRole('button', { name: 'Gereed' }).first()).toBeFocused();
});
