import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { searchFor } from '$lib/locale/search';
import Slicer from './Slicer.svelte';
import type { SlicerOption } from './slicer-option';

const names = [
	'A. Reinders',
	'B. Eshuis',
	'D. van Ommen',
	'F. Yılmaz',
	'H. Lubbers',
	'J. Wassink',
	'K. Postma',
	'L. Ter Horst',
	'N. Saïdi',
	'S. Verhoeven'
];

/** Renders a slicer that keeps its own choice, as the page would. */
async function slicer(
	labels: readonly string[],
	open = true,
	countOf: (code: number) => number = (code) => 10 + code
) {
	let chosen: readonly number[] = [];
	let except = false;
	const options = (): SlicerOption[] =>
		labels.map((label, code) => ({
			code,
			label,
			count: countOf(code),
			chosen: chosen.includes(code)
		}));
	const view = await render(Slicer, {
		id: 'begeleider',
		name: 'Begeleider Compas',
		chosen: [],
		options: options(),
		search: searchFor,
		open,
		ontoggle: (now: boolean) => void view.rerender({ open: now }),
		onpick: (codes: readonly number[], now = except) => {
			chosen = codes;
			except = now && codes.length > 0;
			const words = codes.map((code) => labels[code] ?? '');
			void view.rerender({ chosen: words, except, options: options() });
		}
	});
	return { chosen: () => chosen, except: () => except };
}

const box = (name: RegExp) => page.getByRole('checkbox', { name });
const group = () => page.getByRole('group', { name: 'Begeleider Compas', exact: true });

test('choosing two values needs no Ctrl and says how many', async () => {
	const { chosen } = await slicer(['Ja', 'Nee', 'Leeg']);
	await expect.element(group()).toHaveTextContent('Alle');
	await box(/^Ja 10$/).click();
	await expect.element(group().getByText('Ja').first()).toBeVisible();
	await box(/^Nee/).click();
	expect(chosen()).toEqual([0, 1]);
	await expect.element(page.getByText('2 gekozen')).toBeVisible();
	await page.getByRole('button', { name: 'Wis keuze' }).click();
	expect(chosen()).toEqual([]);
	await expect.element(page.getByText('Alle', { exact: true })).toBeVisible();
});

test('exactly one group carries the name of the field, also when it is closed', async () => {
	await slicer(['Ja', 'Nee'], false);
	expect(group().elements()).toHaveLength(1);
	expect(box(/^Ja/).elements()).toHaveLength(0);
	await group().getByText('Begeleider Compas').click();
	await expect.element(box(/^Ja/)).toBeVisible();
	expect(group().elements()).toHaveLength(1);
});

test('two successive searches keep both picks, whatever the case or accents', async () => {
	const { chosen } = await slicer(names);
	const search = page.getByRole('searchbox', { name: 'Zoek in Begeleider Compas' });
	await search.fill('SAIDI');
	await box(/^N\. Saïdi/).click();
	await search.fill('yilm');
	await box(/^F\. Yılmaz/).click();
	expect(chosen()).toEqual([3, 8]);
	await expect.element(box(/^N\. Saïdi/)).toBeChecked();
	await search.fill('réinders');
	await box(/^A\. Reinders/).click();
	await search.fill('');
	expect(chosen()).toEqual([0, 3, 8]);
	for (const each of [/^N\. Saïdi/, /^F\. Yılmaz/, /^A\. Reinders/])
		await expect.element(box(each)).toBeChecked();
	await expect.element(page.getByText('3 gekozen')).toBeVisible();
});

test('"Selecteer resultaten" adds exactly the matches', async () => {
	const { chosen } = await slicer(names);
	await box(/^A\. Reinders/).click();
	await page.getByRole('searchbox').fill('os');
	await page.getByRole('button', { name: 'Selecteer resultaten' }).click();
	expect(chosen()).toEqual([0, 6]);
	await expect.element(page.getByText('2 gekozen')).toBeVisible();
	await page.getByRole('searchbox').fill('');
	await expect.element(box(/^S\. Verhoeven/)).toBeVisible();
	expect(page.getByRole('checkbox', { checked: true }).elements()).toHaveLength(2);
});

test('a search without hits says so', async () => {
	await slicer(names);
	await page.getByRole('searchbox').fill('qq');
	await expect.element(page.getByText('Niets gevonden voor ‘qq’')).toBeVisible();
	expect(page.getByRole('checkbox').elements()).toHaveLength(0);
});

test('F05 what nobody has under the other filters is greyed, and stays to be chosen and to be let go', async () => {
	document.documentElement.style.setProperty('--faint', 'rgb(1, 2, 3)');
	const { chosen } = await slicer(['Ja', 'Nee', 'Leeg'], true, (code) => (code === 2 ? 7 : 0));
	const colour = (word: string) =>
		getComputedStyle(page.getByTitle(word, { exact: true }).element()).color;
	expect(['Ja', 'Nee', 'Leeg'].map((word) => colour(word) === 'rgb(1, 2, 3)')).toEqual([
		true,
		true,
		false
	]);
	await box(/^Ja 0$/).click();
	await expect.element(box(/^Ja 0$/)).toBeChecked();
	await expect.element(box(/^Nee 0$/)).toBeEnabled();
	expect(chosen()).toEqual([0]);
	await box(/^Ja 0$/).click();
	expect(chosen()).toEqual([]);
	document.documentElement.style.removeProperty('--faint');
});

test('by keyboard: Enter opens, Space chooses, Esc clears the search and then closes', async () => {
	const { chosen } = await slicer(names, false);
	await userEvent.tab();
	await userEvent.keyboard('{Enter}');
	await userEvent.tab();
	await userEvent.keyboard('postma');
	await userEvent.tab();
	await userEvent.tab();
	await userEvent.keyboard(' ');
	expect(chosen()).toEqual([6]);
	(page.getByRole('searchbox').element() as HTMLElement).focus();
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByRole('searchbox')).toHaveValue('');
	await userEvent.keyboard('{Escape}');
	expect(page.getByRole('searchbox').elements()).toHaveLength(0);
	expect(document.activeElement?.tagName).toBe('SUMMARY');
});

test('Ctrl+click and "Alleen" choose only that value', async () => {
	const { chosen } = await slicer(['Ja', 'Nee', 'Leeg']);
	await box(/^Ja/).click();
	await box(/^Nee/).click();
	await box(/^Nee/).click({ modifiers: ['Control'] });
	expect(chosen()).toEqual([1]);
	await expect.element(box(/^Nee/)).toBeChecked();
	await page.getByRole('button', { name: 'Alleen Leeg' }).click();
	expect(chosen()).toEqual([2]);
});

test('two thousand values are windowed', async () => {
	await slicer(Array.from({ length: 2000 }, (_, i) => `Afdeling ${i}`));
	await expect.element(box(/^Afdeling 0 /)).toBeVisible();
	expect(page.getByRole('checkbox').elements().length).toBeLessThan(40);
	const list = page.getByRole('region', { name: 'Waarden van Begeleider Compas' }).element();
	list.scrollTop = list.scrollHeight;
	await expect.element(box(/^Afdeling 1999 /)).toBeVisible();
});

test('"Alles behalve" turns the choice around by keyboard, says so, and "Alleen" turns it back', async () => {
	const { chosen, except } = await slicer(['Ja', 'Nee', 'Leeg']);
	const turn = page.getByRole('button', { name: 'Alles behalve' });
	expect(turn.elements()).toHaveLength(0);
	await box(/^Nee/).click();
	await expect.element(turn).toHaveAttribute('aria-pressed', 'false');
	turn.element().focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(turn).toHaveAttribute('aria-pressed', 'true');
	await expect.element(page.getByText('niet Nee')).toBeVisible();
	await box(/^Leeg/).click();
	await expect.element(page.getByText('niet 2 gekozen')).toBeVisible();
	expect([chosen(), except()]).toEqual([[1, 2], true]);
	await page.getByRole('button', { name: 'Alleen Ja', exact: true }).click();
	expect([chosen(), except()]).toEqual([[0], false]);
	await expect.element(turn).toHaveAttribute('aria-pressed', 'false');
});

test('of values in two levels one box takes both, shows that it is mixed, and is found by what is under it', async () => {
	let chosen: readonly number[] = [];
	const words = [
		['06', null],
		['05 met', 'met'],
		['05 zonder', 'zonder'],
		...Array.from({ length: 8 }, (_, at) => [`Overig ${at}`, null] as const)
	] as const;
	const options = (): SlicerOption[] =>
		words.map(([label, word], code) => ({
			code,
			label,
			count: code + 1,
			chosen: chosen.includes(code),
			...(word ? { part: { of: '5 Werk met steun', word } } : {})
		}));
	const view = await render(Slicer, {
		id: 'ladder',
		name: 'Participatieladder',
		chosen: [],
		options: options(),
		search: searchFor,
		open: true,
		ontoggle: () => undefined,
		onpick: (codes: readonly number[]) => {
			chosen = codes;
			void view.rerender({ options: options() });
		}
	});
	const whole = box(/^5 Werk met steun 5$/);
	const mixed = () => (whole.element() as HTMLInputElement).indeterminate;
	await whole.click();
	expect([chosen, mixed()]).toEqual([[1, 2], false]);
	await expect.element(box(/^05 met 2$/)).toBeChecked();
	await box(/^05 zonder 3$/).click();
	expect([chosen, mixed()]).toEqual([[1], true]);
	await whole.click();
	expect([chosen, mixed()]).toEqual([[1, 2], false]);
	await whole.click();
	expect([chosen, mixed()]).toEqual([[], false]);
	await box(/^05 zonder 3$/).click({ modifiers: ['Control'] });
	expect(chosen).toEqual([2]);
	await page.getByRole('searchbox').fill('05 met');
	await expect.element(box(/^05 met 2$/)).toBeVisible();
	expect(box(/^06/).elements()).toHaveLength(0);
});
