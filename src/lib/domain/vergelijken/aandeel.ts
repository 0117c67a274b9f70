/** A share, as what it is made of. */
export interface Aandeel {
	readonly teller: number;
	readonly noemer: number;
}

/** From where to where, as parts of one. */
export interface Grenzen {
	readonly onder: number;
	readonly boven: number;
}

/** Standard deviations on both sides of the middle that hold 95%. */
export const Z95 = 1.959963984540054;

/**
 * The interval of Wilson, 95%: which true shares fit what was counted. E. B. Wilson, "Probable inference, the law of
 * succession, and statistical inference", JASA 22 (1927) 209–212. Null where nobody was counted.
 */
export function wilson({ teller, noemer }: Aandeel): Grenzen | null {
	if (noemer <= 0) return null;
	const deel = teller / noemer;
	const z2 = Z95 * Z95;
	const midden = deel + z2 / (2 * noemer);
	const marge = Z95 * Math.sqrt((deel * (1 - deel)) / noemer + z2 / (4 * noemer * noemer));
	const schaal = 1 + z2 / noemer;
	return {
		onder: teller === 0 ? 0 : Math.max(0, (midden - marge) / schaal),
		boven: teller === noemer ? 1 : Math.min(1, (midden + marge) / schaal)
	};
}

/**
 * The interval of the difference `nu` − `toen`, 95%, from the Wilson intervals of both: method 10 of R. G. Newcombe,
 * "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998) 873–890.
 * Two lists are largely of the same people, which makes it wider than it must be: it never calls chance a change. Null
 * where nobody was counted in one of them.
 */
export function verschilGrenzen(toen: Aandeel, nu: Aandeel): Grenzen | null {
	const [w1, w2] = [wilson(nu), wilson(toen)];
	if (!w1 || !w2) return null;
	const [p1, p2] = [nu.teller / nu.noemer, toen.teller / toen.noemer];
	return {
		onder: p1 - p2 - Math.hypot(p1 - w1.onder, w2.boven - p2),
		boven: p1 - p2 + Math.hypot(w1.boven - p1, p2 - w2.onder)
	};
}
