import type { Bestemming, Bron, BronKolom, Leeswijze } from '$lib/domain/momentopname/inlezen';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { veldVan, type TabelId } from '$lib/domain/velden/velden';
import { vraagTekst } from '$lib/domain/documenten/vraag-tekst';
import { hoeveel } from '$lib/locale/hoeveel';
import { needlessReason } from './headings';
import { opschortingRol } from '../cells/opschortingen';
import { isShort } from '../cells/persnr';
import { readDatums } from '../cells/read-datums';
import { readGetallen } from '../cells/read-getallen';
import { naamRol } from './naam-delen';
import type { Mapping } from './propose';
import { fieldFor } from './recognise';
import type { SourceData } from '../source-data';
import { vraagOver } from './source-vragen';
import { readCode, readPerioden, type GelezenCel } from '../cells/values';
import type { Vondst } from '../findings/vondst';

const VOORBEELDEN = 3;
/** Findings about a value that the user had better look at before it is read in. */
const ODD: ReadonlySet<Vondst['soort'] | undefined> = new Set([
	'onbekende-waarde',
	'datum-bestaat-niet',
	'datum-volgorde',
	'geen-datum',
	'geen-getal',
	'notatie',
	'geen-periode'
] as const);

/** A source and what was decided about it. */
export interface Assessed {
	readonly data: SourceData;
	readonly tabel: Bron['tabel'];
	readonly chosen: readonly Bestemming[];
	readonly leeswijze: Leeswijze;
	/** Fields that more than one column goes to. */
	readonly doubles: ReadonlySet<string>;
	/** What was said about columns by their values. */
	readonly voorstellen: Mapping['voorstellen'];
}

/** A column as the card shows it. Reads its distinct values once. */
export function assessColumn(
	source: Assessed,
	index: number,
	kop: string,
	isBsn: boolean
): BronKolom {
	const { data, tabel, chosen, leeswijze } = source;
	const bestemming = chosen[index] ?? { soort: 'extra' };
	const values = data.column(index).values.filter((value) => value !== '');
	const base = {
		kop,
		bestemming,
		bsn: isBsn,
		voorbeelden: isBsn ? [] : values.slice(0, VOORBEELDEN).map(opScherm)
	};
	if (isBsn)
		return {
			...base,
			resultaat: 'overgeslagen',
			toelichting: 'Bevat BSN. Wordt nooit opgeslagen.'
		};
	if (bestemming.soort === 'geen' || tabel === 'geen')
		return {
			...base,
			resultaat: 'overgeslagen',
			toelichting: needlessReason(kop) ?? 'Wordt niet ingelezen.'
		};
	if (tabel === null)
		return { ...base, resultaat: 'controleer', toelichting: 'Kies eerst welke tabel dit is.' };
	const vraag = vraagOver(data, index, tabel, bestemming, leeswijze);
	if (vraag) return { ...base, resultaat: 'controleer', toelichting: vraagTekst(vraag) };
	if (bestemming.soort === 'extra')
		return { ...base, resultaat: 'controleer', toelichting: extraText(source, tabel, kop, index) };
	const toelichting = source.doubles.has(bestemming.veld)
		? `Meer kolommen staan op ${veldVan(tabel, bestemming.veld).naam}. Kies er één.`
		: valueText(source, index, tabel, bestemming.veld, values);
	const voorstel = source.voorstellen.get(index);
	if (voorstel?.veld === bestemming.veld)
		return { ...base, resultaat: 'controleer', toelichting, voorstel: voorstel.reden };
	const resultaat = toelichting === '' ? 'herkend' : 'controleer';
	return { ...base, resultaat, toelichting: toelichting || partText(source, bestemming.veld, kop) };
}

/** Which part of its field a column is, where that stands in more than one: "Naam (achternaam)". */
function partText({ tabel, chosen }: Assessed, veld: string, kop: string): string {
	const own = chosen.filter((each) => each.soort === 'veld' && each.veld === veld);
	if (veld !== 'naam' || own.length < 2 || tabel === null || tabel === 'geen') return '';
	return `${veldVan(tabel, veld).naam} (${naamRol(kop)})`;
}

function extraText(
	{ data, chosen, voorstellen }: Assessed,
	tabel: TabelId,
	kop: string,
	index: number
): string {
	const veld = fieldFor(kop, tabel);
	const other =
		veld === null ? -1 : chosen.findIndex((each) => each.soort === 'veld' && each.veld === veld);
	if (veld === null || other < 0) {
		const mogelijk = voorstellen.get(index)?.reden ?? '';
		return `Onbekende kolom. Wordt bewaard als extra kolom. ${mogelijk}`.trim();
	}
	return `${veldVan(tabel, veld).naam} komt al uit kolom '${opScherm(data.koppen[other] ?? '')}'. Wordt bewaard als extra kolom.`;
}

/** What to look at in the values of a column that goes to a field; '' when nothing. */
function valueText(
	{ data, leeswijze }: Assessed,
	index: number,
	tabel: TabelId,
	id: string,
	values: readonly string[]
): string {
	const veld = veldVan(tabel, id);
	const kop = data.koppen[index] ?? '';
	if (id === 'persnr')
		return data.bron.numeriek.includes(index) && values.some(isShort)
			? 'Voorloopnullen kunnen ontbreken.'
			: '';
	if (veld.soort === 'datum')
		return listed(values, readDatums(values, leeswijze.datums?.[kop]), 'niet als datum te lezen');
	if (veld.soort === 'getal')
		return listed(
			values,
			readGetallen(values, kop, leeswijze.notatie?.[kop]),
			'niet als getal te lezen'
		);
	if (veld.waarden) {
		const read = values.map((value) => readCode(veld, value));
		return listed(values, read, 'niet herkend');
	}
	if (id !== 'opschortingen' || opschortingRol(kop) !== 'periode') return '';
	return listed(values, values.map(readPerioden), 'niet als periode te lezen');
}

/** `2 waarden niet herkend: “7”, “X”`; what is put right (scan errors) needs no look. */
function listed(
	values: readonly string[],
	read: readonly GelezenCel<unknown>[],
	wat: string
): string {
	const odd = values.filter((_, index) => ODD.has(read[index]?.vondst?.soort));
	if (odd.length === 0) return '';
	const shown = odd
		.slice(0, VOORBEELDEN)
		.map((value) => `“${opScherm(value)}”`)
		.join(', ');
	return `${hoeveel(odd.length, 'waarde', 'waarden')} ${wat}: ${shown}${odd.length > VOORBEELDEN ? ', …' : ''}`;
}
