import type { Dubbelen } from '$lib/domain/momentopname/inlezen';
import { veldVan } from '$lib/domain/velden/velden';
import { hasBsn } from '../cells/bsn';
import { needlessReason } from '../mapping/headings';
import type { Meldingen } from './meldingen';
import { reportRows } from './report-rows';
import { isShort, lostZeros } from '../cells/persnr';
import { reportTekens } from './report-tekens';
import { reportWerkblad } from './report-werkblad';
import { accentSample } from '../source-glimpse';
import { columnsOf, type SourceRows } from '../source-rows';
import type { Taken } from '../tables/taken';

/** Rows at which Power BI cuts off an export as text and as a workbook. */
const GRENS = { tekst: 30_000, werkboek: 150_000 } as const;

const WERKBOEK = /^\.(?:xls[xmb]?|ods)$/i;

/** Adds the melding about kandidaten that occur more than once, over all files together. */
export function reportDubbelen(
	meldingen: Meldingen,
	sources: readonly SourceRows[],
	aantal: number,
	keuze: Dubbelen
): void {
	const first = sources.find(({ tabel }) => tabel === 'kandidaten');
	if (aantal === 0 || !first) return;
	const { bestand, tabel } = first;
	const veld = veldVan(tabel, 'persnr').label;
	meldingen.add(bestand, { soort: 'dubbelen', keuze }, { tabel, rij: null, aantal, veld });
}

/** Adds the melding about numbers that stand in more than one gemeente, over all files together. */
export function reportVerdeeld(
	meldingen: Meldingen,
	{ aantal, plekken, zonder }: Taken['verdeeld']
): void {
	const [first] = plekken;
	if (!first) return;
	const rijen = plekken.filter(({ bestand }) => bestand === first.bestand).map(({ rij }) => rij);
	const plek = { tabel: 'kandidaten', rij: first.rij, aantal } as const;
	const veld = veldVan('kandidaten', 'persnr').label;
	meldingen.add(first.bestand, { soort: 'nummer-in-gemeenten', rijen, zonder }, { ...plek, veld });
}

/** Adds the meldingen about a source as a whole: how it was read, what was left out, its rows. */
export function reportSource(meldingen: Meldingen, source: SourceRows, zeros: boolean): void {
	const { data, bestand, tabel, bsn } = source;
	const over = { tabel, rij: null, aantal: 1 };
	const extensie = /\.\w+$/.exec(data.bron.bestand)?.[0] ?? '.html';
	if (data.bron.webtabel) meldingen.add(bestand, { soort: 'webtabel', extensie }, over);
	else if (WERKBOEK.test(extensie) && data.bron.werkblad === null)
		meldingen.add(bestand, { soort: 'tekst-als-werkboek', extensie }, over);
	if (data.kopRij > 0)
		meldingen.add(
			bestand,
			{
				soort: 'koprij',
				rij: data.kopRij + 1,
				groepen: data.eerste[data.kopRij]?.join() !== data.kop.slice(data.rijnummers ? 1 : 0).join()
			},
			{ ...over, rij: data.kopRij + 1 }
		);
	reportWerkblad(meldingen, source);
	for (const [kop, aantal] of doubleHeadings(data.kop))
		meldingen.add(bestand, { soort: 'dubbele-kop', kop }, { ...over, aantal, veld: kop });
	reportTekens(meldingen, source);
	reportOpgeschoond(meldingen, source);
	for (const index of bsn) reportBsn(meldingen, source, index);
	const koppen = data.koppen.filter(
		(kop, index) =>
			!bsn.has(index) &&
			source.bestemmingen[index]?.soort === 'geen' &&
			needlessReason(kop) !== null
	);
	if (koppen.length)
		meldingen.add(bestand, { soort: 'niet-nodig', koppen }, { ...over, veld: koppen.join(', ') });
	const { tekenset = 'UTF-8' } = data.bron;
	if (tekenset !== 'UTF-8')
		meldingen.add(
			bestand,
			{ soort: 'tekenset', tekenset, voorbeeld: accentSample(data, bsn) },
			over
		);
	const grens = data.bron.werkblad === null ? GRENS.tekst : GRENS.werkboek;
	if ([data.rijen.length, data.rijen.length + data.totaalregels].includes(grens))
		meldingen.add(bestand, { soort: 'afgekapt' }, { ...over, aantal: grens });
	reportNumbers(meldingen, source, zeros);
	reportRows(meldingen, source);
}

/** A melding for each column that is read and whose cells had to be cleaned. */
function reportOpgeschoond(
	meldingen: Meldingen,
	{ data, bestand, tabel, ...rest }: SourceRows
): void {
	data.koppen.forEach((kop, index) => {
		const found = data.column(index).opgeschoond;
		if (!found || rest.bsn.has(index) || rest.bestemmingen[index]?.soort === 'geen') return;
		const { aantal, row, voorbeeld: waarde, onzichtbaar, spaties } = found;
		const bestemming = rest.bestemmingen[index];
		const veld = bestemming?.soort === 'veld' ? veldVan(tabel, bestemming.veld).naam : kop;
		const plek = { tabel, rij: data.rijNummer(row), aantal, veld, waarde };
		meldingen.add(bestand, { soort: 'opgeschoond', onzichtbaar, spaties }, plek);
	});
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

/** Where the numbers stand among other values the first row is named, so that they can be taken out. */
function reportBsn(
	meldingen: Meldingen,
	{ data, bestand, tabel }: SourceRows,
	index: number
): void {
	const kop = data.koppen[index] ?? '';
	const { codes, values } = data.column(index);
	const found = values.map(hasBsn);
	let aantal = 0;
	let filled = 0;
	let first: number | null = null;
	for (let row = 0; row < codes.length; row++) {
		const code = codes[row] ?? 0;
		if (values[code] !== '') filled++;
		if (!found[code]) continue;
		aantal++;
		first ??= data.rijNummer(row);
	}
	const gemengd = aantal > 0 && aantal * 2 < filled;
	const plek = gemengd ? { rij: first, aantal } : { rij: null, aantal: 1 };
	meldingen.add(bestand, { soort: 'bsn', kop, gemengd }, { tabel, veld: kop, ...plek });
}

function doubleHeadings(cells: readonly string[]): [kop: string, times: number][] {
	const times = new Map<string, number>();
	for (const cell of cells.map((each) => each.replace(/\s+/g, ' ').trim()))
		if (cell !== '') times.set(cell, (times.get(cell) ?? 0) + 1);
	return [...times].filter(([, each]) => each > 1);
}
