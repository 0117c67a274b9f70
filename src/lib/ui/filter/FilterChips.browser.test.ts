import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import FilterChips from './FilterChips.svelte';

async function chips() {
	const onempty = vi.fn();
	let list = ['Bet. gemeente', 'Status', 'Klantprofiel'].map((name) => ({
		id: name,
		name,
		text: 'Ja'
	}));
	const view = await render(FilterChips, {
		chips: list,
		onempty,
		onremove: (id: string) => {
			list = list.filter((chip) => chip.id !== id);
			void view.rerender({ chips: list });
		},
		onclear: () => void view.rerender({ chips: [] })
	});
	return onempty;
}

const remove = (name: string) => page.getByRole('button', { name: `Verwijder filter ${name}` });

test('focus goes to the next chip, then to the last one, then to what stays', async () => {
	const onempty = await chips();
	await expect.element(page.getByRole('list', { name: 'Actieve filters' })).toBeVisible();
	await remove('Status').click();
	await expect.element(remove('Klantprofiel')).toHaveFocus();
	await remove('Klantprofiel').click();
	await expect.element(remove('Bet. gemeente')).toHaveFocus();
	await remove('Bet. gemeente').click();
	expect(onempty).toHaveBeenCalledOnce();
});

test('"Wis alle filters" empties the list', async () => {
	const onempty = await chips();
	await page.getByRole('button', { name: 'Wis alle filters' }).click();
	expect(page.getByRole('list').elements()).toHaveLength(0);
	expect(onempty).toHaveBeenCalledOnce();
});
