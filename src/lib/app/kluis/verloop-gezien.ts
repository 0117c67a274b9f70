import { readPreference as read, writePreference as write } from '$lib/platform/preferences';

/** The last notices about terms that were closed; a day, a time and a count, nothing personal. */
export function readGezien(): readonly string[] {
	return (read('verloop-gezien') ?? '').split('\n');
}

/** Closes a notice; gives those that are closed. */
export function writeGezien(sleutel: string): readonly string[] {
	const gezien = [...readGezien(), sleutel].slice(-4);
	write('verloop-gezien', gezien.join('\n'));
	return gezien;
}
