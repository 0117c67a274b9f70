import type { NatelVraag, Voorwaarden } from '$lib/rules/recount/natelling';

/** Place of the number that these are in, among all of a question; -1 = it does not ask for that number. */
export function placeIn({ rijen }: NatelVraag, wie: Voorwaarden): number {
	const wanted = keyOf(wie);
	return rijen
		.flatMap((rij) => rij.cellen.map((cel) => [...rij.wie, ...cel.wie]))
		.findIndex((each) => keyOf(each) === wanted);
}

function keyOf(wie: Voorwaarden): string {
	return wie
		.map((each) =>
			JSON.stringify({ niet: false, ...each }, Object.keys({ niet: 0, ...each }).sort())
		)
		.sort()
		.join();
}
