import { readForTab, writeForTab } from '$lib/platform/preferences';
import { STIPPEN, verborgenTekst, verborgenZin, zichtbaarIn } from './naam-weergave';
import type { Bestemming } from '$lib/domain/momentopname/inlezen';
import type { Melding } from '$lib/domain/momentopname/melding';
import { opScherm } from '$lib/domain/momentopname/op-scherm';

/**
 * Whether kandidaten are shown by their initials and without their number, in this tab. Every text of a
 * kandidaat that reaches the screen, a print or the clipboard comes through here, so that no page can forget.
 */
class Namen {
	#verborgen = $state(readForTab('namen') === 'verborgen');

	get verborgen(): boolean {
		return this.#verborgen;
	}
	set verborgen(value: boolean) {
		this.#verborgen = value;
		writeForTab('namen', value ? 'verborgen' : null);
	}

	/** The text of a field of a kandidaat, by the id of the field. */
	veld(veld: string, waarde: string): string {
		return this.#verborgen ? verborgenTekst(veld, waarde) : waarde;
	}

	/** A cell of a file that is being read in, as the screen shows it; where it goes says what it may hold. */
	cel(bestemming: Bestemming | undefined, waarde: string): string {
		if (!this.#verborgen || waarde === '') return opScherm(waarde);
		return bestemming?.soort === 'veld'
			? opScherm(verborgenTekst(bestemming.veld, waarde))
			: STIPPEN;
	}

	/** The value that a melding is about, as the screen shows it. */
	melding({ tabel, veld, waarde }: Melding): string {
		return !this.#verborgen || waarde === '' || zichtbaarIn(tabel, veld)
			? opScherm(waarde)
			: STIPPEN;
	}

	/** A sentence of a melding, as the screen shows it: what it quotes of a field that is hidden is not told. */
	zin({ tabel, veld }: Melding, zin: string): string {
		return opScherm(this.#verborgen && !zichtbaarIn(tabel, veld) ? verborgenZin(zin) : zin);
	}

	/** What a user typed about a kandidaat: it can hold anything. */
	vrij(tekst: string): string {
		return this.#verborgen && tekst !== '' ? STIPPEN : tekst;
	}

	/** What was searched for, which is mostly a name. */
	search(tekst: string): string {
		return this.#verborgen ? STIPPEN : `“${tekst}”`;
	}
}

/** One for the whole tab: there is one screen to look over. */
export const namen = new Namen();
