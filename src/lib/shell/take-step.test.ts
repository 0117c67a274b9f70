import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Stappen } from '$lib/app/stappen';
import { announcer } from '$lib/ui/spoken/announce';
import { RESTS } from '$lib/ui/spoken/announcer.svelte';
import { takeStep } from './take-step';

beforeEach(() => void vi.useFakeTimers());

afterEach(() => {
	announcer.forget();
	vi.useRealTimers();
});

it.each([
	['undo', true, 'Ongedaan gemaakt.'],
	['undo', false, 'Er is niets om ongedaan te maken.'],
	['redo', true, 'Opnieuw gedaan.'],
	['redo', false, 'Er is niets om opnieuw te doen.']
] as const)('%s where that can be done: %s', (which, can, said) => {
	const taken: string[] = [];
	const stappen = {
		canUndo: can,
		canRedo: can,
		undo: () => taken.push('undo'),
		redo: () => taken.push('redo')
	};
	takeStep(stappen as unknown as Stappen, which);
	vi.advanceTimersByTime(RESTS);
	expect(taken).toEqual(can ? [which] : []);
	expect(announcer.message).toBe(said);
});
