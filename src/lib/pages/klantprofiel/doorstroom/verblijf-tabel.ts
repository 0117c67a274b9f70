import type { Mediaan, Verblijfsduur } from '$lib/domain/doorstroom/overleving';
import { tredeNaam } from '$lib/domain/kandidaat/ladder';
import { hoeveel } from '$lib/locale/hoeveel';
import type { GeteldeKolom, GeteldeTabel } from '$lib/tables/getelde-tabel';

/** Stays per trede and how they ended, as they leave: how long is on screen only, as few people may have made it. */
export function duurTabel(duren: readonly Verblijfsduur[]): GeteldeTabel {
	const kolom = (id: string, kop: string): GeteldeKolom => ({
		id,
		kop,
		wie: [{ soort: 'sinds', wat: `verblijf ${id}` }]
	});
	return {
		titel: 'Tijd in een trede',
		rijKop: 'Trede',
		kolommen: [
			kolom('verder', 'Naar een andere trede'),
			kolom('nog', 'Nog in deze trede'),
			kolom('uit', 'Niet meer te volgen'),
			kolom('gezien', 'Verblijven')
		],
		rijen: duren.map(({ trede, verder, nog, uitBeeld, gezien }) => ({
			id: String(trede),
			kop: `${trede} ${tredeNaam(trede)}`,
			wie: [{ soort: 'sinds', wat: `verblijf in ${trede}` }],
			aantallen: [verder, nog, uitBeeld, gezien]
		})),
		rijSommen: [],
		kolomSommen: [{ geheel: 3, delen: [0, 1, 2] }]
	};
}

/** "26 weken", "12 dagen". */
export function duurTekst(dagen: number): string {
	return dagen < 14
		? hoeveel(dagen, 'dag', 'dagen')
		: hoeveel(Math.round(dagen / 7), 'week', 'weken');
}

/** "8 tot 26 weken"; what has no end yet says so. */
export function intervalTekst({ van, tot }: Mediaan): string {
	return tot === null ? `${duurTekst(van)} of langer` : `${duurTekst(van)} tot ${duurTekst(tot)}`;
}

/** "nog niet te zeggen", with what can be said where that is something: "na 13 weken is 94% er nog". */
export function zonderMediaan({ tussenstand }: Verblijfsduur): string {
	if (!tussenstand) return 'nog niet te zeggen';
	const procent = Math.round(tussenstand.deel * 100);
	return `nog niet te zeggen; na ${duurTekst(tussenstand.dagen)} is ${procent}% er nog`;
}
