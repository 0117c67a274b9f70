import { ONDERDELEN } from '$lib/domain/kandidaat/klantprofiel';
import { LEEG } from '$lib/domain/velden/waarden';
import type { Ontbreekt } from '$lib/data/kandidaat/profiel-ontbreekt';
import type { GroepVeld, ProfielGroep } from '$lib/data/tellingen/profiel-groepen';
import type { NatelVraag, TelCel, TelRij, Wie } from '$lib/rules/recount/natelling';

/** What the page shows. */
export interface OnvolledigOpPagina {
	readonly veld: GroepVeld;
	readonly totaal: ProfielGroep;
	readonly groepen: readonly ProfielGroep[];
	readonly ontbreekt: Ontbreekt | null;
	readonly afwijkend: number;
	/** Whether those without a code are counted in the profielgraad. */
	readonly meetellen: boolean;
	/** Fields of kandidaten that the source has. */
	readonly velden: readonly string[];
}

/** Its totals, those of each group, and what is missing, to be counted again. */
export function onvolledigVraag(opPagina: OnvolledigOpPagina): NatelVraag {
	const { veld, totaal, groepen, ontbreekt, afwijkend, velden } = opPagina;
	const kolommen = kolommenVan(opPagina.meetellen);
	const perGroep = [totaal, ...groepen].map((groep): TelRij => ({
		wie: groep.code < 0 ? [] : code(veld, groep.naam === LEEG ? '' : groep.naam),
		cellen: kolommen.map(({ id, naam, wie }) => ({
			naam: `${groep.naam}, ${naam}`,
			aantal: groep[id],
			wie,
			toon: [veld, 'klantprofiel']
		}))
	}));
	const kent = (naam: string) => velden.includes(naam);
	const onderdelen = ONDERDELEN.filter((deel) => kent(deel.veld));
	const delen = onderdelen.map((deel): TelCel => ({
		naam: `Onvolledig, ${deel.woord.toLowerCase()} ontbreekt`,
		aantal: ontbreekt && somVan(ontbreekt, deel.id),
		wie: [...code('klantprofiel', 'O'), ...code(deel.veld, '')],
		toon: ['klantprofiel', deel.veld]
	}));
	const wijktAf: TelCel = {
		naam: 'Code wijkt af van de onderdelen',
		aantal: afwijkend,
		wie: [{ soort: 'afwijkend' }],
		toon: [
			'klantprofiel',
			...[...onderdelen.map((deel) => deel.veld), 'reisafstand', 'vervoer', 'uren'].filter(kent)
		]
	};
	return {
		titel: 'Onvolledige profielen',
		uitleg: ['Elke kandidaat in de selectie telt één keer. De code in de bron beslist.'],
		tabel: 'kandidaten',
		rijen: [...perGroep, { wie: [], cellen: onderdelen.length ? [...delen, wijktAf] : [] }]
	};
}

/** Who each count of a group is of. */
function kolommenVan(meetellen: boolean) {
	const codes = (een: readonly string[], niet = false): Wie => [
		{ soort: 'veld', veld: 'klantprofiel', een, niet }
	];
	return [
		{ id: 'totaal', naam: 'kandidaten', wie: [] },
		{ id: 'ja', naam: 'ja', wie: codes(['J']) },
		{
			id: 'noemer',
			naam: 'telt mee in de profielgraad',
			wie: [{ soort: 'profielgraad', meetellen }]
		},
		{ id: 'onvolledig', naam: 'onvolledig', wie: codes(['O']) },
		{ id: 'leeg', naam: 'leeg', wie: codes(['L']) },
		{ id: 'nee', naam: 'nee', wie: codes(['N']) },
		{ id: 'buiten', naam: LEEG, wie: codes(['']) },
		{ id: 'anders', naam: 'onbekende code', wie: codes(['J', 'O', 'L', 'N', ''], true) },
		{ id: 'teDoen', naam: 'te doen', wie: codes(['J'], true) }
	] as const satisfies readonly { id: keyof ProfielGroep; naam: string; wie: Wie }[];
}

function code(veld: string, waarde: string): Wie {
	return [{ soort: 'veld', veld, een: [waarde] }];
}

function somVan({ delen, aantallen }: Ontbreekt, deel: (typeof ONDERDELEN)[number]['id']): number {
	return aantallen.reduce(
		(sum, aantal, at) => (delen[at % delen.length] === deel ? sum + aantal : sum),
		0
	);
}
