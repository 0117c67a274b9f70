/** What can have the focus. */
export type Stop = HTMLElement | SVGElement;

/** Where a control stands: enough to find what comes after it when it is gone. */
export interface Place {
	readonly stop: Stop;
	/** What is around it, the nearest first. */
	readonly around: readonly Element[];
	/** The controls like it in its region, itself among them, in order. */
	readonly alike: readonly Stop[];
	/** Number of its row in a list that draws only the rows in sight, where an element is not always the same row. */
	readonly row: number | null;
	/** Of a control in a menu, a panel, a window or a drawer: where the focus was before. */
	readonly opener: Place | null;
}

const LAYER = '[popover], dialog, aside';
const NAMED = '[aria-label], [aria-labelledby]';
const REGION = `main, nav, header, fieldset, ${LAYER}, :is(section, form, article, ul, ol, [role=region]):is(${NAMED})`;
const HEADING = 'h1, h2, h3, h4, h5, h6, legend';

/** Where something stands now; `before` is where the focus was. */
export function placeOf(stop: Stop, before: Place | null = null): Place {
	const around: Element[] = [];
	for (let each = stop.parentElement; each; each = each.parentElement) around.push(each);
	const layer = stop.closest(LAYER);
	const isSame = layer !== null && before?.stop.closest(LAYER) === layer;
	const opener = layer ? (isSame ? before.opener : before) : null;
	return { stop, around, alike: alikeIn(regionOf(around), stop), row: rowOf(stop), opener };
}

export function isStop(element: unknown): element is Stop {
	return element instanceof HTMLElement || element instanceof SVGElement;
}

export function canHaveFocus(stop: Stop): boolean {
	const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
	return (
		stop.isConnected &&
		!stop.matches(':disabled') &&
		!stop.closest('[inert]') &&
		(modal?.contains(stop) ?? true) &&
		stop.checkVisibility({ visibilityProperty: true })
	);
}

/**
 * The one rule of who has the focus after a control that is gone, hidden or disabled: the next control like it in its
 * region, else the one before it, else the heading of the region, else what opened it, else the heading of the page.
 */
export function heirOf(place: Place): Stop | null {
	const { around, opener } = place;
	const edge = around.findIndex((each) => each.matches(LAYER)) + 1 || around.length;
	return (
		likeIt(place) ??
		headingOf(around.slice(0, edge)) ??
		(opener && (canHaveFocus(opener.stop) ? opener.stop : heirOf(opener))) ??
		headingOf(around.slice(edge)) ??
		headingOf([...document.querySelectorAll('dialog:modal')].reverse()) ??
		headingOf([...document.querySelectorAll('main')])
	);
}

function likeIt({ stop, around, alike, row }: Place): Stop | undefined {
	if (row !== null) return inRow(alikeIn(regionOf(around), stop), row);
	const at = alike.indexOf(stop);
	const inOrder = [...alike.slice(at + 1), ...alike.slice(0, Math.max(0, at)).reverse()];
	const word = firstWord(stop);
	const heir = [...inOrder.filter((each) => firstWord(each) === word), ...inOrder].find(
		canHaveFocus
	);
	if (heir) return heir;
	// all of them were drawn anew: what is in its place
	const anew = alikeIn(regionOf(around), stop).filter(canHaveFocus);
	return anew[Math.min(Math.max(0, at), anew.length - 1)];
}

/** In that row or the first one after it that has it, else in the last before. */
function inRow(stops: readonly Stop[], row: number): Stop | undefined {
	const able = stops.filter((each) => rowOf(each) !== null && canHaveFocus(each));
	return able.find((each) => (rowOf(each) ?? -1) >= row) ?? able.at(-1);
}

function rowOf(stop: Stop): number | null {
	const row = stop.closest<HTMLElement>('[data-row]')?.dataset.row;
	return row === undefined ? null : Number(row);
}

function regionOf(around: readonly Element[]): Element | undefined {
	return around.find((each) => each.matches(REGION));
}

function alikeIn(region: Element | undefined, stop: Stop): readonly Stop[] {
	if (!region?.isConnected) return [];
	const kind = kindOf(stop);
	return [...region.querySelectorAll<Stop>(stop.tagName)].filter((each) => kindOf(each) === kind);
}

/** Its role, and what it is called in the code: its first class, and the component that styles it. */
function kindOf(stop: Stop): string {
	const [first, ...others] = stop.classList;
	const component = others.find((each) => each.startsWith('svelte-'));
	return [(stop as HTMLInputElement).type, stop.getAttribute('role'), first, component].join();
}

function firstWord(stop: Stop): string | undefined {
	return (stop.ariaLabel ?? stop.textContent).trim().split(/\s/, 1)[0];
}

/** Of the nearest region that is still there: itself when it can have the focus, else its heading. */
function headingOf(around: readonly Element[]): Stop | null {
	for (const region of around) {
		if (!isStop(region) || !canHaveFocus(region)) continue;
		if (region.matches(`[tabindex]:is(${NAMED})`)) return region;
		if (!region.matches(REGION)) continue;
		const heading = [...region.querySelectorAll<HTMLElement>(HEADING)].find(canHaveFocus);
		if (!heading) continue;
		if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
		return heading;
	}
	return null;
}
