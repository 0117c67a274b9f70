import { isTeOnthouden, teOnthouden, teVergeten } from '$lib/domain/geheugen/momenten';
import { STROOM_VERSIE, type HerinnerdeStroom } from '$lib/domain/geheugen/stroom-uit';
import { teStromen, type StroomPaar } from '$lib/domain/geheugen/stromen';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import type { GeheugenStand, Herinnerd, Herinnering } from '$lib/domain/geheugen/herinnering';
import { ORGANISATIE } from '$lib/domain/kluis/kluis';
import type { Dag } from '$lib/domain/velden/datum';
import type { SettingRow, Settings, SnapshotRow } from '../database';
import { IDS, isShape } from '../documents/shapes';
import { logLine } from '../log';
import { metaOf, unlessDamaged } from '../parts';
import type { Present } from '../present';
import type { Keeper } from '../vault/keeper';
import type { Sealer, Stored } from '../vault/sealer';
import {
	GEHEUGEN_VOOR,
	geheugenKey,
	isGeheugenKey,
	snapshotIn,
	type GeheugenKey
} from './geheugen-key';
import { isHerinnering, MOST_STROMEN } from './herinnering-shape';

/** Counts that outlive their momentopname: one sealed document for each, read and written with everything else. */
export class GeheugenStore {
	readonly #keeper: Keeper;
	readonly #organisatie: typeof ORGANISATIE;

	constructor(keeper: Keeper, organisatie = ORGANISATIE) {
		this.#keeper = keeper;
		this.#organisatie = organisatie;
	}

	/** Whether anything is remembered at all. */
	get isAan(): boolean {
		return this.#organisatie.geheugenJaren > 0;
	}

	/**
	 * What is remembered, the latest peildatum first, after taking away what is past its term, or of a day that was counted
	 * later again. Unseals all of it.
	 */
	async stand(): Promise<GeheugenStand> {
		const present = await this.#keeper.present();
		const stand = await this.#standIn(present);
		if (!this.#gone(stand, present).length) return stand;
		return this.#keeper.change(async (now) => {
			const found = await this.#standIn(now);
			const gone = this.#gone(found, now);
			return {
				result: { ...found, herinnerd: found.herinnerd.filter(({ id }) => !gone.includes(id)) },
				settings: await this.without(gone, this.#keeper.sealer(now))
			};
		});
	}

	/** The counts of a momentopname; null where there are none, or none that can be believed. */
	async read(id: string): Promise<Herinnering | null> {
		return this.#one(id, this.#keeper.sealer(await this.#keeper.present()));
	}

	/** Counts as a setting, to be stored with something else; nothing where nothing is remembered. */
	async settings(
		herinnering: Herinnering | null | undefined,
		sealer: Sealer
	): Promise<Partial<Settings>> {
		if (!herinnering || !this.isAan) return {};
		const key = geheugenKey(herinnering.id);
		return { [key]: await sealer.put(key, herinnering) };
	}

	/** Ids of the momentopnamen that are still to be counted, the oldest first. */
	async missing(): Promise<readonly string[]> {
		if (!this.isAan) return [];
		const present = await this.#keeper.present();
		return teOnthouden(await this.#metas(present), await this.#standIn(present));
	}

	/** The flows that are still to be counted. */
	async missingStromen(): Promise<readonly StroomPaar[]> {
		if (!this.isAan) return [];
		const present = await this.#keeper.present();
		return teStromen(await this.#metas(present), await this.#standIn(present));
	}

	/** The flow between the two as it is kept; null where it is not. */
	async stroom({ van, naar }: StroomPaar): Promise<readonly [HerinnerdeStroom, Dag] | null> {
		const herinnering = await this.read(naar);
		const stroom = herinnering?.stromen?.[van];
		return herinnering && stroom ? [stroom, herinnering.peildatum] : null;
	}

	/**
	 * Keeps a flow with the counts of the later of the two. False where one of them went meanwhile: one that was given
	 * another peildatum has another id.
	 */
	async keepStroom({ van, naar }: StroomPaar, stroom: HerinnerdeStroom): Promise<boolean> {
		return this.#keeper.change(async (present) => {
			const sealer = this.#keeper.sealer(present);
			const isThere = [van, naar].every((id) => present.rows.some((row) => row.id === id));
			const known = isThere ? await this.#one(naar, sealer) : null;
			if (!known) return { result: false };
			const stromen = { ...known.stromen, [van]: stroom };
			if (Object.keys(stromen).length > MOST_STROMEN) return { result: false };
			return { result: true, settings: await this.settings({ ...known, stromen }, sealer) };
		});
	}

	/** What takes these counts away, and every flow from one of them, within the change that takes or renames the list. */
	async without(
		ids: readonly string[],
		sealer: Sealer
	): Promise<Partial<Record<GeheugenKey, Stored<Herinnering> | null>>> {
		const settings: Awaited<ReturnType<GeheugenStore['without']>> = Object.fromEntries(
			ids.map((id) => [geheugenKey(id), null])
		);
		for (const { id, herinnering } of await this.#all(sealer)) {
			const { stromen } = herinnering ?? {};
			if (!herinnering || !stromen || ids.includes(id)) continue;
			const stays = Object.entries(stromen).filter(([van]) => !ids.includes(van));
			if (stays.length === Object.keys(stromen).length) continue;
			const left = { ...herinnering, stromen: Object.fromEntries(stays) };
			settings[geheugenKey(id)] = await sealer.put(geheugenKey(id), left);
		}
		return settings;
	}

	/**
	 * Keeps the counts of a momentopname that is there, or that it can't be counted: nothing waits for it then. False where
	 * it went meanwhile.
	 */
	async keep(id: string, herinnering: Herinnering | null): Promise<boolean> {
		return this.#keeper.change(async (present) => {
			const sealer = this.#keeper.sealer(present);
			if (!present.rows.some((row) => row.id === id)) return { result: false };
			if (herinnering) {
				// Counted anew by other definitions: its flows may be of lists that are gone.
				const stromen = (await this.#one(id, sealer))?.stromen;
				const whole = stromen ? { ...herinnering, stromen } : herinnering;
				return { result: true, settings: await this.settings(whole, sealer) };
			}
			const there = present.rows.map((row) => row.id);
			const known = (await this.#ongeteld()).filter((each) => there.includes(each));
			return { result: true, settings: { ongeteld: [...known.filter((each) => each !== id), id] } };
		});
	}

	/** Takes these counts away, and the flows from them; those of a momentopname that is still there are made anew. */
	async forget(ids: readonly string[]): Promise<void> {
		await this.#keeper.change(async (present) => {
			const sealer = this.#keeper.sealer(present);
			return {
				result: null,
				settings: await this.without(ids, sealer),
				log: [logLine('aantallen-verwijderd', ids.length)]
			};
		});
	}

	/** Whether the kandidaten of this momentopname may go: its counts are kept, or there are none to be had. */
	async mayGo(rows: readonly SnapshotRow[], sealer: Sealer): Promise<readonly SnapshotRow[]> {
		if (!this.isAan) return rows;
		const ongeteld = await this.#ongeteld();
		const free = await Promise.all(
			rows.map(async (row) => {
				if (ongeteld.includes(row.id) || (await this.#one(row.id, sealer))) return true;
				const meta = await unlessDamaged(() => metaOf(row, sealer));
				return !meta || !isTeOnthouden(meta);
			})
		);
		return rows.filter((_, at) => free[at]);
	}

	/** Ids of the counts that go now. */
	#gone({ herinnerd }: GeheugenStand, { rows, gebruiksdagen }: Present): readonly string[] {
		const there = rows.map(({ id }) => id);
		const nu = new Date().toISOString();
		return teVergeten(herinnerd, there, {
			jaren: this.#organisatie.geheugenJaren,
			gebruiksdagen,
			nu
		});
	}

	async #standIn(present: Present): Promise<GeheugenStand> {
		const found = await this.#all(this.#keeper.sealer(present));
		return {
			herinnerd: found
				.flatMap(({ herinnering }) => (herinnering ? [herinnerdVan(herinnering)] : []))
				.sort((a, b) => b.peildatum - a.peildatum || b.ingelezen.localeCompare(a.ingelezen)),
			beschadigd: found.flatMap(({ id, herinnering }) => (herinnering ? [] : [id])),
			ongeteld: await this.#ongeteld()
		};
	}

	/** All counts that are kept, null where they can't be believed. */
	async #all(sealer: Sealer): Promise<readonly Awaited<ReturnType<typeof takenFrom>>[]> {
		const { database } = this.#keeper;
		const rows = await this.#keeper.read<readonly SettingRow[]>([], () =>
			database.settings.where('key').startsWith(GEHEUGEN_VOOR).toArray()
		);
		return Promise.all(
			rows.flatMap(({ key, value }) =>
				isGeheugenKey(key) ? [takenFrom(key, value as Stored<unknown>, sealer)] : []
			)
		);
	}

	/** What is told of the momentopnamen that are there, as far as it can be read. */
	async #metas(present: Present): Promise<readonly SnapshotMeta[]> {
		const sealer = this.#keeper.sealer(present);
		const metas = await Promise.all(
			present.rows.map((row) => unlessDamaged(() => metaOf(row, sealer)))
		);
		return metas.filter((meta) => meta !== null);
	}

	async #one(id: string, sealer: Sealer): Promise<Herinnering | null> {
		const { database } = this.#keeper;
		const key = geheugenKey(id);
		const stored = await this.#keeper.read(undefined, () => database.setting(key));
		return stored ? (await takenFrom(key, stored, sealer)).herinnering : null;
	}

	async #ongeteld(): Promise<readonly string[]> {
		const { database } = this.#keeper;
		const told = await this.#keeper.read(undefined, () => database.setting('ongeteld'));
		return isShape(IDS, told) ? told : [];
	}
}

/** The counts that are kept there; null where they can't be believed. */
async function takenFrom(
	key: GeheugenKey,
	stored: Stored<unknown>,
	sealer: Sealer
): Promise<{ readonly id: string; readonly herinnering: Herinnering | null }> {
	const id = snapshotIn(key);
	const taken = await unlessDamaged(() => sealer.take(key, stored));
	return { id, herinnering: isHerinnering(id, taken) ? taken : null };
}

function herinnerdVan(herinnering: Herinnering): Herinnerd {
	const {
		id,
		peildatum,
		ingelezen,
		geteld,
		versie,
		kandidaten,
		velden,
		stromen = {}
	} = herinnering;
	const kept = Object.entries(stromen).filter(([, stroom]) => stroom.versie === STROOM_VERSIE);
	return {
		...{ id, soort: 'bron', peildatum, ingelezen, geteld, versie, kandidaten },
		velden: { kandidaten: velden },
		...(kept.length > 0 && { stromen: kept.map(([van]) => van) })
	};
}
