import {
	conceptIn,
	setConcept,
	type Concept,
	type ConceptPlek
} from '$lib/domain/documenten/concept';
import type { DocumentSoort, Inhoud, Operatie } from '$lib/domain/documenten/document';
import { begin } from '$lib/data/rest';

/** Between a letter and its being kept, in milliseconds: who goes on typing is written no more often than this. */
export const BEWAAR_NA = 800;

/** What drafts need of the documents. */
export interface ConceptOmgeving {
	readonly soort: DocumentSoort | null;
	inhoud(id: 'dossier'): Inhoud | null;
	derive(id: 'dossier', operaties: readonly Operatie[]): Promise<void>;
}

/** The draft of one form. */
export interface FormConcept {
	/** As it was when the form was opened; null for none. */
	readonly begin: Concept | null;
	/** What stands in the form now; null when that is nothing, or is kept or given up. */
	set(concept: Concept | null): void;
}

/**
 * What is typed and not kept yet. A lock loads the page again, so it is kept as soon as it is typed: sealed, in the
 * document of the dossier, but no part of what is known about a kandidaat.
 */
export class Concepten {
	readonly #documenten: ConceptOmgeving;
	/** Not written yet, by place. */
	readonly #wachtend = new Map<string, { plek: ConceptPlek; concept: Concept | null }>();
	/** Which data those belong to. */
	#soort: DocumentSoort | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#schrijft: Promise<void> | null = null;
	#klaar: () => void = () => undefined;

	constructor(documenten: ConceptOmgeving) {
		this.#documenten = documenten;
		// The last moment at which a page that is closed can still write.
		globalThis.document?.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'hidden') void this.flush();
		});
	}

	/** The draft of a form, to be asked once when the form is opened. */
	form(plek: ConceptPlek): FormConcept {
		return {
			begin: this.#nu(plek),
			set: (concept) => this.#set(plek, concept)
		};
	}

	/** Writes at once what waits; null when nothing does and nothing is being written. */
	flush(): Promise<void> | null {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		if (this.#wachtend.size === 0) return this.#schrijft;
		const deze = this.#na(this.#schrijft);
		this.#schrijft = deze;
		void deze.then(() => {
			if (this.#schrijft !== deze) return;
			this.#schrijft = null;
			if (this.#wachtend.size) this.#straks();
			else this.#klaar();
		});
		return deze;
	}

	async #na(eerst: Promise<void> | null): Promise<void> {
		await eerst;
		await this.#write();
	}

	#nu(plek: ConceptPlek): Concept | null {
		const wacht = this.#soort === this.#documenten.soort && this.#wachtend.get(naamVan(plek));
		return wacht ? wacht.concept : conceptIn(this.#documenten.inhoud('dossier') ?? {}, plek);
	}

	#set(plek: ConceptPlek, concept: Concept | null): void {
		if (JSON.stringify(concept) === JSON.stringify(this.#nu(plek))) return;
		if (this.#soort !== this.#documenten.soort) this.#wachtend.clear();
		this.#soort = this.#documenten.soort;
		this.#wachtend.set(naamVan(plek), { plek, concept });
		if (!this.#schrijft && this.#timer === undefined) {
			this.#klaar = begin();
			this.#straks();
		}
		// What was kept or given up must not come back.
		if (concept === null) void this.flush();
	}

	#straks(): void {
		this.#timer = setTimeout(() => void this.flush(), BEWAAR_NA);
	}

	/** The latest of each form; what was typed beside fictional data is never kept beside real ones. */
	async #write(): Promise<void> {
		const due = this.#soort === this.#documenten.soort ? [...this.#wachtend.values()] : [];
		this.#wachtend.clear();
		if (!due.length) return;
		const operaties = due.flatMap(({ plek, concept }) => setConcept(plek, concept));
		await this.#documenten.derive('dossier', operaties);
	}
}

function naamVan({ sleutel, veld }: ConceptPlek): string {
	return JSON.stringify([sleutel, veld]);
}
