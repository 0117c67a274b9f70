import { fold } from './fold';

/**
 * What a person is searched in: the name in both orders ("Berg, G. van den" and "G. van den Berg") and the
 * number, folded, on one line.
 */
export function searchText(name: string, number: string): string {
	const [last = '', first = ''] = name.split(',', 2);
	const turned = first === '' ? '' : `${first.trim()} ${last.trim()}`;
	return fold(`${name} ${turned} ${number}`).replace(/\s+/g, ' ').trim();
}
