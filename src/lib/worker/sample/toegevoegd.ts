import type { DocumentId, DocumentWaarde, Inhoud } from '$lib/domain/documenten/document';
import type { ActieMerk, KandidaatDossier, Merk } from '$lib/domain/documenten/dossier';
import type { DriedelingId } from '$lib/domain/kandidaat/driedeling';
import { ALLE } from '$lib/domain/doelen/afspraken';
import { sleutelTekst } from '$lib/domain/kandidaat/kandidaat-sleutel';
import { isGesloten } from '$lib/domain/velden/record-stand';
import { dagVan, GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import { dagUit } from './csv';
import { niveauVan, type Kandidaat } from './kandidaten';
import { makePublicaties } from './publicaties';
import { makeRandom, type Random } from './random';
import { SEED, type Mens, type VoorbeeldStand } from './stand';

/** What users added to the fictional list: as they would, in the last weeks before its day. */
export function makeToegevoegd(
	stand: VoorbeeldStand,
	vandaag: Dag
): Readonly<Partial<Record<DocumentId, Inhoud>>> {
	return {
		dossier: { kandidaten: makeDossiers(makeRandom(SEED + 6), stand, vandaag) },
		afspraken: AFSPRAKEN,
		weergaven: WEERGAVEN,
		publicaties: makePublicaties(makeRandom(SEED + 7))
	};
}

const MERKEN: readonly (readonly [Merk, number])[] = [
	['opgepakt', 14],
	['uitgesteld', 12],
	['gereed', 14]
];
const OORDELEN = 120;

const NOTITIES: readonly string[] = [
	'Gesprek gehad. Wil graag met de handen werken.',
	'Wacht op de uitslag van de praktijkdiagnose.',
	'Belt volgende week terug over de proefplaatsing.',
	'Rijbewijs B gehaald. Vervoer aanpassen in het profiel.',
	'Liever geen avonden, in verband met de kinderen.',
	'Kennismaking bij Kwekerij Zonnestal ging goed.',
	'Taaltraining loopt door tot het voorjaar.',
	'Uren uitbreiden van 16 naar 24 besproken.',
	'Moeilijk bereikbaar. Na 15 uur bellen lukt het best.',
	'Werkgever is tevreden, wil verlengen.',
	'Oriëntatie op de zorg. Meeloopdag gepland.',
	'Heeft hulp gevraagd bij de reiskosten.',
	'Motivatie is hoog, ritme nog niet.',
	'Loonwaardemeting aangevraagd.',
	'Profiel samen ingevuld, competenties nog nalopen.'
];

function makeDossiers(random: Random, stand: VoorbeeldStand, vandaag: Dag): Inhoud {
	const dossiers = new Map<Mens, KandidaatDossier>();
	const add = (mens: Mens, deel: KandidaatDossier) =>
		dossiers.set(mens, { naam: mens.naam, ...dossiers.get(mens), ...deel });
	const acties = random.shuffle(suggested(stand));
	let plaats = 0;
	for (const [merk, aantal] of MERKEN)
		for (const { mens, id, aanleiding } of acties.slice(plaats, (plaats += aantal)))
			add(mens, { merken: { [id]: makeMerk(random, merk, aanleiding, stand.dag, vandaag) } });
	const inSonar = random.shuffle(stand.kandidaten.filter(({ status }) => status === 'Open'));
	NOTITIES.forEach((tekst, index) => {
		const mens = inSonar[index * 7];
		const op = new Date(
			(stand.dag - random.int(1, 60)) * 86_400_000 + random.int(8, 16) * 3_600_000
		);
		if (mens)
			add(mens, { notities: { [`voorbeeld-${index + 1}`]: { tekst, op: op.toISOString() } } });
	});
	for (const mens of inSonar.filter(({ ladder }) => /^\d/.test(ladder)).slice(0, OORDELEN))
		add(mens, {
			driedeling: { oordeel: drawOordeel(random, mens), op: stand.dag - random.int(2, 300) }
		});
	const inhoud: Record<string, DocumentWaarde> = {};
	for (const [mens, dossier] of dossiers) {
		const sleutel = sleutelTekst(mens);
		if (sleutel !== null) inhoud[sleutel] = dossier as Inhoud;
	}
	return inhoud;
}

interface Actie {
	readonly mens: Mens;
	/** Of the signaal, with what it is about. */
	readonly id: string;
	readonly aanleiding: string;
}

/** The first thing to do for each kandidaat for whom something has to be done. */
function suggested({
	kandidaten,
	trajecten,
	modules,
	plaatsingen,
	dag
}: VoorbeeldStand): readonly Actie[] {
	const laatste = new Map<Kandidaat, Dag>();
	for (const { kandidaat, start, einde, status, signaal, afgehandeld } of [
		...trajecten,
		...modules,
		...plaatsingen
	]) {
		const loopt = start !== GEEN_DAG && start <= dag && (einde === GEEN_DAG || einde >= dag);
		const isLaat = signaal !== GEEN_DAG && signaal < dag && afgehandeld !== 'Ja';
		if (loopt && isLaat && !isGesloten(status))
			laatste.set(kandidaat, Math.max(laatste.get(kandidaat) ?? signaal, signaal));
	}
	return kandidaten.flatMap((mens): Actie[] => {
		const { status, klantprofiel, aanvulling } = mens;
		const signaal = laatste.get(mens);
		if (signaal !== undefined)
			return [{ mens, id: 'signaalOpvolgen', aanleiding: String(signaal) }];
		const tot = dagUit(aanvulling['inschrijvingtot'] ?? '');
		if (status !== 'Open') return [];
		if (tot !== null && tot - dag <= 30)
			return [{ mens, id: 'inschrijvingVerlengen', aanleiding: String(tot) }];
		if (klantprofiel === 'J') return [];
		const id = klantprofiel === 'O' ? 'profielAanvullen' : 'profielStarten';
		return [{ mens, id, aanleiding: '' }];
	});
}

function makeMerk(
	random: Random,
	merk: Merk,
	aanleiding: string,
	dag: Dag,
	vandaag: Dag
): ActieMerk {
	const op = dag - random.int(0, 12);
	// The calendar of the computer says when a snoozed action comes back.
	const tot = Math.max(dag, vandaag) + random.int(3, 40);
	return { merk, op, aanleiding, bij: dag, ...(merk === 'uitgesteld' ? { tot } : {}) };
}

function drawOordeel(random: Random, { ladder }: Mens): DriedelingId {
	const hoog = { laag: [4, 38, 58], midden: [22, 66, 12], hoog: [74, 24, 2] }[niveauVan(ladder)];
	return random.pickWeighted<DriedelingId>([
		['direct', hoog[0] ?? 0],
		['nogNiet', hoog[1] ?? 0],
		['niet', hoog[2] ?? 0]
	]);
}

const DOEL = { met: 'Teamoverleg', op: dagVan(2026, 1, 14) };

/** A goal per gemeente for the profiles, each from where it stood, and one of all for most of the others. */
const AFSPRAKEN: Inhoud = {
	doelen: {
		vindbaarheid: { [ALLE]: { procent: 70, dag: dagVan(2027, 6, 30), ...DOEL } },
		actualiteit: { [ALLE]: { procent: 60, dag: dagVan(2027, 6, 30), ...DOEL } },
		sonardekking: { [ALLE]: { procent: 95, dag: dagVan(2026, 12, 31), ...DOEL } },
		signalenVerstreken: { [ALLE]: { procent: 10, dag: dagVan(2027, 6, 30), ...DOEL } },
		zonderModule: { [ALLE]: { procent: 2, dag: dagVan(2026, 12, 31), ...DOEL } },
		profielgraad: {
			Apeldoorn: { procent: 75, dag: dagVan(2027, 12, 31), ...DOEL },
			Epe: { procent: 60, dag: dagVan(2027, 12, 31), ...DOEL },
			Heerde: { procent: 80, dag: dagVan(2027, 6, 30), ...DOEL }
		}
	}
};

const WEERGAVE = { sort: null, bladen: {}, kolommen: [], grafiek: 'ringen' };
const WEERGAVEN: Inhoud = {
	weergaven: {
		'voorbeeld-maandag': {
			...WEERGAVE,
			naam: 'Maandag: mijn caseload',
			pagina: '/',
			filters: { keuzes: { begeleider: ['C. Brouwer'] } }
		},
		'voorbeeld-kwartaal': {
			...WEERGAVE,
			naam: 'Kwartaaltabel',
			pagina: '/transparantie',
			filters: {}
		}
	}
};
