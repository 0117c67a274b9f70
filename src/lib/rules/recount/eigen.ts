import { rowAt, textAt } from '$lib/data/cell-text';
import type {
	EigenKengetal,
	EigenStand,
	EigenVoorwaarde,
	VensterGrens
} from '$lib/domain/eigen-kengetal/eigen-kengetal';
import { isAfgehandeld, isGesloten, parseOpschortingen } from '$lib/domain/velden/record-stand';
import type { TabelId } from '$lib/domain/velden/tabellen';
import { parseDatum } from '$lib/locale/parse-datum';
import { parseGetal } from '$lib/locale/parse-getal';
import type { Telbron } from './natelling';
import {
	dagIn,
	isLopend,
	maandenLater,
	type GelezenRecord,
	type GelezenRecords,
	type RecordGroep
} from './records';

/** What looking at a row takes. */
export interface EigenLezing {
	readonly bron: Telbron;
	readonly records: GelezenRecords;
	/** Whether a kandidaat has a kenmerk. */
	hasKenmerk(id: string, kandidaat: number): boolean;
}

type Judge = (rij: number) => boolean;

/** Begins the id of the kenmerk of whoever is in an own kengetal. */
const EIGEN = 'eigen.';

/** The own kengetal whose kenmerk that is; undefined for another kenmerk, or one that is gone. */
export function eigenBij(id: string, { eigen }: Telbron): EigenKengetal | undefined {
	return id.startsWith(EIGEN)
		? eigen.find((each) => each.id === id.slice(EIGEN.length))
		: undefined;
}

/** Whether a kandidaat is counted in it, or has a record that is; looks at each of these. */
export function judgeKandidaat(
	lezing: EigenLezing,
	{ tel, voorwaarden, deelVan }: EigenKengetal
): Judge {
	const met = [...voorwaarden, ...(deelVan ?? [])];
	if (tel === 'kandidaten') return judgeRow(lezing, null, met);
	const own = judgeRow(lezing, tel, met);
	return (rij) => lezing.records.rijen(tel, rij).some(own);
}

/** Whether a record of that table, or with null a kandidaat, meets every condition. */
export function judgeRow(
	lezing: EigenLezing,
	groep: RecordGroep | null,
	met: readonly EigenVoorwaarde[]
): Judge {
	const judges = met.map((each) => judgeOne(lezing, groep, each));
	return (rij) => judges.every((judge) => judge(rij));
}

function judgeOne(
	lezing: EigenLezing,
	groep: RecordGroep | null,
	voorwaarde: EigenVoorwaarde
): Judge {
	const { bron, records } = lezing;
	const { tabellen, peildatum } = bron;
	const table = groep ? tabellen[groep] : tabellen.kandidaten;
	const kandidaatVan = (rij: number) =>
		groep === null ? rij : table ? rowAt(table, 'kandidaat', rij) : -1;
	switch (voorwaarde.soort) {
		case 'stand': {
			const { stand, niet } = voorwaarde;
			return (rij) => groep !== null && isSo(stand, records.read(groep, rij), peildatum) !== niet;
		}
		case 'kenmerk': {
			const { id, niet } = voorwaarde;
			return (rij) => {
				const kandidaat = kandidaatVan(rij);
				return (kandidaat >= 0 && lezing.hasKenmerk(id, kandidaat)) !== niet;
			};
		}
		case 'heeft': {
			const { tabel, met, niet } = voorwaarde;
			const past = judgeRow(lezing, tabel, met);
			return (rij) => {
				const kandidaat = kandidaatVan(rij);
				return (kandidaat >= 0 && records.rijen(tabel, kandidaat).some(past)) !== niet;
			};
		}
		default: {
			const { van, veld } = voorwaarde;
			const own = (van === 'kandidaten') === (groep === null);
			const cel = cellReader(bron, van, veld);
			return (rij) => {
				const at = own ? rij : kandidaatVan(rij);
				return meets(voorwaarde, at < 0 ? NIETS : cel(at), peildatum);
			};
		}
	}
}

interface Cel {
	readonly tekst: string;
	readonly dag: number | null;
	readonly getal: number | null;
}

const NIETS: Cel = { tekst: '', dag: null, getal: null };

function cellReader(bron: Telbron, van: TabelId, veld: string): (rij: number) => Cel {
	const table = bron.tabellen[van];
	const isDay = table?.columns.get(veld)?.kind === 'day';
	return (rij) => {
		if (!table) return NIETS;
		if (isDay) return { ...NIETS, dag: dagIn(table, veld, rij) };
		const tekst = textAt(table, veld, rij);
		const read = parseDatum(tekst);
		return { tekst, dag: read.soort === 'dag' ? read.dag : null, getal: parseGetal(tekst, 'nl') };
	};
}

function meets(
	voorwaarde: Extract<EigenVoorwaarde, { veld: string }>,
	{ tekst, dag, getal }: Cel,
	peildatum: number
): boolean {
	switch (voorwaarde.soort) {
		case 'waarde':
			return voorwaarde.een.includes(tekst) !== voorwaarde.niet;
		case 'leeg':
			return (dag === null && getal === null) !== voorwaarde.niet;
		case 'bereik': {
			const { minstens, hoogstens } = voorwaarde;
			if (getal === null) return false;
			return !(minstens !== null && getal < minstens) && !(hoogstens !== null && getal > hoogstens);
		}
		case 'venster': {
			const { vanaf, tot, totEnMet } = voorwaarde;
			if (dag === null) return false;
			if (vanaf && dag < dayOf(vanaf, peildatum)) return false;
			if (!tot) return true;
			return totEnMet ? dag <= dayOf(tot, peildatum) : dag < dayOf(tot, peildatum);
		}
	}
}

function dayOf(grens: VensterGrens, d: number): number {
	if ('dag' in grens) return grens.dag;
	if (grens.eenheid === 'maanden') return maandenLater(d, grens.aantal);
	return d + grens.aantal * { dagen: 1, weken: 7 }[grens.eenheid];
}

function isSo(stand: EigenStand, record: GelezenRecord, d: number): boolean {
	switch (stand) {
		case 'actief':
			return isLopend(record, d);
		case 'gesloten':
			return isGesloten(record.status);
		case 'afgehandeld':
			return isAfgehandeld(record.afgehandeld);
		case 'actieveModule':
			return record.lopendeModule === true;
		case 'opgeschort':
			return parseOpschortingen(record.opschortingen).some(
				({ van, tot }) => van <= d && (tot === null || d <= tot)
			);
	}
}
