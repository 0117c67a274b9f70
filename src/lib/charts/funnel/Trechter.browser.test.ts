import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Trechter from './Trechter.svelte';
import type { TrechterPunt } from './trechter';

function punt(naam: string, noemer: number, deel: number, vorm: number | null): TrechterPunt {
	const label = `${naam} ${Math.round(deel * 100)}%`;
	return {
		id: naam,
		label,
		zin: `${label}, van ${noemer}.`,
		noemer,
		deel,
		vorm,
		klein: noemer < 10
	};
}

const tekening = {
	punten: [
		punt('Apeldoorn', 909, 0.62, 0),
		punt('Epe', 334, 0.42, 1),
		punt('Zutphen', 400, 0.58, null),
		punt('Rozendaal', 4, 1, null)
	],
	doel: 0.6,
	doelLabel: 'regio 60%',
	band: [10, 100, 1000].map((noemer) => ({ noemer, onder: 0.5, boven: 0.7 })),
	ruim: []
};

async function show() {
	await render(Trechter, { tekening, naam: 'Gemeenten in de regio', as: 'gemeenteklanten' });
	return page.getByRole('group', { name: 'Gemeenten in de regio' });
}

test('every point says what it is, from the smallest to the largest', async () => {
	const group = await show();
	await expect.element(group).toBeInTheDocument();
	const said = [...group.element().children].map((each) => each.getAttribute('aria-label'));
	expect(said).toEqual([
		'Rozendaal 100%, van 4.',
		'Epe 42%, van 334.',
		'Zutphen 58%, van 400.',
		'Apeldoorn 62%, van 909.'
	]);
});

test('the points are one stop for Tab, and the arrows go between them', async () => {
	const group = await show();
	await userEvent.keyboard('{Tab}');
	const focused = () => document.activeElement?.getAttribute('aria-label') ?? '';
	expect(focused()).toMatch(/^Apeldoorn/);
	await userEvent.keyboard('{ArrowRight}');
	expect(focused()).toMatch(/^Apeldoorn/);
	await userEvent.keyboard('{ArrowLeft}');
	expect(focused()).toMatch(/^Zutphen/);
	await userEvent.keyboard('{Home}');
	expect(focused()).toMatch(/^Rozendaal/);
	await userEvent.keyboard('{End}{ArrowLeft}{ArrowLeft}');
	expect(focused()).toMatch(/^Epe/);
	expect(group.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

test('ours have their name beside them; that of another comes with the focus and goes again', async () => {
	const group = await show();
	const shown = () =>
		[...document.querySelectorAll('.label')].map(({ textContent }) => textContent);
	expect(shown().sort()).toEqual(['Apeldoorn 62%', 'Epe 42%']);
	const [, , zutphen] = [...group.element().children] as HTMLElement[];
	zutphen?.focus();
	await expect.poll(() => shown()).toContain('Zutphen 58%');
	zutphen?.blur();
	await expect.poll(() => shown()).not.toContain('Zutphen 58%');
});

test('ours differ in form, others are open circles, and too small is drawn apart', async () => {
	await show();
	expect(document.querySelectorAll('path.eigen')).toHaveLength(2);
	expect(document.querySelectorAll('circle.ander')).toHaveLength(2);
	expect(document.querySelectorAll('circle.klein')).toHaveLength(1);
	const forms = [...document.querySelectorAll('path.eigen')].map((each) => each.getAttribute('d'));
	expect(new Set(forms).size).toBe(2);
});
