import { Storing } from '$lib/domain/momentopname/storing';
// With this loaded `getDocument` runs the part of pdf.js that reads right here, not in a worker within this one.
import 'pdfjs-dist/build/pdf.worker.mjs';
import {
	getDocument,
	Util,
	VerbosityLevel,
	type PDFDocumentProxy,
	type PDFPageProxy
} from 'pdfjs-dist';
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';

/** A run of text on a page as it is seen; y goes up. */
export interface PdfRun {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	/** Where it ends. */
	readonly until: number;
	readonly size: number;
}

type Matrix = [number, number, number, number, number, number];
/** Its own types say only that it gives a list. */
type Transform = (first: number[], then: number[]) => Matrix;

const MOST_PAGES = 200;
/** A publication has some hundreds; forms within forms can draw a text without end. */
const MOST_RUNS = 100_000;

/** Nothing is evaluated, fetched or drawn: only the text is asked for. */
const TEXT_ONLY = {
	isEvalSupported: false,
	useWasm: false,
	useWorkerFetch: false,
	useSystemFonts: false,
	disableFontFace: true,
	isOffscreenCanvasSupported: false,
	isImageDecoderSupported: false,
	verbosity: VerbosityLevel.ERRORS
};

/**
 * The runs of each page in the order in which they are drawn. What is only locked against editing opens with the
 * empty password that pdf.js tries. Rejects with `pdf-wachtwoord`, `bestand-te-groot` or `pdf-beschadigd`.
 */
export async function pdfRuns(bytes: Uint8Array): Promise<readonly (readonly PdfRun[])[]> {
	// pdf.js takes the bytes that it gets.
	const task = getDocument({ ...TEXT_ONLY, data: bytes.slice() });
	try {
		return await allRuns(await task.promise);
	} catch (cause) {
		if (cause instanceof Storing) throw cause;
		const asksPassword = cause instanceof Error && cause.name === 'PasswordException';
		throw new Storing(asksPassword ? 'pdf-wachtwoord' : 'pdf-beschadigd', cause);
	} finally {
		await task.destroy();
	}
}

async function allRuns(file: PDFDocumentProxy): Promise<(readonly PdfRun[])[]> {
	const pages: (readonly PdfRun[])[] = [];
	for (let number = 1; number <= Math.min(file.numPages, MOST_PAGES); number++)
		pages.push(await runsOf(await file.getPage(number)));
	return pages;
}

async function runsOf(page: PDFPageProxy): Promise<PdfRun[]> {
	const { transform } = page.getViewport({ scale: 1 });
	const runs: PdfRun[] = [];
	// Not by iteration: that would wait for pdf.js to stop drawing.
	const reader = (page.streamTextContent() as ReadableStream<TextContent>).getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return runs;
		runs.push(...value.items.flatMap((item) => ('str' in item ? runOf(item, transform) : [])));
		if (runs.length > MOST_RUNS) throw new Storing('bestand-te-groot');
	}
}

/** As the page is seen; nothing where the text is blank or is not upright. */
function runOf({ str: text, transform, width }: TextItem, view: number[]): PdfRun[] {
	// In the view y goes down.
	const [a, b, c, d, x, y] = (Util.transform as Transform)(view, transform);
	const isUpright = a > 0 && Math.abs(b) < 0.1 * a;
	if (text.trim() === '' || !isUpright) return [];
	return [{ text, x, y: -y, until: x + width, size: Math.hypot(c, d) }];
}
