import type { Meldingen } from './meldingen';
import { isShort, lostZeros } from './persnr';
import { columnsOf, type SourceRows } from './source-rows';

/** Rows at which Power BI cuts off an export as text and as a workbook. */
const GRENS = { tekst: 30_000, werkboek: 150_000 } as const;

/** Adds the meldingen about a source as a whole: what was left out, how it was read, rows of another length. */
export function reportSource(meldingen: Meldingen, source: SourceRows, zeros: boolean): void {
	const { data, bestand, tabel, bsn } = source;
	const over = { tabel, rij: null, aantal: 1 };
	const extensie = /\.(?:xls[xmb]?|ods)$/i.exec(data.bron.bestand)?.[0];
	if (extensie && data.bron.werkblad === null)
		meldingen.add(bestand, { soort: 'tekst-als-werkboek', extensie }, over);
	if (data.kopRij > 0)
		meldingen.add(
			bestand,
			{ soort: 'koprij', rij: data.kopRij + 1 },
			{ ...over, rij: data.kopRij + 1 }
		);
	if (data.totaalregels + data.filterregels > 0) {
		const aantal = data.totaalregels + data.filterregels;
		meldingen.add(
			bestand,
			{ soort: 'overgeslagen-regels', totaal: data.totaalregels, filter: data.filterregels },
			{ ...over, aantal }
		);
	}
	for (const [kop, aantal] of doubleHeadings(data.kop))
		meldingen.add(bestand, { soort: 'dubbele-kop', kop }, { ...over, aantal, veld: kop });
	for (const index of bsn) {
		const kop = data.koppen[index] ?? '';
		meldingen.add(bestand, { soort: 'bsn', kop }, { ...over, veld: kop });
	}
	const grens = data.bron.werkblad === null ? GRENS.tekst : GRENS.werkboek;
	if ([data.rijen.length, data.rijen.length + data.totaalregels].includes(grens))
		meldingen.add(bestand, { soort: 'afgekapt' }, { ...over, aantal: grens });
	reportNumbers(meldingen, source, zeros);
	reportLengths(meldingen, source);
}

/** Numbers that a workbook kept as such, where nothing shows how many zeros they miss. */
function reportNumbers(meldingen: Meldingen, source: SourceRows, zeros: boolean): void {
	const [column = -1] = columnsOf(source, 'persnr');
	const { values } = source.data.column(column);
	if (
		zeros ||
		lostZeros(values) ||
		!source.data.bron.numeriek.includes(column) ||
		!values.some(isShort)
	)
		return;
	meldingen.add(
		source.bestand,
		{ soort: 'persnr-getallen' },
		{ tabel: source.tabel, rij: null, aantal: source.kept.length, veld: 'Pers. nr.' }
	);
}

function reportLengths(meldingen: Meldingen, source: SourceRows): void {
	const { data, kept, warned } = source;
	if (data.wrongLengths.length === 0) return;
	const position = new Map(Array.from(kept, (row, at) => [row, at]));
	for (const { cellen, rijen } of data.wrongLengths) {
		for (const row of rijen) {
			const at = position.get(row);
			if (at !== undefined) warned[at] = 1;
		}
		const regel = data.rijNummer(rijen[0] ?? 0);
		meldingen.add(
			source.bestand,
			{ soort: 'regel-lengte', regel, velden: cellen, verwacht: data.kop.length },
			{ tabel: source.tabel, rij: regel, aantal: rijen.length }
		);
	}
}

function doubleHeadings(cells: readonly string[]): [kop: string, times: number][] {
	const times = new Map<string, number>();
	for (const cell of cells.map((each) => each.replace(/\s+/g, ' ').trim()))
		if (cell !== '') times.set(cell, (times.get(cell) ?? 0) + 1);
	return [...times].filter(([, each]) => each > 1);
}
