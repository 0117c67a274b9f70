import type { NatelVraag } from '$lib/rules/recount/natelling';
import type { EigenGetal } from '$lib/tables/eigen-getal';

/** One number, to be counted again. */
export function getalVraag(getal: EigenGetal): NatelVraag {
	const { aantal, wie, wat, van, tabel, toon, volgt, kent, uitleg = [] } = getal;
	const alleen =
		volgt && 'alleen' in volgt ? volgt.alleen.find((id) => id !== 'peildatum') : undefined;
	const cel = { naam: van === undefined ? wat : `${van}, ${wat}`, aantal, wie, toon };
	return {
		titel: van === undefined ? wat : `${van}: ${wat}`,
		uitleg,
		tabel,
		...(alleen === undefined ? {} : { alleen }),
		rijen: [{ wie: [], cellen: [kent ? { ...cel, kent } : cel] }]
	};
}
