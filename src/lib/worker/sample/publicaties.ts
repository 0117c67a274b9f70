import type { DocumentWaarde, Inhoud } from '$lib/domain/documenten/document';
import { ARBEIDSMARKTREGIOS } from '$lib/domain/uwv/arbeidsmarktregios';
import { somVan, type PublicatieRij } from '$lib/domain/uwv/publicatie';
import { opgeslagen, publicatieId } from '$lib/domain/uwv/publicatie-document';
import type { Random } from './random';

/** Region, quarter of 2026, and how many of a hundred have a profile. */
const PUBLICATIES = [
	['Stedendriehoek en Noordwest Veluwe', 2, 56],
	['FoodValley', 1, 62]
] as const;

/** How large a gemeente is in these tables; the others are small. */
const OMVANG: Readonly<Record<string, number>> = {
	Apeldoorn: 1690,
	Deventer: 1240,
	Zutphen: 690,
	Harderwijk: 520,
	Epe: 570,
	Heerde: 400,
	Ede: 1180,
	Veenendaal: 710,
	Barneveld: 430
};

/** Two invented publications of UWV, of the own region and of a neighbour. */
export function makePublicaties(random: Random): Inhoud {
	const publicaties: Record<string, DocumentWaarde> = {};
	for (const [naam, kwartaal, procent] of PUBLICATIES) {
		const regio = ARBEIDSMARKTREGIOS.find((each) => each.naam === naam);
		if (!regio) continue;
		const rijen = regio.gemeenten.map((gemeente) => makeRij(random, gemeente, procent));
		const totaal = somVan(rijen);
		const wanneer = { jaar: 2026, kwartaal } as const;
		publicaties[publicatieId(naam, wanneer)] = opgeslagen({
			regio: naam,
			regionummer: regio.nummer,
			kwartaal: wanneer,
			rijen,
			totaal,
			verschoven: false,
			register: Math.round(totaal.totaal / 0.72),
			procent: 72,
			herkomst: 'Verzonnen voorbeeld',
			ingelezen: `2026-0${kwartaal * 3 + 1}-20T09:00:00.000Z`,
			afwijkingen: []
		}) as unknown as Inhoud;
	}
	return { publicaties };
}

function makeRij(random: Random, gemeente: string, procent: number): PublicatieRij {
	const klanten = OMVANG[gemeente] ?? random.int(90, 320);
	const uwv = Math.round(klanten * (0.3 + random.fraction() * 0.15));
	const part = (geheel: number, bij: number) =>
		Math.round((geheel * Math.min(95, bij + random.bell() * 6)) / 100);
	const gemeenteProfiel = part(klanten, procent);
	const uwvProfiel = part(uwv, procent + 12);
	return {
		gemeente,
		gedrukt: gemeente,
		telling: {
			gemeenteProfiel,
			gemeenteGeen: klanten - gemeenteProfiel,
			uwvProfiel,
			uwvGeen: uwv - uwvProfiel,
			totaal: klanten + uwv
		}
	};
}
