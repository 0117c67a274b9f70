import { hidesName, naamloos, type TellingKeuze } from '$lib/data/tellingen/geteld';
import { formatShare } from '$lib/ui/number';
import type { UitvoerTabel } from '$lib/domain/momentopname/uitvoer';
import type { Deling } from '$lib/domain/afscherming/teltabel';
import type { As } from '$lib/data/velden/assen';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import type { NatelVraag } from '$lib/rules/recount/natelling';
import type { DraaiKop, Draaitabel } from '$lib/tables/draaitabel/tel';
import { shareTables } from '$lib/tables/gedeelde-tabel';
import type { GeteldeTabel } from '$lib/tables/getelde-tabel';
import { tabelVan } from '$lib/tables/uitvoer-tabel';
import { tabelText } from '$lib/tables/tekst';
import { recountRijen } from '$lib/tables/tel-na';
import type { DraaiBlad } from './draai-blad.svelte';

/** Words of a head as they leave. */
type Schrijf = (kop: DraaiKop, kant: 'rijen' | 'kolommen', at: number) => string;

/** The table as text with tabs, as it stands. */
export function draaiTekst(blad: DraaiBlad, telling: Draaitabel): string {
	return tabelText([geteld(blad, telling, asOnScreen, [...telling.rijen.keys()])], formatShare);
}

/** Every cell, to be counted again. */
export function draaiNatelling(blad: DraaiBlad, telling: Draaitabel): NatelVraag {
	const { tabel } = telling.maat;
	const table = geteld(blad, telling, asOnScreen, [...telling.rijen.keys()]);
	return {
		titel: blad.titel,
		uitleg: [
			'Elke rij die door de filters komt, telt één keer. Zij telt bij de waarden die zij heeft.'
		],
		tabel,
		rijen: recountRijen(table, {
			toon: telling.getal(0, 0)?.toon ?? [],
			naam: (rij, _id, kop) => `${rij}, ${kop}`
		})
	};
}

/** The counts as they may leave, in the order of the field; figures only where no count had to be hidden. */
export function draaiUitvoer(blad: DraaiBlad, telling: Draaitabel): readonly UitvoerBron[] {
	const isNamed = axesOf(blad).some(({ veld }) => veld.persoonlijk);
	return [
		{
			soort: 'telling',
			titel: blad.titel,
			bestand: 'draaitabel',
			...(isNamed && { per: 'begeleider' }),
			count(keuze) {
				const order = inOrder(telling);
				const schrijf = writer(blad, telling, keuze);
				const table = geteld(blad, telling, schrijf, order);
				const { gedeeld, selectie } = shareTables([table], keuze);
				const [counts] = gedeeld;
				if (!counts) return { tabellen: [], selectie };
				const isOpen = order.every((_, at) =>
					telling.kolommen.every((__, kolom) => counts.isOpen(at, kolom))
				);
				const figures = isOpen ? figuresOf(blad, telling, table, order) : [];
				return { tabellen: [counts.uitvoer(), ...figures], selectie };
			},
			uitleg: [
				[
					'Aantallen',
					`${WOORD[telling.maat.tabel]} in de selectie, per waarde van de gekozen velden.`
				],
				...(telling.maat.soort !== 'tel'
					? ([
							[
								blad.maat?.naam ?? 'Getal',
								'Staat er alleen bij als geen aantal is afgeschermd: anders is iemand te herkennen.'
							]
						] as const)
					: [])
			]
		}
	];
}

const WOORD = {
	kandidaten: 'Unieke kandidaten',
	trajecten: 'Trajecten',
	modules: 'Modules',
	plaatsingen: 'Externe plaatsingen'
} as const;

function axesOf({ vraag, assen }: DraaiBlad): As[] {
	return [...vraag.rijen, ...vraag.kolommen].flatMap(
		(id) => assen.find((as) => as.id === id) ?? []
	);
}

function asOnScreen({ niveau, woorden }: DraaiKop): string {
	return niveau === 'subtotaal' ? `${woorden.join(', ')}, totaal` : woorden.join(', ');
}

/** By the order of the fields, a subtotal before its details: sorted by number a place would tell what a cell hides. */
function inOrder({ rijen }: Draaitabel): number[] {
	const rank = { subtotaal: 0, detail: 1, totaal: 2 } as const;
	return [...rijen.keys()].sort((a, b) => {
		const [left, right] = [rijen[a], rijen[b]];
		if (!left || !right) return 0;
		const last = Number(left.niveau === 'totaal') - Number(right.niveau === 'totaal');
		return last || left.van - right.van || rank[left.niveau] - rank[right.niveau];
	});
}

function geteld(
	blad: DraaiBlad,
	telling: Draaitabel,
	schrijf: Schrijf,
	order: readonly number[]
): GeteldeTabel {
	const { kolommen } = telling;
	const perRij = blad.vraag.toon === 'rij';
	const eind = kolommen.length - 1;
	const rows = order.flatMap((rij) => telling.rijen[rij] ?? []);
	return {
		titel: blad.titel,
		rijKop: axesOf(blad)
			.slice(0, blad.vraag.rijen.length)
			.map(({ naam }) => naam)
			.join(', '),
		kolommen: kolommen.map((kop, kolom) => ({
			id: kop.sleutel,
			kop: schrijf(kop, 'kolommen', kolom),
			wie: kop.wie,
			...(perRij && kolom < eind && { aandeel: true })
		})),
		rijen: order.map((rij, at) => {
			const kop = telling.rijen[rij];
			return {
				id: kop?.sleutel ?? '',
				kop: kop ? schrijf(kop, 'rijen', at) : '',
				wie: [...telling.bron.wie, ...(kop?.wie ?? [])],
				aantallen: kolommen.map((_, kolom) => telling.aantal(rij, kolom)),
				noemer: telling.aantal(rij, eind)
			};
		}),
		rijSommen: sums(rows),
		kolomSommen: sums(kolommen),
		...(perRij && { noemer: { wie: [], uit: [eind] } })
	};
}

/** The total over the subtotals, or the details where there are none; each subtotal over its own. */
function sums(heads: readonly DraaiKop[]): Deling[] {
	const places = (is: (head: DraaiKop) => boolean) =>
		[...heads.keys()].filter((at) => {
			const head = heads[at];
			return head !== undefined && is(head);
		});
	const groups = places(({ niveau }) => niveau === 'subtotaal');
	const whole = heads.findIndex(({ niveau }) => niveau === 'totaal');
	const parts = groups.length ? groups : places(({ niveau }) => niveau === 'detail');
	return [
		...(parts.length ? [{ geheel: whole, delen: parts }] : []),
		...groups.map((geheel) => ({
			geheel,
			delen: places(
				({ niveau, van, tot }) =>
					niveau === 'detail' &&
					van >= (heads[geheel]?.van ?? 0) &&
					tot <= (heads[geheel]?.tot ?? 0)
			)
		}))
	];
}

/**
 * People at work under a number each where names are left out. A value of the source's own column may name somebody: of a
 * small group it is not told.
 */
function writer(blad: DraaiBlad, telling: Draaitabel, keuze: TellingKeuze): Schrijf {
	const axes = axesOf(blad);
	const split = blad.vraag.rijen.length;
	const sides = { rijen: axes.slice(0, split), kolommen: axes.slice(split) };
	const hidden = new Map<string, string>();
	const sizes = new Map<string, number>();
	for (const kant of ['rijen', 'kolommen'] as const) {
		const [last, eind] = [telling.rijen.length - 1, telling.kolommen.length - 1];
		telling[kant].forEach((kop, at) => {
			const n = kant === 'rijen' ? telling.aantal(at, eind) : telling.aantal(last, at);
			if (kop.niveau === 'totaal') return;
			kop.woorden.forEach((woord, level) => {
				const name = `${kant} ${level} ${woord}`;
				// a subtotal and its details would count twice
				if (kop.niveau === 'detail') sizes.set(name, (sizes.get(name) ?? 0) + n);
			});
		});
		sides[kant].forEach(({ veld, naam }, level) => {
			if (!veld.persoonlijk) return;
			const voor = `${kant} ${level} `;
			const words = [...sizes.keys()].filter((name) => name.startsWith(voor));
			const named = words.map((was) => ({ was, kop: was.slice(voor.length) }));
			for (const { was, kop } of naamloos(named, keuze.zonderNamen ? naam : 'Kleine groep')) {
				if (hidesName(veld, sizes.get(was) ?? 0, keuze)) hidden.set(was, kop);
			}
		});
	}
	return (kop, kant) =>
		kop.niveau === 'totaal'
			? 'Totaal'
			: asOnScreen({
					...kop,
					woorden: kop.woorden.map(
						(woord, level) => hidden.get(`${kant} ${level} ${woord}`) ?? woord
					)
				});
}

function figuresOf(
	blad: DraaiBlad,
	telling: Draaitabel,
	table: GeteldeTabel,
	order: readonly number[]
): UitvoerTabel[] {
	if (telling.maat.soort === 'tel' || blad.vraag.toon !== 'aantal') return [];
	return [
		tabelVan(
			blad.maat?.naam ?? '',
			[table.rijKop, ...table.kolommen.map(({ kop }) => kop)],
			order.map((rij, at) => [
				table.rijen[at]?.kop ?? '',
				...telling.kolommen.map((_, kolom) => blad.write(telling.waarde(rij, kolom)))
			])
		)
	];
}
