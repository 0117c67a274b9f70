import type { Dag } from '../velden/datum';
import type { Driedeling } from '../kandidaat/driedeling';
import type { WerkprocesRegelId } from '../kandidaat/inschrijving';
import type { Inhoud, Operatie, DocumentWaarde } from './document';

/** What a user did about an action. */
export const MERKEN = ['opgepakt', 'uitgesteld', 'gereed'] as const;
export type Merk = (typeof MERKEN)[number];

/** How an action stands now. */
export type ActieStand = 'open' | Merk;

/** The word on screen. */
export const STAND_WOORD: Readonly<Record<ActieStand, string>> = {
	open: 'Open',
	opgepakt: 'Opgepakt',
	uitgesteld: 'Uitgesteld',
	gereed: 'Gereed'
};

/** What was noted about an action. All days but `bij` and `voorbij` are of the calendar, not of a list. */
export type ActieMerk = {
	readonly merk: Merk;
	readonly op: Dag;
	/** The day on which a snoozed action comes back. */
	readonly tot?: Dag;
	/** What the action was about then, as `Voorstel.aanleiding`. */
	readonly aanleiding?: string;
	/** Peildatum of the list in which the action was suggested. */
	readonly bij?: Dag;
	/** Peildatum of the first later list that no longer suggested it. */
	readonly voorbij?: Dag;
};

/** An action of the user's own. */
export type EigenActie = {
	readonly tekst: string;
	readonly gemaakt: Dag;
	/** The day by which it has to be done. */
	readonly voor?: Dag;
};

export type Notitie = {
	readonly tekst: string;
	/** ISO time. */
	readonly op: string;
};

/** Everything that was added to one kandidaat. */
export type KandidaatDossier = {
	/** As last seen, so that somebody who is in no list any more can be recognised. */
	readonly naam?: string;
	/** By the id of the suggestion or of the own action. */
	readonly merken?: Readonly<Record<string, ActieMerk>>;
	readonly eigen?: Readonly<Record<string, EigenActie>>;
	readonly notities?: Readonly<Record<string, Notitie>>;
	readonly driedeling?: Driedeling;
};

/** The document `dossier`. */
export type DossierInhoud = {
	/** Whose kandidaten are "mijn kandidaten". */
	readonly begeleider?: string;
	/** By the text of `KandidaatSleutel`. */
	readonly kandidaten?: Readonly<Record<string, KandidaatDossier>>;
};

/** An action that the source or a rule suggests for a kandidaat. */
export interface Voorstel {
	readonly id: string;
	readonly soort: 'bron' | 'regel';
	readonly label: string;
	readonly uitleg: string;
	/** The day that it is about; null = none. */
	readonly datum: Dag | null;
	/** The rule of the work process that it follows, if any. */
	readonly regel?: WerkprocesRegelId;
	/** Changes when there is a new reason, so that what was done about the one before no longer counts. */
	readonly aanleiding: string;
}

/** An action of a kandidaat with how it stands. */
export interface ActieRegel {
	readonly id: string;
	readonly soort: 'bron' | 'regel' | 'eigen';
	readonly label: string;
	readonly uitleg: string;
	readonly datum: Dag | null;
	readonly aanleiding: string;
	readonly stand: ActieStand;
	/** The day on which it comes back; only while it is snoozed. */
	readonly tot: Dag | null;
}

/** How "done" works, for on screen. */
export const GEREED_UITLEG =
	'Gereed blijft gereed. Komt er een nieuwe signaaldatum of einddatum? Dan staat de actie weer open. Ook als de regel een tijd niet gold en nu weer wel.';
/** How snoozing works, for on screen. */
export const UITSTEL_UITLEG =
	'De actie komt op deze dag terug. De kalender van deze computer telt, ook als de momentopname ouder is.';

/** The content of the document; nothing in it is checked but that it is there. */
export function dossierVan(inhoud: Inhoud): DossierInhoud {
	return inhoud as DossierInhoud;
}

/** How an action stands on a day; `nu` is what suggests it now, null for an action of the user's own. */
export function standVan(
	merk: ActieMerk | undefined,
	vandaag: Dag,
	nu: { readonly aanleiding: string; readonly bij: Dag } | null
): ActieStand {
	if (!merk) return 'open';
	if (nu && ((merk.aanleiding ?? '') !== nu.aanleiding || isVoorbij(merk, nu.bij))) return 'open';
	if (merk.merk === 'uitgesteld' && (merk.tot ?? 0) <= vandaag) return 'open';
	return merk.merk;
}

/** Whether the action was not suggested in a list between the one it was marked in and that of `bij`. */
function isVoorbij({ voorbij }: ActieMerk, bij: Dag): boolean {
	return voorbij !== undefined && voorbij < bij;
}

/** The actions of a kandidaat: what is suggested in that order, then the own ones, the earliest first. */
export function actieRegels(
	voorstellen: readonly Voorstel[],
	kandidaat: KandidaatDossier | null,
	vandaag: Dag,
	bij: Dag
): readonly ActieRegel[] {
	const merken = kandidaat?.merken ?? {};
	const regel = (wat: Omit<ActieRegel, 'stand' | 'tot'>): ActieRegel => {
		const merk = Object.hasOwn(merken, wat.id) ? merken[wat.id] : undefined;
		const nu = wat.soort === 'eigen' ? null : { aanleiding: wat.aanleiding, bij };
		const stand = standVan(merk, vandaag, nu);
		return { ...wat, stand, tot: stand === 'uitgesteld' ? (merk?.tot ?? null) : null };
	};
	const eigen = Object.entries(kandidaat?.eigen ?? {}).map(([id, { tekst, voor }]) =>
		regel({
			id,
			soort: 'eigen',
			label: tekst,
			uitleg: '',
			datum: voor ?? null,
			aanleiding: ''
		})
	);
	return [
		...voorstellen.map((voorstel) => regel(voorstel)),
		...eigen.sort((a, b) => (a.datum ?? Infinity) - (b.datum ?? Infinity) || 0)
	];
}

/** Whether something still has to be done. */
export function isTeDoen({ stand }: ActieRegel): boolean {
	return stand === 'open' || stand === 'opgepakt';
}

/** A kandidaat that something is written about. */
export interface ActieWie {
	readonly sleutel: string;
	readonly naam: string;
	/** What there is about them already. */
	readonly dossier: KandidaatDossier | null;
}

/** Puts a part of what is kept about a kandidaat in place, or takes it away with null; nothing is left of an empty one. */
export function setDeel(
	{ sleutel, naam, dossier }: ActieWie,
	deel: 'merken' | 'eigen' | 'notities',
	id: string,
	waarde: ActieMerk | EigenActie | Notitie | null
): readonly Operatie[] {
	const at = ['kandidaten', sleutel];
	if (waarde !== null)
		return [
			...(dossier?.naam === naam ? [] : [{ pad: [...at, 'naam'], waarde: naam }]),
			{ pad: [...at, deel, id], waarde: waarde as DocumentWaarde }
		];
	const rest = resten(dossier, deel, id);
	return rest ? [{ pad: [...at, deel, id], waarde: null }] : [{ pad: at, waarde: null }];
}

/** Takes an own action away with what was noted about it. */
export function removeEigen(wie: ActieWie, id: string): readonly Operatie[] {
	const operaties = setDeel(wie, 'eigen', id, null);
	const at = ['kandidaten', wie.sleutel];
	if (operaties[0]?.pad.length === at.length || !wie.dossier?.merken?.[id]) return operaties;
	const merken = Object.entries(wie.dossier.merken).filter(([each]) => each !== id);
	const zonder = { ...wie.dossier, merken: Object.fromEntries(merken) };
	return resten(zonder, 'eigen', id)
		? [...operaties, { pad: [...at, 'merken', id], waarde: null }]
		: [{ pad: at, waarde: null }];
}

/** Whether anything but the name is left without that part. */
function resten(dossier: KandidaatDossier | null, deel: string, id: string): boolean {
	return Object.entries(dossier ?? {}).some(
		([naam, value]) =>
			naam !== 'naam' &&
			(typeof value !== 'object' || Object.keys(value).some((each) => naam !== deel || each !== id))
	);
}

/** Marks of actions that a newer list no longer suggests; from then on a suggestion is a new one. */
export function voorbijGegaan(
	sleutel: string,
	dossier: KandidaatDossier,
	voorgesteld: ReadonlySet<string>,
	bij: Dag
): readonly Operatie[] {
	return Object.entries(dossier.merken ?? {}).flatMap(([id, merk]) =>
		merk.bij !== undefined && merk.bij < bij && merk.voorbij === undefined && !voorgesteld.has(id)
			? [{ pad: ['kandidaten', sleutel, 'merken', id, 'voorbij'], waarde: bij }]
			: []
	);
}
