import {
	LEEG_DOCUMENT,
	metOperaties,
	type BewaardDocument,
	type DocumentId,
	type DocumentSoort,
	type DocumentWijziging,
	type DocumentenInhoud,
	type GewijzigdDocument,
	type Inhoud,
	type Operatie
} from '$lib/domain/documenten/document';

/** What the documents need of the bridge; everything rejects with a `Storing`. */
export interface DocumentBrug {
	call(
		name: 'documenten',
		input: { readonly soort: DocumentSoort; readonly ids: readonly DocumentId[] }
	): Promise<DocumentenInhoud>;
	call(name: 'changeDocument', input: DocumentWijziging): Promise<GewijzigdDocument>;
}

/** One document as this tab sees it: what is kept, with the own changes on top that are still being written. */
export class EigenDocument {
	readonly #brug: DocumentBrug;
	readonly #soort: DocumentSoort;
	readonly id: DocumentId;
	#bewaard = $state.raw<BewaardDocument | null>(null);
	#onderweg = $state.raw<readonly (readonly Operatie[])[]>([]);
	/** Null until it was read. */
	readonly inhoud: Inhoud | null = $derived(
		this.#bewaard && metOperaties(this.#bewaard.inhoud, this.#onderweg.flat())
	);

	constructor(brug: DocumentBrug, soort: DocumentSoort, id: DocumentId) {
		this.#brug = brug;
		this.#soort = soort;
		this.id = id;
	}

	/** Takes what is kept; not while a change is being written, whose answer tells the same. */
	take(document: BewaardDocument = LEEG_DOCUMENT): void {
		if (this.#onderweg.length || document.revisie === this.#bewaard?.revisie) return;
		this.#bewaard = document;
	}

	/** Writes changes; rejects when they could not be kept, and then they are off the screen as well. */
	async change(operaties: readonly Operatie[]): Promise<void> {
		const vanaf = (this.#bewaard?.revisie ?? 0) + this.#onderweg.length;
		this.#onderweg = [...this.#onderweg, operaties];
		const soort = this.#soort;
		try {
			const { revisie, inhoud } = await this.#brug.call('changeDocument', {
				soort,
				id: this.id,
				vanaf,
				operaties
			});
			const before = this.#bewaard?.inhoud ?? {};
			this.#bewaard = { versie: 1, revisie, inhoud: inhoud ?? metOperaties(before, operaties) };
		} finally {
			this.#onderweg = this.#onderweg.filter((each) => each !== operaties);
		}
	}
}
