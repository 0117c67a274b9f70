import type { Toelichting } from '$lib/domain/momentopname/uitvoer';
import { VELDEN } from '$lib/domain/velden/velden';
import type { Kolom } from './column';
import { KANDIDAAT_KOLOMMEN } from './kandidaat-kolommen';

/** What columns of kandidaten mean whose name does not say it all. */
export function kolomUitleg(kolommen: readonly Kolom<number>[]): readonly Toelichting[] {
	const ids = kolommen.map(({ id }) => id);
	const velden = VELDEN.kandidaten.filter(({ id }) => ids.includes(id));
	return [
		...velden.map(({ label, bron, waarden }): Toelichting => {
			const codes = waarden?.map(({ code, woord }) =>
				code === woord ? code : `${code} = ${woord}`
			);
			const herkomst = bron ? `uit ${bron}` : 'uit de bron';
			return [
				`Kolom ${label}`,
				[herkomst, ...(codes?.length ? [codes.join(', ')] : [])].join('; ')
			];
		}),
		...KANDIDAAT_KOLOMMEN.flatMap(({ id, label, berekend }): readonly Toelichting[] =>
			ids.includes(id) && berekend?.uitleg ? [[`Kolom ${label}`, berekend.uitleg]] : []
		)
	];
}
