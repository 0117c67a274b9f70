import { expect, type Page } from '@playwright/test';
import { AppOnScreen, nl, PAGES } from './app';
import { downloadSample } from './sample';
import { test } from './test';

const WHO = 'C. Brouwer';
const QUESTION = 'Leeg profiel, wel trede 4 met groeipotentieel';

function switchOf(page: Page) {
	const group = page.getByRole('group', { name: 'Wie', exact: true });
	return {
		mijn: group.getByRole('button', { name: 'Mijn kandidaten', exact: true }),
		team: group.getByRole('button', { name: 'Heel team', exact: true }),
		begeleider: page.getByRole('combobox', { name: 'Begeleider', exact: true })
	};
}

async function expectMijn(page: Page, mijn: boolean): Promise<void> {
	const wie = switchOf(page);
	await expect(wie.mijn).toHaveAttribute('aria-pressed', String(mijn));
	await expect(wie.team).toHaveAttribute('aria-pressed', String(!mijn));
}

test('F70 chosen once, list, work list and Vragen agree, and a chip says it', async ({ page }) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const { kandidaten } = await downloadSample(app);
	await app.goTo('Kandidaten');
	const mine = kandidaten.filter((row) => row['Begeleider Compas'] === WHO);
	const result = `${nl(mine.length)} van 2.847 kandidaten`;
	const wie = switchOf(page);
	const chips = page.getByRole('list', { name: 'Actieve filters' });
	const badge = page.getByRole('complementary').getByText(/^Aantal actief/);

	await test.step('it is the whole team until somebody chooses; the first time it asks who you are', async () => {
		await expectMijn(page, false);
		await expect(app.slicer('Begeleider Compas')).toBeVisible();
		await wie.mijn.click();
		await expect(page.getByText('Wie bent u?')).toBeVisible();
		await expect(wie.begeleider).toBeFocused();
		await expect(app.status).toHaveText('2.847 kandidaten');
		await wie.begeleider.selectOption(WHO);
		await expectMijn(page, true);
		await expect(app.status).toHaveText(result);
		await expect(chips).toContainText(`Begeleider Compas: ${WHO}`);
		await expect(app.slicer('Begeleider Compas')).toHaveCount(0);
		await expect(badge).toHaveCount(0);
	});

	await test.step('it holds on every page with filters, and in the work list', async () => {
		for (const name of PAGES.filter((each) => each !== 'Gegevens')) {
			await app.goTo(name);
			await expectMijn(page, true);
			await expect(chips).toContainText(WHO);
		}
		await page.goto('#/werklijst');
		await expectMijn(page, true);
		const shown = page.getByRole('button', { name: /^Te doen/ });
		await expect(shown).toBeVisible();
		await expect(chips).toContainText(WHO);
		await app.goTo('Kandidaten');
	});

	await test.step('a question about mine does not ask again', async () => {
		await app.goTo('Vandaag');
		await page.getByRole('link', { name: QUESTION }).click();
		const asked = mine.filter(
			(row) =>
				row['Sonar - Klantprofiel'] === 'L' &&
				row['Sonar - Participatieladder'] === '04 met groeipotentieel'
		);
		await expect(app.status).toHaveText(`${nl(asked.length)} van 2.847 kandidaten`);
		await expectMijn(page, true);
		await page.keyboard.press('Control+z');
		await expect(app.status).toHaveText(result);
	});

	await test.step('it is there again after a reload; without its chip it is the whole team, and steps go back', async () => {
		await app.reload();
		await expect(app.status).toHaveText(result);
		await expectMijn(page, true);
		await page.getByRole('button', { name: 'Verwijder filter Begeleider Compas' }).click();
		await expect(app.status).toHaveText('2.847 kandidaten');
		await expectMijn(page, false);
		await page.keyboard.press('Control+z');
		await expectMijn(page, true);
		await wie.team.click();
		await expect(app.status).toHaveText('2.847 kandidaten');
		await wie.mijn.click();
		await expect(app.status).toHaveText(result);
	});

	await test.step('mine in the slicer is the same choice; somebody else is a filter', async () => {
		await wie.team.click();
		await app.pick('Begeleider Compas', WHO);
		await expectMijn(page, true);
		await expect(app.slicer('Begeleider Compas')).toBeVisible();
		await app.pick('Begeleider Compas', 'B. Eshuis');
		await expectMijn(page, false);
		await expect(badge).toHaveCount(1);
		await page.getByRole('button', { name: 'Wis alle filters' }).click();
		await expectMijn(page, false);
	});
});

test('an opened slicer comes to the top of the pane, by pointer and by keyboard, and its options are seen', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const pane = page.locator('[data-folds]');
	for (const [name, by] of [
		['Participatieladder', 'pointer'],
		['Begeleider Compas', 'keyboard'],
		['Bijzonderheden', 'pointer']
	] as const) {
		const group = app.slicer(name);
		const summary = group.locator('summary').first();
		if (by === 'pointer') await summary.click();
		else await summary.press('Enter');
		await expect(group.getByRole('checkbox').first()).toBeInViewport();
		const [at, top] = await Promise.all([group.boundingBox(), pane.boundingBox()]);
		expect(Math.abs((at?.y ?? 0) - (top?.y ?? 0)), name).toBeLessThan(2);
	}
});

test('the slicers have one order on every page', async ({ page }) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const order = async () =>
		page.locator('[data-folds] fieldset > details > summary .name').allTextContents();
	const nine = [
		...['Klantprofiel', 'Participatieladder', 'Bet. gemeente', 'Doelgroep', 'DGR'],
		...['Banenafspraken', 'Status', 'DV laatste soort', 'Begeleider Compas'],
		...['Datums', 'Bijzonderheden']
	];
	await expect.poll(order).toEqual(nine);
	for (const name of ['Klantprofiel & ladder', 'Onvolledige profielen', 'Werkproces'] as const) {
		await app.goTo(name);
		await expect.poll(order, name).toEqual(nine);
	}
	await app.goTo('Trajecten & modules');
	await expect.poll(order).toEqual(['Uitvoerende', ...nine]);
});

test('a trede takes both of its values, and a period is dragged over its dates', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const { kandidaten } = await downloadSample(app);
	await app.goTo('Kandidaten');
	const ladder = await app.openSlicer('Participatieladder');
	const trede = ladder.getByRole('checkbox', { name: /^4 Onbetaald werk/ });
	const count = (test: (value: string) => boolean) =>
		`${nl(kandidaten.filter((row) => test(row['Sonar - Participatieladder'] ?? '')).length)} van 2.847 kandidaten`;
	await trede.check();
	await expect(app.status).toHaveText(count((value) => value.startsWith('04')));
	await app.option(ladder, '04 zonder groeipotentieel').uncheck();
	await expect(app.status).toHaveText(count((value) => value === '04 met groeipotentieel'));
	await expect(trede).not.toBeChecked();
	expect(await trede.evaluate((box) => box instanceof HTMLInputElement && box.indeterminate)).toBe(
		true
	);
	await ladder.getByRole('searchbox').fill('06');
	await expect(app.option(ladder, '06')).toBeVisible();
	await ladder.getByRole('searchbox').fill('');
	await page.getByRole('button', { name: 'Wis alle filters' }).click();

	await app.slicer('Datums').locator('summary').first().click();
	const row = app.slicer('Datums').getByRole('group', { name: 'Signaaldatum (trajecten)' });
	const begin = row.getByRole('slider', { name: 'Begin van de periode' });
	await begin.focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	const chip = page.getByRole('list', { name: 'Actieve filters' });
	await expect(chip).toContainText(/Signaaldatum \(trajecten\): vanaf \d\d-\d\d-\d{4}/);
	const said = await row.getByText(/^vanaf .* kandidaten$/).textContent();
	await expect(app.status).toHaveText(new RegExp(`^${/: ([\d.]+)/.exec(said ?? '')?.[1]} van `));
	await page.keyboard.press('Control+z');
	await expect(app.status).toHaveText('2.847 kandidaten');
	await expect(begin).toHaveAttribute('aria-valuenow', '0');
});
