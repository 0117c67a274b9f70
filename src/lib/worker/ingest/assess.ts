import type { Bestemming, Bron, BronKolom, Leeswijze } from '$lib/domain/inlezen';
import { veldVan, type TabelId } from '$lib/domain/velden';
import { isBsnColumn } from './bsn';
import { opschortingRol } from './opschortingen';
import { isShort } from './persnr';
import { fieldFor, missingFields, tabelKeuze } from './recognise';
import type { SourceData } from './source-data';
import { readCode, readDatums, readPerioden, type Gelezen } from './values';

const VOORBEELDEN = 3;

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
		voorbeeld: [],
		accenten: '',
		vragen: [],
		verborgen: data.bron.verborgen ?? false,
		indelingVan: null,
		alIngelezen: null,
		rijen: data.rijen.length,
		tabel,
		kolommen: data.koppen.map((kop, index) =>
			column(data, tabel, chosen, index, kop, bsn.has(index), doubles)
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

function column(
	data: SourceData,
	tabel: Bron['tabel'],
	chosen: readonly Bestemming[],
	index: number,
	kop: string,
	isBsn: boolean,
	doubles: ReadonlySet<string>
): BronKolom {
	const bestemming = chosen[index] ?? { soort: 'extra' };
	const values = data.column(index).values.filter((value) => value !== '');
	const base = {
		kop,
		bestemming,
		bsn: isBsn,
		voorbeelden: isBsn ? [] : values.slice(0, VOORBEELDEN)
	};
	if (isBsn)
		return {
			...base,
			resultaat: 'overgeslagen',
			toelichting: 'Bevat BSN. Wordt nooit opgeslagen.'
		};
	if (bestemming.soort === 'geen' || tabel === 'geen')
		return { ...base, resultaat: 'overgeslagen', toelichting: 'Wordt niet ingelezen.' };
	if (tabel === null)
		return { ...base, resultaat: 'controleer', toelichting: 'Kies eerst welke tabel dit is.' };
	if (bestemming.soort === 'extra')
		return {
			...base,
			resultaat: 'controleer',
			toelichting: extraText(data.koppen, chosen, kop, tabel)
		};
	const toelichting = doubles.has(bestemming.veld)
		? `Meer kolommen staan op ${veldVan(tabel, bestemming.veld).naam}. Kies er één.`
		: valueText(data, index, tabel, bestemming.veld, values);
	return { ...base, resultaat: toelichting === '' ? 'herkend' : 'controleer', toelichting };
}

function extraText(
	koppen: readonly string[],
	chosen: readonly Bestemming[],
	kop: string,
	tabel: TabelId
): string {
	const veld = fieldFor(kop, tabel);
	const other =
		veld === null ? -1 : chosen.findIndex((each) => each.soort === 'veld' && each.veld === veld);
	if (veld === null || other < 0) return 'Onbekende kolom. Wordt bewaard als extra kolom.';
	return `${veldVan(tabel, veld).naam} komt al uit kolom '${koppen[other] ?? ''}'. Wordt bewaard als extra kolom.`;
}

/** What to look at in the values of a column that goes to a field; '' when nothing. */
function valueText(
	data: SourceData,
	index: number,
	tabel: TabelId,
	id: string,
	values: readonly string[]
): string {
	const veld = veldVan(tabel, id);
	if (id === 'persnr')
		return data.bron.numeriek.includes(index) && values.some(isShort)
			? 'Voorloopnullen kunnen ontbreken.'
			: '';
	if (veld.soort === 'datum') return listed(values, readDatums(values), 'niet als datum te lezen');
	if (veld.waarden)
		return listed(
			values,
			values.map((value) => readCode(veld, value)),
			'niet herkend'
		);
	if (id !== 'opschortingen' || opschortingRol(data.koppen[index] ?? '') !== 'periode') return '';
	return listed(values, values.map(readPerioden), 'niet als periode te lezen');
}

/** `2 waarden niet herkend: “7”, “X”`; codes that are put right (scan errors) need no look. */
function listed(values: readonly string[], read: readonly Gelezen<unknown>[], wat: string): string {
	const odd = values.filter((_, index) => {
		const soort = read[index]?.vondst?.soort;
		return (
			soort !== undefined &&
			soort !== 'excel-fout' &&
			soort !== 'scanfout' &&
			soort !== 'ladder-onbekend'
		);
	});
	if (odd.length === 0) return '';
	const shown = odd
		.slice(0, VOORBEELDEN)
		.map((value) => `“${value}”`)
		.join(', ');
	return `${odd.length} ${odd.length === 1 ? 'waarde' : 'waarden'} ${wat}: ${shown}${odd.length > VOORBEELDEN ? ', …' : ''}`;
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
	if (tabel === null)
		return `We herkennen deze lijst niet. Kies of dit ${tabelKeuze()} zijn, of laat het bestand weg.`;
	const missing = missingFields(tabel, chosen);
	if (missing.length)
		return `Kies bij welke kolom ${missing.join(' en ')} ${missing.length === 1 ? 'hoort' : 'horen'}.`;
	const [double] = doubles;
	return double === undefined
		? null
		: `Meer kolommen staan op ${veldVan(tabel, double).naam}. Kies er één.`;
}
