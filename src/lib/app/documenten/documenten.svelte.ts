import {
	DOCUMENTEN,
	omgekeerd,
	type DocumentId,
	type DocumentSoort,
	type Inhoud,
	type Operatie
} from '$lib/domain/documenten/document';
import { storingVan, type StoringCode } from '$lib/domain/momentopname/storing';
import { openTabs, type Tabs } from '$lib/platform/tabs';
import { EigenDocument, type DocumentBrug } from './eigen-document.svelte';

/** What the documents need to know of the rest of the app. */
export interface DocumentOmgeving {
	readonly brug: DocumentBrug;
	/** The next number in the order of everything that can be undone. */
	volgnummer(): number;
	/** A change could not be kept, or the documents not be read. */
	mislukt(code: StoringCode): void;
}

/** A change that can be undone. */
export interface DocumentStap {
	readonly nummer: number;
	readonly id: DocumentId;
	readonly heen: readonly Operatie[];
	readonly terug: readonly Operatie[];
}

/** What the user adds to what is read in: on screen at once, kept a moment later, the same in every tab, with undo. */
export class Documenten {
	readonly #omgeving: DocumentOmgeving;
	readonly #tabs: Tabs<'gewijzigd'>;
	#soort: DocumentSoort | null = null;
	#stukken = $state.raw<readonly EigenDocument[]>([]);
	#gedaan = $state.raw<readonly DocumentStap[]>([]);
	#teruggenomen = $state.raw<readonly DocumentStap[]>([]);
	#onderweg = $state(0);

	constructor(omgeving: DocumentOmgeving) {
		this.#omgeving = omgeving;
		this.#tabs = openTabs(
			{ naam: 'documenten', messages: ['gewijzigd'], noted: ['gewijzigd'] },
			() => void this.refresh()
		);
	}

	/** Which data the documents belong to; null while none are read. */
	get soort(): DocumentSoort | null {
		return this.#soort;
	}

	/** Whether something that the user changed is not kept yet: leaving now would lose it. */
	get bezig(): boolean {
		return this.#onderweg > 0;
	}

	/** Content of a document; null until it was read. */
	inhoud(id: DocumentId): Inhoud | null {
		return this.#stuk(id)?.inhoud ?? null;
	}

	/** Number of the last change that can be undone; 0 = none. */
	get laatste(): number {
		return this.#gedaan.at(-1)?.nummer ?? 0;
	}
	/** Number of the change that can be done again first; Infinity = none. */
	get volgende(): number {
		return this.#teruggenomen.at(-1)?.nummer ?? Infinity;
	}

	/** Reads the documents beside such data; those of other data are forgotten. */
	async open(soort: DocumentSoort): Promise<void> {
		if (soort !== this.#soort) {
			this.forget();
			this.#soort = soort;
			const { brug } = this.#omgeving;
			this.#stukken = DOCUMENTEN.map((id) => new EigenDocument(brug, soort, id));
		}
		await this.refresh();
	}

	/** Forgets everything that was read; nothing that is kept changes. */
	forget(): void {
		this.#soort = null;
		this.#stukken = [];
		this.#gedaan = [];
		this.#teruggenomen = [];
	}

	/** Reads again what is kept; another tab may have changed it. */
	async refresh(): Promise<void> {
		const soort = this.#soort;
		const stukken = this.#stukken;
		if (!soort) return;
		try {
			const found = await this.#omgeving.brug.call('documenten', { soort, ids: DOCUMENTEN });
			const { gelezen, beschadigd } = found;
			for (const stuk of stukken) if (!beschadigd.includes(stuk.id)) stuk.take(gelezen[stuk.id]);
			if (beschadigd.length && stukken === this.#stukken)
				this.#omgeving.mislukt('documenten-beschadigd');
		} catch (thrown) {
			if (stukken === this.#stukken) this.#omgeving.mislukt(storingVan(thrown));
		}
	}

	/** Changes a document; null when nothing is read or it could not be kept, which is then said and taken back. */
	async change(id: DocumentId, operaties: readonly Operatie[]): Promise<DocumentStap | null> {
		const inhoud = this.inhoud(id);
		if (!inhoud || operaties.length === 0) return null;
		const terug = omgekeerd(inhoud, operaties);
		const stap = { nummer: this.#omgeving.volgnummer(), id, heen: operaties, terug };
		this.#gedaan = [...this.#gedaan, stap];
		this.#teruggenomen = [];
		if (await this.#keep(id, operaties)) return stap;
		this.#gedaan = this.#gedaan.filter((each) => each !== stap);
		return null;
	}

	/** The same without a step to undo: for what follows from the data and not from the user. */
	async derive(id: DocumentId, operaties: readonly Operatie[]): Promise<void> {
		if (this.inhoud(id) && operaties.length) await this.#write(id, operaties);
	}

	/** Something else than a change of a document changed them: reads them again here, and in the other tabs. */
	async outside(): Promise<void> {
		this.#tabs.send('gewijzigd');
		await this.refresh();
	}

	/** Whether it was done and not taken back since. */
	isGedaan(stap: DocumentStap): boolean {
		return this.#gedaan.includes(stap);
	}

	/** Takes the last change back, or that one. */
	async ongedaan(stap = this.#gedaan.at(-1)): Promise<void> {
		if (!stap || !this.#gedaan.includes(stap)) return;
		this.#gedaan = this.#gedaan.filter((each) => each !== stap);
		this.#teruggenomen = [...this.#teruggenomen, stap];
		await this.#keep(stap.id, stap.terug);
	}

	/** Does again what was taken back last. */
	async opnieuw(): Promise<void> {
		const stap = this.#teruggenomen.at(-1);
		if (!stap) return;
		this.#teruggenomen = this.#teruggenomen.slice(0, -1);
		this.#gedaan = [...this.#gedaan, stap];
		await this.#keep(stap.id, stap.heen);
	}

	#stuk(id: DocumentId): EigenDocument | undefined {
		return this.#stukken.find((stuk) => stuk.id === id);
	}

	/** Writes what the user changed. */
	async #keep(id: DocumentId, operaties: readonly Operatie[]): Promise<boolean> {
		this.#onderweg++;
		try {
			return await this.#write(id, operaties);
		} finally {
			this.#onderweg--;
		}
	}

	async #write(id: DocumentId, operaties: readonly Operatie[]): Promise<boolean> {
		const stukken = this.#stukken;
		try {
			await this.#stuk(id)?.change(operaties);
			this.#tabs.send('gewijzigd');
			return true;
		} catch (thrown) {
			if (stukken === this.#stukken) this.#omgeving.mislukt(storingVan(thrown));
			return false;
		}
	}
}
