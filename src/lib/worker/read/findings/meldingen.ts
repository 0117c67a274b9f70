import type { Ernst, Melding } from '$lib/domain/momentopname/melding';
import type { TabelId } from '$lib/domain/velden/velden';
import { hoeveel } from '$lib/locale/hoeveel';
import type { Vondst } from './vondst';
import { vondstTekst, type VondstTekst } from './vondst-tekst';

/** Equal findings that are listed one by one before the rest is taken together. */
const MOST = 100;
const VOLGORDE: Readonly<Record<Ernst, number>> = { fout: 0, waarschuwing: 1, info: 2 };

/** Where something was found. */
export interface Vindplaats {
	readonly tabel: TabelId | null;
	/** As Excel numbers it; null when it is about the file. */
	readonly rij: number | null;
	readonly aantal: number;
	readonly veld?: string;
	readonly waarde?: string;
}

interface Groep {
	listed: number;
	rest: { melding: Melding; aantal: number; meldingen: number } | null;
}

/** A finding as the user reads it. */
export function meldingOf(
	bestand: string,
	tekst: VondstTekst,
	{ tabel, rij, aantal, veld = '', waarde = '' }: Vindplaats
): Melding {
	return { bestand, tabel, rij, aantal, veld, waarde, ...tekst };
}

/** Fouten first, then by file and row. */
export function inOrder(meldingen: readonly Melding[]): Melding[] {
	return meldingen.toSorted(
		(a, b) =>
			VOLGORDE[a.ernst] - VOLGORDE[b.ernst] ||
			(a.bestand < b.bestand ? -1 : a.bestand > b.bestand ? 1 : 0) ||
			(a.rij ?? 0) - (b.rij ?? 0)
	);
}

/** Collects the findings of an import as meldingen; keeps the list short when one finding returns endlessly. */
export class Meldingen {
	readonly #list: Melding[] = [];
	readonly #groups = new Map<string, Groep>();

	add(bestand: string, vondst: Vondst, plek: Vindplaats): void {
		const { tabel, aantal, veld = '' } = plek;
		const melding = meldingOf(bestand, vondstTekst(vondst, aantal), plek);
		const key = JSON.stringify([bestand, tabel, veld, vondst.soort]);
		const group = this.#groups.get(key) ?? { listed: 0, rest: null };
		this.#groups.set(key, group);
		if (group.listed < MOST) {
			group.listed++;
			this.#list.push(melding);
		} else if (group.rest) {
			group.rest.aantal += aantal;
			group.rest.meldingen++;
		} else {
			group.rest = { melding, aantal, meldingen: 1 };
		}
	}

	/** Everything found, in order. */
	all(): readonly Melding[] {
		return inOrder([...this.#list, ...this.#rests()]);
	}

	#rests(): Melding[] {
		return [...this.#groups.values()].flatMap(({ rest }) => {
			if (!rest) return [];
			if (rest.meldingen === 1) return [rest.melding];
			return [
				{
					...rest.melding,
					aantal: rest.aantal,
					waarde: '…',
					probleem: `En nog ${hoeveel(rest.meldingen, 'melding', 'meldingen')} zoals deze.`
				}
			];
		});
	}
}
