import type { ZipPart } from '$lib/columns/zip-parts';
import type { Bevindingen } from '../bijzonderheden';
import { scanBinarySheet } from './binary-scan';
import { openPackage } from './package';
import { plainTexts } from './rich-text';
import { scanSheet } from './sheet-scan';

/** The parts of an .xlsx or .xlsb as SheetJS can read them, and what it does not tell, by the place of a sheet. */
export interface PlainWorkbook {
	readonly files: readonly ZipPart[];
	readonly bevindingen: ReadonlyMap<number, Bevindingen>;
}

/** Goes through the unpacked parts of an .xlsx or .xlsb, once. */
export function plainWorkbook(zipped: readonly ZipPart[]): PlainWorkbook {
	const { files, bladen, teksten } = openPackage(zipped);
	const bevindingen = new Map<number, Bevindingen>();
	const plain = files.map((part): ZipPart => {
		const { naam, bytes } = part;
		const isBinary = /\.bin$/i.test(naam);
		if (naam === teksten && !isBinary) return { naam, bytes: plainTexts(bytes) };
		const places = bladen.flatMap((each, place) => (each === naam ? [place] : []));
		if (places.length === 0) return part;
		const scanned = isBinary ? { bytes, bevindingen: scanBinarySheet(bytes) } : scanSheet(bytes);
		for (const place of places) bevindingen.set(place, scanned.bevindingen);
		return { naam, bytes: scanned.bytes };
	});
	return { files: plain, bevindingen };
}
