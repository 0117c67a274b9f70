import { Speelruimte, type Stelsel } from './speelruimte';

/** How a cell is shared: as it is, as "<5", or as x: one that others would follow from. */
export const STANDEN = ['getal', 'klein', 'afgeschermd'] as const;
export type CelStand = (typeof STANDEN)[number];

/**
 * How many different numbers a small cell can at least still be, less one, for somebody who knows everything that
 * is shared: two for a threshold of five.
 */
export function bescherming(drempel: number): number {
	return Math.floor(drempel / 2);
}

/**
 * How each shared cell is shared, so that no number from 1 up to the threshold follows from the others, from totals,
 * from differences or from percentages of what is shown.
 *
 * A zero is shown: it holds no person, and hiding all of them would hide most of a sparse table. It is never hidden
 * to protect another cell either, so that whoever reads "<5" knows 1 to 4, and x at least 1. That knowledge is
 * counted on: after each choice every cell that is not shown has to pass `Speelruimte.heeft`. Small cells must be able
 * to differ by `bescherming`, all others by one. What fails gets company: the cheapest shown cell in the sums that
 * gave it away. Where nothing is left to hide in those, "<5" says too much and becomes x. At worst all cells but zeros
 * are x, which tells nothing.
 *
 * Measures each hidden cell at most once per cell that is hidden for it; some thousands of cells take well under a
 * second.
 */
export function schermAf(stelsel: Stelsel, drempel: number): readonly CelStand[] {
	const { waarden, gedeeld, vrij, vast } = stelsel;
	const standen: CelStand[] = Array.from({ length: gedeeld }, () => 'getal');
	const ruimte = new Speelruimte(stelsel);
	const isGeheel = new Set(stelsel.sommen.map(({ geheel }) => geheel));
	const isKlein = (cel: number) => (waarden[cel] ?? 0) >= 1 && (waarden[cel] ?? 0) < drempel;

	const wachtend: number[] = [];
	for (let cel = 0; cel < waarden.length; cel++) {
		if (cel >= gedeeld) ruimte.hide(cel, 0, Infinity);
		else if (isKlein(cel)) {
			standen[cel] = 'klein';
			ruimte.hide(cel, 1, drempel - 1);
		}
		if (isKlein(cel) && !vrij?.has(cel)) wachtend.push(cel);
	}

	for (let cel = wachtend.pop(); cel !== undefined; cel = wachtend.pop()) {
		const nodig = isKlein(cel) ? bescherming(drempel) : 1;
		while (!ruimte.has(cel, nodig)) {
			const gezelschap = goedkoopste(cel);
			if (gezelschap !== null) {
				standen[gezelschap] = 'afgeschermd';
				ruimte.hide(gezelschap, drempel, Infinity);
				wachtend.push(gezelschap);
				continue;
			}
			const zwijgt = teVeelGezegd(cel);
			if (zwijgt === null) return allesAf(waarden, gedeeld);
			standen[zwijgt] = 'afgeschermd';
			ruimte.hide(zwijgt, 1, Infinity);
		}
	}
	return standen;

	/** The shown cell that costs least to hide, in the sums that gave the cell away; null = there is none. */
	function goedkoopste(cel: number): number | null {
		const eigen = new Set(ruimte.regelsVan(cel));
		let beste: number | null = null;
		let laagste = Infinity;
		for (const regel of ruimte.bereikt)
			for (const each of ruimte.cellenVan(regel)) {
				if (each >= gedeeld || standen[each] !== 'getal' || waarden[each] === 0) continue;
				if (vast?.has(each)) continue;
				const prijs = prijsVan(each) + (eigen.has(regel) ? 0 : VER);
				if (prijs < laagste) {
					laagste = prijs;
					beste = each;
				}
			}
		return beste;
	}

	/**
	 * Totals tell most; a cell that is the first to be hidden in another sum will want company there, and one that
	 * cannot be lower without being small gives its neighbours little room.
	 */
	function prijsVan(cel: number): number {
		const waarde = waarden[cel] ?? 0;
		const alleen = ruimte.regelsVan(cel).filter((regel) => !ruimte.hasHidden(regel)).length;
		return (
			waarde +
			(isGeheel.has(cel) ? TOTAAL : 0) +
			alleen * ALLEEN +
			(waarde < drempel + bescherming(drempel) ? KRAP : 0)
		);
	}

	/** A cell that says "<5" in the sums that gave the cell away: a total first, the cell itself else last. */
	function teVeelGezegd(cel: number): number | null {
		const klein = [cel, ...[...ruimte.bereikt].flatMap((regel) => ruimte.cellenVan(regel))].filter(
			(each) => each < gedeeld && standen[each] === 'klein' && !vast?.has(each)
		);
		return (
			klein.find((each) => isGeheel.has(each)) ??
			klein.find((each) => each !== cel) ??
			klein[0] ??
			null
		);
	}
}

/** Prices beside the number of people in a cell. */
const TOTAAL = 1_000_000;
const ALLEEN = 10_000;
const VER = 2_000;
const KRAP = 100;

function allesAf(waarden: readonly number[], gedeeld: number): readonly CelStand[] {
	return waarden.slice(0, gedeeld).map((waarde) => (waarde === 0 ? 'getal' : 'afgeschermd'));
}
