import { LEEG } from '$lib/domain/velden/waarden';
import { woordVoor } from '$lib/domain/velden/waarden';
import { veldVan } from '$lib/domain/velden/velden';
import { textAt } from '$lib/data/cell-text';
import type { Beeld } from '../why/beeld';
import type { Groep, Profiel, ProfielVeld } from '$lib/data/tellingen/profiel-model';
import type { TredeVerdeling } from '$lib/data/tellingen/trede-model';
import { kandidaatCel, kandidaatGetal } from './kandidaat-getallen';
import type { Getal, Natelling } from './natelling';
import { kandidatenInBeeld } from './wie-telt-mee';

/** Counts every ring and bar of the page Klantprofiel & ladder again. Reads every kandidaat. */
export function* recountVerdeling(
	beeld: Beeld,
	profiel: Profiel,
	perTrede: readonly TredeVerdeling[],
	meetellen: boolean
): Generator<unknown, Natelling> {
	const { dataset } = beeld;
	const inBeeld = yield* kandidatenInBeeld(beeld);
	const tekst = (veld: string, kandidaat: number) => textAt(dataset.kandidaten, veld, kandidaat);
	const isMee = (code: string) => meetellen || ['J', 'N', 'L', 'O'].includes(code);
	const metLks = dataset.meta.velden.kandidaten?.includes('lks') ?? false;

	const getallen: Getal[] = [];
	for (const groep of [profiel.alle, ...profiel.gemeenten]) {
		const vanGroep = inBeeld.filter(
			(kandidaat) => groep.code < 0 || (tekst('gemeente', kandidaat) || LEEG) === groep.naam
		);
		for (const veld of ['klantprofiel', 'ladder'] as const) {
			const telt = vanGroep.filter(
				(kandidaat) => veld !== 'ladder' || !metLks || tekst('lks', kandidaat) === 'J'
			);
			const velden = veld === 'ladder' && metLks ? [veld, 'lks'] : [veld];
			getallen.push(kandidaatGetal(naamVan(groep, veld, null), groep[veld].totaal, telt, velden));
			if (veld === 'klantprofiel') {
				const mee = telt.filter((kandidaat) => isMee(tekst(veld, kandidaat)));
				const naam = `${groep.naam}, klantprofiel telt mee in de profielgraad`;
				getallen.push(kandidaatGetal(naam, groep[veld].noemer, mee, velden));
			}
			for (const { waarde, n } of groep[veld].delen) {
				const met = telt.filter((kandidaat) => tekst(veld, kandidaat) === waarde);
				getallen.push(kandidaatGetal(naamVan(groep, veld, waarde), n, met, velden));
			}
		}
		yield;
	}
	for (const trede of perTrede) {
		const opTrede = inBeeld.filter((kandidaat) => isOpTrede(trede.id, tekst('ladder', kandidaat)));
		const velden = ['ladder', 'klantprofiel'];
		getallen.push(kandidaatGetal(`Trede ${trede.naam}, totaal`, trede.totaal, opTrede, velden));
		const mee = opTrede.filter((kandidaat) => isMee(tekst('klantprofiel', kandidaat)));
		const meeNaam = `Trede ${trede.naam}, telt mee in de profielgraad`;
		getallen.push(kandidaatGetal(meeNaam, trede.noemer, mee, velden));
		for (const { waarde, n } of trede.delen) {
			const met = opTrede.filter((kandidaat) => tekst('klantprofiel', kandidaat) === waarde);
			const woord = woordVoor(veldVan('kandidaten', 'klantprofiel').waarden, waarde);
			getallen.push(kandidaatGetal(`Trede ${trede.naam}, klantprofiel ${woord}`, n, met, velden));
		}
		yield;
	}
	return {
		titel: 'Klantprofiel en participatieladder',
		uitleg: [
			'Elke kandidaat die door de filters komt, telt één keer per gemeente en per waarde.',
			...(metLks ? ['De ladder telt alleen kandidaten met loonkostensubsidie (LKS).'] : [])
		],
		tabel: 'kandidaten',
		getallen,
		cel: kandidaatCel(dataset)
	};
}

function naamVan({ naam }: Groep, veld: ProfielVeld, waarde: string | null): string {
	const { naam: veldnaam, waarden } = veldVan('kandidaten', veld);
	return `${naam}, ${veldnaam.toLowerCase()} ${waarde === null ? 'totaal' : woordVoor(waarden, waarde)}`;
}

/** "04 met groeipotentieel" and "4" stand on trede 4; another value stands by itself. */
function isOpTrede(id: string, waarde: string): boolean {
	if (!/^[1-6]$/.test(id)) return waarde === id;
	const [trede = '', ...groei] = waarde.split(' ');
	if (trede.replace(/^0/, '') !== id) return false;
	return (
		groei.length === 0 ||
		(id !== '6' && ['met groeipotentieel', 'zonder groeipotentieel'].includes(groei.join(' ')))
	);
}
