import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl, numberIn } from './app';
import { expectRowCount } from './row-count';
import { tabTo } from './keyboard';
import { sampleFiles, wordOf, type SampleRow } from './sample';
import { test } from './test';
import { meer } from './menus';

const GEMEENTEN = ['Apeldoorn', 'Epe', 'Heerde'];
const WORDS = ['Ja', 'Nee', 'Leeg', 'Onvolledig'];

/** A number with its share of the whole as the charts write it. */
function share(part: number, total: number): string {
	const percentage = Math.floor((part / total) * 100 + 0.5);
	return part > 0 && percentage === 0 ? '<1%' : `${percentage}%`;
}

function sum(numbers: Iterable<number>): number {
	return [...numbers].reduce((total, each) => total + each, 0);
}

test.describe('charts', () => {
	let app: AppOnScreen;
	let kandidaten: readonly SampleRow[];

	test.beforeEach(async ({ page }) => {
		app = new AppOnScreen(page);
		await app.openSample();
		kandidaten = (await sampleFiles(app)).kandidaten;
		await app.goTo('Klantprofiel & ladder');
		await expect(card('Epe')).toBeVisible();
	});

	function card(gemeente: string): Locator {
		return app.page
			.getByRole('article')
			.filter({ has: app.page.getByRole('heading', { level: 2, name: gemeente, exact: true }) });
	}

	function legend(gemeente: string): Locator {
		return app.page.getByRole('list', { name: `Klantprofiel in ${gemeente}`, exact: true });
	}

	function part(gemeente: string, word: string): Locator {
		const start = word.replace(/[()]/g, '\\$&');
		return legend(gemeente).getByRole('button', { name: new RegExp(`^${start} `) });
	}

	/** A bar of Staven. */
	function staaf(gemeente: string, word: string): Locator {
		return app.page
			.getByRole('table', { name: 'Klantprofiel in staven' })
			.getByRole('button', { name: new RegExp(`^${word} in ${gemeente} `) });
	}

	function bar(): Locator {
		return app.page.getByRole('group', { name: 'Markering' });
	}

	function view(name: 'Ringen' | 'Staven' | 'Tabel'): Locator {
		return app.page.getByRole('button', { name, exact: true });
	}

	function count(word: string, keeps: (row: SampleRow) => boolean = () => true): number {
		return kandidaten.filter((row) => keeps(row) && wordOf('Klantprofiel', row) === word).length;
	}

	/** Numbers of the klantprofiel in the legends, gemeente by gemeente. */
	async function numbers(): Promise<number[][]> {
		const all: number[][] = [];
		for (const gemeente of GEMEENTEN) {
			const counts = await legend(gemeente).locator('button b').allTextContents();
			all.push(counts.map(numberIn));
		}
		return all;
	}

	/** The same in the bars. */
	async function numbersOfBars(): Promise<number[][]> {
		const all: number[][] = [];
		for (const gemeente of GEMEENTEN) {
			const counts = WORDS.map((word) => staaf(gemeente, word).locator('.n').textContent());
			all.push((await Promise.all(counts)).map(numberIn));
		}
		return all;
	}

	/** Makes a filter of the mark: as many as the bar says, also on the page Kandidaten, and undone in one step. */
	async function expectFilterOf(page: Page, total: number): Promise<void> {
		await bar().getByRole('button', { name: 'Maak hier een filter van' }).click();
		await expect(bar()).toHaveCount(0);
		await expect(app.status).toHaveText(`${nl(total)} van 2.847 kandidaten`);
		await app.goTo('Kandidaten');
		await expectRowCount(app.table, total);
		await meer(page, 'Ongedaan maken');
		await expect(app.status).toHaveText('2.847 kandidaten');
		await app.goTo('Klantprofiel & ladder');
	}

	/** The middle of the body of a slice, in the window. */
	function insideSlice(slice: Locator): Promise<{ x: number; y: number }> {
		return slice.evaluate((path: SVGPathElement) => {
			const at = path
				.getPointAtLength(path.getTotalLength() * 0.25)
				.matrixTransform(path.getScreenCTM() ?? undefined);
			const box = path.ownerSVGElement?.getBoundingClientRect() ?? new DOMRect();
			const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
			return { x: at.x + (middle.x - at.x) * 0.12, y: at.y + (middle.y - at.y) * 0.12 };
		});
	}

	test('F30 F32 F36 rings: numbers with their shares, a mark by legend, slice and keyboard, a filter of it', async ({
		page
	}) => {
		await test.step('F30 each part has its number and share, and the ring says them', async () => {
			for (const gemeente of GEMEENTEN) {
				const here = (row: SampleRow) => row['Bet. gemeente'] === gemeente;
				const total = kandidaten.filter(here).length;
				await expect(card(gemeente)).toContainText(`${nl(total)} kandidaten`);
				const withoutCode = count('(Leeg)', here);
				for (const word of WORDS)
					await expect(part(gemeente, word)).toHaveAccessibleName(
						`${word} ${nl(count(word, here))} ${share(count(word, here), total - withoutCode)}`
					);
				await expect(
					card(gemeente).getByRole('button', {
						name: `Zonder code: ${nl(withoutCode)}`,
						exact: true
					})
				).toBeVisible();
				await expect(card(gemeente).getByRole('img').first()).toHaveAccessibleName(
					new RegExp(`^Klantprofiel in ${gemeente}: ${nl(total)} kandidaten\\. Ja `)
				);
			}
		});

		await test.step('F32 a part is marked first and then made a filter with as many rows', async () => {
			const total = count('Onvolledig');
			await part('Epe', 'Onvolledig').click();
			await expect(bar()).toContainText(
				`Gemarkeerd: klantprofiel Onvolledig. ${nl(total)} van 2.847 kandidaten.`
			);
			await expect(part('Heerde', 'Onvolledig')).toHaveAttribute('aria-pressed', 'true');
			await expect(app.status).toHaveText('2.847 kandidaten');
			const inEpe = count('Onvolledig', (row) => row['Bet. gemeente'] === 'Epe');
			await expect(card('Epe').locator('.centre').first()).toHaveText(nl(inEpe));
			await expectFilterOf(page, total);
		});

		await test.step('F32 the same part again lifts the mark, by slice and by keyboard', async () => {
			const before = await part('Heerde', 'Nee').innerText();
			const slices = card('Heerde').getByRole('img').first().locator('g[data-code]');
			await slices.nth(1).scrollIntoViewIfNeeded();
			for (const marks of [1, 0]) {
				const { x, y } = await insideSlice(slices.nth(1).locator('path').first());
				await page.mouse.click(x, y);
				await expect(bar()).toHaveCount(marks);
			}
			await tabTo(page, part('Heerde', 'Nee'));
			await page.keyboard.press('Enter');
			await expect(bar()).toContainText('Gemarkeerd: klantprofiel Nee.');
			await page.keyboard.press('Enter');
			await expect(bar()).toHaveCount(0);
			await page.keyboard.press('Space');
			await expect(bar()).toBeVisible();
			await page.keyboard.press('Escape');
			await expect(bar()).toHaveCount(0);
			await expect(part('Heerde', 'Nee')).toBeFocused();
			expect(await part('Heerde', 'Nee').innerText()).toBe(before);
		});

		await test.step('F32 a mark in the ladder counts in the klantprofiel of each gemeente', async () => {
			const marked = kandidaten.filter(
				(row) => row['Sonar - Participatieladder'] === '04 met groeipotentieel'
			);
			await page
				.getByRole('table', { name: 'Participatieladder in Epe', exact: true })
				.getByRole('button', { name: /^4 met groeipotentieel/ })
				.click();
			await expect(bar()).toContainText(`${nl(marked.length)} van 2.847 kandidaten`);
			expect((await numbers()).map(sum)).toEqual(
				GEMEENTEN.map((name) => marked.filter((row) => row['Bet. gemeente'] === name).length)
			);
			await bar().getByRole('button', { name: 'Markering opheffen' }).click();
		});

		await test.step('F36 an explanation opens by key and not by focus, Esc dismisses it and the focus stays', async () => {
			const name = 'Uitleg Participatieladder in Epe';
			const button = page.getByRole('button', { name, exact: true });
			await tabTo(page, button);
			const note = page.getByRole('note').filter({ visible: true });
			await expect(note).toHaveCount(0);
			await page.keyboard.press('Enter');
			await expect(note).toContainText(
				'Groeipotentieel: naar verwachting komt de kandidaat binnen een jaar'
			);
			await page.keyboard.press('Escape');
			await expect(note).toHaveCount(0);
			await expect(button).toBeFocused();
			await page.keyboard.press('Enter');
			await expect(note).toHaveCount(1);
			await page.keyboard.press('Escape');
		});

		await test.step('F32 a trede filters its rows and lets go again', async () => {
			const third = page
				.getByRole('region', { name: 'Klantprofiel per trede' })
				.getByRole('button')
				.nth(2);
			const total = numberIn(/van ([\d.]+) niet volledig/.exec(await third.innerText())?.[1] ?? '');
			await third.click();
			await expect(app.status).toHaveText(`${nl(total)} van 2.847 kandidaten`);
			await page.locator('main [aria-pressed=true]').filter({ hasText: 'niet volledig' }).click();
			await expect(app.status).toHaveText('2.847 kandidaten');
		});
	});

	test('F31 F32 F33 bars: the part that is filtered or marked against the whole, a filter of it, there after a reload', async ({
		page
	}) => {
		await tabTo(page, view('Staven'));
		await page.keyboard.press('Enter');
		await tabTo(page, staaf('Epe', 'Onvolledig'));
		await page.keyboard.press('Enter');
		const total = count('Onvolledig');
		await expect(bar()).toContainText(`${nl(total)} van 2.847 kandidaten`);
		await expect(staaf('Epe', 'Nee')).toHaveAccessibleName(/^Nee in Epe 0% 0 van [\d.]+$/);
		await expectFilterOf(page, total);

		await app.pick('Doelgroep', 'NUG');
		for (const gemeente of GEMEENTEN) {
			const whole = kandidaten.filter(
				(row) =>
					row['Bet. gemeente'] === gemeente &&
					row.Doelgroep === 'NUG' &&
					row['Sonar - Klantprofiel'] !== ''
			).length;
			for (const word of ['Ja', 'Nee']) {
				const all = count(word, (row) => row['Bet. gemeente'] === gemeente);
				const here = count(
					word,
					(row) => row['Bet. gemeente'] === gemeente && row.Doelgroep === 'NUG'
				);
				expect(here).toBeLessThan(all);
				// how it changed follows
				await expect(staaf(gemeente, word)).toHaveAccessibleName(
					new RegExp(
						`^${word} in ${gemeente} ${share(here, whole)} ${nl(here)} van ${nl(all)} [+−]?\\d+,\\d punt$`
					)
				);
			}
		}
		await app.reload();
		await expect(view('Staven')).toHaveAttribute('aria-pressed', 'true');

		await test.step('both kinds of a trede are one bar, that marks both', async () => {
			await page.getByRole('button', { name: 'Wis alle filters' }).click();
			const onStep = kandidaten.filter((row) =>
				row['Sonar - Participatieladder']?.startsWith('04 ')
			);
			await page
				.getByRole('table', { name: 'Participatieladder in staven' })
				.getByRole('button', { name: /^4 Onbetaald werk in Epe / })
				.click();
			await expect(bar()).toContainText(
				`Gemarkeerd: participatieladder trede 4. ${nl(onStep.length)} van 2.847 kandidaten.`
			);
			await expectFilterOf(page, onStep.length);
		});
	});

	test('F31 F35 tables: the identical numbers by keyboard, adding up, with the column of a mark and a filter of it', async ({
		page
	}) => {
		await app.pick('Doelgroep', 'NUG');
		const rings = await numbers();
		await view('Staven').click();
		await expect(staaf('Epe', 'Ja')).toBeVisible();
		expect(await numbersOfBars()).toEqual(rings);
		await tabTo(page, view('Tabel'));
		await page.keyboard.press('Enter');
		for (const name of [
			'Klantprofiel per gemeente',
			'Participatieladder per gemeente',
			'Klantprofiel per trede'
		]) {
			const region = page.getByRole('region', { name: new RegExp(`^${name}`) });
			await tabTo(page, region);
			const lines = await region
				.getByRole('table')
				.locator('tbody tr, tfoot tr')
				.evaluateAll((rows) =>
					rows.map((row) =>
						[...row.querySelectorAll('td')].map(
							(cell) => (cell.querySelector('button') ?? cell.firstChild)?.textContent ?? ''
						)
					)
				);
			const rows = lines.map((line) => line.map(numberIn));
			const totals = rows.pop() ?? [];
			for (const row of [...rows, totals]) expect(sum(row.slice(0, -1)), name).toBe(row.at(-1));
			for (const [at, total] of totals.entries())
				expect(sum(rows.map((row) => row[at] ?? 0)), `${name}, column ${at}`).toBe(total);
			expect(totals.at(-1)).toBe(await app.shown());
			if (name === 'Klantprofiel per gemeente')
				expect(rows.map((row) => row.slice(0, WORDS.length))).toEqual(rings);
		}
		await page.getByRole('button', { name: 'Wis alle filters' }).click();

		await view('Ringen').click();
		await part('Epe', 'Nee').click();
		await view('Tabel').click();
		await expect(bar()).toContainText('De kolom van de groep is gekleurd.');
		const heads = page
			.getByRole('table', { name: /^Klantprofiel per gemeente/ })
			.locator('.marked');
		await expect(heads.first()).toHaveText('Nee');
		await expect(heads).toHaveCount(1 + GEMEENTEN.length + 1);
		await expectFilterOf(page, count('Nee'));
	});
});
