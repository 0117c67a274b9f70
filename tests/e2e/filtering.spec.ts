import { expect, type Locator } from '@playwright/test';
import { AppOnScreen, nl, numberIn, PAGES } from './app';
import { tabTo } from './keyboard';
import { countBy, downloadSample, HEADING, wordOf } from './sample';
import { test } from './test';

const TOTAL = 2847;

/** Word and count of each option that a slicer shows. */
async function optionsOf(group: Locator): Promise<Map<string, number>> {
	const rows = await group
		.locator('li')
		.evaluateAll((items) =>
			items.map((item) => [
				item.querySelector('.label')?.textContent ?? '',
				item.querySelector('.count')?.textContent ?? ''
			])
		);
	return new Map(rows.map(([word, count]) => [word ?? '', numberIn(count ?? '')]));
}

function chips(app: AppOnScreen): Locator {
	return app.page.getByRole('list', { name: 'Actieve filters' });
}

test.describe('filtering', () => {
	let app: AppOnScreen;

	test.beforeEach(async ({ page }) => {
		app = new AppOnScreen(page);
		await app.openSample();
	});

	test('F01 a slicer takes several values without Ctrl, and none means Alle', async () => {
		const group = await app.openSlicer('Bet. gemeente');
		const summary = group.locator('summary');
		await expect(summary).toContainText('Alle');
		await app.option(group, 'Apeldoorn').click();
		await expect(summary).toContainText('Apeldoorn');
		await app.option(group, 'Epe').click();
		await expect(app.option(group, 'Apeldoorn')).toBeChecked();
		await expect(app.option(group, 'Epe')).toBeChecked();
		await expect(summary).toContainText('2 gekozen');
		const counts = await optionsOf(group);
		const expected = (counts.get('Apeldoorn') ?? 0) + (counts.get('Epe') ?? 0);
		await expect(app.status).toHaveText(`${nl(expected)} van ${nl(TOTAL)} kandidaten`);

		await app.option(group, 'Apeldoorn').click();
		await app.option(group, 'Epe').click();
		await expect(summary).toContainText('Alle');
		await expect(app.status).toHaveText(`${nl(TOTAL)} kandidaten`);
	});

	test('F01 "Alleen" chooses one value and lets go of the others', async ({ page }) => {
		const group = await app.openSlicer('Klantprofiel');
		await app.option(group, 'Ja').click();
		await app.option(group, 'Nee').click();
		await app.option(group, 'Leeg').hover();
		await page.getByRole('button', { name: 'Alleen Leeg', exact: true }).click();
		await expect(group.getByRole('checkbox', { checked: true })).toHaveCount(1);
		await expect(app.option(group, 'Leeg')).toBeChecked();
	});

	test('F02 two searches in a slicer keep both picks, case and accents do not matter', async () => {
		const group = await app.openSlicer('Begeleider Compas');
		const search = group.getByRole('searchbox', { name: 'Zoek in Begeleider Compas' });
		const names = [...(await optionsOf(group)).keys()].filter((name) => name !== '(Leeg)');
		const [first = '', second = ''] = names;

		await search.fill(first.toUpperCase());
		await app.option(group, first).click();
		await search.fill(second.replace('e', 'é').toLowerCase());
		await app.option(group, second).click();
		await search.fill('');

		await expect(app.option(group, first)).toBeChecked();
		await expect(app.option(group, second)).toBeChecked();
		await expect(group.locator('summary')).toContainText('2 gekozen');
		await expect(chips(app)).toContainText(first);
		await expect(chips(app)).toContainText(second);
	});

	test('F02 a search without a hit says so', async () => {
		const group = await app.openSlicer('Begeleider Compas');
		await group.getByRole('searchbox').fill('qqq');
		await expect(group.getByRole('status')).toHaveText('Niets gevonden voor ‘qqq’');
		await expect(group.getByRole('checkbox')).toHaveCount(0);
	});

	test('F03 "Selecteer resultaten" chooses exactly the matches', async ({ page }) => {
		const group = await app.openSlicer('Begeleider Compas');
		const all = await optionsOf(group);
		const part = 'er';
		const matching = [...all.keys()].filter((name) => name.toLowerCase().includes(part));
		expect(matching.length).toBeGreaterThan(1);
		expect(matching.length).toBeLessThan(all.size);

		await group.getByRole('searchbox').fill(part);
		await page.getByRole('button', { name: 'Selecteer resultaten' }).click();
		await expect(group.locator('summary')).toContainText(`${matching.length} gekozen`);
		await group.getByRole('searchbox').fill('');
		await expect(group.getByRole('checkbox')).toHaveCount(all.size);
		const chosen = await group
			.locator('li:has(input:checked) .label')
			.evaluateAll((labels) => labels.map((label) => label.textContent ?? ''));
		expect(chosen.sort()).toEqual(matching.sort());
		const expected = matching.reduce((sum, name) => sum + (all.get(name) ?? 0), 0);
		await expect(app.status).toHaveText(`${nl(expected)} van ${nl(TOTAL)} kandidaten`);
	});

	test('F05 counts per option have all other slicers applied, the own one not', async () => {
		const { kandidaten } = await downloadSample(app);
		await app.goTo('Kandidaten');
		const picks = [
			['Bet. gemeente', ['Epe']],
			['Klantprofiel', ['Nee', 'Onvolledig']],
			['Doelgroep', ['NUG']]
		] as const;
		for (const [slicer, words] of picks) for (const word of words) await app.pick(slicer, word);

		for (const slicer of Object.keys(HEADING)) {
			const others = kandidaten.filter((row) =>
				picks.every(
					([id, words]) => id === slicer || words.some((word) => word === wordOf(id, row))
				)
			);
			const expected = countBy(slicer, others);
			const shown = await optionsOf(await app.openSlicer(slicer));
			for (const [word, count] of shown)
				expect(count, `${slicer}: ${word}`).toBe(expected.get(word) ?? 0);
			for (const [word, count] of expected)
				expect(shown.get(word), `${slicer}: ${word}`).toBe(count);
		}
	});

	test('F05 a zero is greyed and a chosen option stays on screen', async () => {
		await app.pick('Status', 'Gesloten');
		const profiel = await app.openSlicer('Klantprofiel');
		await app.option(profiel, 'Ja').click();
		await app.pick('Status', 'Gesloten');
		await app.pick('Status', '(Leeg)');
		await expect(app.option(profiel, 'Ja')).toBeVisible();
		await expect(app.option(profiel, 'Ja')).toBeChecked();
		expect((await optionsOf(profiel)).get('Ja')).toBe(0);
		const colour = (word: string) =>
			app
				.option(profiel, word)
				.evaluate(
					(box) => getComputedStyle(box.closest('li')?.querySelector('.label') ?? box).color
				);
		expect(await colour('Ja')).not.toBe(await colour('(Leeg)'));
		await expect(app.option(profiel, 'Nee')).toBeEnabled();
	});

	test('F06 every slicer has (Leeg) and its counts add up to the total', async () => {
		for (const slicer of Object.keys(HEADING)) {
			const group = await app.openSlicer(slicer);
			const counts = await optionsOf(group);
			expect([...counts.keys()], slicer).toContain('(Leeg)');
			expect(
				[...counts.values()].reduce((sum, count) => sum + count, 0),
				slicer
			).toBe(TOTAL);
			expect([...counts.keys()], slicer).not.toContain('');
		}
		const profiel = await optionsOf(app.slicer('Klantprofiel'));
		expect([...profiel.keys()]).toEqual(['Ja', 'Nee', 'Leeg', 'Onvolledig', '(Leeg)']);
		await app.pick('Klantprofiel', '(Leeg)');
		expect(await app.shown()).toBe(profiel.get('(Leeg)'));
	});

	test('F07 "Wis alle filters" clears slicers, a picked tile and the search on all pages', async ({
		page
	}) => {
		await app.pick('Bet. gemeente', 'Heerde');
		await page.getByRole('searchbox', { name: 'Zoek op naam of nummer' }).fill('a');
		await app.goTo('Trajecten & modules');
		await app.tile('Trajecten', 'Actieve trajecten').click();
		await expect(chips(app).getByRole('button', { name: /^Verwijder filter/ })).toHaveCount(3);
		await expect(page.getByRole('button', { name: /toepassen/i })).toHaveCount(0);

		await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
		await expect(chips(app)).toHaveCount(0);
		await expect(app.status).toHaveText(`${nl(TOTAL)} kandidaten`);
		await expect(app.tile('Trajecten', 'Actieve trajecten')).toHaveAttribute(
			'aria-pressed',
			'false'
		);
		expect(await app.tileValue('Trajecten', 'Actieve trajecten')).toBe(1538);
		await app.goTo('Kandidaten');
		await expect(page.getByRole('searchbox', { name: 'Zoek op naam of nummer' })).toHaveValue('');
		await expect(app.option(await app.openSlicer('Bet. gemeente'), 'Heerde')).not.toBeChecked();
	});

	test('F08 chips are the active filters and can be removed by keyboard, the count is announced', async ({
		page
	}) => {
		await app.pick('Bet. gemeente', 'Epe');
		for (const word of ['Ja', 'Nee', 'Leeg', 'Onvolledig']) await app.pick('Klantprofiel', word);
		await expect(
			chips(app).getByRole('listitem').filter({ hasText: 'Bet. gemeente: Epe' })
		).toHaveCount(1);
		await expect(
			chips(app).getByRole('listitem').filter({ hasText: 'Klantprofiel: 4 gekozen' })
		).toHaveCount(1);
		const filtered = await app.status.textContent();

		const remove = page.getByRole('button', { name: 'Verwijder filter Bet. gemeente' });
		await tabTo(page, remove);
		await page.keyboard.press('Enter');
		await expect(chips(app)).not.toContainText('Epe');
		await expect(page.getByRole('button', { name: 'Verwijder filter Klantprofiel' })).toBeFocused();
		await expect(app.status).not.toHaveText(filtered ?? '');
		await expect(app.status).toHaveText(/^[\d.]+ van 2\.847 kandidaten$/);
		await expect(app.status).toHaveAttribute('aria-busy', 'false');

		await page.keyboard.press('Enter');
		await expect(chips(app)).toHaveCount(0);
		await expect(app.status).toHaveText(`${nl(TOTAL)} kandidaten`);
		const focused = page.locator(':focus');
		await expect(focused).toContainText(`${nl(TOTAL)} kandidaten`);
	});

	test('F09 a filter of one page is a chip, with the same result, on the others', async ({
		page
	}) => {
		await app.pick('Doelgroep', 'NUG');
		const result = await app.status.textContent();
		for (const name of PAGES) {
			await app.goTo(name);
			await expect(chips(app)).toContainText('Doelgroep: NUG');
			if (name === 'Gegevens') continue;
			await expect(app.status).toHaveText(result ?? '');
		}
		await app.goTo('Trajecten & modules');
		await app.pick('Uitvoerende', (await firstWord(await app.openSlicer('Uitvoerende'))) ?? '');
		const both = await app.status.textContent();
		await app.goTo('Klantprofiel & ladder');
		await expect(chips(app)).toContainText('Uitvoerende');
		await expect(app.status).toHaveText(both ?? '');
		await page.getByRole('button', { name: 'Verwijder filter Uitvoerende' }).click();
		await expect(app.status).toHaveText(result ?? '');
	});

	test('F09 a filter says "niet van toepassing" on a page where it has no meaning', async ({
		page
	}) => {
		await app.pick('Doelgroep', 'NUG');
		await app.goTo('Gegevens');
		await expect(page.getByRole('main')).toContainText('niet van toepassing');
	});

	async function firstWord(group: Locator): Promise<string | undefined> {
		return [...(await optionsOf(group)).keys()][0];
	}

	/** Five changes on one page, with the result after each, the start first. */
	async function fiveChanges(): Promise<string[]> {
		const results = [(await app.status.textContent()) ?? ''];
		const changes: [string, string][] = [
			['Bet. gemeente', 'Apeldoorn'],
			['Klantprofiel', 'Nee'],
			['Klantprofiel', 'Leeg'],
			['DGR', 'Ja'],
			['Status', 'Open']
		];
		for (const [slicer, word] of changes) {
			await app.pick(slicer, word);
			await expect(app.status).not.toHaveText(results.at(-1) ?? '');
			results.push((await app.status.textContent()) ?? '');
		}
		return results;
	}

	test('F10 five changes and five times Ctrl+Z is the start, Ctrl+Y does them again', async ({
		page
	}) => {
		const results = await fiveChanges();
		for (const before of results.slice(0, -1).reverse()) {
			await page.keyboard.press('Control+z');
			await expect(app.status).toHaveText(before);
		}
		await expect(chips(app)).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'Ongedaan maken' })).toBeDisabled();
		for (const after of results.slice(1)) {
			await page.keyboard.press('Control+y');
			await expect(app.status).toHaveText(after);
		}
		await expect(page.getByRole('button', { name: 'Opnieuw', exact: true })).toBeDisabled();
	});

	test('F10 undo keeps up with fast hands, and the buttons do the same', async ({ page }) => {
		const results = await fiveChanges();
		for (let press = 0; press < 5; press++) await page.keyboard.press('Control+z');
		await expect(app.status).toHaveText(results[0] ?? '');
		await expect(chips(app)).toHaveCount(0);
		for (let press = 0; press < 5; press++)
			await page.getByRole('button', { name: 'Opnieuw', exact: true }).click();
		await expect(app.status).toHaveText(results[5] ?? '');
		await page.getByRole('button', { name: 'Ongedaan maken' }).click();
		await expect(app.status).toHaveText(results[4] ?? '');
		await expect(page).toHaveURL(/#\/\?.*dgr=/);
	});

	test('F10 undo within the frame of a change takes back that change and no more', async ({
		page
	}) => {
		await app.pick('Bet. gemeente', 'Epe');
		const one = (await app.status.textContent()) ?? '';
		for (let time = 0; time < 10; time++) {
			await app.option(app.slicer('Bet. gemeente'), 'Heerde').evaluate(async (box) => {
				(box as HTMLElement).click();
				await new Promise((resolve) => setTimeout(resolve));
				const undo = document.querySelector<HTMLElement>('button[aria-label="Ongedaan maken"]');
				undo?.click();
			});
			await expect(page.getByRole('button', { name: 'Opnieuw', exact: true })).toBeEnabled();
			// whatever goes back too far does so a moment later
			await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
			await expect(app.status).toHaveText(one);
			await expect(page).toHaveURL(/#\/\?/);
		}
	});

	test('F10 five times Back is the start, Forward does them again', async ({ page }) => {
		const results = await fiveChanges();
		for (const before of results.slice(0, -1).reverse()) {
			await app.frames();
			await page.goBack();
			await expect(app.status).toHaveText(before);
		}
		await expect(chips(app)).toHaveCount(0);
		for (const after of results.slice(1)) {
			await page.goForward();
			await expect(app.status).toHaveText(after);
		}
	});

	test('F10 Back also goes back over pages, and undo works on another page than the change', async ({
		page
	}) => {
		const start = (await app.status.textContent()) ?? '';
		await app.pick('Bet. gemeente', 'Epe');
		await app.pick('DGR', 'Ja');
		const two = (await app.status.textContent()) ?? '';
		await app.goTo('Klantprofiel & ladder');
		await app.pick('Klantprofiel', 'Nee');
		await expect(app.status).not.toHaveText(two);
		const three = (await app.status.textContent()) ?? '';

		await app.frames();
		await page.goBack();
		await expect(app.status).toHaveText(two);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Klantprofiel en participatieladder'
		);
		await app.frames();
		await page.goBack();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kandidaten');
		await expect(app.status).toHaveText(two);
		await app.frames();
		await page.goBack();
		await app.frames();
		await page.goBack();
		await expect(app.status).toHaveText(start);

		for (const step of ['gemeente=', 'dgr=', '/klantprofiel', 'klantprofiel=2']) {
			await page.goForward();
			await expect(page).toHaveURL((url) => url.hash.includes(step));
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				step.includes('klantprofiel') ? 'Klantprofiel en participatieladder' : 'Kandidaten'
			);
		}
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Klantprofiel en participatieladder'
		);
		await expect(app.status).toHaveText(three);
		for (let press = 0; press < 3; press++) await page.keyboard.press('Control+z');
		await expect(app.status).toHaveText(start);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Klantprofiel en participatieladder'
		);
	});

	test('F10 a change after an undo drops what was undone', async ({ page }) => {
		await app.pick('Bet. gemeente', 'Epe');
		await app.pick('DGR', 'Ja');
		await page.keyboard.press('Control+z');
		await expect(chips(app)).not.toContainText('DGR');
		await app.pick('Status', 'Open');
		await expect(page.getByRole('button', { name: 'Opnieuw', exact: true })).toBeDisabled();
		await app.frames();
		await page.goBack();
		await expect(chips(app)).not.toContainText('Status');
		await expect(chips(app)).toContainText('Epe');
	});

	test('the address holds the filters as codes, never a name or search text', async ({ page }) => {
		const group = await app.openSlicer('Begeleider Compas');
		const name = (await firstWord(group)) ?? '';
		await app.option(group, name).click();
		await app.pick('Klantprofiel', 'Nee');
		await page.getByRole('searchbox', { name: 'Zoek op naam of nummer' }).fill('jansen');
		await expect(chips(app)).toContainText('jansen');
		await app.frames();
		const address = decodeURIComponent(page.url());
		expect(address).toContain('klantprofiel=');
		expect(address.toLowerCase()).not.toContain('jansen');
		expect(address).not.toContain(name);
	});
});
