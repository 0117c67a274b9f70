import { nameOf, type PdfFile } from './pdf-file';
import { readFont, type PdfFont } from './pdf-font';
import { PdfReader } from './pdf-reader';
import { isList, PdfName, PdfWord, type PdfDict, type PdfValue } from './pdf-value';

/** A run of text on a page; the page's own points, y goes up. */
export interface PdfRun {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	/** Where it ends. */
	readonly until: number;
	readonly size: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const PLAIN: Matrix = [1, 0, 0, 1, 0, 0];
/** What each turn of the page by 90 degrees does to it. */
const TURNS: readonly Matrix[] = [
	PLAIN,
	[0, -1, 1, 0, 0, 0],
	[-1, 0, 0, -1, 0, 0],
	[0, 1, -1, 0, 0, 0]
];
/** Forms inside each other. */
const DEEPEST = 8;
/** A gap of this part of the size, in one text, is a space. */
const SPACE_GAP = 0.18;

interface State {
	readonly ctm: Matrix;
	readonly font: PdfFont | null;
	readonly size: number;
	readonly letter: number;
	readonly word: number;
	readonly scale: number;
	readonly leading: number;
	readonly rise: number;
}

/** The runs of a page in the order in which they are drawn. */
export async function pageRuns(file: PdfFile, page: PdfDict): Promise<readonly PdfRun[]> {
	const contents = file.resolve(page.get('Contents'));
	const parts = isList(contents) ? contents : [page.get('Contents')];
	const texts: string[] = [];
	for (const part of parts) texts.push((await file.content(part)) ?? '');
	const turn = Number(file.resolve(page.get('Rotate'))) || 0;
	const pen = new Pen(file, TURNS[(((turn / 90) % 4) + 4) % 4] ?? PLAIN);
	await pen.draw(texts.join('\n'), file.dict(page.get('Resources')), 0);
	return pen.runs;
}

/** Follows what is drawn, and keeps the text of it. */
class Pen {
	readonly runs: PdfRun[] = [];
	readonly #file: PdfFile;
	readonly #fonts = new Map<PdfDict, PdfFont>();
	#state: State;
	#saved: State[] = [];
	#line: Matrix = PLAIN;
	#text: Matrix = PLAIN;

	constructor(file: PdfFile, ctm: Matrix) {
		this.#file = file;
		this.#state = {
			ctm,
			font: null,
			size: 0,
			letter: 0,
			word: 0,
			scale: 1,
			leading: 0,
			rise: 0
		};
	}

	async draw(text: string, resources: PdfDict, depth: number): Promise<void> {
		const reader = new PdfReader(text);
		let values: PdfValue[] = [];
		for (let value = reader.next(); value !== undefined; value = reader.next()) {
			if (!(value instanceof PdfWord)) {
				values.push(value);
				continue;
			}
			if (value.word === 'BI') skipImage(reader);
			else if (value.word === 'Do') await this.#form(values, resources, depth);
			else if (value.word === 'Tf') await this.#font(values, resources);
			else this.#operate(value.word, values);
			values = [];
		}
	}

	#operate(word: string, values: readonly PdfValue[]): void {
		const number = (place: number) => {
			const value = values[place];
			return typeof value === 'number' ? value : 0;
		};
		const state = this.#state;
		switch (word) {
			case 'q':
				this.#saved.push(state);
				break;
			case 'Q':
				this.#state = this.#saved.pop() ?? state;
				break;
			case 'cm':
				this.#state = { ...state, ctm: times(matrixOf(values), state.ctm) };
				break;
			case 'BT':
				this.#line = this.#text = PLAIN;
				break;
			case 'Tc':
				this.#state = { ...state, letter: number(0) };
				break;
			case 'Tw':
				this.#state = { ...state, word: number(0) };
				break;
			case 'Tz':
				this.#state = { ...state, scale: number(0) / 100 };
				break;
			case 'TL':
				this.#state = { ...state, leading: number(0) };
				break;
			case 'Ts':
				this.#state = { ...state, rise: number(0) };
				break;
			case 'TD':
				this.#state = { ...state, leading: -number(1) };
				this.#move(number(0), number(1));
				break;
			case 'Td':
				this.#move(number(0), number(1));
				break;
			case 'Tm':
				this.#line = this.#text = matrixOf(values);
				break;
			case 'T*':
				this.#move(0, -state.leading);
				break;
			case 'Tj':
				this.#show(values);
				break;
			case 'TJ':
				this.#show(isList(values[0]) ? values[0] : []);
				break;
			case "'":
				this.#move(0, -state.leading);
				this.#show(values);
				break;
			case '"':
				this.#state = { ...state, word: number(0), letter: number(1) };
				this.#move(0, -state.leading);
				this.#show(values.slice(2));
				break;
		}
	}

	#move(x: number, y: number): void {
		this.#line = this.#text = times([1, 0, 0, 1, x, y], this.#line);
	}

	/** Shows texts with the moves between them, as one run. */
	#show(values: readonly PdfValue[]): void {
		const { font, size, letter, word, scale, rise, ctm } = this.#state;
		if (!font) return;
		const from = times([1, 0, 0, 1, 0, rise], times(this.#text, ctm));
		let text = '';
		let x = 0;
		for (const value of values) {
			if (typeof value === 'number') {
				const gap = -value / 1000;
				if (gap > SPACE_GAP && text !== '' && !text.endsWith(' ')) text += ' ';
				x += gap * size * scale;
			} else if (typeof value === 'string') {
				for (const glyph of font(value)) {
					text += glyph.text;
					x += ((glyph.width / 1000) * size + letter + (glyph.isSpace ? word : 0)) * scale;
				}
			}
		}
		this.#text = times([1, 0, 0, 1, x, 0], this.#text);
		const stretch = Math.hypot(from[0], from[1]);
		const isUpright = Math.abs(from[1]) < 0.1 * stretch && from[0] > 0;
		if (text.trim() === '' || !isUpright) return;
		this.runs.push({
			text,
			x: from[4],
			y: from[5],
			until: from[4] + x * stretch,
			size: Math.abs(size) * Math.hypot(from[2], from[3])
		});
	}

	async #font(values: readonly PdfValue[], resources: PdfDict): Promise<void> {
		const [name, size] = values;
		const fonts = this.#file.dict(resources.get('Font'));
		const dict = this.#file.dict(name instanceof PdfName ? fonts.get(name.name) : undefined);
		let font = this.#fonts.get(dict);
		if (!font) this.#fonts.set(dict, (font = await readFont(this.#file, dict)));
		this.#state = { ...this.#state, font, size: typeof size === 'number' ? size : 0 };
	}

	/** Draws a form: a page within the page. */
	async #form(values: readonly PdfValue[], resources: PdfDict, depth: number): Promise<void> {
		const [name] = values;
		const forms = this.#file.dict(resources.get('XObject'));
		const form = name instanceof PdfName ? forms.get(name.name) : undefined;
		const dict = this.#file.dict(form);
		if (depth >= DEEPEST || nameOf(this.#file.resolve(dict.get('Subtype'))) !== 'Form') return;
		const before = this.#state;
		const saved = this.#saved;
		const matrix = this.#file.resolve(dict.get('Matrix'));
		const ctm = isList(matrix)
			? times(matrixOf(matrix.map((each) => this.#file.resolve(each) ?? 0)), before.ctm)
			: before.ctm;
		this.#state = { ...before, ctm };
		this.#saved = [];
		const own = this.#file.dict(dict.get('Resources'));
		await this.draw((await this.#file.content(form)) ?? '', own.size ? own : resources, depth + 1);
		this.#state = before;
		this.#saved = saved;
	}
}

/** Passes over a picture that stands between what is drawn. */
function skipImage(reader: PdfReader): void {
	const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
	end.lastIndex = reader.at;
	reader.at = end.exec(reader.text) ? end.lastIndex : reader.end;
}

function matrixOf(values: readonly PdfValue[]): Matrix {
	const [a, b, c, d, e, f] = values.map((value) => (typeof value === 'number' ? value : 0));
	return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

/** First `a`, then `b`. */
function times(a: Matrix, b: Matrix): Matrix {
	return [
		a[0] * b[0] + a[1] * b[2],
		a[0] * b[1] + a[1] * b[3],
		a[2] * b[0] + a[3] * b[2],
		a[2] * b[1] + a[3] * b[3],
		a[4] * b[0] + a[5] * b[2] + b[4],
		a[4] * b[1] + a[5] * b[3] + b[5]
	];
}
