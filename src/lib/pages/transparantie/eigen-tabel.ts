import { PROFIEL } from '$lib/domain/kandidaat/klantprofiel';
import { TELLING_KOLOMMEN } from '$lib/domain/uwv/publicatie';
import type { EigenTabel, EigenTelling, ProfielKeuze } from '$lib/domain/uwv/transparantie';
import { VOLGT } from '$lib/rules/filters/volgt';
import { getalIn, type EigenGetal } from '$lib/tables/eigen-getal';
import { LEEG } from '$lib/domain/velden/waarden';
import type { Voorwaarde, Voorwaarden } from '$lib/rules/recount/natelling';
import {
	isWaarde,
	totalBelow,
	type GeteldeRij,
	type GeteldeTabel
} from '$lib/tables/getelde-tabel';
import { totaalNaam } from './totaal-naam';

/** In the register, and known in Sonar. */
export const GETELD: Voorwaarden = [
	isWaarde('dgr', 'DGR'),
	{ soort: 'veld', veld: 'status', een: [''], niet: true }
];
/** Without any of these nobody can tell who is a client of UWV. */
const KENT_UWV: Voorwaarden = [...GETELD, { soort: 'klant', van: ['uwv'] }];

const KOP: Readonly<Record<keyof EigenTelling, string>> = {
	gemeenteProfiel: 'Gemeenteklanten: profiel in Sonar',
	gemeenteGeen: 'Gemeenteklanten: geen profiel in Sonar',
	uwvProfiel: 'UWV-klanten: profiel in Sonar',
	uwvGeen: 'UWV-klanten: geen profiel in Sonar',
	totaal: 'Totaal in Sonar'
};

/** Headings of the tables under one another, as they leave. */
export const KOPPEN = ['Arbeidsmarktregio', 'Gemeente', ...TELLING_KOLOMMEN.map((id) => KOP[id])];

/** The own table of a region, its total last. */
export function eigenTabel(
	{ regio, rijen, totaal }: EigenTabel,
	keuze: ProfielKeuze
): GeteldeTabel {
	const isHier: Voorwaarde = { soort: 'regio', code: regio?.code ?? null };
	const numbers = (telling: EigenTelling) => TELLING_KOLOMMEN.map((kolom) => telling[kolom]);
	const perGemeente = rijen.map(({ gemeente, telling }): GeteldeRij => ({
		id: gemeente,
		kop: gemeente || LEEG,
		wie: [...GETELD, isHier, isWaarde('gemeente', gemeente)],
		aantallen: numbers(telling)
	}));
	const samen: GeteldeRij = {
		id: 'totaal',
		kop: totaalNaam({ rijen }),
		naam: regio ? regio.naam : 'Geen arbeidsmarktregio',
		wie: [...GETELD, isHier],
		aantallen: numbers(totaal.telling)
	};
	const wie = kolommenVan(keuze);
	const alle = [...perGemeente, samen];
	return {
		titel: regio ? `${regio.nummer} ${regio.naam}` : '',
		rijKop: 'Gemeente',
		kolommen: TELLING_KOLOMMEN.map((id) => ({
			id,
			kop: KOP[id],
			wie: wie[id],
			...(id.startsWith('gemeente') ? {} : { kent: KENT_UWV })
		})),
		rijen: alle,
		rijSommen: totalBelow(alle),
		kolomSommen: [{ geheel: TELLING_KOLOMMEN.length - 1, delen: [0, 1, 2, 3], open: true }]
	};
}

/** A column of numbers on screen: those that leave, and the gemeenteklanten of both together. */
export type EigenKolom = keyof EigenTelling | 'gemeente';

/** A number of the own table with who is in it; null where the source does not tell. */
export function getalVan(tabel: GeteldeTabel, rij: number, kolom: EigenKolom): EigenGetal | null {
	const vorm = {
		tabel: 'kandidaten',
		toon: ['dgr', 'status', 'klantprofiel'],
		volgt: VOLGT.transparantie,
		wat: (kop: string) => kop
	} as const;
	const at = (id: EigenKolom) => tabel.kolommen.findIndex((each) => each.id === id);
	if (kolom !== 'gemeente') return getalIn(tabel, rij, at(kolom), vorm);
	const [met, zonder] = (['gemeenteProfiel', 'gemeenteGeen'] as const).map((id) =>
		getalIn(tabel, rij, at(id), vorm)
	);
	if (!met || !zonder) return null;
	return {
		...met,
		aantal: met.aantal + zonder.aantal,
		wie: [...(tabel.rijen[rij]?.wie ?? []), { soort: 'klant', van: ['gemeente'] }],
		wat: 'Gemeenteklanten'
	};
}

/** Whose client nobody can tell is in no column. */
function kolommenVan(keuze: ProfielKeuze): Readonly<Record<keyof EigenTelling, Voorwaarden>> {
	const gemeente: Voorwaarde = { soort: 'klant', van: ['gemeente'] };
	const uwv: Voorwaarde = { soort: 'klant', van: ['uwv', 'uwv-doelgroep'] };
	const profiel = (niet: boolean): Voorwaarde => ({
		soort: 'veld',
		veld: 'klantprofiel',
		een: keuze === PROFIEL.ja ? [PROFIEL.ja] : [PROFIEL.ja, PROFIEL.onvolledig],
		niet
	});
	return {
		gemeenteProfiel: [gemeente, profiel(false)],
		gemeenteGeen: [gemeente, profiel(true)],
		uwvProfiel: [uwv, profiel(false)],
		uwvGeen: [uwv, profiel(true)],
		totaal: [{ soort: 'klant', van: ['gemeente', 'uwv', 'uwv-doelgroep'] }]
	};
}
