import { expect, test } from 'vitest';
import { drawerKeys } from './drawer-keys';

/** What the keys did, pressed on that part of a drawer. */
function pressed(part: string, walks: boolean, ...keys: readonly string[]): readonly string[] {
	const did: string[] = [];
	const drawer = document.createElement('aside');
	drawer.innerHTML = '<h2></h2><input><div role="region"><p></p></div>';
	document.body.append(drawer);
	drawerKeys({
		previous: () => did.push('previous'),
		next: () => did.push('next'),
		close: () => did.push('close'),
		walks: () => walks
	})(drawer);
	for (const key of keys)
		drawer
			.querySelector(part)
			?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
	drawer.remove();
	return did;
}

const KEYS = ['ArrowDown', 'ArrowUp', 'j', 'K', 'x', 'Escape'];

test('arrows, J and K walk, Esc closes', () => {
	expect(pressed('h2', true, ...KEYS)).toEqual(['next', 'previous', 'next', 'previous', 'close']);
});

test('without single keys only Esc does something', () => {
	expect(pressed('h2', false, ...KEYS)).toEqual(['close']);
});

test('arrows read on in a part that scrolls', () => {
	expect(pressed('p', true, ...KEYS)).toEqual(['next', 'previous', 'close']);
});

test('what is typed in a field stays there', () => {
	expect(pressed('input', true, ...KEYS)).toEqual(['close']);
});
