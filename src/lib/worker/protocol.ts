import type { AnoniemProfiel, ProfielFormaat } from '$lib/domain/afscherming/anoniem-bestand';
import type { Doorstroom, StroomVraag } from '$lib/domain/doorstroom/doorstroom';
import type { Verblijven } from '$lib/domain/doorstroom/overleving';
import type { Dag } from '$lib/domain/velden/datum';
import type {
	Bron,
	Controle,
	Dubbelen,
	Koppeling,
	Leeswijze,
	ReadResult
} from '$lib/domain/momentopname/inlezen';
import type {
	DocumentId,
	DocumentSoort,
	DocumentWijziging,
	DocumentenInhoud,
	GewijzigdDocument
} from '$lib/domain/documenten/document';
import type { Bewaring, LogRegel } from '$lib/domain/kluis/kluis';
import type { PublicatieBestand, PublicatieBron } from '$lib/domain/uwv/publicatie';
import type { GemeenteTelling } from '$lib/domain/uwv/transparantie';
import type {
	Gezien,
	Opgeslagen,
	SnapshotBytes,
	SnapshotMeta,
	Teruggezet
} from '$lib/domain/momentopname/momentopname';
import type { DossierUitkomst, Overdracht } from '$lib/domain/documenten/overdracht';
import type { StoringCode } from '$lib/domain/momentopname/storing';
import type { Telling, TelVraag } from '$lib/domain/kengetallen/telling';
import type { Uitvoer, UitvoerFormaat } from '$lib/domain/momentopname/uitvoer';
import type { Verschil } from '$lib/domain/momentopname/verschil';
import type { VastePlek } from '$lib/domain/ververs/plek';
import type { HandedGrid } from '$lib/worker/read/source-grid';
import type { Restored } from '$lib/worker/keep/backup/backup';
import type { FirstLook } from '$lib/worker/keep/first-look';
import type { DataKey } from '$lib/worker/keep/vault/vault-header';

export type { HandedGrid } from '$lib/worker/read/source-grid';
export type { FirstLook } from '$lib/worker/keep/first-look';
export type { DataKey } from '$lib/worker/keep/vault/vault-header';

/** A file as the main thread hands it over; its bytes are transferred, not copied. */
export interface SourceFile {
	readonly naam: string;
	readonly gewijzigd: number;
	readonly bytes: ArrayBuffer;
}

export interface DownloadFile {
	readonly naam: string;
	readonly tekst: string;
}

export interface DownloadBytes {
	readonly naam: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** How the sources of an import are taken together. */
export interface Samen {
	/** Null = not known yet: what hangs on it is not said. */
	readonly peildatum: Dag | null;
	/** What to do with a kandidaat that occurs more than once; absent = as the app proposes. */
	readonly dubbelen?: Dubbelen;
	/** Whether zeros that the list in use has are put back; absent = they are. */
	readonly nullen?: boolean;
	/** Whether records of the list in use that are not in the files stay; absent = they do. */
	readonly behouden?: boolean;
	/** Whether it comes in use; absent = it does. */
	readonly gebruiken?: boolean;
	/** What lists without kandidaten are joined to, and what is put out of use. */
	readonly gezien: Gezien;
}

/** An act on one stored snapshot. */
export interface Daad {
	readonly id: string;
	readonly gezien: Gezien;
}

/** Every call that the keeping or the reading worker answers: input and output by name. */
export interface Calls {
	/** What `open` would give, where nothing is the matter; null where that has to be asked. */
	firstLook: { input: null; output: FirstLook | null };
	open: { input: null; output: SnapshotBytes | null };
	list: { input: null; output: Opgeslagen };
	readFiles: { input: readonly SourceFile[]; output: ReadResult };
	addGrids: { input: readonly HandedGrid[]; output: ReadResult };
	couple: { input: readonly Koppeling[]; output: readonly Bron[] };
	/** Reads one source again from the same bytes, as the user wants it. */
	reread: {
		input: { readonly id: number; readonly leeswijze: Leeswijze };
		output: readonly Bron[];
	};
	/** Takes back a remembered mapping: the source is recognised anew. */
	recognise: { input: number; output: readonly Bron[] };
	check: { input: Samen; output: Controle };
	/** The rows that are not read in, with the reason, as files to put right and read in again. */
	skipped: { input: Samen; output: readonly DownloadFile[] };
	commit: { input: Samen & { readonly peildatum: Dag }; output: SnapshotBytes };
	discard: { input: null; output: null };
	sample: { input: Gezien; output: SnapshotBytes };
	/** Stores the earlier lists of the fictional one with this id, and what was added to it; false where nothing was. */
	samplePast: { input: string; output: boolean };
	sampleFiles: { input: null; output: readonly DownloadFile[] };
	/**
	 * Counts the stored snapshots of which no counts are kept, one by one, then the flows between them, or only those of this
	 * one; gives how many were. One that can't be counted is not asked for again.
	 */
	remember: { input: string | null; output: number };
	/** Takes away the counts of these snapshots. */
	forget: { input: readonly string[]; output: Opgeslagen };
	/** Who of a snapshot stands in UWV's table, per gemeente; reads its kandidaten, or the counts that outlived them. */
	transparantie: { input: string; output: readonly GemeenteTelling[] };
	/** What changed from a snapshot to a later one, by their ids; reads both. */
	compare: { input: { readonly van: string; readonly naar: string }; output: Verschil };
	/**
	 * Where the kandidaten of a snapshot are in a later one; null where one of them lacks a field that is chosen on. Where the kandidaten of one are gone: from the counts that are kept, null where these can't tell.
	 */
	flow: {
		input: { readonly van: string; readonly naar: string; readonly vraag: StroomVraag };
		output: Doorstroom | null;
	};
	/** How long kandidaten stay in a trede, over snapshots oldest first; null where the last one does not tell. */
	stays: {
		input: { readonly snapshots: readonly string[]; readonly vraag: StroomVraag };
		output: Verblijven | null;
	};
	/** Those of these keys of kandidaten who stand in a stored real snapshot that is not in use. Reads all of them. */
	standsElsewhere: { input: readonly string[]; output: readonly string[] };
	/**
	 * Counts in a snapshot, or in the counts that outlived it; null where it lacks a field that is chosen on. Reads it,
	 * unless it did lately.
	 */
	count: {
		input: { readonly snapshot: string; readonly vraag: TelVraag };
		output: Telling | null;
	};
	/** Anonymous profiles as a file; the day in its name is that of the data. */
	profielen: {
		input: {
			readonly profielen: readonly AnoniemProfiel[];
			readonly formaat: ProfielFormaat;
			readonly peildatum: Dag;
		};
		output: DownloadBytes;
	};
	/** Lists or tables as a file. */
	uitvoer: {
		input: { readonly uitvoer: Uitvoer; readonly formaat: UitvoerFormaat };
		output: DownloadBytes;
	};
	/** The latest whole snapshot besides the one in use. */
	sound: { input: null; output: SnapshotMeta | null };
	/** Takes back that import, which must be the last. */
	undo: { input: Daad; output: Teruggezet };
	use: { input: Daad; output: SnapshotBytes };
	/** Gives a real snapshot another peildatum; it has another id from then on. */
	adjust: {
		input: Daad & { readonly peildatum: Dag };
		output: { readonly id: string; readonly overzicht: Opgeslagen };
	};
	/** `ookAantallen`: the counts that would outlive it go as well. */
	remove: { input: Daad & { readonly ookAantallen?: boolean }; output: Opgeslagen };
	wipe: { input: null; output: null };
	/** Hands a worker the key of the vault, or takes it away. */
	key: { input: DataKey | null; output: null };
	/** Name of the vault's key, null without a vault; and milliseconds until a passphrase may be tried. */
	vault: { input: null; output: { readonly sleutel: string | null; readonly wacht: number } };
	unlock: { input: string; output: DataKey };
	/** Makes the vault and seals everything that is stored. */
	setUp: { input: string; output: DataKey };
	rekey: { input: { readonly oud: string; readonly nieuw: string }; output: null };
	/** Null = under the passphrase of the vault. */
	backup: { input: { readonly wachtwoord: string | null }; output: DownloadBytes };
	/** Replaces everything, the vault included; `ouder`: the user agreed to a file of an earlier version. */
	restore: {
		input: {
			readonly bytes: ArrayBuffer | Uint8Array<ArrayBuffer>;
			readonly wachtwoord: string;
			readonly gezien: Gezien;
			readonly ouder?: boolean;
		};
		output: Restored;
	};
	/** One caseload of a stored snapshot with what was added to it, as a file under this passphrase. */
	makeOverdracht: {
		input: {
			readonly momentopname: string;
			readonly begeleider: string;
			readonly wachtwoord: string;
		};
		output: DownloadBytes;
	};
	/** What is in such a file; nothing is stored. */
	readOverdracht: {
		input: { readonly bytes: ArrayBuffer; readonly wachtwoord: string };
		output: Overdracht;
	};
	/** Stores what was handed over and puts it in use, all or nothing; own newer notes stay. */
	takeOver: {
		input: { readonly overdracht: Overdracht; readonly gezien: Gezien };
		output: { readonly snapshot: SnapshotBytes; readonly uitkomst: DossierUitkomst };
	};
	/** Those of these documents that there are, beside such data. */
	documenten: {
		input: { readonly soort: DocumentSoort; readonly ids: readonly DocumentId[] };
		output: DocumentenInhoud;
	};
	/** Changes one document; what another tab wrote meanwhile stays. */
	changeDocument: { input: DocumentWijziging; output: GewijzigdDocument };
	/** The remembered place of lists; null when there is none. */
	plek: { input: null; output: VastePlek | null };
	/** Remembers that place in place of the one before; null forgets it. */
	keepPlek: { input: VastePlek | null; output: null };
	log: { input: null; output: readonly LogRegel[] };
	/** Writes something in the log that happened outside the workers. */
	note: { input: LogRegel; output: null };
	info: { input: null; output: Bewaring };
}

export type CallName = keyof Calls;

/** Rows done out of an expected total; total 0 = not known yet. */
export interface Progress {
	readonly done: number;
	readonly total: number;
}

/** The id of a request to which nobody waits for the answer, and of what a worker says of itself. */
export const UNASKED = 0;

export type Request = {
	[Name in CallName]: {
		readonly id: number;
		readonly call: Name;
		readonly input: Calls[Name]['input'];
	};
}[CallName];

export type Reply =
	| { readonly id: number; readonly kind: 'done'; readonly output: unknown }
	| { readonly id: number; readonly kind: 'fault'; readonly code: StoringCode }
	| { readonly id: number; readonly kind: 'progress'; readonly progress: Progress };

/** What the workbook worker answers, with a `Reply` of which `WorkbookOutputs` tells the output. */
export type WorkbookRequest =
	| { readonly id: number; readonly file: SourceFile }
	| { readonly id: number; readonly publicatie: PublicatieBron };

/** What the PDF worker reads; it answers as the workbook worker does. */
export interface PdfRequest {
	readonly id: number;
	readonly publicatie: PublicatieBestand;
}
