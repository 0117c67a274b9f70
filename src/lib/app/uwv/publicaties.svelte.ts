import type { Documenten } from '../documenten/documenten.svelte';
import { regioSleutel, type Arbeidsmarktregio } from '$lib/domain/uwv/arbeidsmarktregios';
import { kwartaalNummer, type Kwartaal } from '$lib/domain/doelen/kwartaal';
import {
	bewaardePublicaties,
	opgeslagen,
	publicatieId,
	registerId,
	verhuizingen,
	type BewaardePublicatie
} from '$lib/domain/uwv/publicatie-document';

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
	/** By region, the latest quarter first. */
	readonly lijst: readonly BewaardePublicatie[] = $derived.by(() =>
		bewaardePublicaties(namesIn(this.#inhoud?.publicaties)).toSorted(
			(a, b) =>
				a.regionummer - b.regionummer || kwartaalNummer(b.kwartaal) - kwartaalNummer(a.kwartaal)
		)
	);

	readonly #verhuizingen = $derived(
		verhuizingen({
			publicaties: namesIn(this.#inhoud?.publicaties),
			registers: namesIn(this.#inhoud?.registers)
		}).map(({ pad, waarde }) => ({ pad, waarde: waarde as Waarde }))
	);
	/** Register totals by the place that they have now. */
	readonly #registers = $derived.by(() => {
		const moved = this.#verhuizingen.flatMap(({ pad: [soort, id = ''], waarde }) =>
			soort === 'registers' && waarde !== null ? [[id, waarde] as const] : []
		);
		return { ...namesIn(this.#inhoud?.registers), ...Object.fromEntries(moved) };
	});

	/** `documenten` is null until they were read. */
	constructor(documenten: () => Documenten | null) {
		this.#documenten = documenten;
	}

	/** Whether they were read; nothing can be kept before. */
	get gereed(): boolean {
		return this.#inhoud !== null;
	}

	/** The latest of a region up to that quarter; null where none is kept. */
	upTo(
		regio: Pick<Arbeidsmarktregio, 'naam'> | null,
		kwartaal: Kwartaal
	): BewaardePublicatie | null {
		const sleutel = regio && regioSleutel(regio.naam);
		return (
			this.lijst.find(
				(each) =>
					regioSleutel(each.regio) === sleutel &&
					kwartaalNummer(each.kwartaal) <= kwartaalNummer(kwartaal)
			) ?? null
		);
	}

	/** The publication of a region and quarter; null where none is kept. */
	find(regio: string, kwartaal: Kwartaal): BewaardePublicatie | null {
		const id = publicatieId(regio, kwartaal);
		return this.lijst.find((each) => publicatieId(each.regio, each.kwartaal) === id) ?? null;
	}

	/** Keeps a publication in place of an earlier one of the same region and quarter; false when that failed. */
	async keep(publicatie: BewaardePublicatie): Promise<boolean> {
		const pad = ['publicaties', publicatieId(publicatie.regio, publicatie.kwartaal)];
		return this.#change(pad, opgeslagen(publicatie));
	}

	remove({ regio, kwartaal }: BewaardePublicatie): Promise<boolean> {
		return this.#change(['publicaties', publicatieId(regio, kwartaal)], null);
	}

	/** What was filled in goes before what a publication says; null where neither does. */
	register(regio: Arbeidsmarktregio | null, kwartaal: Kwartaal): RegisterOmvang | null {
		const own = this.#registers[registerId(regio, kwartaal)];
		if (typeof own === 'number') return { aantal: own, uit: 'ingevuld' };
		const aantal = regio && this.find(regio.naam, kwartaal)?.register;
		return typeof aantal === 'number' ? { aantal, uit: 'publicatie' } : null;
	}

	/** Keeps a register total; null takes it away. */
	setRegister(regio: Arbeidsmarktregio | null, kwartaal: Kwartaal, aantal: number | null) {
		return this.#change(['registers', registerId(regio, kwartaal)], aantal);
	}

	async #change(pad: readonly string[], waarde: Waarde): Promise<boolean> {
		const documenten = this.#documenten();
		// What is still kept by the number of its region moves first, which is nothing to undo.
		if (this.#verhuizingen.length) await documenten?.derive(DOCUMENT, this.#verhuizingen);
		return (await documenten?.change(DOCUMENT, [{ pad, waarde }])) != null;
	}
}

type Waarde = Parameters<Documenten['change']>[1][number]['waarde'];

function namesIn(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
