import type {
	Bestemming,
	Bron,
	BronKolom,
	BronVraag,
	Leeswijze
} from '$lib/domain/momentopname/inlezen';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { vraagTekst } from '$lib/domain/documenten/vraag-tekst';
import { veldVan, type TabelId } from '$lib/domain/velden/velden';
import { woordBij } from '$lib/locale/hoeveel';
import { assessColumn } from './assess-column';
import { isBsnColumn } from '../cells/bsn';
import { opschortingRol } from '../cells/opschortingen';
import { isNaamInDelen } from './naam-delen';
import type { Mapping } from './propose';
import { missingFields, tabelKeuze } from './recognise';
import { accentSample, firstRows } from '../source-glimpse';
import type { SourceData } from '../source-data';
import { sleutelBezwaar, sleutelVraag } from './sleutel';
import { vragenOver } from './source-vragen';

/** Which columns of a source hold burgerservicenummers, by index. Scans every column once. */
export function bsnColumns(data: SourceData): ReadonlySet<number> {
	return new Set(
		data.koppen
			.map((kop, index) => (isBsnColumn(kop, data.column(index).values) ? index : -1))
			.filter((index) => index >= 0)
	);
}

/** Columns that are named as a guess. */
const MOST_HINTS = 2;

/**
 * A source as the card shows it, for these choices; `meer` = there are kandidaten with different numbers. A BSN column
 * never goes anywhere, whatever is asked.
 */
export function assess(
	id: number,
	data: SourceData,
	tabel: Bron['tabel'],
	bestemmingen: readonly Bestemming[],
	bsn: ReadonlySet<number>,
	leeswijze: Leeswijze = {},
	meer = false,
	voorstellen: Mapping['voorstellen'] = new Map()
): Bron {
	const chosen = data.koppen.map((_, index): Bestemming =>
		bsn.has(index) ? { soort: 'geen' } : (bestemmingen[index] ?? { soort: 'extra' })
	);
	const doubles =
		tabel === 'geen' || tabel === null ? new Set<string>() : doubleFields(data.koppen, chosen);
	const isRead = tabel !== null && tabel !== 'geen';
	const sleutel = isRead
		? sleutelVraag({ data, bestemmingen: chosen }, tabel, leeswijze, meer)
		: null;
	const kolommen = data.koppen.map((kop, index) =>
		assessColumn(
			{ data, tabel, chosen, leeswijze, doubles, voorstellen },
			index,
			kop,
			bsn.has(index)
		)
	);
	return {
		id,
		bestand: data.bron.bestand,
		werkblad: data.bron.werkblad,
		lezing: data.bron.lezing,
		tekenset: data.bron.tekenset ?? null,
		scheidingsteken: data.bron.scheidingsteken ?? null,
		kopRij: data.kopRij + 1,
		leeswijze,
		voorbeeld: firstRows(data, bsn),
		accenten: accentSample(data, bsn),
		vragen: [...(sleutel ? [sleutel] : []), ...vragenOver(data, tabel, chosen, leeswijze)],
		verborgen: data.bron.verborgen ?? false,
		indelingVan: null,
		alIngelezen: null,
		rijen: data.rijen.length,
		tabel,
		kolommen: sleutel ? kolommen.map((kolom) => withVraag(kolom, sleutel)) : kolommen,
		bezwaar:
			tabel === 'geen'
				? null
				: objection({ data, bsn, bestemmingen: chosen }, tabel, doubles, voorstellen)
	};
}

/** Fields whose value may stand in more than one column, and by which headings it does. */
const TOGETHER: Readonly<Record<string, (koppen: readonly string[]) => boolean>> = {
	opschortingen: (koppen) => koppen.map(opschortingRol).toSorted().join() === 'tot,van',
	naam: isNaamInDelen
};

/** Fields that more than one column goes to; a first and a last day of opschorting, or the parts of a name, are one. */
export function doubleFields(
	koppen: readonly string[],
	bestemmingen: readonly Bestemming[]
): ReadonlySet<string> {
	const perField = new Map<string, string[]>();
	bestemmingen.forEach((each, index) => {
		if (each.soort === 'veld')
			perField.set(each.veld, [...(perField.get(each.veld) ?? []), koppen[index] ?? '']);
	});
	return new Set(
		[...perField]
			.filter(([veld, own]) => own.length > 1 && !TOGETHER[veld]?.(own))
			.map(([veld]) => veld)
	);
}

/** The column that a question is about has something to look at. */
function withVraag(kolom: BronKolom, vraag: BronVraag): BronKolom {
	if (kolom.kop !== vraag.kop) return kolom;
	return { ...kolom, resultaat: 'controleer', toelichting: vraagTekst(vraag) };
}

function objection(
	source: Parameters<typeof sleutelBezwaar>[0],
	tabel: TabelId | null,
	doubles: ReadonlySet<string>,
	voorstellen: Mapping['voorstellen']
): string | null {
	const { data, bestemmingen } = source;
	if (data.bron.bezwaar !== undefined) return data.bron.bezwaar;
	if (data.rijen.length === 0)
		return 'In dit bestand staan geen rijen met gegevens. Controleer de export.';
	if (data.koppen.length === 1 && data.bron.werkblad === null)
		return 'We vonden één kolom. Welk scheidingsteken is gebruikt?';
	const shape = shapeObjection(data);
	if (shape !== null) return shape;
	if (tabel === null)
		return `We herkennen deze lijst niet. Kies of dit ${tabelKeuze()} zijn, of laat het bestand weg.`;
	const missing = missingFields(tabel, bestemmingen);
	if (missing.length) {
		const vraag = `Kies bij welke kolom ${missing.join(' en ')} ${woordBij(missing.length, 'hoort', 'horen')}.`;
		return `${vraag} ${keyHint(data, missing, tabel, voorstellen)}`.trim();
	}
	const [double] = doubles;
	return double === undefined
		? sleutelBezwaar(source)
		: `Meer kolommen staan op ${veldVan(tabel, double).naam}. Kies er één.`;
}

/** Which columns look like numbers of kandidaten, where nobody said which one it is. */
function keyHint(
	{ koppen }: SourceData,
	missing: readonly string[],
	tabel: TabelId,
	voorstellen: Mapping['voorstellen']
): string {
	if (!missing.includes(veldVan(tabel, 'persnr').naam)) return '';
	const found = [...voorstellen].filter(([, { kan }]) => kan.includes('persnr'));
	const namen = found.map(([index]) => `'${opScherm(koppen[index] ?? '')}'`);
	return namen.length === 0 ? '' : `Misschien is dat ${namen.slice(0, MOST_HINTS).join(' of ')}.`;
}

/** Why the rows can't stand under the names of the header; null when they can. */
function shapeObjection({ rijen, wrongLengths, andereKop, bron }: SourceData): string | null {
	const wrong = wrongLengths.reduce((sum, each) => sum + each.rijen.length, 0);
	if (wrong * 2 > rijen.length)
		return `Meer dan de helft van de rijen heeft een ander aantal velden dan de kop. ${bron.scheidingsteken === undefined ? 'Controleer de export.' : 'Kies een ander scheidingsteken.'}`;
	return andereKop === null
		? null
		: `Op rij ${andereKop + 1} staan de kolomnamen in een andere volgorde. Maak er twee bestanden van.`;
}
