/** A naive account of what is stored and of what each act may do to it; shares no code with the app. */

export interface Lijst {
	readonly id: string;
	readonly soort: 'bron' | 'voorbeeld';
	/** Names of the files that it holds, by table. */
	readonly kandidaten: string;
	readonly trajecten: string | null;
	/** These trajecten are of the list before: reading in kandidaten alone keeps them. */
	readonly bewaard?: boolean;
	/** What was in use before, on the last import only. */
	readonly vorige?: { readonly id: string; readonly soort: 'bron' | 'voorbeeld' } | null;
}

export interface Opgeslagen {
	/** In the order in which they were read in. */
	readonly lijsten: readonly Lijst[];
	readonly inGebruik: string | null;
	readonly notities: Readonly<Record<'bron' | 'voorbeeld', readonly string[]>>;
	/** Which passphrase seals it; null for none. */
	readonly slot: string | null;
	/** Whether anything was ever stored since the last wipe. */
	readonly isEr: boolean;
}

export const LEEG: Opgeslagen = {
	lijsten: [],
	inGebruik: null,
	notities: { bron: [], voorbeeld: [] },
	slot: null,
	isEr: false
};

/** What a tab shows as in use, where an act is about that; undefined when it shows nothing. */
type Gezien = string | null | undefined;

/** An act as it was asked, by a tab with this key. */
export type Daad = { readonly sleutel: string | null } & (
	| {
			readonly wat: 'inlezen' | 'overnemen';
			readonly gezien: Gezien;
			readonly tabel: 'kandidaten' | 'trajecten';
			readonly naam: string;
			readonly soort: 'bron' | 'voorbeeld';
			readonly notitie?: string;
	  }
	| {
			readonly wat: 'gebruiken' | 'verwijderen' | 'terugnemen';
			readonly gezien: Gezien;
			readonly id: string;
	  }
	| { readonly wat: 'notitie'; readonly soort: 'bron' | 'voorbeeld'; readonly notitie: string }
	| {
			readonly wat: 'terugzetten';
			readonly gezien: Gezien;
			readonly was: Opgeslagen;
			readonly slot: string;
	  }
	| { readonly wat: 'wachtwoord'; readonly slot: string }
	| { readonly wat: 'wissen' }
);

/** What is stored after an act; null where it had to stop. `nieuw` is the id of what it made. */
export function na(voor: Opgeslagen, daad: Daad, nieuw: string): Opgeslagen | null {
	if (daad.wat === 'wissen') return LEEG;
	if (daad.wat === 'terugzetten')
		return gelijk(voor, daad.gezien) ? { ...daad.was, slot: daad.slot, isEr: true } : null;
	if (daad.sleutel !== voor.slot) return null;
	if (daad.wat === 'wachtwoord')
		return voor.slot === null ? { ...voor, slot: daad.slot, isEr: true } : null;
	if (daad.wat === 'notitie') {
		const isEr = daad.soort === 'bron' || voor.lijsten.some((each) => each.soort === 'voorbeeld');
		return isEr && voor.isEr ? metNotitie(voor, daad.soort, daad.notitie) : null;
	}
	if (!gelijk(voor, daad.gezien)) return null;
	if (daad.wat === 'overnemen' && voor.lijsten.some((each) => each.kandidaten === daad.naam))
		return null;
	if ('naam' in daad) return ingelezen(voor, daad, nieuw, daad.wat === 'inlezen');
	const deze = voor.lijsten.find((each) => each.id === daad.id);
	if (!deze) return null;
	if (daad.wat === 'gebruiken') return { ...voor, inGebruik: deze.id };
	if (daad.wat === 'terugnemen' && deze.vorige === undefined) return null;
	const zonder = voor.lijsten.filter((each) => each !== deze);
	const terug =
		daad.wat === 'terugnemen' ? zonder.find((each) => each.id === deze.vorige?.id) : null;
	const over: Opgeslagen = {
		...voor,
		lijsten: zonder,
		inGebruik: voor.inGebruik === deze.id ? ((terug ?? zonder.at(-1))?.id ?? null) : voor.inGebruik
	};
	const wasVoorbeeld = daad.wat === 'terugnemen' && deze.vorige?.soort === 'voorbeeld';
	if (!wasVoorbeeld || voor.inGebruik !== deze.id || zonder.length) return over;
	// The fictional data are made again.
	return ingelezen(over, { soort: 'voorbeeld', tabel: 'kandidaten', naam: 'voorbeeld' }, nieuw);
}

function gelijk({ inGebruik }: Opgeslagen, gezien: Gezien): boolean {
	return gezien === undefined || gezien === inGebruik;
}

function metNotitie(voor: Opgeslagen, soort: 'bron' | 'voorbeeld', notitie: string): Opgeslagen {
	return {
		...voor,
		notities: { ...voor.notities, [soort]: [...voor.notities[soort], notitie] }
	};
}

function ingelezen(
	voor: Opgeslagen,
	daad: {
		readonly soort: 'bron' | 'voorbeeld';
		readonly tabel: 'kandidaten' | 'trajecten';
		readonly naam: string;
		readonly notitie?: string;
	},
	id: string,
	bewaart = false
): Opgeslagen | null {
	const nu = voor.lijsten.find((each) => each.id === voor.inGebruik);
	const isErbij = daad.tabel === 'trajecten';
	if (isErbij && nu?.soort !== 'bron') return null;
	const { soort, naam } = daad;
	const over = bewaart && !isErbij && nu?.soort === 'bron' ? nu.trajecten : null;
	const lijst: Lijst = {
		id,
		soort,
		kandidaten: isErbij ? (nu?.kandidaten ?? '') : naam,
		trajecten: isErbij ? naam : over,
		...(over === null ? {} : { bewaard: true }),
		...(soort === 'bron' ? { vorige: nu ? { id: nu.id, soort: nu.soort } : null } : {})
	};
	const anderen = voor.lijsten
		.filter((each) => each.soort === 'bron')
		.map(({ vorige: _, ...rest }) => rest);
	const erbij = { ...voor, lijsten: [...anderen, lijst], inGebruik: id, isEr: true };
	const met = daad.notitie === undefined ? erbij : metNotitie(erbij, soort, daad.notitie);
	return soort === 'bron' ? { ...met, notities: { ...met.notities, voorbeeld: [] } } : met;
}
