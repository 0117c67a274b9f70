import { expect, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import { atRest } from './rest';
import { test } from './test';

const BEGELEIDER = 'C. Brouwer';
/** Each page, with how many sheets it takes for the kandidaten of one begeleider; absent = as many as its list is long. */
const ROUTES: readonly { readonly route: string; readonly sheets?: number }[] = [
	{ route: '/vandaag', sheets: 1 },
	{ route: '/' },
	{ route: '/klantprofiel', sheets: 2 },
	{ route: '/trajecten' },
	{ route: '/onvolledig' },
	{ route: '/draaitabel', sheets: 1 },
	{ route: '/transparantie' },
	{ route: '/werkproces' },
	{ route: '/werklijst' },
	{ route: '/gegevens' }
];
const FOOT =
	/Pagina \d+ van \d+|Vertrouwelijk: bevat persoonsgegevens|Aantallen zonder drempel: [^.]*team/g;

/** What stands on each sheet, without what the margins say. */
async function sheetsOf(page: Page): Promise<readonly string[]> {
	const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
	const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;
	return Promise.all(
		Array.from({ length: pdf.numPages }, async (_, at) => {
			const { items } = await (await pdf.getPage(at + 1)).getTextContent();
			const words = items.map((item) => ('str' in item ? item.str : '')).join('');
			return words.replaceAll(FOOT, '').trim();
		})
	);
}

/** What can be seen on paper and is only there to be pressed. */
function buttonsOnPaper(page: Page): Promise<readonly string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('button, a[href], .btn, input')]
			.filter((control) =>
				control.checkVisibility({ visibilityProperty: true, opacityProperty: true })
			)
			.filter((control) => {
				const { bottom, width } = control.getBoundingClientRect();
				return bottom > 0 && width > 1;
			})
			.filter(
				(control) =>
					control.matches('.btn, input:not([type=checkbox])') ||
					(control.querySelector('svg') !== null && control.innerText.trim() === '')
			)
			.map((control) => control.ariaLabel ?? control.textContent.trim())
	);
}

/** As by a bookmark: an address that is typed loads the page anew, and until then the old one is still at rest. */
async function openAnew(page: Page, hash: string): Promise<void> {
	const loaded = page.waitForEvent('load');
	await page.evaluate((to) => (location.hash = to), hash);
	await loaded;
	await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeAttached();
	await atRest(page);
}

test('no page of the app ends in an empty sheet, nor prints what is only there to be pressed', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Kandidaten');
	await app.chooseMijn(BEGELEIDER);
	const kept = await page.evaluate(() => location.hash.split('?')[1] ?? '');
	for (const { route, sheets } of ROUTES) {
		await test.step(route, async () => {
			await openAnew(page, `${route}?${kept}`);
			const printed = await sheetsOf(page);
			expect
				.soft(
					printed.findIndex((text) => text === ''),
					'an empty sheet'
				)
				.toBe(-1);
			if (sheets !== undefined) expect.soft(printed.length, 'sheets').toBe(sheets);
			await page.emulateMedia({ media: 'print' });
			expect.soft(await buttonsOnPaper(page), 'buttons').toEqual([]);
			await page.emulateMedia({ media: null });
		});
	}
});
