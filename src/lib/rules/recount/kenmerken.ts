import { isGesloten } from '$lib/domain/velden/record-stand';
import { botsingOver } from './botsingen';
import { driedelingIn, hasStand } from './dossier';
import type { Telbron, Uitslag } from './natelling';
import { belongsTo, GROEPEN, isVerstreken, type GelezenKandidaat } from './records';
import { geldigTot, oordeelOver } from './werkproces';

/** A named condition written out a second time. */
interface Kenmerk {
	/** Fields as `tabel.veld`, or of kandidaten where no table is named; of those with a bar between them one is enough. */
	readonly nodig: readonly string[];
	geldt(kandidaat: GelezenKandidaat, bron: Telbron): boolean;
}

/** Those with a rule of their own, by id. */
const VAST: Readonly<Record<string, Kenmerk>> = {
	'signaal.profielStarten': {
		nodig: ['status', 'klantprofiel'],
		geldt: ({ tekst }) =>
			tekst('status') === 'Open' && ['', 'N', 'L'].includes(tekst('klantprofiel'))
	},
	'signaal.profielAanvullen': {
		nodig: ['status', 'klantprofiel'],
		geldt: ({ tekst }) => tekst('status') === 'Open' && tekst('klantprofiel') === 'O'
	},
	'signaal.signaalOpvolgen': {
		nodig: ['trajecten.signaal|modules.signaal|plaatsingen.signaal'],
		geldt: ({ records }, { peildatum }) =>
			GROEPEN.some((groep) => records(groep).some((een) => isVerstreken(een, peildatum)))
	},
	'signaal.moduleZoeken': {
		nodig: ['trajecten.start', 'modules.start'],
		geldt: ({ records }, bron) =>
			records('trajecten').some((een) => belongsTo('trajectZonderModule', een, bron))
	},
	'signaal.ladderNietIngevuld': {
		nodig: ['ladder'],
		geldt: ({ tekst }) => tekst('ladder') === '#'
	},
	'signaal.nietInSonar': { nodig: ['status'], geldt: ({ tekst }) => tekst('status') === '' },
	'dgr.nietVindbaar': {
		nodig: ['dgr', 'klantprofiel', 'status'],
		geldt: ({ tekst }) =>
			tekst('dgr') === 'DGR' &&
			tekst('status') === 'Open' &&
			['N', 'L', 'O'].includes(tekst('klantprofiel'))
	},
	'traject.eindigtZonderVervolg': {
		nodig: ['trajecten.start', 'trajecten.einde', 'modules.start'],
		geldt: eindigtZonderVervolg
	},
	notitie: {
		nodig: [],
		geldt: ({ dossier }) => Object.keys(dossier()?.notities ?? {}).length > 0
	},
	'driedeling.open': { nodig: [], geldt: ({ dossier }) => driedelingIn(dossier()) === null }
};

/** Whether a kandidaat has the kenmerk; null for one that is none, or that the source can't tell. */
export function kenmerkOver(
	id: string,
	bron: Telbron
): ((kandidaat: GelezenKandidaat) => boolean) | null {
	const kenmerk = (Object.hasOwn(VAST, id) ? VAST[id] : undefined) ?? samengesteld(id, bron);
	const heeft = (naam: string) => {
		const [tabel, veld] = naam.includes('.') ? naam.split('.') : ['kandidaten', naam];
		return Object.entries(bron.velden).some(
			([each, velden]) => each === tabel && velden.includes(veld ?? '')
		);
	};
	const kent = kenmerk?.nodig.every((namen) => namen.split('|').some(heeft));
	return kenmerk && kent ? (kandidaat) => kenmerk.geldt(kandidaat, bron) : null;
}

/** Fields that the rules about contradictions can't do without. */
const BOTST: Readonly<Record<string, readonly string[]>> = {
	dgrVerschilt: ['dgr', 'banenafspraken'],
	nugZonderInschrijving: ['doelgroep', 'status'],
	lksTredeZes: ['lks', 'ladder'],
	bijstandTredeZes: ['doelgroep', 'ladder'],
	beschutAndereTrede: ['doelgroep', 'ladder'],
	tredeZonderWerk: ['ladder', 'plaatsingen.start'],
	dgrNeeMetLks: ['dgr', 'lks'],
	dgrJaZonderBanenafspraak: ['dgr', 'banenafspraken']
};

const CV = ['cvbeschikbaar', 'cvberoepsbeeld', 'cvonderbouwd', 'cvdigivaardig'];

/** Fields that a rule of the work process can't do without, to say anything and to say ja. */
const WERKPROCES: Readonly<Record<string, readonly [nodig: string[], ja: string[]]>> = {
	inschrijving: [
		['status', 'inschrijvingtot|verlengd|inschrijfdatum'],
		['inschrijvingtot|verlengd']
	],
	uitkering: [['status', 'doelgroep|uitkering'], ['ontheffing|ontheffingtot']],
	cv: [[CV.join('|')], CV]
};

/** First and last day of a registration that ends soon, in days from the peildatum. */
const TERMIJN: Readonly<Record<string, readonly [van: number, tot: number]>> = {
	verlopen: [-Infinity, -1],
	binnen14: [0, 14],
	binnen30: [0, 30]
};

function samengesteld(id: string, { keuzes }: Telbron): Kenmerk | undefined {
	const [soort, welke = '', wat = ''] = id.split('.');
	if (soort === 'actie')
		return {
			nodig: [],
			geldt: (wie, bron) => hasStand(wie.dossier() ?? {}, suggested(wie, bron), bron, welke)
		};
	if (soort === 'driedeling')
		return { nodig: [], geldt: ({ dossier }) => driedelingIn(dossier()) === welke };
	const botst = BOTST[welke];
	if (soort === 'signaal' && botst) {
		const zegt: readonly (Uitslag | null)[] = wat === 'onbekend' ? [wat] : ['ja', 'controleer'];
		return {
			nodig: botst,
			geldt: (kandidaat, { peildatum }) => zegt.includes(botsingOver(welke, kandidaat, peildatum))
		};
	}
	const regel = soort === 'signaal' && welke === 'inschrijvingVerlengen' ? 'inschrijving' : welke;
	const velden = WERKPROCES[regel];
	if (!velden || (soort !== 'werkproces' && regel === welke)) return undefined;
	const zeker = regel === 'inschrijving' && keuzes.schatInschrijving ? [] : velden[1];
	const termijn = TERMIJN[wat];
	const uitslag = termijn || wat === '' ? 'ja' : wat;
	return {
		nodig: [...velden[0], ...(uitslag === 'ja' ? zeker : [])],
		geldt: (kandidaat, bron) => {
			if (oordeelOver(regel, kandidaat, bron) !== uitslag) return false;
			if (!termijn) return true;
			const dagen = (geldigTot(kandidaat, bron) ?? NaN) - bron.peildatum;
			return termijn[0] <= dagen && dagen <= termijn[1];
		}
	};
}

/** The last of the trajecten that end soon is outlasted by no module of the kandidaat. */
function eindigtZonderVervolg({ records }: GelezenKandidaat, bron: Telbron): boolean {
	const einden = records('trajecten')
		.filter((een) => belongsTo('trajectEinde', een, bron))
		.map(({ einde }) => einde ?? -Infinity);
	const laatste = Math.max(...einden);
	return (
		einden.length > 0 &&
		records('modules').every(
			({ start, einde, status }) =>
				isGesloten(status) ||
				start === null ||
				(einde !== null && Math.max(start, einde) <= laatste)
		)
	);
}

/** Ids of what the source or a rule suggests to do, each with what it is about now. */
function suggested(
	kandidaat: GelezenKandidaat,
	bron: Telbron
): readonly (readonly [string, string])[] {
	const found: (readonly [string, string])[] = [];
	const actie = kandidaat.tekst('acties');
	if (actie !== '') found.push(['bron', actie]);
	if (!bron.uit.includes('inschrijving') && oordeelOver('inschrijving', kandidaat, bron) === 'ja')
		found.push(['inschrijvingVerlengen', String(geldigTot(kandidaat, bron))]);
	const signalen = GROEPEN.flatMap((groep) =>
		kandidaat.records(groep).filter((een) => isVerstreken(een, bron.peildatum))
	);
	if (signalen.length)
		found.push([
			'signaalOpvolgen',
			String(Math.max(...signalen.map(({ signaal }) => signaal ?? 0)))
		]);
	for (const id of ['profielStarten', 'profielAanvullen', 'moduleZoeken'])
		if (VAST[`signaal.${id}`]?.geldt(kandidaat, bron)) found.push([id, '']);
	return found;
}
