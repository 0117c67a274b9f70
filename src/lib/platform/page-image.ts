import { drawElements, make } from './dom-svg';
import { fontFaces } from './font-faces';

/** What stands around the picture of a page. */
export interface Onderschrift {
	readonly titel: string;
	/** Below the picture. */
	readonly regels: readonly string[];
}

export interface PageImage {
	/** A whole SVG file, with its own fonts. */
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

const EDGE = 24;
const TITLE = 34;
const LINE = 20;
/** Wider letters are hardly needed above this scale, and a canvas has its limits. */
const SCALE = 2;
const MOST_PIXELS = 60_000_000;

/** Elements as they look in the light theme, with a title above and lines below it. */
export async function pageImage(
	roots: readonly Element[],
	isLeftOut: (element: Element) => boolean,
	{ titel, regels }: Onderschrift
): Promise<PageImage> {
	const { shapes, width: inner, height: content } = inLight(() => drawElements(roots, isLeftOut));
	const width = Math.ceil(inner + 2 * EDGE);
	const height = Math.ceil(content + TITLE + regels.length * LINE + 3 * EDGE);
	const svg = make('svg', {
		xmlns: 'http://www.w3.org/2000/svg',
		width,
		height,
		viewBox: `0 0 ${width} ${height}`
	});
	const style = make('style', {});
	const text = `${titel}${regels.join('')}${shapes.textContent ?? ''}`;
	style.textContent = await fontFaces(text);
	shapes.setAttribute('transform', `translate(${EDGE} ${EDGE + TITLE})`);
	svg.append(
		style,
		make('rect', { width, height, fill: '#ffffff' }),
		line(titel, EDGE + 18, 20, 650, '#13242a'),
		shapes,
		...regels.map((regel, index) =>
			line(regel, TITLE + content + 2 * EDGE + (index + 1) * LINE - 6, 13, 400, '#4b5d64')
		)
	);
	return { svg: new XMLSerializer().serializeToString(svg), width, height };
}

/** The picture as PNG, twice as sharp as on screen where it is not too large for that. */
export async function pngOf({ svg, width, height }: PageImage): Promise<Blob> {
	const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = url;
		await image.decode();
		const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
		const canvas = document.createElement('canvas');
		canvas.width = Math.round(width * scale);
		canvas.height = Math.round(height * scale);
		canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve, reject) =>
			canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
		);
	} finally {
		URL.revokeObjectURL(url);
	}
}

/** Does something while the page has the light theme; nothing of it is painted. */
function inLight<T>(work: () => T): T {
	const { dataset } = document.documentElement;
	const { theme } = dataset;
	dataset.theme = 'light';
	try {
		return work();
	} finally {
		if (theme === undefined) delete dataset.theme;
		else dataset.theme = theme;
	}
}

function line(text: string, y: number, size: number, weight: number, fill: string): SVGElement {
	const element = make('text', {
		x: EDGE,
		y,
		fill,
		'font-family': "'Source Sans 3 Variable', 'Segoe UI', sans-serif",
		'font-size': size,
		'font-weight': weight
	});
	element.textContent = text;
	return element;
}
