import { oordeelProfiel } from './profielgraad';
import { KLANTPROFIEL } from '../velden/waarden';

/** Whom a share of profiles is of, as it follows "van": "kandidaten met een code". */
export function profielNoemer(meetellen: boolean): string {
	return meetellen ? 'kandidaten' : 'kandidaten met een code';
}

/** The whole definition, Dutch, as it is in use: its words are those of the codes that the rule counts. */
export function profielDefinitie(meetellen: boolean): string {
	const woorden = KLANTPROFIEL.filter(({ code }) => oordeelProfiel(code, false) !== null).map(
		({ woord }) => woord
	);
	const metCode = `kandidaten met ${woorden.slice(0, -1).join(', ')} of ${woorden.at(-1)}`;
	return `Kandidaten met klantprofiel Ja, gedeeld door ${meetellen ? 'alle kandidaten' : metCode}. Wie geen code heeft, telt ${meetellen ? '' : 'niet '}mee.`;
}
