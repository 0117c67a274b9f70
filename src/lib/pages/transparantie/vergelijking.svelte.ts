import { regioSleutel } from '$lib/domain/uwv/arbeidsmarktregios';
import { kwartaalId, kwartaalNummer, kwartaalTekst } from '$lib/domain/doelen/kwartaal';
import { somVan } from '$lib/domain/uwv/publicatie';
import {
	deelVan,
	kwartalenIn,
	laatste,
	naastElkaar,
	wieIn,
	type MaatId,
	type VergelijkingStand,
	type StandMetTekort
} from '$lib/domain/momentopname/vergelijking';
import type { Publicaties } from '$lib/app/uwv/publicaties.svelte';
import type { TransparantieBlad } from '$lib/app/uwv/transparantie-blad.svelte';

/** A region, or the own data within it, to compare from. */
export interface Vergeleken {
	readonly id: string;
	readonly naam: string;
}

/** Own data and publications of UWV side by side: all at a quarter, by name, and one of them over the quarters. */
export class Vergelijking {
	readonly #blad: TransparantieBlad;
	readonly #publicaties: Publicaties;
	#maat = $state<MaatId>('gemeente');
	#vanuit = $state<string | null>(null);
	#tot = $state<string | null>(null);

	readonly #alle = $derived.by(() => this.#standen());
	readonly #kwartalen = $derived(kwartalenIn(this.#alle));
	/** Everybody who can be compared from, own data first. */
	readonly wie: readonly Vergeleken[] = $derived(wieIn(this.#alle));

	constructor(blad: TransparantieBlad, publicaties: Publicaties) {
		this.#blad = blad;
		this.#publicaties = publicaties;
	}

	get maat(): MaatId {
		return this.#maat;
	}
	set maat(value: MaatId) {
		this.#maat = value;
	}
	/** Quarters of which something is known by the measure, the latest first. */
	get kwartalen(): readonly { readonly id: string; readonly tekst: string }[] {
		return this.#kwartalen.map((kwartaal) => ({
			id: kwartaalId(kwartaal),
			tekst: kwartaalTekst(kwartaal)
		}));
	}
	/** Quarter up to which is compared; null = the latest of each. */
	get tot(): string | null {
		return this.#kwartalen.some((each) => kwartaalId(each) === this.#tot) ? this.#tot : null;
	}
	set tot(value: string | null) {
		this.#tot = value;
	}
	/** Who is compared from; null when nobody is known by the measure. */
	get vanuit(): Vergeleken | null {
		return this.wie.find(({ id }) => id === this.#vanuit) ?? this.wie[0] ?? null;
	}
	chooseFrom(id: string): void {
		this.#vanuit = id;
	}
	/** All by name, each with the latest quarter known of it. */
	get regios(): readonly StandMetTekort[] {
		const kwartaal = this.#kwartalen.find((each) => kwartaalId(each) === this.tot) ?? null;
		return naastElkaar(laatste(this.#alle, kwartaal), this.vanuit?.id ?? null);
	}
	/** Whether more than one quarter is compared. */
	get gemengd(): boolean {
		return kwartalenIn(this.regios).length > 1;
	}
	/** Who is compared from, over the quarters, the earliest first. */
	get verloop(): readonly VergelijkingStand[] {
		const wie = this.vanuit?.id;
		return this.#alle
			.filter(({ id }) => id === wie)
			.sort((a, b) => kwartaalNummer(a.kwartaal) - kwartaalNummer(b.kwartaal));
	}

	#standen(): readonly VergelijkingStand[] {
		const own = this.#blad.perKwartaal.flatMap(({ kwartaal, tabellen }) =>
			tabellen.flatMap(({ regio, totaal }): VergelijkingStand[] => {
				if (!regio) return [];
				const register = this.#publicaties.register(regio, kwartaal)?.aantal ?? null;
				const deel = deelVan(this.#maat, totaal.telling, register);
				const naam = tabellen.length > 1 ? `Uw bron (${regio.naam})` : 'Uw bron';
				return deel ? [{ ...deel, id: ownId(regio.code), naam, kwartaal }] : [];
			})
		);
		const published = this.#publicaties.lijst.flatMap((publicatie): VergelijkingStand[] => {
			const { regio, kwartaal, register } = publicatie;
			const deel = deelVan(this.#maat, somVan(publicatie.rijen), register);
			return deel ? [{ ...deel, id: `regio:${regioSleutel(regio)}`, naam: regio, kwartaal }] : [];
		});
		return [...own, ...published];
	}
}

function ownId(code: string): string {
	return `eigen:${code}`;
}
