import { ONDERDELEN, PROFIEL } from '$lib/domain/kandidaat/klantprofiel';
import { LEEG } from '$lib/domain/velden/waarden';
import type { Ontbreekt } from '$lib/data/kandidaat/profiel-ontbreekt';
import type { GroepVeld, ProfielGroep } from '$lib/data/tellingen/profiel-groepen';
import type { NatelVraag, TelCel, Voorwaarden } from '$lib/rules/recount/natelling';
import { NOEMER } from '$lib/tables/getelde-tabel';
import { recountRijen } from '$lib/tables/tel-na';
import { groepenTabel, missingTabel } from './getelde-groepen';

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
	const { veld, meetellen, afwijkend, velden } = opPagina;
	const tabel = groepenTabel(opPagina, meetellen);
	const mist = missingTabel(opPagina);
	const perGroep = recountRijen(tabel, {
		kolommen: tabel.kolommen.flatMap(({ id }) => (id === 'ja' ? [id, NOEMER] : [id])),
		toon: [veld, 'klantprofiel'],
		naam: (groep, id, kop) =>
			`${groep}, ${id === NOEMER ? 'telt mee in de profielgraad' : kop === LEEG ? kop : kop.toLowerCase()}`
	});
	const kent = (naam: string) => velden.includes(naam);
	const onderdelen = ONDERDELEN.filter((deel) => kent(deel.veld));
	const delen = onderdelen.map((deel): TelCel => ({
		naam: `Onvolledig, ${deel.woord.toLowerCase()} ontbreekt`,
		aantal:
			mist?.rijen.at(-1)?.aantallen[mist.kolommen.findIndex(({ id }) => id === deel.id)] ?? null,
		wie: [...code('klantprofiel', PROFIEL.onvolledig), ...code(deel.veld, '')],
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

function code(veld: string, waarde: string): Voorwaarden {
	return [{ soort: 'veld', veld, een: [waarde] }];
}
