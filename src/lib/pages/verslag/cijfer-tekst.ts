import { schermCijfersAf, type Cijfers } from '$lib/domain/afscherming/cijfers';
import type { Drempel } from '$lib/domain/afscherming/drempel';
import type { CelStand } from '$lib/domain/afscherming/kleine-cellen';
import { celTekst } from '$lib/domain/afscherming/teltabel';
import { cijfersVan, delingenVan, type VerslagAfspraak } from './verslag-cijfers';
import type { Verslag } from './verslag';
import { formatGetal, formatPercentage } from '$lib/locale/format';

/** The numbers of a report as they are printed. */
export class CijferTekst {
	readonly #cijfers: Cijfers;
	readonly #standen: Readonly<Record<string, CelStand>>;
	readonly #drempel: Drempel;

	constructor(cijfers: Cijfers, standen: Readonly<Record<string, CelStand>>, drempel: Drempel) {
		this.#cijfers = cijfers;
		this.#standen = standen;
		this.#drempel = drempel;
	}

	/** A number by its name, or what stands in its place. */
	getal(naam: string): string {
		const waarde = this.#cijfers[naam] ?? null;
		if (waarde === null) return 'niet in bron';
		return celTekst(waarde, this.#standen[naam] ?? 'getal', this.#drempel, formatGetal);
	}

	/** Whether these are printed as they are, so that what follows from them may be said. */
	isOpen(...namen: readonly string[]): boolean {
		return namen.every((naam) => this.#cijfers[naam] != null && this.#standen[naam] === 'getal');
	}

	/** A share; '–' where it would tell more than its two numbers. */
	aandeel(teller: string, noemer: string): string {
		if (!this.isOpen(teller, noemer)) return '–';
		return formatPercentage(this.#cijfers[teller] ?? 0, this.#cijfers[noemer] ?? 0);
	}
}

/** The numbers of reports that leave together, shared by one threshold. */
export function cijferTeksten(
	verslagen: readonly Verslag[],
	afsprakenVan: (verslag: Verslag) => readonly VerslagAfspraak[],
	drempel: Drempel,
	meetellen: boolean
): readonly CijferTekst[] {
	const alle = verslagen.map((verslag) => cijfersVan(verslag, afsprakenVan(verslag)));
	const delingen = verslagen.map((verslag, at) => {
		const toen = afsprakenVan(verslag).find(({ vorig }) => vorig)?.vorig?.dag;
		return delingenVan(alle[at] ?? {}, { meetellen, vorigIsToen: toen === verslag.vorig?.dag });
	});
	const standen = schermCijfersAf(alle, delingen, drempel);
	return alle.map((cijfers, at) => new CijferTekst(cijfers, standen[at] ?? {}, drempel));
}
