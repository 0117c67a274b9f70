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
import { ORGANISATIE } from '$lib/domain/kluis/kluis';
import { Storing } from '$lib/domain/momentopname/storing';
import type { Settings } from '../database';
import { documentKey } from './document-key';
import { isDocument } from './document-shapes';
import type { Keeper } from '../vault/keeper';
import { unlessDamaged } from '../parts';
import type { Sealer } from '../vault/sealer';

/** What users added to what is read in: kept as long as they want, sealed like the tables. */
export class DocumentStore {
	readonly #keeper: Keeper;
	readonly #organisatie: typeof ORGANISATIE;

	constructor(keeper: Keeper, organisatie = ORGANISATIE) {
		this.#keeper = keeper;
		this.#organisatie = organisatie;
	}

	/** Those of these documents that there are. */
	async read(soort: DocumentSoort, ids: readonly DocumentId[]): Promise<DocumentenInhoud> {
		const sealer = this.#keeper.sealer(await this.#keeper.present());
		const gelezen: Partial<Record<DocumentId, BewaardDocument>> = {};
		const beschadigd: DocumentId[] = [];
		for (const id of ids) {
			const document = await unlessDamaged(() => this.#one(soort, id, sealer));
			if (!document) beschadigd.push(id);
			else if (document.revisie > 0) gelezen[id] = document;
		}
		return { gelezen, beschadigd };
	}

	/**
	 * Changes a document; what another tab wrote meanwhile stays. Faults as with storing a snapshot, `lijst-weg` where the
	 * fictional data that it belongs to are gone or everything was wiped, and `documenten-beschadigd`.
	 */
	async change({ soort, id, vanaf, operaties }: DocumentWijziging): Promise<GewijzigdDocument> {
		return this.#keeper.change(async (present) => {
			const { sealer, settings } = await this.#keeper.sealerFor(soort, present, this.#organisatie);
			// Nothing is written beside data that are gone, nor after everything was wiped.
			const isThere = soort === 'bron' || present.rows.some((row) => row.soort === soort);
			if (!isThere || present.revision === 0) throw new Storing('lijst-weg');
			const { before, after } = await this.#after({ soort, id }, sealer, () => operaties);
			const { revisie, inhoud } = after;
			const key = documentKey(soort, id);
			return {
				result: { revisie, inhoud: before.revisie === vanaf ? null : inhoud },
				settings: { ...settings, [key]: await sealer.put(key, after) }
			};
		});
	}

	/** A document after a change that hangs on what is in it, as a setting to be stored with something else. */
	async changed(
		which: Pick<DocumentWijziging, 'soort' | 'id'>,
		sealer: Sealer,
		change: (inhoud: Inhoud) => readonly Operatie[]
	): Promise<Partial<Settings>> {
		const { after } = await this.#after(which, sealer, change);
		const key = documentKey(which.soort, which.id);
		const settings: Partial<Settings> = {};
		settings[key] = await sealer.put(key, after);
		return settings;
	}

	async #after(
		{ soort, id }: Pick<DocumentWijziging, 'soort' | 'id'>,
		sealer: Sealer,
		change: (inhoud: Inhoud) => readonly Operatie[]
	): Promise<{ before: BewaardDocument; after: BewaardDocument }> {
		const before = await unlessDamaged(() => this.#one(soort, id, sealer));
		if (!before) throw new Storing('documenten-beschadigd');
		const inhoud = metOperaties(before.inhoud, change(before.inhoud));
		return { before, after: { versie: 1, revisie: before.revisie + 1, inhoud } };
	}

	async #one(soort: DocumentSoort, id: DocumentId, sealer: Sealer): Promise<BewaardDocument> {
		const { database } = this.#keeper;
		const key = documentKey(soort, id);
		const stored = await this.#keeper.read(undefined, () => database.setting(key));
		if (!stored) return LEEG_DOCUMENT;
		const taken = await sealer.take(key, stored);
		if (!isDocument(id, taken)) throw new Storing('opslag-beschadigd');
		return taken;
	}
}
