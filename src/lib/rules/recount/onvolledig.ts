import { ONDERDELEN } from '$lib/domain/kandidaat/klantprofiel';
import { LEEG } from '$lib/domain/velden/waarden';
import { textAt } from '$lib/data/cell-text';
import type { Beeld } from '../why/beeld';
import type { GroepVeld, ProfielGroep } from '$lib/data/tellingen/profiel-groepen';
import type { Ontbreekt } from '$lib/data/kandidaat/profiel-ontbreekt';
import { kandidaatCel, kandidaatGetal } from './kandidaat-getallen';
import type { Getal, Natelling } from './natelling';
import { kandidatenInBeeld } from './wie-telt-mee';

/** What the page Onvolledige profielen shows. */
export interface OnvolledigOpPagina {
	readonly veld: GroepVeld;
	readonly totaal: ProfielGroep;
	readonly groepen: readonly ProfielGroep[];
	readonly ontbreekt: Ontbreekt | null;
	readonly afwijkend: number;
	/** Whether those without a code are counted in the profielgraad. */
	readonly meetellen: boolean;
}

/** Which codes of klantprofiel each count of the page is of. */
const TELT: readonly {
	readonly id:
		'totaal' | 'ja' | 'noemer' | 'onvolledig' | 'leeg' | 'nee' | 'buiten' | 'anders' | 'teDoen';
	readonly naam: string;
	readonly ook: (code: string, meetellen: boolean) => boolean;
}[] = [
	{ id: 'totaal', naam: 'kandidaten', ook: () => true },
	{ id: 'ja', naam: 'ja', ook: (code) => code === 'J' },
	{
		id: 'noemer',
		naam: 'telt mee in de profielgraad',
		ook: (code, meetellen) => meetellen || ['J', 'O', 'L', 'N'].includes(code)
	},
	{ id: 'onvolledig', naam: 'onvolledig', ook: (code) => code === 'O' },
	{ id: 'leeg', naam: 'leeg', ook: (code) => code === 'L' },
	{ id: 'nee', naam: 'nee', ook: (code) => code === 'N' },
	{ id: 'buiten', naam: LEEG, ook: (code) => code === '' },
	{
		id: 'anders',
		naam: 'onbekende code',
		ook: (code) => !['J', 'O', 'L', 'N', ''].includes(code)
	},
	{ id: 'teDoen', naam: 'te doen', ook: (code) => code !== 'J' }
];

/** Counts the totals of the page again, and those of each group. Reads every kandidaat. */
export function* recountOnvolledig(
	beeld: Beeld,
	{ veld, totaal, groepen, ontbreekt, afwijkend, meetellen }: OnvolledigOpPagina
): Generator<unknown, Natelling> {
	const { dataset } = beeld;
	const inBeeld = yield* kandidatenInBeeld(beeld);
	const tekst = (naam: string, kandidaat: number) => textAt(dataset.kandidaten, naam, kandidaat);
	const kent = (naam: string) => dataset.kandidaten.columns.has(naam);
	const onderdelen = ONDERDELEN.filter((deel) => kent(deel.veld));

	const getallen: Getal[] = [];
	for (const groep of [totaal, ...groepen]) {
		const vanGroep = inBeeld.filter(
			(kandidaat) => groep.code < 0 || (tekst(veld, kandidaat) || LEEG) === groep.naam
		);
		for (const { id, naam, ook } of TELT) {
			const telt = vanGroep.filter((kandidaat) => ook(tekst('klantprofiel', kandidaat), meetellen));
			getallen.push(
				kandidaatGetal(`${groep.naam}, ${naam}`, groep[id], telt, [veld, 'klantprofiel'])
			);
		}
		yield;
	}
	for (const deel of onderdelen) {
		const zonder = inBeeld.filter(
			(kandidaat) => tekst('klantprofiel', kandidaat) === 'O' && tekst(deel.veld, kandidaat) === ''
		);
		getallen.push(
			kandidaatGetal(
				`Onvolledig, ${deel.woord.toLowerCase()} ontbreekt`,
				ontbreekt && somVan(ontbreekt, deel.id),
				zonder,
				['klantprofiel', deel.veld]
			)
		);
	}
	if (onderdelen.length) {
		const anders = inBeeld.filter((kandidaat) => deviates((naam) => tekst(naam, kandidaat)));
		const velden = [...onderdelen.map((deel) => deel.veld), 'reisafstand', 'vervoer', 'uren'];
		getallen.push(
			kandidaatGetal('Code wijkt af van de onderdelen', afwijkend, anders, [
				'klantprofiel',
				...velden.filter(kent)
			])
		);
	}
	return {
		titel: 'Onvolledige profielen',
		uitleg: ['Elke kandidaat in de selectie telt één keer. De code in de bron beslist.'],
		tabel: 'kandidaten',
		getallen,
		cel: kandidaatCel(dataset)
	};
}

function somVan({ delen, aantallen }: Ontbreekt, deel: (typeof ONDERDELEN)[number]['id']): number {
	return aantallen.reduce(
		(sum, aantal, at) => (delen[at % delen.length] === deel ? sum + aantal : sum),
		0
	);
}

/** Whether the code says something else than the parts; `tekst` gives the cell of a field, '' for none. */
function deviates(tekst: (veld: string) => string): boolean {
	const delen = ONDERDELEN.filter(({ veld }) => tekst(veld) !== '').length;
	const uren = tekst('uren') !== '';
	const reizen = tekst('reisafstand') !== '' || tekst('vervoer') !== '';
	const volledig = delen === ONDERDELEN.length && reizen && uren;
	const vindbaar = tekst('opleidingsniveau') !== '' && tekst('sector') !== '' && uren;
	switch (tekst('klantprofiel')) {
		case 'J':
			return !volledig && !vindbaar;
		case 'O':
			return delen === 0 || volledig;
		case 'N':
		case 'L':
			return delen > 0;
		default:
			return false;
	}
}
