import { expect, test } from 'vitest';
import { OpenKandidaat } from './open-kandidaat.svelte';

function drawer() {
	const lijst = { rows: [4, 2, 9], van: {} };
	return { lijst, open: new OpenKandidaat(() => ({ ...lijst, plek: null })) };
}

test('nobody is open until somebody is opened, and after closing', () => {
	const { open } = drawer();
	expect(open.inhoud).toBeNull();
	open.open(2);
	open.close();
	expect(open.inhoud).toBeNull();
});

test('who is open has a place in the list it was opened from', () => {
	const { open } = drawer();
	open.open(9);
	expect(open.inhoud).toEqual({ kandidaat: 9, place: 2, rows: [4, 2, 9], plek: null });
});

test('who is not in the list is not open', () => {
	const { lijst, open } = drawer();
	lijst.rows = [4, 9];
	open.open(2);
	expect(open.inhoud).toBeNull();
});

test('the same row of another momentopname is somebody else, who was not opened', () => {
	const { lijst, open } = drawer();
	open.open(9);
	lijst.van = {};
	expect(open.inhoud).toBeNull();
});
