import type { Bestemming, Bron, Leeswijze } from '$lib/domain/momentopname/inlezen';
import { veldVan, type TabelId } from '$lib/domain/velden/velden';
import { woordBij } from '$lib/locale/hoeveel';
import { assessColumn } from './assess-column';
import { isBsnColumn } from '../cells/bsn';
import { opschortingRol } from '../cells/opschortingen';
import { missingFields, tabelKeuze } from './recognise';
import { accentSample, firstRows } from '../source-glimpse';
import type { SourceData } from '../source-data';
import { vragenOver } from './source-vragen';

/** Which columns of a source hold burgerservicenummers, by index. Scans every column once. */
export function bsnColumns(data: SourceData): ReadonlySet<number> {
	return new Set(
		data.koppen
			.map((kop, index) => (isBsnColumn(kop, data.column(index).values) ? index : -1))
			.filter((index) => index >= 0)
	);
}

/** A source as the wizard shows it, for these choices. A BSN column never goes anywhere, whatever is asked. */
export function assess(
	id: number,
	data: SourceData,
	tabel: Bron['tabel'],
	bestemmingen: readonly Bestemming[],
	bsn: ReadonlySet<number>,
	leeswijze: Leeswijze = {}
): Bron {
	const chosen = data.koppen.map((_, index): Bestemming =>
		bsn.has(index) ? { soort: 'geen' } : (bestemmingen[index] ?? { soort: 'extra' })
	);
	const doubles =
		tabel === 'geen' || tabel === null ? new Set<string>() : doubleFields(data.koppen, chosen);
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
		vragen: vragenOver(data, tabel, chosen, leeswijze),
		verborgen: data.bron.verborgen ?? false,
		indelingVan: null,
		alIngelezen: null,
		rijen: data.rijen.length,
		tabel,
		kolommen: data.koppen.map((kop, index) =>
			assessColumn({ data, tabel, chosen, leeswijze, doubles }, index, kop, bsn.has(index))
		),
		bezwaar: tabel === 'geen' ? null : objection(data, tabel, chosen, doubles)
	};
}

/** Fields that more than one column goes to; a first and a last day of opschorting are one pair. */
export function doubleFields(
	koppen: readonly string[],
	bestemmingen: readonly Bestemming[]
): ReadonlySet<string> {
	const roles = new Map<string, string[]>();
	bestemmingen.forEach((each, index) => {
		if (each.soort !== 'veld') return;
		const role = each.veld === 'opschortingen' ? opschortingRol(koppen[index] ?? '') : 'waarde';
		roles.set(each.veld, [...(roles.get(each.veld) ?? []), role]);
	});
	return new Set(
		[...roles]
			.filter(([, each]) => each.length > 1 && each.toSorted().join() !== 'tot,van')
			.map(([veld]) => veld)
	);
}

function objection(
	data: SourceData,
	tabel: TabelId | null,
	chosen: readonly Bestemming[],
	doubles: ReadonlySet<string>
): string | null {
	if (data.bron.bezwaar !== undefined) return data.bron.bezwaar;
	if (data.rijen.length === 0)
		return 'In dit bestand staan geen rijen met gegevens. Controleer de export.';
	if (data.koppen.length === 1 && data.bron.werkblad === null)
		return 'We vonden één kolom. Welk scheidingsteken is gebruikt?';
	const shape = shapeObjection(data);
	if (shape !== null) return shape;
	if (tabel === null)
		return `We herkennen deze lijst niet. Kies of dit ${tabelKeuze()} zijn, of laat het bestand weg.`;
	const missing = missingFields(tabel, chosen);
	if (missing.length)
		return `Kies bij welke kolom ${missing.join(' en ')} ${woordBij(missing.length, 'hoort', 'horen')}.`;
	const [double] = doubles;
	return double === undefined
		? null
		: `Meer kolommen staan op ${veldVan(tabel, double).naam}. Kies er één.`;
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
