/** Whom a share of profiles is of, as it follows "van": "kandidaten met een code". */
export function profielNoemer(meetellen: boolean): string {
	return meetellen ? 'kandidaten' : 'kandidaten met een code';
}

/** The whole definition, Dutch, as it is in use. */
export function profielDefinitie(meetellen: boolean): string {
	return meetellen
		? 'Kandidaten met klantprofiel Ja, gedeeld door alle kandidaten. Wie geen code heeft, telt mee.'
		: 'Kandidaten met klantprofiel Ja, gedeeld door kandidaten met Ja, Nee, Leeg of Onvolledig. Wie geen code heeft, telt niet mee.';
}
