import type { Scheidingsteken } from '$lib/domain/momentopname/inlezen';
import type { Leesbaar } from '../../bytes/decode';
import { sniffDelimiter, type Delimiting } from '../delimiter';
import { withPlainQuotes } from './quote-style';
import { withoutWholeLines } from './whole-lines';
import type { TekstSporen } from '../../source-grid';

const LF = 10;
const CR = 13;
const CTRL_Z = 26;

/** A text that reads as CSV, how it is separated, and what had to be done for it. */
export interface KaleTekst {
	readonly text: Leesbaar;
	readonly delimiting: Delimiting;
	/** Whether its last row is surely whole: with a line end behind it, or the mark with which DOS ends a file. */
	readonly isEnded: boolean;
	readonly herschreven: TekstSporen['herschreven'];
}

/** A text without the mark of its end, with its quotes as CSV has them; copied only where they were not. */
export function plainText(text: Leesbaar, wanted?: Scheidingsteken): KaleTekst {
	const end = endOf(text.bytes);
	const whole = { ...text, bytes: text.bytes.subarray(0, end) };
	const unpacked = withoutWholeLines(whole.bytes);
	const bytes = unpacked?.bytes ?? whole.bytes;
	const sniffed = sniffDelimiter(bytes);
	const delimiting = wanted ? { ...sniffed, teken: wanted } : sniffed;
	const quoted = withPlainQuotes(bytes, delimiting.begin, delimiting.teken);
	const last = bytes[bytes.length - 1];
	return {
		text: { ...text, bytes: quoted?.bytes ?? bytes },
		delimiting,
		isEnded: end < text.bytes.length || last === LF || last === CR,
		herschreven: [
			...(unpacked ? [{ soort: 'hele-regel' as const, aantal: unpacked.aantal }] : []),
			...(quoted ? [{ soort: quoted.stijl, aantal: quoted.aantal }] : [])
		]
	};
}

/** Where the text ends: before a Ctrl-Z and what fills the last block of a disk behind it. */
function endOf(bytes: Uint8Array): number {
	let end = bytes.length;
	while (end > 0 && (bytes[end - 1] === CTRL_Z || bytes[end - 1] === 0)) end--;
	const isMarked = bytes[end] === CTRL_Z;
	if (isMarked) return end;
	// A Ctrl-Z with one line end behind it, as a copy of two files has.
	let before = end;
	while (before > 0 && (bytes[before - 1] === LF || bytes[before - 1] === CR)) before--;
	let mark = before;
	while (mark > 0 && bytes[mark - 1] === CTRL_Z) mark--;
	return mark < before && end === bytes.length ? mark : bytes.length;
}
