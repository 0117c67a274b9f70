import { ONDERDELEN } from '$lib/domain/kandidaat/klantprofiel';
import { KENGETALLEN } from '$lib/domain/kengetallen/kengetallen';
import { eigenKop } from '$lib/domain/velden/eigen-kolom';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { TABEL_NAAM, VELDEN } from '$lib/domain/velden/velden';
import { woordVoor } from '$lib/domain/velden/waarden';
import { BOTSINGEN } from '$lib/domain/werkproces/botsingen';
import { WERKPROCES } from '$lib/domain/werkproces/werkproces';
import { opsomming } from '../../why/opsomming';
import type { GetalVoorwaarde } from './sleutel';

const KLANT: Readonly<Record<string, string>> = {
	gemeente: 'gemeente',
	uwv: 'UWV',
	'uwv-doelgroep': 'UWV, naar doelgroep',
	onbekend: 'onbekend'
};

/** A condition in words, in two parts as a chip has them: "Ontbreekt", "beroepssectoren". */
export function getalTekst(voorwaarde: GetalVoorwaarde): { name: string; text: string } {
	switch (voorwaarde.soort) {
		case 'veld': {
			const { veld, een, niet } = voorwaarde;
			const known = VELDEN.kandidaten.find(({ id }) => id === veld);
			const deel = ONDERDELEN.find((each) => each.veld === veld)?.woord ?? null;
			const isLeeg = een.length === 1 && een[0] === '';
			if (isLeeg && (deel || PROFIEL_OOK.includes(veld)))
				return {
					name: niet ? 'Ingevuld' : 'Ontbreekt',
					text: (deel ?? known?.naam ?? veld).toLowerCase()
				};
			const woorden = opsomming(een.map((each) => opScherm(woordVoor(known?.waarden, each))));
			return {
				name: known?.naam ?? opScherm(eigenKop(veld)),
				text: niet ? `niet ${woorden}` : woorden
			};
		}
		case 'afwijkend':
			return { name: 'Klantprofiel', text: 'code wijkt af van de onderdelen' };
		case 'klant':
			return { name: 'Klant van', text: voorwaarde.van.map((each) => KLANT[each]).join(', ') };
		case 'regel': {
			const { id, zegt } = voorwaarde;
			const regel = [...WERKPROCES, ...BOTSINGEN].find((each) => each.id === id);
			return { name: regel?.label ?? id, text: zegt === 'controleer' ? 'controleren' : zegt };
		}
		case 'record': {
			const kengetal = KENGETALLEN.find(({ id }) => id === voorwaarde.kengetal);
			return {
				name: kengetal ? TABEL_NAAM[kengetal.groep] : 'Kengetal',
				text: kengetal?.label ?? voorwaarde.kengetal
			};
		}
	}
}

/** What a profile needs besides its six parts. */
const PROFIEL_OOK: readonly string[] = ['uren', 'vervoer', 'reisafstand'];
