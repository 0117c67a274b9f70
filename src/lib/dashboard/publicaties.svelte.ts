import type { Documenten } from './documenten.svelte';
import { kwartaalId, kwartaalNummer, type Kwartaal } from '$lib/domain/kwartaal';
import {
	opgeslagen,
	publicatieId,
	uitOpslag,
	type BewaardePublicatie
} from '$lib/domain/publicatie-document';

/** A register total that the user filled in, or that a publication has. */
export interface RegisterOmvang {
	readonly aantal: number;
	readonly uit: 'publicatie' | 'ingevuld';
}

const DOCUMENT = 'publicaties';

/** The publications of UWV that are kept, and the register totals that were filled in. */
export class Publicaties {
	readonly #documenten: () => Documenten | null;
	readonly #inhoud = $derived.by(() => this.#documenten()?.inhoud(DOCUMENT) ?? null);
	readonly #lijst = $derived.by(() =>
		Object.values(namesIn(this.#inhoud?.publicaties))
			.map(uitOpslag)
			.filter((publicatie) => publicatie !== null)
			.sort(
				(a, b) =>
					a.regionummer - b.regionummer || kwartaalNummer(b.kwartaal) - kwartaalNummer(a.kwartaal)
			)
	);

	/** `documenten` is null until they were read. */
	constructor(documenten: () => Documenten | null) {
		this.#documenten = documenten;
	}

	/** Whether they were read; nothing can be kept before. */
	get gereed(): boolean {
		return this.#inhoud !== null;
	}
	/** By region, the latest quarter first. */
	get lijst(): readonly BewaardePublicatie[] {
		return this.#lijst;
	}

	/** The publication of a region and quarter; null where none is kept. */
	vind(regionummer: number, kwartaal: Kwartaal): BewaardePublicatie | null {
		const id = publicatieId(regionummer, kwartaal);
		return this.#lijst.find((each) => publicatieId(each.regionummer, each.kwartaal) === id) ?? null;
	}

	/** Keeps a publication in place of an earlier one of the same region and quarter; false when that failed. */
	async bewaar(publicatie: BewaardePublicatie): Promise<boolean> {
		const pad = ['publicaties', publicatieId(publicatie.regionummer, publicatie.kwartaal)];
		return this.#wijzig(pad, opgeslagen(publicatie));
	}

	verwijder({ regionummer, kwartaal }: BewaardePublicatie): Promise<boolean> {
		return this.#wijzig(['publicaties', publicatieId(regionummer, kwartaal)], null);
	}

	/** What was filled in goes before what a publication says; null where neither does. */
	register(regionummer: number | null, kwartaal: Kwartaal): RegisterOmvang | null {
		const own = namesIn(this.#inhoud?.registers)[registerId(regionummer, kwartaal)];
		if (typeof own === 'number') return { aantal: own, uit: 'ingevuld' };
		const aantal = regionummer === null ? null : this.vind(regionummer, kwartaal)?.register;
		return typeof aantal === 'number' ? { aantal, uit: 'publicatie' } : null;
	}

	/** Keeps a register total; null takes it away. */
	zetRegister(regionummer: number | null, kwartaal: Kwartaal, aantal: number | null) {
		return this.#wijzig(['registers', registerId(regionummer, kwartaal)], aantal);
	}

	async #wijzig(pad: readonly string[], waarde: Waarde): Promise<boolean> {
		const operaties = [{ pad, waarde }];
		return (await this.#documenten()?.wijzig(DOCUMENT, operaties)) != null;
	}
}

type Waarde = Parameters<Documenten['wijzig']>[1][number]['waarde'];

function registerId(regionummer: number | null, kwartaal: Kwartaal): string {
	return `${kwartaalId(kwartaal)}:${regionummer ?? 'geen'}`;
}

function namesIn(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
