import { ORGANISATIE } from '$lib/domain/kluis/kluis';
import type { VastePlek, PlekBekend } from '$lib/domain/ververs/plek';
import { TABELLEN } from '$lib/domain/velden/tabellen';
import * as v from 'valibot';
import type { Settings } from './database';
import { COUNT, DAG, isShape } from './documents/shapes';
import { unlessDamaged } from './parts';
import type { Keeper } from './vault/keeper';
import type { Sealer } from './vault/sealer';

const BEKEND = v.looseObject({
	peildatum: DAG,
	bestanden: v.array(
		v.looseObject({
			naam: v.string(),
			grootte: COUNT,
			gewijzigd: v.pipe(v.number(), v.finite()),
			sha256: v.string(),
			tabellen: v.array(v.picklist(TABELLEN))
		})
	)
});

/**
 * The place where lists come from each week. The browser keeps the handles, which name the file or folder while the app is
 * locked too; what was read from it is sealed. It is in no back-up: on another computer it means nothing.
 */
export class PlekStore {
	readonly #keeper: Keeper;
	readonly #organisatie: typeof ORGANISATIE;

	constructor(keeper: Keeper, organisatie = ORGANISATIE) {
		this.#keeper = keeper;
		this.#organisatie = organisatie;
	}

	/** Null when there is none, or it can't be believed any more. */
	async read(): Promise<VastePlek | null> {
		return this.#opened(this.#keeper.sealer(await this.#keeper.present()));
	}

	/** Remembers a place in place of the one before; null forgets it. Faults as with storing a snapshot. */
	async keep(plek: VastePlek | null): Promise<void> {
		if (!plek) return this.#forget();
		await this.#keeper.change(async (present) => {
			const { sealer, settings } = await this.#keeper.sealerFor('bron', present, this.#organisatie);
			return { result: null, settings: { ...settings, plek: await sealed(plek, sealer) } };
		});
	}

	/** The place under another key, as a setting. */
	async reseal(from: Sealer, to: Sealer): Promise<Partial<Settings>> {
		const plek = await this.#opened(from);
		return plek ? { plek: await sealed(plek, to) } : {};
	}

	async #forget(): Promise<void> {
		const { database } = this.#keeper;
		// Nothing is written after everything was wiped.
		if (!(await this.#keeper.read(undefined, () => database.setting('plek')))) return;
		await this.#keeper.change(async () => ({ result: null, settings: { plek: null } }));
	}

	async #opened(sealer: Sealer): Promise<VastePlek | null> {
		const { database } = this.#keeper;
		const stored = await this.#keeper.read(undefined, () => database.setting('plek'));
		if (!stored?.handles.length) return null;
		const bekend = await unlessDamaged(() => sealer.take<PlekBekend>('plek', stored.bekend));
		return isShape(BEKEND, bekend)
			? { handles: stored.handles, bekend: bekend as PlekBekend }
			: null;
	}
}

async function sealed({ handles, bekend }: VastePlek, sealer: Sealer): Promise<Settings['plek']> {
	return { handles, bekend: await sealer.put('plek', bekend) };
}
