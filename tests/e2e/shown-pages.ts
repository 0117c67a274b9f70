import type { Page } from '@playwright/test';
import { REGION } from './counted-pages';
import { readNumbers } from './screen';

/** Numbers of a page as they stand on it, by the names that a recount gives them. */
type Shown = Promise<Readonly<Record<string, string>>>;

/** Klantprofiel & ladder, as rings. */
export async function shownDistribution(page: Page): Shown {
	const numbers = await page.evaluate(readNumbers);
	const named = Object.entries(numbers).flatMap(([key, text]): [string, string][] => {
		const [first = '', second = ''] = text.split(' ');
		const [place = '', ...rest] = key.replace(/^(.+?) in (.+?) \|/, '$1 | $2 |').split(' | ');
		if (place === 'split Alle gemeenten')
			return [[`Alle gemeenten, klantprofiel ${rest[0]?.replace('Zonder code', '(Leeg)')}`, first]];
		if (place === 'Klantprofiel') return [[`${rest[0]}, klantprofiel ${rest[1]}`, first]];
		if (place === 'Participatieladder')
			return [[`${rest[0]}, participatieladder ${stepOf(rest[1] ?? '', rest[2] ?? '')}`, first]];
		if (place.startsWith('apart '))
			return [[`${place.slice(6)}, klantprofiel (Leeg)`, text.replace('Zonder code: ', '')]];
		if (place.startsWith('card ')) return [[`${place.slice(5)}, klantprofiel totaal`, first]];
		const trede = /^per trede (?:[\d#] )?(.+)$/.exec(key)?.[1];
		return trede ? [[`Trede ${trede}, telt mee in de profielgraad`, second]] : [];
	});
	return Object.fromEntries(named);
}

function stepOf(step: string, growth: string): string {
	if (!/^\d/.test(step)) return step;
	if (step === '6') return '06';
	return `0${step} ${growth} groeipotentieel`;
}

/** Onvolledige profielen: its totals, and the table of groups. */
export async function shownIncomplete(page: Page): Shown {
	const goal = await page.getByRole('region', { name: /^Doel: / }).textContent();
	const [, done = '', all = ''] =
		/([\d.]+) van ([\d.]+) kandidaten met een code hebben klantprofiel Ja/.exec(
			(goal ?? '').replace(/\s+/g, ' ')
		) ?? [];
	const columns: Readonly<Record<string, string>> = {
		'Kand.': 'kandidaten',
		'Onv.': 'onvolledig',
		Leeg: 'leeg',
		Nee: 'nee',
		'(Leeg)': '(Leeg)',
		'Te doen': 'te doen'
	};
	const numbers = Object.entries(await page.evaluate(readNumbers)).flatMap(
		([key, text]): [string, string][] => {
			const [table, name, column = ''] = key.split(' | ');
			const named = columns[column];
			return table === 'Per begeleider' && named ? [[`${name}, ${named}`, text]] : [];
		}
	);
	return {
		'Totaal, ja': done,
		'Totaal, telt mee in de profielgraad': all,
		...Object.fromEntries(numbers)
	};
}

/** The own table of Transparantie. */
export async function shownForUwv(page: Page): Shown {
	const columns = ['gemeenteklanten met profiel', 'gemeenteklanten zonder profiel'];
	const lines = await page
		.getByRole('table', { name: /^Transparantie van klantprofielen/ })
		.locator('tbody tr, tfoot tr')
		.evaluateAll((rows) =>
			rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim()))
		);
	return Object.fromEntries(
		lines.flatMap(([name = '', , ...cells]) =>
			columns.map((column, at) => [
				`${name.startsWith('Totaal van onze ') ? REGION : name}, ${column}`,
				cells[at] ?? ''
			])
		)
	);
}

/** The rules of Werkproces; a verdict that nobody has is not shown. */
export async function shownWork(page: Page): Shown {
	const tiles = await page
		.getByRole('list', { name: 'Regels van het werkproces' })
		.locator('li:has(button.tegel)')
		.evaluateAll((items) =>
			items.map((item) => ({
				label: item.querySelector('.label')?.textContent ?? '',
				value: (item.querySelector('.waarde')?.textContent ?? '').trim(),
				parts: [...item.querySelectorAll('.deel')].map((part) => part.textContent ?? '')
			}))
		);
	return Object.fromEntries(
		tiles.flatMap(({ label, value, parts }) => [
			[`${label}: te doen`, value],
			...parts.map((text) => {
				const [, count = '', verdict = ''] =
					/^\s*([\d.]+)\s+(onbekend|controleer)/.exec(text) ?? [];
				return [`${label}: ${verdict}`, count];
			})
		])
	);
}
