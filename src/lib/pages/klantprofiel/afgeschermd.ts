import { parseTrede, TREDEN } from '$lib/domain/kandidaat/ladder';
import type { WieDeling } from '$lib/tables/gedeelde-tabel';
import { MET_LKS, type ProfielTabel } from './tabel';

/**
 * What the tables of the page tell of each other: a trede is its two kinds, the other values of the ladder are themselves.
 * Where the ladder counts those with LKS only, they are some of the trede, of the gemeente and of everybody.
 */
export function delingenVan(tabellen: readonly ProfielTabel[]): readonly WieDeling[] {
	return tabellen.flatMap(({ veld, kolommen, rijen }): readonly WieDeling[] => {
		if (veld !== 'ladder') return [];
		const binnen = rijen.at(-1)?.wie ?? [];
		const open = binnen.length ? { open: true as const } : {};
		const waarden = kolommen.slice(0, -1);
		const deel = (trede: string, is: (waarde: string) => boolean): WieDeling => ({
			geheel: [{ soort: 'trede', trede }],
			delen: waarden.filter(({ id }) => is(id)).map(({ wie }) => [...binnen, ...wie]),
			...open
		});
		const andere = waarden.filter(({ id }) => parseTrede(id).trede === null);
		return [
			...TREDEN.map((trede) => deel(String(trede), (waarde) => parseTrede(waarde).trede === trede)),
			...andere.map(({ id }) => deel(id, (waarde) => waarde === id)),
			...(binnen.length
				? rijen.map(({ wie }): WieDeling => ({
						geheel: wie.filter((each) => !MET_LKS.includes(each)),
						delen: [wie],
						open: true
					}))
				: [])
		];
	});
}
