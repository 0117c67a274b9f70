import { Storing } from '$lib/domain/momentopname/storing';
import { pdfRuns, type PdfRun } from './pdf-runs';

/** Runs whose height differs less than this part of their size stand on one line. */
const SAME_LINE = 0.4;
/** A gap of this part of the size is a space, a larger one the border of a column. */
const SPACE = 0.15;
const COLUMN = 1;

/**
 * The text of a PDF in two readings: in the order in which it was drawn, and line by line over the whole width of the
 * page. Which of them makes a table depends on who made the PDF. Rejects with a `Storing`.
 */
export async function pdfTexts(bytes: Uint8Array): Promise<readonly [drawn: string, seen: string]> {
	const pages = await pdfRuns(bytes);
	const drawn = pages.flatMap(drawnLines);
	if (drawn.length === 0) throw new Storing('pdf-scan');
	const seen = pages.flatMap(seenLines);
	return [drawn.join('\n'), seen.join('\n')];
}

/** A new line begins where the height changes, or where the text goes back. */
function drawnLines(runs: readonly PdfRun[]): string[] {
	const lines: PdfRun[][] = [];
	let before: PdfRun | null = null;
	for (const run of runs) {
		const goesOn =
			before &&
			Math.abs(run.y - before.y) < SAME_LINE * run.size &&
			run.x > before.until - run.size;
		const line = lines.at(-1);
		if (goesOn && line) line.push(run);
		else lines.push([run]);
		before = run;
	}
	return lines.map(joined);
}

/** From top to bottom, each line from left to right. */
function seenLines(runs: readonly PdfRun[]): string[] {
	const lines: PdfRun[][] = [];
	for (const run of [...runs].sort((a, b) => b.y - a.y)) {
		const line = lines.at(-1);
		const first = line?.[0];
		if (line && first && first.y - run.y < SAME_LINE * Math.min(first.size, run.size))
			line.push(run);
		else lines.push([run]);
	}
	return lines.map((line) => joined(line.sort((a, b) => a.x - b.x)));
}

function joined(runs: readonly PdfRun[]): string {
	let text = '';
	let until = 0;
	for (const run of runs) {
		const gap = (run.x - until) / (run.size || 1);
		if (text !== '') text += gap > COLUMN ? '\t' : gap > SPACE ? ' ' : '';
		text += run.text;
		until = run.until;
	}
	return text;
}
