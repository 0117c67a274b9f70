import { flushSync } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { rowHeight, textScale, textSpread } from './screen';

afterEach(() => document.documentElement.removeAttribute('style'));

it('follows the size of text, and the room between its letters', async () => {
	const { style } = document.documentElement;
	const seen: number[][] = [];
	const stop = $effect.root(() => {
		$effect(() => void seen.push([textScale(), textSpread(), rowHeight() / textScale()]));
	});
	flushSync();
	const row = seen[0]?.[2];
	expect(seen).toEqual([[1, 1, row]]);
	style.fontSize = '200%';
	await vi.waitFor(() => expect(seen.at(-1)).toEqual([2, 2, row]));
	style.letterSpacing = '0.125em';
	await vi.waitFor(() => expect(seen.at(-1)?.[1]).toBeCloseTo(2.5));
	stop();
});
