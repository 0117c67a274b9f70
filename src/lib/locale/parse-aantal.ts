import { parseGetal } from './parse-getal';

/** A number of people as somebody types it in Dutch ("3.280"), 0 or more; null for anything else. */
export function parseAantal(text: string): number | null {
	const value = parseGetal(text, 'nl');
	return value !== null && Number.isInteger(value) && value >= 0 ? value : null;
}
