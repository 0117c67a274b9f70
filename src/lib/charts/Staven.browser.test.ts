import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Staven from './Staven.svelte';
import { cijfersIn, type StaafCel, type StaafRij, type StaafTabel } from './staven';
import '../../routes/app.css';

function cel(share: number, more: Partial<StaafCel> = {}): StaafCel {
	return {
		delen: [{ tone: 'kp-J', share }],
		ghost: share,
		samen: 0.4,
		aandeel: `${share * 100}%`,
		aantal: String(share * 1000),
		van: '',
		verschil: null,
		...more
	};
}

function rij(label: string, cellen: readonly StaafCel[], more: Partial<StaafRij> = {}): StaafRij {
	const part = { code: 0, key: label, label, count: 1, tone: 'kp-J' };
	return { key: label, nummer: '', label, part, marked: false, cellen, ...more };
}

async function show(rijen: readonly StaafRij[], namen = ['Apeldoorn', 'Epe'], verschil = false) {
	const picked: string[] = [];
	const tabel: StaafTabel = {
		kolommen: namen.map((naam) => ({ key: naam, naam, bij: `in ${naam}`, noemer: '1.000' })),
		rijen,
		schaal: 0.8
	};
	await page.viewport(900, 500);
	await render(Staven, {
		titel: 'Klantprofiel',
		tabel,
		verschil,
		cijfers: cijfersIn([tabel]),
		onpick: (key: string) => void picked.push(key)
	});
	return picked;
}

/** Widths within each bar, as parts of the room there is, and where its tick stands. */
function bars() {
	return [...document.querySelectorAll('tbody .track')].map((track) => {
		const room = track.getBoundingClientRect();
		const part = (selector: string) =>
			[...track.querySelectorAll<HTMLElement>(selector)].map((each) => {
				for (const animation of each.getAnimations()) animation.finish();
				return Math.round((each.getBoundingClientRect().width / room.width) * 100) / 100;
			});
		const tick = track.querySelector('.tick')?.getBoundingClientRect();
		return {
			delen: part('.bar > *'),
			ghost: part('.ghost'),
			tick: tick && Math.round(((tick.x + tick.width / 2 - room.x) / room.width) * 100) / 100
		};
	});
}

test('every column has one scale, so that a longer bar is a larger share, with a tick of all together', async () => {
	await show([rij('Ja', [cel(0.6), cel(0.4)])]);
	expect(bars()).toEqual([
		{ delen: [0.75], ghost: [0.75], tick: 0.5 },
		{ delen: [0.5], ghost: [0.5], tick: 0.5 }
	]);
	expect([...document.querySelectorAll('tfoot .schaal')].map((each) => each.textContent)).toEqual([
		'0%40%80%',
		'0%40%80%'
	]);
});

test('both kinds of a trede are one bar, met before zonder, with one button', async () => {
	const delen = [
		{ tone: 't-4-met', share: 0.2 },
		{ tone: 't-4-zonder', share: 0.12 }
	];
	const picked = await show([
		rij('Onbetaald werk', [cel(0.3, { delen }), cel(0.3, { delen })], { nummer: '4' })
	]);
	expect(bars()[0]?.delen).toEqual([0.25, 0.15]);
	await page.getByRole('button', { name: '4 Onbetaald werk in Epe 30% 300' }).click();
	expect(picked).toEqual(['Onbetaald werk']);
});

test('the name of a bar says its value and place, what is behind it, and how it changed', async () => {
	await show(
		[rij('Ja', [cel(0.4, { van: 'van 700', verschil: '+1,1' }), cel(0.2)], { marked: true })],
		undefined,
		true
	);
	const ja = page.getByRole('button', { name: 'Ja in Apeldoorn 40% 400 van 700 +1,1 punt' });
	await expect.element(ja).toHaveAttribute('aria-pressed', 'true');
	await expect.element(page.getByRole('button', { name: 'Ja in Epe 20% 200' })).toBeVisible();
	await expect.element(page.getByText('verschil').first()).toBeVisible();
});

test('with more columns than fit the labels stay while the rest scrolls', async () => {
	const namen = ['Apeldoorn', 'Epe', 'Heerde', 'Brummen', 'Voorst', 'Zutphen'];
	await show(
		[
			rij(
				'Ja',
				namen.map(() => cel(0.4))
			)
		],
		namen
	);
	const scroll = document.querySelector('.scroll') as HTMLElement;
	expect(scroll.scrollWidth).toBeGreaterThan(scroll.clientWidth);
	const label = document.querySelector('tbody th') as HTMLElement;
	const before = label.getBoundingClientRect().x;
	scroll.scrollLeft = 500;
	expect(label.getBoundingClientRect().x).toBe(before);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
});
