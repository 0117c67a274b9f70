import type { Page } from '@playwright/test';
import { atRest } from './rest';

/** Where the focus came. */
interface Stop {
	readonly name: string;
	readonly hidden: boolean;
}

/** Times Tab is pressed from either end of a page or a dialog; between them lie rows alike. */
const MOST = 60;

/** Presses at once. */
const AT_ONCE = 10;

/** The stops of Tab, from the first on and from the last back, and those of which nothing is on screen. */
export async function tabStops(page: Page): Promise<{ stops: number; hidden: string[] }> {
	const found = [...(await walk(page, false)), ...(await walk(page, true))];
	return {
		stops: found.length,
		hidden: [...new Set(found.filter(({ hidden }) => hidden).map(({ name }) => name))]
	};
}

/** Each press looks at where the one before came, after the page was scrolled to it. */
async function walk(page: Page, back: boolean): Promise<readonly Stop[]> {
	const { keyboard } = page;
	await page.evaluate(lookAtStops);
	if (back) await keyboard.down('Shift');
	for (let pressed = 0; pressed <= MOST; pressed += AT_ONCE) {
		await Promise.all(Array.from({ length: AT_ONCE }, () => keyboard.down('Tab')));
		if (await page.evaluate(() => 'klaar' in document.documentElement.dataset)) break;
	}
	await keyboard.up('Tab');
	if (back) await keyboard.up('Shift');
	await atRest(page);
	return page.evaluate(() => {
		const { dataset } = document.documentElement;
		const stops = JSON.parse(dataset.stops ?? '[]') as Stop[];
		delete dataset.stops;
		delete dataset.klaar;
		return stops;
	});
}

/** Runs inside the page: notes each stop, until one comes again or Tab is let go. */
function lookAtStops(): void {
	const { dataset } = document.documentElement;
	if (!document.querySelector('dialog:modal, :popover-open'))
		(document.activeElement as HTMLElement | null)?.blur();
	getSelection()?.removeAllRanges();
	scrollTo({ top: 0, behavior: 'instant' });
	const seen = new Set<Element>();
	const stops: Stop[] = [];
	const stop = new AbortController();
	const options = { capture: true, signal: stop.signal };
	const look = (event: KeyboardEvent) => {
		if (event.key !== 'Tab') return;
		if ('klaar' in dataset) return void event.preventDefault();
		const at = document.activeElement ?? document.body;
		if (at === document.body ? seen.size === 0 : !seen.has(at)) {
			if (at !== document.body) stops.push(stopAt(at));
			seen.add(at);
			return;
		}
		event.preventDefault();
		dataset.klaar = '';
	};
	addEventListener('keydown', look, options);
	addEventListener(
		'keyup',
		({ key }) => {
			if (key !== 'Tab') return;
			dataset.stops = JSON.stringify(stops);
			stop.abort();
		},
		options
	);

	function stopAt(at: Element): Stop {
		const box = (at.closest('label') ?? at).getBoundingClientRect();
		const words = (at.ariaLabel ?? at.textContent).trim().replace(/\s+/g, ' ').slice(0, 40);
		const place = [box.x, box.y, box.width, box.height].map(Math.round).join(' ');
		return {
			name: `${at.tagName.toLowerCase()}.${at.classList[0] ?? ''} “${words}” at ${place}`,
			hidden: !isSeen(at.closest('label') ?? at, box)
		};
	}

	/** Whether any of it is in the window with nothing else on top. */
	function isSeen(at: Element, { left, top, right, bottom }: DOMRect): boolean {
		const [from, to] = [Math.max(0, left), Math.min(innerWidth, right)];
		const [upper, lower] = [Math.max(0, top), Math.min(innerHeight, bottom)];
		if (to - from < 1 || lower - upper < 1) return false;
		return [0.1, 0.5, 0.9].some((across) =>
			[0.1, 0.3, 0.5, 0.7, 0.9].some((down) => {
				const x = from + across * (to - from);
				const hit = document.elementFromPoint(x, upper + down * (lower - upper));
				return at.contains(hit) || (hit?.matches('label, li, tr, td') && hit.contains(at));
			})
		);
	}
}

/**
 * Runs inside the page: gives the focus to all that takes it, and returns how many those are and whose ring has less
 * contrast than three to one with what lies behind it.
 */
export function faintRings(): { looked: number; faint: string[] } {
	type Colour = readonly [number, number, number, number];
	const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	const topmost = document.querySelector('dialog:modal') ?? document.body;
	const faint: string[] = [];
	let looked = 0;
	for (const stop of topmost.querySelectorAll<HTMLElement>(
		'a[href], button, input, select, textarea, summary, [tabindex="0"]'
	)) {
		if (!stop.checkVisibility({ visibilityProperty: true }) || stop.matches(':disabled')) continue;
		if (stop.closest('[popover]:not(:popover-open), [aria-hidden=true]')) continue;
		stop.focus({ focusVisible: true } as FocusOptions);
		if (document.activeElement !== stop) continue;
		looked++;
		const words = (stop.ariaLabel ?? stop.textContent).trim().replace(/\s+/g, ' ').slice(0, 30);
		const name = `${stop.tagName.toLowerCase()}.${stop.classList[0] ?? ''} “${words}”`;
		const box = ringed(stop);
		if (!box) faint.push(`${name}: no ring`);
		else {
			const least = leastContrast(box);
			if (least.ratio < 3) faint.push(`${name}: ${least.ratio.toFixed(2)} ${least.colours}`);
		}
	}
	return { looked, faint };

	/** What wears its ring. */
	function ringed(stop: Element): Element | undefined {
		return [stop, stop.closest('.wears-ring')].find((box): box is Element => {
			if (!box) return false;
			const { outlineStyle, outlineWidth } = getComputedStyle(box);
			return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
		});
	}

	/** At the middle of each side that is in the window. */
	function leastContrast(box: Element): { ratio: number; colours: string } {
		const { outlineColor, outlineOffset, outlineWidth } = getComputedStyle(box);
		const out = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth) / 2;
		const { left, top, right, bottom } = box.getBoundingClientRect();
		const [x, y] = [(left + right) / 2, (top + bottom) / 2];
		const ring = read(outlineColor);
		let least = { ratio: Infinity, colours: '' };
		for (const [across, down] of [
			[left - out, y],
			[right + out, y],
			[x, top - out],
			[x, bottom + out]
		] as const) {
			if (across < 1 || down < 1 || across > innerWidth - 1 || down > innerHeight - 1) continue;
			const behind = groundAt(across, down, out >= 0 ? box : null);
			const ratio = contrast(ring, behind);
			if (ratio < least.ratio) least = { ratio, colours: `${ring.join()} on ${behind.join()}` };
		}
		return least;
	}

	/** The colour that is there, of all that lies on top of each other but for an element itself. */
	function groundAt(x: number, y: number, without: Element | null): Colour {
		let colour: Colour = [0, 0, 0, 0];
		for (const each of document.elementsFromPoint(x, y)) {
			if (without?.contains(each)) continue;
			const style = getComputedStyle(each);
			colour = over(
				colour,
				read(each instanceof SVGGeometryElement ? style.fill : style.backgroundColor)
			);
		}
		return over(colour, read(getComputedStyle(document.documentElement).backgroundColor));
	}

	function over(top: Colour, under: Colour): Colour {
		const [a, b] = [top[3], under[3] * (1 - top[3])];
		const mixed = (at: 0 | 1 | 2) =>
			a + b === 0 ? 0 : Math.round((top[at] * a + under[at] * b) / (a + b));
		return [mixed(0), mixed(1), mixed(2), a + b];
	}

	function read(text: string): Colour {
		if (!canvas || text === 'none') return [0, 0, 0, 0];
		canvas.clearRect(0, 0, 1, 1);
		canvas.fillStyle = text;
		canvas.fillRect(0, 0, 1, 1);
		const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
		return [r, g, b, a / 255];
	}

	function contrast(one: Colour, other: Colour): number {
		const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
		return (light + 0.05) / (dark + 0.05);
	}

	function luminance(colour: Colour): number {
		const [r = 0, g = 0, b = 0] = colour.map((each) =>
			each <= 10 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4
		);
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	}
}

/**
 * Runs inside the page: what does not fit, a line each. The page or a window that scrolls sideways, a text that is cut off
 * where no drawer says it whole, a control beside the screen, a text that lies over another.
 */
export function unfitting(): string[] {
	const root = document.documentElement;
	const topmost = document.querySelector('dialog:modal') ?? document.body;
	return [...new Set([...wideParts(), ...cutTexts(), ...strayControls(), ...coveredTexts()])];

	function named(element: Element): string {
		const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
		return `${element.tagName.toLowerCase()}.${element.classList[0] ?? ''} “${words}”`;
	}

	function wideParts(): string[] {
		const over = root.scrollWidth - root.clientWidth;
		const wide = over > 0 ? [`page is ${over} px wider`] : [];
		for (const part of document.querySelectorAll(
			'dialog[open], dialog[open] *, :popover-open, :popover-open *'
		)) {
			if (!scrollsSideways(part) || part.matches('input, textarea, select')) continue;
			// a table has two directions
			if (part.querySelector(':scope > table')) continue;
			const far = [...part.querySelectorAll('*')].find(
				(each) => each.getBoundingClientRect().right > part.getBoundingClientRect().right + 1
			);
			wide.push(
				`${named(part)} is ${part.scrollWidth - part.clientWidth} px wider${far ? ` by ${named(far)}` : ''}`
			);
		}
		return wide;
	}

	function scrollsSideways(part: Element): boolean {
		return (
			part.clientWidth > 1 &&
			part.scrollWidth > part.clientWidth + 1 &&
			/auto|scroll/.test(getComputedStyle(part).overflowX)
		);
	}

	function cutTexts(): string[] {
		const texts = document.createTreeWalker(topmost, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		const cut: string[] = [];
		for (let node = texts.nextNode(); node; node = texts.nextNode()) {
			const parent = node.parentElement;
			if (!parent || !node.textContent?.trim()) continue;
			if (!parent.checkVisibility({ visibilityProperty: true })) continue;
			if (parent.closest('svg, .visually-hidden, .skip, .only-wide, [aria-hidden=true]')) continue;
			// in a list: the drawer that it opens has it whole, and a column grows with its words
			if (parent.closest('[aria-rowcount] td, li[data-row]')) continue;
			range.selectNodeContents(node);
			const box = range.getBoundingClientRect();
			const cutter = box.width < 2 ? null : cutterOf(parent, box);
			if (cutter) cut.push(`${named(parent)} is cut off by ${named(cutter)}`);
		}
		return cut;
	}

	function cutterOf(parent: Element, box: DOMRect): Element | null {
		for (let up: Element | null = parent; up && up !== root; up = up.parentElement) {
			const { overflowX, overflowY, position } = getComputedStyle(up);
			const { left, right, top, bottom, width } = up.getBoundingClientRect();
			// for who listens only
			if (width <= 1) return null;
			const beside = box.right > right + 1.5 || box.left < left - 1.5;
			const below = box.bottom > bottom + 4 || box.top < top - 4;
			if (/hidden|clip/.test(overflowX) && beside) return up;
			if (/hidden|clip/.test(overflowY) && below) return up;
			if (/auto|scroll/.test(overflowX + overflowY) || position === 'fixed') return null;
			const runsOn = beside && up.matches('td, th') && up.nextElementSibling?.textContent?.trim();
			if (runsOn) return up;
		}
		return null;
	}

	function strayControls(): string[] {
		return [...topmost.querySelectorAll('a[href], button, input, select')].flatMap((control) => {
			if (!control.checkVisibility({ visibilityProperty: true })) return [];
			const { right, left, width } = control.getBoundingClientRect();
			if (width < 2 || (right <= innerWidth + 1 && left >= -1)) return [];
			for (let up = control.parentElement; up; up = up.parentElement)
				if (scrollsSideways(up)) return [];
			return [`${named(control)} is beside the screen`];
		});
	}

	/** Of the page itself: what stays in view while it scrolls, and what opens over it, covers text by design. */
	function coveredTexts(): string[] {
		const main = topmost.querySelector('main');
		if (!main) return [];
		interface Line {
			readonly parent: Element;
			readonly left: number;
			readonly right: number;
			readonly top: number;
			readonly bottom: number;
		}
		const lines: Line[] = [];
		const windows = new Map<Element, Omit<Line, 'parent'> | null>();
		const range = document.createRange();
		const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
		for (let node = texts.nextNode(); node; node = texts.nextNode()) {
			const parent = node.parentElement;
			if (!parent || !node.textContent?.trim() || parent.closest('svg')) continue;
			const view = windowOf(parent);
			if (!view) continue;
			range.selectNodeContents(node);
			for (const box of range.getClientRects()) {
				const left = Math.max(box.left, view.left);
				const right = Math.min(box.right, view.right);
				// of the height of a font its letters leave the upper part empty
				const top = Math.max(box.top + 0.2 * box.height, view.top);
				const bottom = Math.min(box.bottom - 0.06 * box.height, view.bottom);
				if (right - left > 2 && bottom - top > 2) lines.push({ parent, left, right, top, bottom });
			}
		}
		lines.sort((a, b) => a.top - b.top);
		return lines.flatMap((line, at) => {
			const over: string[] = [];
			for (let next = at + 1; next < lines.length; next++) {
				const other = lines[next];
				if (!other || other.top > line.bottom - 2) break;
				const across = Math.min(line.right, other.right) - Math.max(line.left, other.left);
				if (across <= 2 || Math.min(line.bottom, other.bottom) - other.top <= 2) continue;
				if (line.parent.contains(other.parent) || other.parent.contains(line.parent)) continue;
				over.push(`${named(line.parent)} lies over ${named(other.parent)}`);
			}
			return over;
		});

		/** What is seen of what an element holds; null where it is for who listens, or in a layer of its own. */
		function windowOf(element: Element): Omit<Line, 'parent'> | null {
			const known = windows.get(element);
			if (known !== undefined) return known;
			const view = look(element);
			windows.set(element, view);
			return view;
		}

		function look(element: Element): Omit<Line, 'parent'> | null {
			const whole = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
			if (element === main) return whole;
			// what is far out of sight is not laid out: it takes a room that is guessed
			const drawn = {
				visibilityProperty: true,
				opacityProperty: true,
				contentVisibilityAuto: true
			};
			if (!element.checkVisibility(drawn)) return null;
			const { position, overflowX, overflowY } = getComputedStyle(element);
			if (/fixed|sticky/.test(position) || element.matches('dialog, [popover], .skip')) return null;
			const view = element.parentElement ? windowOf(element.parentElement) : whole;
			if (!view || /visible/.test(overflowX + overflowY)) return view;
			const { left, right, top, bottom } = element.getBoundingClientRect();
			if (right - left <= 1) return null;
			return {
				left: Math.max(view.left, left),
				right: Math.min(view.right, right),
				top: Math.max(view.top, top),
				bottom: Math.min(view.bottom, bottom)
			};
		}
	}
}
