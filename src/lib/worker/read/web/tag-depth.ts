import { Storing } from '$lib/domain/momentopname/storing';

/** Elements that may stand open in a cell; the pages of office programs have a handful. */
const DEEPEST = 200;
const TAG = /<(\/?)([a-z][^\s/>]*)/gi;
/** Begins a cell or row, which closes all that was open in the one before. */
const CELL = /^t[dhr]$/;
/** Elements that close by themselves: another one takes their place, or they hold nothing. */
const CLOSES =
	/^(?:p|li|d[dt]|opt(?:ion|group)|t(?:able|body|head|foot)|caption|col(?:group)?|area|base|br|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/**
 * Throws `webtabel-te-groot` where more elements stand open in a cell than anybody writes: for each next one a browser
 * looks through all of them, so that two hundred thousand cost minutes. Takes bare tags; reads them once.
 */
export function checkDepth(html: string): void {
	const open = new Map<string, number>();
	let depth = 0;
	for (const [, slash, tag = ''] of html.matchAll(TAG)) {
		const name = tag.toLowerCase();
		if (CELL.test(name)) {
			open.clear();
			depth = 0;
			continue;
		}
		if (CLOSES.test(name)) continue;
		const before = open.get(name) ?? 0;
		if (slash) {
			if (before === 0) continue;
			open.set(name, before - 1);
			depth--;
		} else {
			open.set(name, before + 1);
			if (++depth > DEEPEST) throw new Storing('webtabel-te-groot');
		}
	}
}
