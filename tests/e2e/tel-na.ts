import { expect, type Locator, type Page } from '@playwright/test';
import { nl } from './app';

/** What the dialog says of each number, by its name: as the page has it, counted again, and the verdict. */
export type Said = Readonly<Record<string, string>>;

/** A number that only another source could tell. */
export const UNKNOWN = 'niet in bron';

export function dialog(page: Page): Locator {
	return page.getByRole('dialog', { name: 'Tel na' });
}

/** Opens the explanation of a tile and asks for a recount. */
export async function telNa(page: Page, region: string, label: string): Promise<void> {
	await page
		.getByRole('region', { name: region, exact: true })
		.getByRole('button', { name: `Uitleg ${label}`, exact: true })
		.click();
	await page.getByRole('button', { name: 'Tel na', exact: true }).click();
}

export async function leave(page: Page): Promise<void> {
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toHaveCount(0);
}

/** Closes the explanation that comes back with the focus, which may stand before what is next. */
export async function leaveExplanation(page: Page): Promise<void> {
	await page.keyboard.press('Escape');
	await expect(page.getByRole('note').filter({ visible: true })).toHaveCount(0);
}

/** What the dialog has to say when page and recount both have these counts; null = the source does not tell. */
export function agreed(counts: Iterable<readonly [name: string, count: number | null]>): Said {
	return Object.fromEntries(
		[...counts].map(([name, count]) => {
			const text = count === null ? UNKNOWN : nl(count);
			return [name, `${text} ${text} gelijk`];
		})
	);
}

/** Every number of the dialog, to its last line. */
export async function said(page: Page): Promise<Said> {
	await expect(dialog(page).getByRole('status')).toHaveText(
		/getallen (zijn gelijk|verschillen)\.$/
	);
	const lines = await dialog(page).getByRole('region', { name: 'Getallen' }).evaluate(allLines);
	return Object.fromEntries(lines.map(([name = '', ...rest]) => [name, rest.join(' ')]));
}

/** Every line of a windowed table, by scrolling through it; runs inside the page. */
async function allLines(region: Element): Promise<string[][]> {
	const found = new Map<string, string[]>();
	const total = Number(region.querySelector('table')?.getAttribute('aria-rowcount'));
	const frame = () => new Promise((done) => requestAnimationFrame(done));
	for (let top = 0; top <= region.scrollHeight; top += region.clientHeight / 2) {
		region.scrollTop = top;
		if (top > 0) await frame().then(frame);
		for (const row of region.querySelectorAll('tr[data-row]'))
			found.set(
				row.getAttribute('data-row') ?? '',
				[...row.children].map((cell) => (cell.textContent ?? '').trim())
			);
		if (found.size === total) break;
	}
	return [...found.values()];
}
