import type { BronVraag } from '../momentopname/inlezen';
import { opScherm } from '../momentopname/op-scherm';

const MAANDEN = [
	'januari',
	'februari',
	'maart',
	'april',
	'mei',
	'juni',
	'juli',
	'augustus',
	'september',
	'oktober',
	'november',
	'december'
];

/** The question as the user reads it, one Dutch sentence. */
export function vraagTekst(vraag: BronVraag): string {
	switch (vraag.soort) {
		case 'notatie':
			return `Kies de notatie voor '${opScherm(vraag.kop)}'.`;
		case 'datums':
			return datumVraagTekst(...vraag.delen);
		case 'sleutel':
			return 'Elke rij heeft hetzelfde nummer. Klopt dat?';
	}
}

/** "Is dit 6 januari of 1 juni?" for 6 and 1; both are at most twelve. */
export function datumVraagTekst(een: number, ander: number): string {
	return `Is dit ${een} ${maand(ander)} of ${ander} ${maand(een)}?`;
}

function maand(nummer: number): string {
	return MAANDEN[nummer - 1] ?? '';
}
