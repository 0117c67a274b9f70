import type { Inhoud } from '$lib/domain/documenten/document';
import { alsInhoud, teksten } from '$lib/domain/documenten/document-lezen';
import { TOON, type DraaiVraag } from '$lib/tables/draaitabel/vraag';

/** Of each side. */
const MEESTE = 2;

/** The question in plain data, as views and links have it; what is no question is left out. */
export function vraagUit(inhoud: Inhoud): DraaiVraag {
	const { maat, toon, top } = inhoud;
	const sorteer = alsInhoud(inhoud['sorteer']);
	const { kolom, op } = sorteer;
	const rijen = [...new Set(teksten(inhoud['rijen']))].slice(0, MEESTE);
	return {
		rijen,
		kolommen: [...new Set(teksten(inhoud['kolommen']))]
			.filter((id) => !rijen.includes(id))
			.slice(0, MEESTE),
		maat: typeof maat === 'string' ? maat : 'kandidaten',
		toon: TOON.find((each) => each === toon) ?? 'aantal',
		sorteer:
			typeof kolom === 'string' && (op === 'oplopend' || op === 'aflopend') ? { kolom, op } : null,
		top: typeof top === 'number' && top > 0 ? Math.floor(top) : null
	};
}

/** The question as plain data. */
export function vraagAlsInhoud({ sorteer, ...vraag }: DraaiVraag): Inhoud {
	return { ...vraag, sorteer: sorteer && { ...sorteer } };
}
