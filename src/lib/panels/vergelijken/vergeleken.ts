import type { TrechterTekening } from '$lib/charts/funnel/trechter';
import { MEESTE_LIJNEN } from '$lib/charts/line/groep-lijnen';
import type { Aandeel } from '$lib/domain/vergelijken/aandeel';
import { bandLijn, RUIME_BAND } from '$lib/domain/vergelijken/band';
import { KLEINSTE_GROEP } from '$lib/domain/vergelijken/klein';
import { liggingZin, oordeelTekst, type GroepOordeel } from '$lib/domain/vergelijken/oordeel';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { formatGetal, formatPercentage } from '$lib/locale/format';

/** A group that is compared with the whole. */
export interface VergelekenGroep {
	readonly id: string;
	readonly naam: string;
	readonly oordeel: GroepOordeel;
	/** Drawn filled, with its label. */
	readonly eigen: boolean;
}

/** "72,8%, 177 van 243". */
export function aandeelTekst({ teller, noemer }: Aandeel): string {
	return `${formatPercentage(teller, noemer)}, ${formatGetal(teller)} van ${formatGetal(noemer)}`;
}

/** The true shares that fit what was counted: "67–78%"; '' where nobody was. */
export function margeTekst({ marge }: GroepOordeel): string {
	if (!marge) return '';
	const [van, tot] = [marge.onder, marge.boven].map((deel) => Math.round(deel * 100));
	return `${van}–${tot}%`;
}

/** A group in a sentence of its own, for who can't see the picture. */
export function vergelekenZin({ naam, oordeel }: VergelekenGroep): string {
	const uitleg = oordeelTekst(oordeel);
	return `${opScherm(naam)}: ${aandeelTekst(oordeel)}. ${opScherm(naam)} ${liggingZin(oordeel)}${uitleg && `: ${uitleg}`}.`;
}

/** The forms of the own groups, by their place among them; null where there are more than can be told apart. */
export function vormenVan(groepen: readonly VergelekenGroep[]): ReadonlyMap<string, number> {
	const own = groepen.filter(({ eigen }) => eigen);
	return new Map(own.length > MEESTE_LIJNEN ? [] : own.map(({ id }, at) => [id, at]));
}

/** The picture of groups around the share of the whole. */
export function trechterVan(
	groepen: readonly VergelekenGroep[],
	geheel: Aandeel,
	naam: string
): TrechterTekening {
	const doel = geheel.noemer > 0 ? geheel.teller / geheel.noemer : 0;
	const getoond = groepen.filter(({ oordeel }) => oordeel.noemer > 0);
	const vormen = vormenVan(groepen);
	const largest = Math.max(0, ...getoond.map(({ oordeel }) => oordeel.noemer));
	const tot = Math.ceil(largest * 1.04);
	const band = (deel?: number) =>
		tot < KLEINSTE_GROEP ? [] : bandLijn(KLEINSTE_GROEP, tot, doel, deel);
	return {
		doel,
		doelLabel: `${naam} ${formatPercentage(geheel.teller, geheel.noemer)}`,
		band: band(),
		ruim: band(RUIME_BAND),
		punten: getoond.map((groep) => ({
			id: groep.id,
			label: `${opScherm(groep.naam)} ${formatPercentage(groep.oordeel.teller, groep.oordeel.noemer)}`,
			zin: vergelekenZin(groep),
			noemer: groep.oordeel.noemer,
			deel: groep.oordeel.teller / groep.oordeel.noemer,
			vorm: vormen.get(groep.id) ?? null,
			klein: groep.oordeel.ligging === 'klein'
		}))
	};
}
