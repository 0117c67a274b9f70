const SVG = 'http://www.w3.org/2000/svg';
/** What an element of a drawing gets from style sheets. */
const DRAWN = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'stroke-opacity',
	'opacity',
	'font-family',
	'font-size',
	'font-weight',
	'text-anchor',
	'dominant-baseline',
	'paint-order'
] as const;

/**
 * What is on screen of elements as shapes and text of SVG, which any program can open: backgrounds, edges, text
 * line by line, and the drawings in it with their colours written out. `isLeftOut` elements are passed over.
 */
export function drawElements(
	roots: readonly Element[],
	isLeftOut: (element: Element) => boolean
): { readonly shapes: SVGElement; readonly width: number; readonly height: number } {
	const boxes = roots.map((root) => root.getBoundingClientRect());
	const origin = {
		left: Math.min(...boxes.map(({ left }) => left)),
		top: Math.min(...boxes.map(({ top }) => top))
	};
	const shapes = make('g', {});
	const measure = document.createElement('canvas').getContext('2d');
	const textures = new Map<string, string>();
	for (const root of roots) draw(root);
	return {
		shapes,
		width: Math.max(...boxes.map(({ right }) => right)) - origin.left,
		height: Math.max(...boxes.map(({ bottom }) => bottom)) - origin.top
	};

	function draw(element: Element): void {
		if (isLeftOut(element)) return;
		const style = getComputedStyle(element);
		const box = element.getBoundingClientRect();
		if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return;
		if (style.clipPath.startsWith('inset(50%')) return;
		if (element instanceof SVGSVGElement) {
			shapes.append(drawing(element, box));
			return;
		}
		if (box.width > 0 && box.height > 0) drawBox(style, box);
		for (const child of element.childNodes) {
			if (child instanceof Text) drawText(child, style);
			else if (child instanceof Element) draw(child);
		}
	}

	function drawBox(style: CSSStyleDeclaration, box: DOMRect): void {
		const edge = Number.parseFloat(style.borderTopWidth);
		const isFramed =
			edge > 0 &&
			style.borderBottomWidth === style.borderTopWidth &&
			style.borderLeftWidth === style.borderTopWidth;
		const inset = /^(rgba?\([^)]*\)|#\w+|color\([^)]*\)).* 0px 0px 0px ([\d.]+)px inset/.exec(
			style.boxShadow
		);
		const fill = textureOf(style) ?? style.backgroundColor;
		const stroke = isFramed ? style.borderTopColor : (inset?.[1] ?? 'none');
		if (isClear(fill) && isClear(stroke)) {
			if (edge > 0 && !isClear(style.borderTopColor)) line(box.top, style.borderTopColor);
			if (Number.parseFloat(style.borderBottomWidth) > 0) line(box.bottom, style.borderBottomColor);
			return;
		}
		const half = isClear(stroke) ? 0 : (isFramed ? edge : 1) / 2;
		shapes.append(
			make('rect', {
				x: box.left - origin.left + half,
				y: box.top - origin.top + half,
				width: Math.max(0, box.width - 2 * half),
				height: Math.max(0, box.height - 2 * half),
				rx: Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, box.height / 2),
				fill: isClear(fill) ? 'none' : fill,
				stroke: isClear(stroke) ? 'none' : stroke,
				'stroke-width': 2 * half
			})
		);

		function line(y: number, stroke: string): void {
			shapes.append(
				make('line', {
					x1: box.left - origin.left,
					x2: box.right - origin.left,
					y1: y - origin.top,
					y2: y - origin.top,
					stroke
				})
			);
		}
	}

	/** A line of text at a time; the words of a line keep their own places. */
	function drawText(node: Text, style: CSSStyleDeclaration): void {
		const range = document.createRange();
		for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
			range.setStart(node, index);
			range.setEnd(node, index + word.length);
			const box = range.getBoundingClientRect();
			if (box.width < 2) continue;
			const text = make('text', {
				x: box.left - origin.left,
				y: box.top - origin.top + ascent(style, box.height),
				fill: style.color,
				'font-family': style.fontFamily,
				'font-size': style.fontSize,
				'font-weight': style.fontWeight
			});
			text.textContent = word;
			shapes.append(text);
		}
	}

	function ascent(style: CSSStyleDeclaration, height: number): number {
		if (!measure) return height * 0.8;
		measure.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
		return measure.measureText('x').fontBoundingBoxAscent;
	}

	/** Hatching and dots, which style sheets make with gradients; null where there is neither. */
	function textureOf(style: CSSStyleDeclaration): string | null {
		const image = style.backgroundImage;
		const soort = image.startsWith('repeating-linear')
			? 'lines'
			: image.startsWith('radial')
				? 'dots'
				: null;
		const tone = /(?:rgba?|color)\([^)]*\)|#\w+/.exec(image)?.[0];
		if (!soort || !tone) return null;
		const key = `${soort} ${tone}`;
		const known = textures.get(key);
		if (known) return known;
		const id = `texture-${textures.size}`;
		const size = soort === 'lines' ? 5 : 3.5;
		const pattern = make('pattern', {
			id,
			width: size,
			height: size,
			patternUnits: 'userSpaceOnUse',
			...(soort === 'lines' ? { patternTransform: 'rotate(45)' } : {})
		});
		pattern.append(
			make('rect', { width: size, height: size, fill: '#ffffff' }),
			soort === 'lines'
				? make('rect', { width: 2.4, height: size, fill: tone })
				: make('circle', { cx: 1, cy: 1, r: 0.95, fill: tone })
		);
		shapes.prepend(pattern);
		textures.set(key, `url(#${id})`);
		return `url(#${id})`;
	}

	function drawing(svg: SVGSVGElement, box: DOMRect): SVGElement {
		const copy = svg.cloneNode(true) as SVGSVGElement;
		const from = [svg, ...svg.querySelectorAll('*')];
		for (const [index, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
			const source = from[index];
			if (!source) continue;
			const style = getComputedStyle(source);
			for (const name of DRAWN) {
				const value = style.getPropertyValue(name);
				if (value !== '')
					element.setAttribute(name, value.replace(/url\("#/, 'url(#').replace('")', ')'));
			}
			for (const { name } of [...element.attributes])
				if (name === 'class' || name === 'style' || name.startsWith('data-'))
					element.removeAttribute(name);
		}
		copy.setAttribute('x', String(box.left - origin.left));
		copy.setAttribute('y', String(box.top - origin.top));
		copy.setAttribute('width', String(box.width));
		copy.setAttribute('height', String(box.height));
		return copy;
	}
}

/** An element of SVG with attributes. */
export function make(
	name: string,
	attributes: Readonly<Record<string, string | number>>
): SVGElement {
	const element = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
	return element;
}

function isClear(colour: string): boolean {
	return colour === 'none' || colour === 'transparent' || /,\s*0\)$|\/\s*0\)$/.test(colour);
}
