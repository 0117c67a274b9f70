import { rowAt, textAt } from '$lib/data/cell-text';
import type { KandidaatDossier } from '$lib/domain/documenten/dossier';
import { regioVan } from '$lib/domain/uwv/arbeidsmarktregios';
import type { Dag } from '$lib/domain/velden/datum';
import type { DatumFilter } from '$lib/domain/velden/datum-filter';
import { isZelfdeWaarde } from '$lib/domain/velden/schrijfwijze';
import { hasTerms, searchTerms } from '$lib/locale/search';
import { botsingOver, tredeIn } from './botsingen';
import { eigenBij, judgeKandidaat, judgeRow, type EigenLezing } from './eigen';
import { kenmerkOver } from './kenmerken';
import type { Klant, Telbron, Voorwaarde } from './natelling';
import {
	belongsTo,
	dagIn,
	GROEPEN,
	groepVan,
	maandenLater,
	type GelezenRecord,
	type RecordGroep,
	type GelezenKandidaat,
	type GelezenRecords
} from './records';
import { oordeelOver } from './werkproces';

/** All that is looked up once, before anybody is judged. */
export interface Lezing {
	readonly bron: Telbron;
	readonly records: GelezenRecords;
	readonly dossiers: ReadonlyMap<number, KandidaatDossier>;
	/** Rows of the kandidaten that Sinds is about. */
	readonly sinds: ReadonlySet<number>;
	/** Of whose table the rows are. */
	readonly groep: RecordGroep | null;
}

function kandidaatIn({ bron, records, dossiers }: Lezing, rij: number): GelezenKandidaat {
	const { kandidaten } = bron.tabellen;
	return {
		tekst: (veld) => textAt(kandidaten, veld, rij),
		dag: (veld) => dagIn(kandidaten, veld, rij),
		records: (groep) => records.rijen(groep, rij).map((each) => records.read(groep, each)),
		dossier: () => dossiers.get(rij)
	};
}

function eigenLezing(lezing: Lezing): EigenLezing {
	const judges = new Map<string, ((kandidaat: GelezenKandidaat) => boolean) | null>();
	return {
		...lezing,
		hasKenmerk(id, kandidaat) {
			if (!judges.has(id)) judges.set(id, kenmerkOver(id, lezing.bron));
			return judges.get(id)?.(kandidaatIn(lezing, kandidaat)) ?? false;
		}
	};
}

/** Whether a row meets the condition; a kenmerk that the source can't tell lets everybody through. */
export function judgeBy(lezing: Lezing, voorwaarde: Voorwaarde): (rij: number) => boolean {
	const { bron, records } = lezing;
	const { kandidaten } = bron.tabellen;
	const tekst = (veld: string, rij: number) => textAt(kandidaten, veld, rij);
	switch (voorwaarde.soort) {
		case 'veld': {
			const { veld, een, niet = false, gespeld = false } = voorwaarde;
			if (!gespeld) return (rij) => een.includes(tekst(veld, rij)) !== niet;
			return (rij) => een.some((each) => isZelfdeWaarde(each, tekst(veld, rij))) !== niet;
		}
		case 'trede': {
			const { trede } = voorwaarde;
			const isTrede = /^[1-6]$/.test(trede);
			return (rij) =>
				isTrede ? tredeIn(tekst('ladder', rij)) === Number(trede) : tekst('ladder', rij) === trede;
		}
		case 'profielgraad':
			return (rij) =>
				voorwaarde.meetellen || ['J', 'O', 'L', 'N'].includes(tekst('klantprofiel', rij));
		case 'afwijkend':
			return (rij) => deviates((veld) => tekst(veld, rij));
		case 'klant':
			return (rij) =>
				voorwaarde.van.includes(klantVan(tekst('organisatie', rij), tekst('doelgroep', rij)));
		case 'regio':
			return (rij) => (regioVan(tekst('gemeente', rij))?.code ?? null) === voorwaarde.code;
		case 'zoek': {
			const termen = searchTerms(voorwaarde.tekst);
			return (rij) => hasTerms(termen, tekst('naam', rij), tekst('persnr', rij));
		}
		case 'datum': {
			const [tabel, veld = ''] = voorwaarde.veld.split('.');
			const op = inVenster(voorwaarde.filter, bron.peildatum);
			const groep = GROEPEN.find((each) => each === tabel);
			if (!groep) return (rij) => op(dagIn(kandidaten, veld, rij));
			const table = bron.tabellen[groep];
			return (rij) => records.rijen(groep, rij).some((each) => op(dagIn(table, veld, each)));
		}
		case 'sinds':
			return (rij) => lezing.sinds.has(rij);
		case 'record': {
			const { kengetal, uitvoerende, niet = false } = voorwaarde;
			const groepen = kengetal === null ? GROEPEN : [groepVan(kengetal, bron)];
			const past = (een: GelezenRecord) =>
				(uitvoerende === null || uitvoerende.includes(een.uitvoerende)) &&
				(kengetal === null || belongsTo(kengetal, een, bron));
			return (rij) =>
				groepen.some(
					(groep) =>
						groep && records.rijen(groep, rij).some((each) => past(records.read(groep, each)))
				) !== niet;
		}
		case 'kenmerk': {
			const eigen = eigenBij(voorwaarde.id, bron);
			if (eigen) return judgeKandidaat(eigenLezing(lezing), eigen);
			const geldt = kenmerkOver(voorwaarde.id, bron);
			return (rij) => geldt === null || geldt(kandidaatIn(lezing, rij));
		}
		case 'regel': {
			const { id, zegt } = voorwaarde;
			return (rij) => {
				const kandidaat = kandidaatIn(lezing, rij);
				const uitslag =
					oordeelOver(id, kandidaat, bron) ?? botsingOver(id, kandidaat, bron.peildatum);
				if (uitslag === null) throw new RangeError(`no rule ${id}`);
				return uitslag === zegt;
			};
		}
		case 'telt': {
			const { groep } = lezing;
			return (rij) =>
				groep !== null && belongsTo(voorwaarde.kengetal, records.read(groep, rij), bron);
		}
		case 'eigen':
			return judgeRow(eigenLezing(lezing), lezing.groep, voorwaarde.met);
		case 'rij': {
			const table = lezing.groep ? bron.tabellen[lezing.groep] : kandidaten;
			const { veld, een, dagen = [] } = voorwaarde;
			if (een) return (rij) => table !== undefined && een.includes(textAt(table, veld, rij));
			return (rij) => {
				const dag = dagIn(table, veld, rij);
				return dagen.some(([van, tot]) =>
					van === null || tot === null ? dag === null : dag !== null && van <= dag && dag <= tot
				);
			};
		}
		case 'kandidaat': {
			const table = lezing.groep && bron.tabellen[lezing.groep];
			const geldt = judgeBy(lezing, voorwaarde.wie);
			return (rij) => {
				const kandidaat = table ? rowAt(table, 'kandidaat', rij) : -1;
				return kandidaat < 0 ? (voorwaarde.ook ?? false) : geldt(kandidaat);
			};
		}
		case 'eerste': {
			const gezien = new Set<number>([-1]);
			const table = lezing.groep && bron.tabellen[lezing.groep];
			return (rij) => {
				const kandidaat = table ? rowAt(table, 'kandidaat', rij) : -1;
				const isNieuw = !gezien.has(kandidaat);
				gezien.add(kandidaat);
				return isNieuw;
			};
		}
	}
}

function inVenster(filter: DatumFilter, d: Dag): (dag: Dag | null) => boolean {
	if (filter.soort === 'leeg') return (dag) => dag === null;
	const verschoven = (richting: 1 | -1) => {
		if (filter.soort === 'tussen') return d;
		const aantal = richting * filter.aantal;
		if (filter.eenheid === 'maanden') return maandenLater(d, aantal);
		return d + aantal * { dagen: 1, weken: 7 }[filter.eenheid];
	};
	const [van, tot] =
		filter.soort === 'tussen'
			? [filter.van, filter.tot]
			: filter.soort === 'komende'
				? [d, verschoven(1)]
				: [verschoven(-1), d];
	return (dag) => dag !== null && (van === null || van <= dag) && (tot === null || dag <= tot);
}

/** Whether the code of the klantprofiel says something else than its six parts, travel and hours. */
function deviates(tekst: (veld: string) => string): boolean {
	const gevuld = (veld: string) => tekst(veld) !== '';
	const delen = [
		'opleidingsniveau',
		'vaardigheden',
		'competenties',
		'affiniteiten',
		'sector',
		'taaksoorten'
	];
	const aantal = delen.filter(gevuld).length;
	const uren = gevuld('uren');
	const volledig = aantal === 6 && (gevuld('reisafstand') || gevuld('vervoer')) && uren;
	const vindbaar = gevuld('opleidingsniveau') && gevuld('sector') && uren;
	switch (tekst('klantprofiel')) {
		case 'J':
			return !volledig && !vindbaar;
		case 'O':
			return aantal === 0 || volledig;
		case 'N':
		case 'L':
			return aantal > 0;
		default:
			return false;
	}
}

const VAN_GEMEENTE = [
	'client pw',
	'cliënt pw',
	'partner pw',
	'pw',
	'nug',
	'ioaw',
	'ioaz',
	'bbz',
	'anw',
	'wsw',
	'nieuw beschut',
	'lks'
];
const VAN_UWV = ['wajong', 'ww', 'wia', 'wao', 'zw', 'iva', 'wga'];

/** The organisation that Sonar names says it, or else the doelgroep. */
function klantVan(organisatie: string, doelgroep: string): Klant {
	const naam = organisatie.toLowerCase();
	const woorden = naam.split(/\W+/);
	if (woorden.includes('uwv')) return 'uwv';
	const gemeente =
		woorden.some((woord) => ['gemeente', 'gemeenten', 'gsd', 'isd'].includes(woord)) ||
		['sociale dienst', 'sociale zaken', 'werkbedrijf', 'werk en inkomen', 'werkorganisatie'].some(
			(deel) => naam.includes(deel)
		);
	const groep = doelgroep.trim().toLowerCase();
	if (gemeente) return 'gemeente';
	if (VAN_UWV.includes(groep)) return 'uwv-doelgroep';
	return VAN_GEMEENTE.includes(groep) ? 'gemeente' : 'onbekend';
}
