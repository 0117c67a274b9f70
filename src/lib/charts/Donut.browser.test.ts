import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Donut from './Donut.svelte';
import KlantprofielLegend from './klantprofiel/KlantprofielLegend.svelte';
import LadderLegend from './ladder/LadderLegend.svelte';
import type { ChartPart } from './part';

function parts(marked?: readonly number[]): ChartPart[] {
	return ['J', 'N', 'L', 'O'].map((letter, code) => ({
		code,
		key: letter,
		label: ['Ja', 'Nee', 'Leeg', 'Onvolledig'][code] ?? '',
		count: [923, 292, 101, 164][code] ?? 0,
		...(marked && { marked: marked[code] ?? 0 }),
		tone: `kp-${letter}`,
		letter
	}));
}

const ring = { centre: '62%', centreNote: 'heeft profiel', label: 'Apeldoorn: 923 ja.' };

test('the ring is one image in words with a slice per part', async () => {
	const picked: number[] = [];
	await render(Donut, {
		...ring,
		parts: parts(),
		marking: false,
		onpick: (code: number) => void picked.push(code)
	});
	await expect.element(page.getByRole('img', { name: 'Apeldoorn: 923 ja.' })).toBeVisible();
	expect(document.querySelectorAll('.sl')).toHaveLength(4);
	expect(document.querySelector('.sl title')?.textContent).toBe('Ja: 923 (62%)');
	document
		.querySelector('[data-code="3"] path')
		?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	expect(picked).toEqual([3]);
});

test('a mark keeps the ring and draws only the marked part solid', async () => {
	await render(Donut, {
		...ring,
		parts: parts([0, 292, 0, 40]),
		marking: true,
		onpick: () => undefined
	});
	expect(document.querySelectorAll('path.whole')).toHaveLength(4);
	expect(document.querySelectorAll('path.part')).toHaveLength(2);
	expect(getComputedStyle(document.querySelector('path.whole') as Element).opacity).toBe('0.22');
});

test('a ring without candidates says so', async () => {
	const empty = parts().map((part) => ({ ...part, count: 0 }));
	await render(Donut, { ...ring, parts: empty, marking: false, onpick: () => undefined });
	await expect.element(page.getByText('Geen kandidaten')).toBeVisible();
	expect(document.querySelectorAll('.sl')).toHaveLength(0);
});

test('the legend is the control and says which part is marked', async () => {
	const picked: number[] = [];
	await render(KlantprofielLegend, {
		parts: parts(),
		label: 'Klantprofiel in Apeldoorn',
		marked: [1],
		marking: true,
		onpick: (code: number) => void picked.push(code)
	});
	const nee = page.getByRole('button', { name: /^Nee 292 20%$/ });
	await expect.element(nee).toHaveAttribute('aria-pressed', 'true');
	await page.getByRole('button', { name: /^Onvolledig 164/ }).click();
	expect(picked).toEqual([3]);
});

test('what a slice says in its tooltip also stands in the legend', async () => {
	const onpick = () => undefined;
	const ladder = [
		{ code: 0, key: '06', label: '6', count: 1204, tone: 't-6' },
		{ code: 1, key: '05', label: '5 met groeipotentieel', count: 3, tone: 't-5-met' },
		{ code: 2, key: '', label: 'Leeg', count: 0, tone: 't-leeg' }
	];
	const legends = { marked: null, marking: false, onpick };
	await render(Donut, { ...ring, parts: parts(), marking: false, onpick });
	await render(Donut, { ...ring, parts: ladder, marking: false, onpick });
	await render(KlantprofielLegend, { ...legends, parts: parts(), label: 'Klantprofiel' });
	await render(LadderLegend, { ...legends, parts: ladder, label: 'Participatieladder' });
	const titles = [...document.querySelectorAll('.donut title')].map((each) => each.textContent);
	expect(titles).toEqual([
		'Ja: 923 (62%)',
		'Nee: 292 (20%)',
		'Leeg: 101 (7%)',
		'Onvolledig: 164 (11%)',
		'6: 1.204 (100%)',
		'5 met groeipotentieel: 3 (<1%)'
	]);
	for (const name of ['Ja 923 62%', 'Nee 292 20%', 'Leeg 101 7%', 'Onvolledig 164 11%'])
		await expect.element(page.getByRole('button', { name, exact: true })).toBeVisible();
	for (const name of ['6 1.204', '5 met groeipotentieel 3', 'Leeg 0'])
		await expect.element(page.getByRole('button', { name, exact: true })).toBeVisible();
});

test('the legend of the other ring counts within the marked group', async () => {
	await render(LadderLegend, {
		parts: [
			{ code: 0, key: 'a', label: '05 met groeipotentieel', count: 98, marked: 9, tone: 't-5-met' },
			{ code: 1, key: 'b', label: '#', count: 21, marked: 3, tone: 't-hash' }
		],
		label: 'Participatieladder in Apeldoorn',
		marked: null,
		marking: true,
		onpick: () => undefined
	});
	await expect
		.element(page.getByRole('button', { name: '05 met groeipotentieel 9' }))
		.toBeVisible();
	await expect.element(page.getByRole('button', { name: '# 3' })).toBeVisible();
});
