import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { ChartPart } from './part';
import Staven from './Staven.svelte';
import '../../routes/app.css';

const WORDS = ['Ja', 'Nee', 'Leeg', 'Onvolledig'];

type Counts = Pick<ChartPart, 'count' | 'whole' | 'marked'>;

async function show(
	counts: readonly Counts[],
	marked: number | null = null,
	scale = Math.max(...counts.map(({ count, whole = count }) => Math.max(count, whole))) / 100
) {
	const picked: number[] = [];
	await page.viewport(600, 400);
	await render(Staven, {
		parts: counts.map((each, code) => ({
			...each,
			code,
			key: WORDS[code] ?? '',
			label: WORDS[code] ?? '',
			tone: 'kp-J'
		})),
		totals: { total: 100, whole: 100 },
		scale,
		label: 'Klantprofiel in Apeldoorn',
		marked,
		marking: counts.some((each) => each.marked !== undefined),
		onpick: (code: number) => void picked.push(code)
	});
	return picked;
}

function names(): string[] {
	return [...document.querySelectorAll('li button')].map((button) =>
		(button.textContent ?? '').replace(/\s+/g, ' ').trim()
	);
}

/** Widths of the bars and of what is behind them, as parts of the room there is. */
function widths(): { bar: number; ghost: number }[] {
	return [...document.querySelectorAll('.track')].map((track) => {
		const room = track.getBoundingClientRect().width;
		const [bar = 0, ghost = 0] = ['.bar', '.ghost'].map((each) => {
			const part = track.querySelector<HTMLElement>(each);
			for (const animation of part?.getAnimations() ?? []) animation.finish();
			return Math.round(((part?.getBoundingClientRect().width ?? 0) / room) * 1000) / 1000;
		});
		return { bar, ghost };
	});
}

test('every bar is as long as the share that it says first, with the number beside it', async () => {
	await show([{ count: 60 }, { count: 30 }, { count: 0 }, { count: 10 }]);
	expect(names()).toEqual(['Ja 60% 60', 'Nee 30% 30', 'Leeg 0% 0', 'Onvolledig 10% 10']);
	expect(widths()).toEqual([
		{ bar: 1, ghost: 1 },
		{ bar: 0.5, ghost: 0.5 },
		{ bar: 0, ghost: 0 },
		{ bar: 0.167, ghost: 0.167 }
	]);
});

test('a share stands before the share without filters, with both numbers', async () => {
	await show([
		{ count: 20, whole: 80 },
		{ count: 40, whole: 40 },
		{ count: 0, whole: 10 }
	]);
	expect(names()).toEqual(['Ja 20% 20 van 80', 'Nee 40% 40', 'Leeg 0% 0 van 10']);
	expect(widths()).toEqual([
		{ bar: 0.25, ghost: 1 },
		{ bar: 0.5, ghost: 0.5 },
		{ bar: 0, ghost: 0.125 }
	]);
});

test('a marked part stands before what is shown, and another click picks it', async () => {
	const picked = await show(
		[
			{ count: 50, whole: 90, marked: 10 },
			{ count: 40, whole: 40, marked: 40 }
		],
		1,
		0.5
	);
	expect(names()).toEqual(['Ja 10% 10 van 50', 'Nee 40% 40']);
	expect(widths()).toEqual([
		{ bar: 0.2, ghost: 1 },
		{ bar: 0.8, ghost: 0.8 }
	]);
	const nee = page.getByRole('button', { name: /^Nee/ });
	await expect.element(nee).toHaveAttribute('aria-pressed', 'true');
	await nee.click();
	expect(picked).toEqual([1]);
});

test('on the scale of its neighbours a chart does not fill the room with its own largest part', async () => {
	await show([{ count: 42 }, { count: 30 }], null, 0.6);
	expect(widths().map(({ bar }) => bar)).toEqual([0.7, 0.5]);
});
