import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl, numberIn } from './app';
import { tabTo } from './keyboard';
import { downloadSample, wordOf, type SampleRow } from './sample';
import { kandidatenCsv } from './synthetic';
import { test } from './test';

const GEMEENTEN = ['Apeldoorn', 'Epe', 'Heerde'];
const WORDS = ['Ja', 'Nee', 'Leeg', 'Onvolledig', '(Leeg)'];

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
		kandidaten = (await downloadSample(app)).kandidaten;
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

	function ladder(gemeente: string): Locator {
		return app.page.getByRole('table', { name: `Participatieladder in ${gemeente}`, exact: true });
	}

	function part(gemeente: string, word: string): Locator {
		const start = word.replace(/[()]/g, '\\$&');
		return legend(gemeente).getByRole('button', { name: new RegExp(`^${start} `) });
	}

	function count(gemeente: string, word: string, keeps: (row: SampleRow) => boolean = () => true) {
		return kandidaten.filter(
			(row) =>
				keeps(row) && row['Bet. gemeente'] === gemeente && wordOf('Klantprofiel', row) === word
		).length;
	}

	async function openTable(page: Page): Promise<Locator> {
		await page.getByRole('button', { name: 'Tabel', exact: true }).click();
		return page.getByRole('table', { name: /^Klantprofiel per gemeente/ });
	}

	/** Counts of a row of a cross table, total last; the shares left out. */
	async function cells(row: Locator): Promise<number[]> {
		const texts = await row
			.locator('td')
			.evaluateAll((all) => all.map((cell) => cell.firstChild?.textContent ?? ''));
		return texts.map(numberIn);
	}

	test('F30 each part of the klantprofiel has its number and share, and they add up', async () => {
		for (const gemeente of GEMEENTEN) {
			const total = kandidaten.filter((row) => row['Bet. gemeente'] === gemeente).length;
			await expect(card(gemeente)).toContainText(`${nl(total)} kandidaten`);
			const counts = WORDS.map((word) => count(gemeente, word));
			expect(sum(counts)).toBe(total);
			for (const [index, word] of WORDS.entries()) {
				const n = counts[index] ?? 0;
				await expect(part(gemeente, word)).toHaveAccessibleName(
					`${word} ${nl(n)} ${share(n, total)}`
				);
			}
			await expect(card(gemeente).getByRole('img').first()).toHaveAccessibleName(
				new RegExp(`^Klantprofiel in ${gemeente}: ${nl(total)} kandidaten\\. Ja `)
			);
		}
	});

	test('F30 the ladder of each gemeente adds up to the same total', async () => {
		for (const gemeente of GEMEENTEN) {
			const rows = kandidaten.filter((row) => row['Bet. gemeente'] === gemeente);
			const names = await ladder(gemeente)
				.getByRole('button')
				.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? ''));
			const counts = new Map(
				names.map((name) => [
					name.replace(/ [\d.]+$/, ''),
					numberIn(/[\d.]+$/.exec(name)?.[0] ?? '')
				])
			);
			expect(sum(counts.values())).toBe(rows.length);
			for (const [label, n] of counts) {
				const code = label === 'Leeg' ? '' : label.replace(/^(\d)/, '0$1');
				const expected = rows.filter((row) => row['Sonar - Participatieladder'] === code).length;
				expect(n, `${gemeente}: ${label}`).toBe(expected);
			}
		}
	});

	test('F31 Ringen, Staven and Tabel hold the identical numbers', async ({ page }) => {
		await app.pick('Doelgroep', 'NUG');
		const rings = new Map<string, number[]>();
		for (const gemeente of GEMEENTEN) {
			const counts = await legend(gemeente).locator('button b').allTextContents();
			rings.set(gemeente, counts.map(numberIn));
		}
		await page.getByRole('button', { name: 'Staven', exact: true }).click();
		for (const gemeente of GEMEENTEN) {
			const counts = await legend(gemeente).locator('button b').allTextContents();
			expect(counts.map(numberIn), gemeente).toEqual(rings.get(gemeente));
		}
		const table = await openTable(page);
		for (const gemeente of GEMEENTEN) {
			const row = table.locator('tbody tr').filter({ hasText: gemeente });
			const numbers = await cells(row);
			expect(numbers.slice(0, -1), gemeente).toEqual(rings.get(gemeente));
			expect(numbers.at(-1), gemeente).toBe(sum(rings.get(gemeente) ?? []));
		}
		expect((await cells(table.locator('tfoot tr'))).at(-1)).toBe(await app.shown());
		await expect(
			page.getByRole('table', { name: /^Participatieladder per gemeente/ })
		).toBeVisible();
		await expect(page.getByRole('table', { name: /^Klantprofiel per trede/ })).toBeVisible();
	});

	test('F31 the chosen view is there again after a reload', async ({ page }) => {
		await page.getByRole('button', { name: 'Staven', exact: true }).click();
		await page.reload();
		await expect(page.getByRole('button', { name: 'Staven', exact: true })).toHaveAttribute(
			'aria-pressed',
			'true'
		);
	});

	test('F32 a part is marked first and then made a filter with as many rows', async ({ page }) => {
		const total = sum(GEMEENTEN.map((gemeente) => count(gemeente, 'Onvolledig')));
		await part('Epe', 'Onvolledig').click();
		const bar = page.getByRole('group', { name: 'Markering' });
		await expect(bar).toContainText(
			`Gemarkeerd: klantprofiel Onvolledig. ${nl(total)} van ${nl(kandidaten.length)} kandidaten.`
		);
		await expect(part('Epe', 'Onvolledig')).toHaveAttribute('aria-pressed', 'true');
		await expect(app.status).toHaveText('2.847 kandidaten');
		await expect(card('Epe').locator('.centre').first()).toHaveText(nl(count('Epe', 'Onvolledig')));

		await bar.getByRole('button', { name: 'Maak hier een filter van' }).click();
		await expect(bar).toHaveCount(0);
		await expect(app.status).toHaveText(`${nl(total)} van 2.847 kandidaten`);
		await app.goTo('Kandidaten');
		await expect(app.table).toHaveAttribute('aria-rowcount', String(total));
		await page.getByRole('button', { name: 'Ongedaan maken' }).click();
		await expect(app.status).toHaveText('2.847 kandidaten');
	});

	test('F32 the same part again lifts the mark, by slice, legend and keyboard', async ({
		page
	}) => {
		const bar = page.getByRole('group', { name: 'Markering' });
		const before = await part('Heerde', 'Nee').innerText();
		const slice = card('Heerde')
			.getByRole('img')
			.first()
			.locator('g[data-code]')
			.nth(1)
			.locator('path')
			.first();
		for (let times = 0; times < 2; times++) {
			const box = await slice.evaluate((path: SVGPathElement) => {
				const middle = path.getPointAtLength(path.getTotalLength() * 0.25);
				const at = middle.matrixTransform(path.getScreenCTM() ?? undefined);
				const centre = path.ownerSVGElement?.getBoundingClientRect();
				const mid = {
					x: (centre?.x ?? 0) + (centre?.width ?? 0) / 2,
					y: (centre?.y ?? 0) + (centre?.height ?? 0) / 2
				};
				return { x: at.x + (mid.x - at.x) * 0.12, y: at.y + (mid.y - at.y) * 0.12 };
			});
			await page.mouse.click(box.x, box.y);
			await expect(bar).toHaveCount(times === 0 ? 1 : 0);
		}
		await tabTo(page, part('Heerde', 'Nee'));
		await page.keyboard.press('Enter');
		await expect(bar).toContainText('Gemarkeerd: klantprofiel Nee.');
		await page.keyboard.press('Enter');
		await expect(bar).toHaveCount(0);
		await page.keyboard.press('Space');
		await expect(bar).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(bar).toHaveCount(0);
		await expect(part('Heerde', 'Nee')).toBeFocused();
		expect(await part('Heerde', 'Nee').innerText()).toBe(before);
	});

	test('F32 a mark in the ladder counts in the klantprofiel of each gemeente', async ({ page }) => {
		const marked = kandidaten.filter(
			(row) => row['Sonar - Participatieladder'] === '04 met groeipotentieel'
		);
		await ladder('Epe')
			.getByRole('button', { name: /^4 met groeipotentieel/ })
			.click();
		await expect(page.getByRole('group', { name: 'Markering' })).toContainText(
			`${nl(marked.length)} van 2.847 kandidaten`
		);
		for (const gemeente of GEMEENTEN) {
			const here = marked.filter((row) => row['Bet. gemeente'] === gemeente);
			const counts = await legend(gemeente).locator('button b').allTextContents();
			expect(sum(counts.map(numberIn)), gemeente).toBe(here.length);
		}
	});

	test('F32 a trede filters its rows and lets go again', async ({ page }) => {
		const rows = page.getByRole('region', { name: 'Klantprofiel per trede' }).getByRole('button');
		const third = rows.nth(2);
		const total = numberIn(/van ([\d.]+) niet volledig/.exec(await third.innerText())?.[1] ?? '');
		await third.click();
		await expect(app.status).toHaveText(`${nl(total)} van 2.847 kandidaten`);
		await page.locator('main [aria-pressed=true]').filter({ hasText: 'niet volledig' }).click();
		await expect(app.status).toHaveText('2.847 kandidaten');
	});

	test('F33 a filtered part is shown against the whole, with a ghost', async ({ page }) => {
		await page.getByRole('button', { name: 'Staven', exact: true }).click();
		await app.pick('Doelgroep', 'NUG');
		for (const gemeente of GEMEENTEN) {
			for (const word of ['Ja', 'Nee']) {
				const all = count(gemeente, word);
				const here = count(gemeente, word, (row) => row.Doelgroep === 'NUG');
				expect(here).toBeLessThan(all);
				await expect(part(gemeente, word)).toHaveAccessibleName(
					`${word} ${nl(here)} van ${nl(all)}`
				);
				const drawn = () =>
					part(gemeente, word)
						.locator('.track')
						.evaluate((track) => {
							const [ghost = 1, bar = 0] = ['.ghost', '.bar'].map(
								(each) => track.querySelector(each)?.getBoundingClientRect().width
							);
							return bar / ghost;
						});
				await expect.poll(drawn).toBeCloseTo(here / all, 1);
			}
		}
	});

	test('F35 the tables are reached with Tab and every number is in them', async ({ page }) => {
		await tabTo(page, page.getByRole('button', { name: 'Tabel', exact: true }));
		await page.keyboard.press('Enter');
		for (const name of [
			'Klantprofiel per gemeente',
			'Participatieladder per gemeente',
			'Klantprofiel per trede'
		]) {
			const region = page.getByRole('region', { name: new RegExp(`^${name}`) });
			await tabTo(page, region);
			const table = region.getByRole('table');
			const rows = await table.locator('tbody tr').all();
			const totals = await cells(table.locator('tfoot tr'));
			const columns = await Promise.all(rows.map(cells));
			for (const [index, total] of totals.entries())
				expect(sum(columns.map((row) => row[index] ?? 0)), `${name}, column ${index}`).toBe(total);
			for (const row of columns) expect(sum(row.slice(0, -1))).toBe(row.at(-1));
			expect(totals.at(-1)).toBe(kandidaten.length);
		}
	});

	test('F36 an explanation opens on focus, Esc dismisses it and the focus stays', async ({
		page
	}) => {
		const button = page.getByRole('button', {
			name: 'Uitleg Participatieladder in Epe',
			exact: true
		});
		await tabTo(page, button);
		const note = page.getByRole('note').filter({ visible: true });
		await expect(note).toContainText('Met groeipotentieel: naar verwachting binnen een jaar');
		await page.keyboard.press('Escape');
		await expect(note).toHaveCount(0);
		await expect(button).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(note).toHaveCount(1);
	});

	test('F36 what a slice says in its tooltip also stands in the legend', async () => {
		for (const gemeente of GEMEENTEN) {
			const images = card(gemeente).getByRole('img');
			for (const title of await images.first().locator('title').allTextContents()) {
				const [, word = '', n = '', percentage = ''] =
					/^(.+): ([\d.]+) \((.+)\)$/.exec(title) ?? [];
				await expect(part(gemeente, word)).toHaveAccessibleName(`${word} ${n} ${percentage}`);
			}
			for (const title of await images.nth(1).locator('title').allTextContents()) {
				const [, label = '', n = ''] = /^(.+): ([\d.]+) \(/.exec(title) ?? [];
				await expect(
					ladder(gemeente).getByRole('button', { name: `${label} ${n}`, exact: true })
				).toHaveCount(1);
			}
		}
	});
});

test('342 gemeenten in one file: twelve rings at a time, a table of all that adds up', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	const gemeenten = Array.from(
		{ length: 342 },
		(_, index) => `Gemeente ${String(index + 1).padStart(3, '0')}`
	);
	await app.open();
	await app.readIn([kandidatenCsv(342 * 3, gemeenten)], '2026-11-18');
	await expect(app.status).toHaveText('1.026 kandidaten');

	await app.goTo('Klantprofiel & ladder');
	await expect(page.getByRole('article')).toHaveCount(12);
	await page.getByRole('button', { name: 'Toon 12 meer gemeenten (330 over)' }).click();
	await expect(page.getByRole('article')).toHaveCount(24);
	await expect(page.getByRole('article').nth(12).getByRole('heading', { level: 2 })).toBeFocused();

	await page.getByRole('button', { name: 'Tabel', exact: true }).click();
	for (const name of [/^Klantprofiel per gemeente/, /^Participatieladder per gemeente/]) {
		const table = page.getByRole('table', { name });
		await expect(table).toHaveAttribute('aria-rowcount', '344');
		const rows = await allRows(page.getByRole('region', { name }));
		expect(new Set(rows.map((row) => row.name)).size).toBe(342);
		expect(rows).toHaveLength(342);
		for (const { name: gemeente, counts } of rows) {
			expect(counts.at(-1), gemeente).toBe(3);
			expect(sum(counts.slice(0, -1)), gemeente).toBe(3);
		}
		await expect(table.locator('tfoot td').last()).toHaveText('1.026');
	}

	await page.getByLabel('Volgorde').selectOption({ label: 'Op naam' });
	const first = page.getByRole('table', { name: /^Klantprofiel per gemeente/ });
	await page
		.getByRole('region', { name: /^Klantprofiel per gemeente/ })
		.evaluate((region) => (region.scrollTop = 0));
	await expect(first.locator('tbody th').first()).toHaveText('Gemeente 001');
	const slicer = await app.openSlicer('Bet. gemeente');
	await slicer.getByRole('searchbox', { name: 'Zoek in Bet. gemeente' }).fill('342');
	await app.option(slicer, 'Gemeente 342').click();
	await expect(app.status).toHaveText('3 van 1.026 kandidaten');
	await expect(first.locator('tbody tr')).toHaveCount(1);
});

/** Every row of a windowed cross table, by scrolling through it. */
async function allRows(region: Locator): Promise<{ name: string; counts: number[] }[]> {
	const rows = await region.evaluate(async (scroller) => {
		const found = new Map<string, { name: string; counts: string[] }>();
		const frame = () => new Promise((done) => requestAnimationFrame(done));
		for (let top = 0; ; top += scroller.clientHeight / 2) {
			scroller.scrollTop = top;
			await frame();
			await frame();
			for (const row of scroller.querySelectorAll('tbody tr[aria-rowindex]'))
				found.set(row.getAttribute('aria-rowindex') ?? '', {
					name: row.querySelector('th')?.textContent?.trim() ?? '',
					counts: [...row.querySelectorAll('td')].map((cell) => cell.firstChild?.textContent ?? '')
				});
			if (top >= scroller.scrollHeight) return [...found.values()];
		}
	});
	return rows.map(({ name, counts }) => ({ name, counts: counts.map(numberIn) }));
}
