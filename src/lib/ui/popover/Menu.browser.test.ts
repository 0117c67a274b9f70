import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../routes/app.css';
import MenuKnop from './MenuKnop.svelte';
import type { MenuActie } from './menu-actie';

beforeEach(() => page.viewport(1366, 768));

async function meer() {
	const picked: string[] = [];
	const actie = (id: string, rest: Partial<MenuActie> = {}): MenuActie => ({
		id,
		label: id,
		onpick: () => void picked.push(id),
		...rest
	});
	await render(MenuKnop, {
		label: 'Meer',
		acties: [
			actie('Kolommen'),
			actie('Opnieuw', { disabled: true }),
			actie('Verdeel naar', { onder: [actie('Gemeente'), actie('Begeleider')] }),
			actie('Delen', { lijn: true, toets: 'Ctrl D' })
		]
	});
	return picked;
}

const button = page.getByRole('button', { name: 'Meer' });
const item = (name: string) => page.getByRole('menuitem', { name });

test('opens on its first item, walks round, and gives the focus back', async () => {
	const picked = await meer();
	await button.click();
	await expect.element(page.getByRole('menu', { name: 'Meer' })).toBeVisible();
	await expect.element(item('Kolommen')).toHaveFocus();
	await userEvent.keyboard('{ArrowUp}');
	await expect.element(item('Delen')).toHaveFocus();
	await userEvent.keyboard('{ArrowDown}{End}{Home}d');
	await expect.element(item('Delen')).toHaveFocus();
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
	await expect.element(button).toHaveFocus();
	expect(picked).toEqual([]);
});

test('Enter twice on the button does the first thing, and closes', async () => {
	const picked = await meer();
	(button.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}{Enter}');
	expect(picked).toEqual(['Kolommen']);
	await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
	await expect.element(button).toHaveFocus();
	await expect.element(button).toHaveAttribute('aria-expanded', 'false');
});

test('an item that can do nothing says so and does nothing', async () => {
	const picked = await meer();
	await button.click();
	await expect.element(item('Opnieuw')).toHaveAttribute('aria-disabled', 'true');
	await userEvent.keyboard('{ArrowDown}{Enter}');
	expect(picked).toEqual([]);
	await expect.element(page.getByRole('menu', { name: 'Meer' })).toBeVisible();
});

test('a menu beside an item opens to the right, closes to the left, and closes all when picked from', async () => {
	const picked = await meer();
	await button.click();
	await userEvent.keyboard('v{ArrowRight}');
	await expect.element(page.getByRole('menu', { name: 'Verdeel naar' })).toBeVisible();
	await expect.element(item('Gemeente')).toHaveFocus();
	await userEvent.keyboard('{ArrowLeft}');
	await expect.element(page.getByRole('menu', { name: 'Verdeel naar' })).not.toBeInTheDocument();
	await expect.element(item('Verdeel naar')).toHaveFocus();
	await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
	expect(picked).toEqual(['Begeleider']);
	await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
	await expect.element(button).toHaveFocus();
});

test('a click elsewhere closes it, and one on its button too', async () => {
	await meer();
	await button.click();
	await button.click();
	await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
	await button.click();
	await userEvent.click(document.body, { position: { x: 400, y: 300 } });
	await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
});

test('on a phone it is a sheet with room for a thumb, and a way back', async () => {
	await page.viewport(390, 844);
	const picked = await meer();
	await button.click();
	const sheet = page.getByRole('menu', { name: 'Meer' }).element().getBoundingClientRect();
	expect([sheet.left, sheet.right, sheet.bottom]).toEqual([0, 390, 844]);
	expect(item('Kolommen').element().getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
	await item('Verdeel naar').click();
	await item('Terug').click();
	await expect.element(item('Verdeel naar')).toHaveFocus();
	await item('Verdeel naar').click();
	await item('Gemeente').click();
	expect(picked).toEqual(['Gemeente']);
});
