import { LEEG, woordVoor } from '$lib/domain/velden/waarden';
import { veldVan } from '$lib/domain/velden/velden';
import type { Profiel, ProfielVeld } from '$lib/data/tellingen/profiel-model';
import type { TredeVerdeling } from '$lib/data/tellingen/trede-model';
import type { NatelVraag, TelRij, Voorwaarde, Wie } from '$lib/rules/recount/natelling';

const VELDEN = ['klantprofiel', 'ladder'] as const;

/** Every ring and bar of the page, to be counted again. */
export function verdelingVraag(
	profiel: Profiel,
	perTrede: readonly TredeVerdeling[],
	meetellen: boolean,
	metLks: boolean
): NatelVraag {
	const mee: Voorwaarde = { soort: 'profielgraad', meetellen };
	const zonder = { klantprofiel: [], ladder: metLks ? [is('lks', 'J')] : [] };
	const groepen = [profiel.alle, ...profiel.gemeenten].map((groep): TelRij => {
		const cellen = VELDEN.flatMap((veld) => {
			const toon = veld === 'ladder' && metLks ? [veld, 'lks'] : [veld];
			const naam = (waarde: string | null) =>
				`${groep.naam}, ${veldVan('kandidaten', veld).naam.toLowerCase()} ${waarde === null ? 'totaal' : woordIn(veld, waarde)}`;
			const cel = (tekst: string, aantal: number, ...wie: Wie) => ({
				naam: tekst,
				aantal,
				wie: [...zonder[veld], ...wie],
				toon
			});
			const { totaal, noemer, delen } = groep[veld];
			return [
				cel(naam(null), totaal),
				...(veld === 'klantprofiel'
					? [cel(`${groep.naam}, klantprofiel telt mee in de profielgraad`, noemer, mee)]
					: []),
				...delen.map(({ waarde, n }) => cel(naam(waarde), n, is(veld, waarde)))
			];
		});
		return { wie: groep.code < 0 ? [] : [groepIs('gemeente', groep.naam)], cellen };
	});
	const treden = perTrede.map(({ id, naam, totaal, noemer, delen }): TelRij => {
		const cel = (wat: string, aantal: number, ...wie: Wie) => ({
			naam: `Trede ${naam}, ${wat}`,
			aantal,
			wie,
			toon: ['ladder', 'klantprofiel']
		});
		return {
			wie: [{ soort: 'trede', trede: id }],
			cellen: [
				cel('totaal', totaal),
				cel('telt mee in de profielgraad', noemer, mee),
				...delen.map(({ waarde, n }) =>
					cel(`klantprofiel ${woordIn('klantprofiel', waarde)}`, n, is('klantprofiel', waarde))
				)
			]
		};
	});
	return {
		titel: 'Klantprofiel en participatieladder',
		uitleg: [
			'Elke kandidaat die door de filters komt, telt één keer per gemeente en per waarde.',
			...(metLks ? ['De ladder telt alleen kandidaten met loonkostensubsidie (LKS).'] : [])
		],
		tabel: 'kandidaten',
		rijen: [...groepen, ...treden]
	};
}

function is(veld: string, waarde: string): Voorwaarde {
	return { soort: 'veld', veld, een: [waarde] };
}

function groepIs(veld: string, naam: string): Voorwaarde {
	return is(veld, naam === LEEG ? '' : naam);
}

function woordIn(veld: ProfielVeld, waarde: string): string {
	return woordVoor(veldVan('kandidaten', veld).waarden, waarde);
}
