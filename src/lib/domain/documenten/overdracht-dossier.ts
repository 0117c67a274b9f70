import type { Operatie, DocumentWaarde } from './document';
import type { KandidaatDossier } from './dossier';
import { rijenPerSleutel, sleutelTekst } from '../kandidaat/kandidaat-sleutel';
import type { DossierUitkomst } from './overdracht';

type Dossiers = Readonly<Record<string, KandidaatDossier>>;

/** By what a kandidaat in a list is found; `persnr` '' = cannot be. */
export interface WieInLijst {
	readonly gemeente: string;
	readonly persnr: string;
}

/** Parts of a dossier of which each has a name, and when each was written; own actions never change. */
const DELEN = [
	['merken', (deel: unknown) => momentVan(deel, 'op')],
	['notities', (deel: unknown) => momentVan(deel, 'op')],
	['eigen', () => 0]
] as const;

/**
 * What was added to these rows of a list, by the key they have in it now. Somebody who may also be another row is left
 * out: a hand-over tells nothing of others.
 */
export function dossierVanRijen(
	dossiers: Dossiers,
	lijst: readonly WieInLijst[],
	rijen: ReadonlySet<number>
): Dossiers {
	const kept: Record<string, KandidaatDossier> = {};
	for (const [sleutel, found] of plaatsen(Object.keys(dossiers), lijst)) {
		const wie = lijst[found[0] ?? -1];
		const now = wie && sleutelTekst(wie);
		const dossier = dossiers[sleutel];
		if (now && dossier && found.every((row) => rijen.has(row))) kept[now] = dossier;
	}
	return kept;
}

/** The changes that take a handed-over dossier over into an own one, newer own parts kept, and what became of it. */
export function overname(
	eigen: Dossiers,
	gekregen: Dossiers,
	lijst: readonly WieInLijst[]
): { readonly operaties: readonly Operatie[]; readonly uitkomst: DossierUitkomst } {
	const known = new Map<string, string>();
	for (const [sleutel, rows] of plaatsen(Object.keys(eigen), lijst)) {
		for (const row of rows) {
			const wie = lijst[row];
			const tekst = wie && sleutelTekst(wie);
			if (tekst) known.set(tekst, sleutel);
		}
	}
	const operaties: Operatie[] = [];
	let erbij = 0;
	let bleef = 0;
	for (const [tekst, dossier] of Object.entries(gekregen)) {
		const sleutel = known.get(tekst) ?? tekst;
		const own = Object.hasOwn(eigen, sleutel) ? eigen[sleutel] : undefined;
		const before = operaties.length;
		const at = ['kandidaten', sleutel];
		const put = (pad: readonly string[], mijn: unknown, hun: unknown, isNewer: boolean) => {
			if (mijn !== undefined && !isNewer) {
				if (JSON.stringify(mijn) !== JSON.stringify(hun)) bleef++;
				return;
			}
			operaties.push({ pad: [...at, ...pad], waarde: hun as DocumentWaarde });
			erbij++;
		};
		for (const [deel, moment] of DELEN) {
			const mine: Readonly<Record<string, unknown>> = own?.[deel] ?? {};
			for (const [id, hun] of Object.entries(dossier[deel] ?? {})) {
				const mijn = Object.hasOwn(mine, id) ? mine[id] : undefined;
				put([deel, id], mijn, hun, moment(hun) > moment(mijn));
			}
		}
		if (dossier.driedeling) {
			const isNewer = dossier.driedeling.op > (own?.driedeling?.op ?? -Infinity);
			put(['driedeling'], own?.driedeling, dossier.driedeling, isNewer);
		}
		if (operaties.length > before && dossier.naam !== undefined && own?.naam === undefined)
			operaties.push({ pad: [...at, 'naam'], waarde: dossier.naam });
	}
	return { operaties, uitkomst: { erbij, bleef } };
}

/** When something was written: an ISO time or a calendar day; nothing is the oldest. */
function momentVan(deel: unknown, veld: string): number {
	const op = typeof deel === 'object' && deel !== null ? Object.entries(deel) : [];
	const waarde: unknown = op.find(([naam]) => naam === veld)?.[1];
	const moment = typeof waarde === 'string' ? Date.parse(waarde) : Number(waarde);
	return Number.isFinite(moment) ? moment : -Infinity;
}

/** The rows that each key means in a list. */
function plaatsen(
	sleutels: readonly string[],
	lijst: readonly WieInLijst[]
): ReadonlyMap<string, readonly number[]> {
	const perNummer = new Map<string, { row: number; gemeente: string }[]>();
	lijst.forEach(({ gemeente, persnr }, row) => {
		const same = perNummer.get(persnr);
		if (same) same.push({ row, gemeente });
		else perNummer.set(persnr, [{ row, gemeente }]);
	});
	return rijenPerSleutel(sleutels, (persnr) => perNummer.get(persnr) ?? []);
}
