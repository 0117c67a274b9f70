import { DOCUMENTEN, type DocumentId, type Inhoud } from '$lib/domain/documenten/document';
import type { Herinnering } from '$lib/domain/geheugen/herinnering';
import { isoDag, metGebruik, type Verlopen } from '$lib/domain/momentopname/bewaartermijn';
import { ORGANISATIE, type Bewaring, type LogRegel } from '$lib/domain/kluis/kluis';
import type {
	Gezien,
	Overzicht,
	SnapshotBytes,
	SnapshotMeta,
	Teruggezet
} from '$lib/domain/momentopname/momentopname';
import { Storing } from '$lib/domain/momentopname/storing';
import type { Dag } from '$lib/domain/velden/datum';
import { adjustedDocuments, adjustedMeta, adjustedRows, isOnlyOfDay } from './adjust';
import type { Database, Indelingen, PartRow, Settings, SnapshotRow } from './database';
import { documentKey, documentKeys } from './documents/document-key';
import { INDELINGEN } from './documents/document-shapes';
import type { BewaardeIndeling, Indeling } from './indeling';
import { GeheugenStore } from './geheugen/geheugen-store';
import { Keeper } from './vault/keeper';
import { addToLog, logLine, readLog } from './log';
import { metaOf, partsOf, snapshotFrom, unlessDamaged } from './parts';
import { asSeen, endOf, expiredIn, type Present } from './present';
import type { Sealer } from './vault/sealer';
import { isShape, MOMENT, VERLOPEN } from './documents/shapes';

/** Ways of reading that are kept; the oldest go first. */
const MOST_INDELINGEN = 60;

/** Removals that can still be told of. */
const MOST_VERLOPEN = 12;

/** What users added to fictional data goes with them. */
const WITHOUT_FICTION = Object.fromEntries(documentKeys('voorbeeld').map((key) => [key, null]));

/** What is written in the same transaction as a snapshot. */
export interface Along {
	settings?(sealer: Sealer): Promise<Partial<Settings>>;
	/** The counts that outlive it. */
	readonly herinnering?: Herinnering | null;
	/** The line of the log, instead of the one for reading in. */
	readonly log?: LogRegel;
}

/** The stored snapshots (momentopnamen): committed whole or not at all, one of them in use; sealed by the vault. */
export class SnapshotStore {
	/** What it stores with; holds the key of the vault. */
	readonly keeper: Keeper;
	/** The counts that outlive them. */
	readonly geheugen: GeheugenStore;
	readonly #organisatie: typeof ORGANISATIE;

	constructor(database?: Database, organisatie = ORGANISATIE) {
		this.keeper = new Keeper(database);
		this.#organisatie = organisatie;
		this.geheugen = new GeheugenStore(this.keeper, organisatie);
	}

	/**
	 * Stores a snapshot and puts it in use, unless `gebruiken` is false and a real one is, in one transaction with the way its sources were read; gives the meta as
	 * stored. Fictional data never mixes with real data: storing a real one removes the fictional ones. A `Storing`
	 * (`wachtwoord-nodig`) where real data would be kept without a passphrase against the organisation's wish, and those of
	 * `asSeen`.
	 */
	async commit(
		snapshot: SnapshotBytes,
		indelingen: readonly BewaardeIndeling[] = [],
		along: Along | null = null,
		gezien?: Gezien,
		gebruiken = true
	): Promise<SnapshotMeta> {
		const meta = settled(snapshot.meta);
		const { id, soort, ingelezen } = meta;
		return this.keeper.change(async (present) => {
			asSeen(present, gezien);
			const { sealer, settings } = await this.keeper.sealerFor(soort, present, this.#organisatie);
			const current = present.rows.find((row) => row.id === present.current);
			const before = current ? { id: current.id, soort: current.soort } : null;
			const vorige = soort === 'bron' ? { vorige: before } : {};
			const others = present.rows.filter((row) => row.id !== id);
			const kept = others.filter((row) => row.soort !== 'voorbeeld' && row.vorige !== undefined);
			const stored = await sealer.put(`${id}/meta`, meta);
			return {
				result: { ...meta, ...vorige },
				drop: others.filter((row) => row.soort === 'voorbeeld').map((row) => row.id),
				rows: [{ id, soort, ingelezen, ...vorige, meta: stored }, ...kept.map(settled)],
				parts: await partsOf(snapshot, sealer),
				settings: {
					...settings,
					...(soort === 'bron' && WITHOUT_FICTION),
					current: gebruiken || current?.soort !== 'bron' ? id : current.id,
					...(await this.#remember(indelingen, sealer)),
					...(await along?.settings?.(sealer)),
					...(await this.geheugen.settings(along?.herinnering, sealer))
				},
				log: [along?.log ?? logLine(soort === 'bron' ? 'ingelezen' : 'voorbeeld', rowsIn(meta))]
			};
		});
	}

	/** Whether this fictional snapshot is there, and no other fictional one. */
	async isAlone(id: string): Promise<boolean> {
		return isAloneIn(await this.keeper.present(), id);
	}

	/**
	 * Stores earlier fictional snapshots, the latest first, beside the one that is there, with what users added to them as
	 * long as nobody added anything there. False, and nothing, where that one is gone or has them already.
	 */
	async accompany(
		naast: string,
		eerdere: readonly SnapshotBytes[],
		documenten: Readonly<Partial<Record<DocumentId, Inhoud>>>
	): Promise<boolean> {
		return this.keeper.change(async (present) => {
			if (!isAloneIn(present, naast)) return { result: false };
			const sealer = this.keeper.sealer(present);
			const row = present.rows.find((each) => each.id === naast);
			// In the list they stand behind the one that they were made for.
			const base = Date.parse(row?.ingelezen ?? '');
			const rows: SnapshotRow[] = [];
			const parts: PartRow[] = [];
			for (const [plaats, snapshot] of eerdere.entries()) {
				const ingelezen = new Date(base - 1 - plaats).toISOString();
				const meta = { ...snapshot.meta, ingelezen };
				const { id, soort } = meta;
				rows.push({ id, soort, ingelezen, meta: await sealer.put(`${id}/meta`, meta) });
				parts.push(...(await partsOf(snapshot, sealer)));
			}
			const settings = await this.#unlessAdded(documenten, sealer);
			return { result: true, rows, parts, settings };
		});
	}

	/** Documents of fictional data as settings, but those that there are already. */
	async #unlessAdded(
		documenten: Readonly<Partial<Record<DocumentId, Inhoud>>>,
		sealer: Sealer
	): Promise<Partial<Settings>> {
		const settings: Partial<Settings> = {};
		for (const id of DOCUMENTEN) {
			const inhoud = documenten[id];
			const key = documentKey('voorbeeld', id);
			if (!inhoud || (await this.keeper.database.setting(key))) continue;
			settings[key] = await sealer.put(key, { versie: 1, revisie: 1, inhoud });
		}
		return settings;
	}

	/** The snapshot in use with its tables, checksums verified, after removing what expired; null when there is none. */
	async openCurrent(): Promise<SnapshotBytes | null> {
		await this.#expire();
		const { opened } = await this.keeper.look(async (present) => {
			const sealer = this.keeper.sealer(present);
			if (present.current === null) return { opened: null };
			const opened = await this.#read(present.current, sealer);
			if (!opened) throw new Storing('opslag-beschadigd');
			return { opened };
		});
		return opened;
	}

	/** A stored snapshot with its tables, checksums verified; null when there is none with that id. */
	async open(id: string): Promise<SnapshotBytes | null> {
		const { opened } = await this.keeper.look(async (present) => ({
			opened: await this.#read(id, this.keeper.sealer(present))
		}));
		return opened;
	}

	async #read(id: string, sealer: Sealer): Promise<SnapshotBytes | null> {
		const { database } = this.keeper;
		const stored = await this.keeper.read(null, () =>
			database.transaction(
				'r',
				database.snapshots,
				database.parts,
				async (): Promise<{ row: SnapshotRow; parts: PartRow[] } | null> => {
					const row = await database.snapshots.get(id);
					const parts = await database.parts.where('snapshot').equals(id).toArray();
					return row ? { row, parts } : null;
				}
			)
		);
		return stored && snapshotFrom(await metaOf(stored.row, sealer), stored.parts, sealer);
	}

	/** Id of the snapshot in use, without reading it; null when there is none. */
	async currentId(): Promise<string | null> {
		return (await this.keeper.present()).current;
	}

	/** Whether it is stored. */
	async has(id: string): Promise<boolean> {
		return (await this.keeper.present()).rows.some((row) => row.id === id);
	}

	/** Rejects as `asSeen` does. */
	async seen(gezien: Gezien): Promise<void> {
		asSeen(await this.keeper.present(), gezien);
	}

	/** All snapshots whose description is whole, the most recently read in first. */
	async list(): Promise<readonly SnapshotMeta[]> {
		return (await this.overzicht()).momentopnamen;
	}

	/** The same with which of them is in use, at one moment. */
	async overzicht(): Promise<Overzicht> {
		const present = await this.keeper.present();
		const sealer = this.keeper.sealer(present);
		const metas = await Promise.all(
			present.rows.map((row) => unlessDamaged(() => metaOf(row, sealer)))
		);
		return { momentopnamen: metas.filter((meta) => meta !== null), inGebruik: present.current };
	}

	/** The latest snapshot that is whole, the one in use left out; reads them one by one. Null when there is none. */
	async sound(): Promise<SnapshotMeta | null> {
		const current = await this.currentId();
		for (const meta of await this.list()) {
			if (meta.id !== current && (await unlessDamaged(() => this.open(meta.id)))) return meta;
		}
		return null;
	}

	/** Puts a stored snapshot in use. A `Storing` (`lijst-weg`) where it is gone, and those of `asSeen`. */
	async use(id: string, gezien?: Gezien): Promise<void> {
		await this.keeper.change(async (present) => {
			this.#ensure(present, id);
			asSeen(present, gezien);
			return { result: null, settings: { current: id } };
		});
	}

	/**
	 * Removes a snapshot, a fictional one with all that belongs to it; where it was in use the latest of the others comes in
	 * its place. Its counts stay, unless these have to go as well (`ookAantallen`). Faults as with `use`.
	 */
	async remove(id: string, gezien?: Gezien, ookAantallen = false): Promise<void> {
		await this.keeper.change(async (present) => {
			this.#ensure(present, id);
			asSeen(present, gezien);
			const sealer = this.keeper.sealer(present);
			const isFiction = present.rows.some((row) => row.id === id && row.soort === 'voorbeeld');
			const fiction = present.rows.filter(({ soort }) => soort === 'voorbeeld');
			const drop = isFiction ? fiction.map((row) => row.id) : [id];
			return {
				result: null,
				drop,
				settings: {
					...(isFiction && WITHOUT_FICTION),
					...(ookAantallen && (await this.geheugen.without(drop, sealer))),
					current: currentWithout(present, drop)
				},
				log: [logLine('verwijderd', 1)]
			};
		});
	}

	/**
	 * Gives a real snapshot another peildatum, and with it another id, which is the answer; all that names it follows. Faults
	 * as with `use`; a `RangeError` for fictional data.
	 */
	async adjust(id: string, peildatum: Dag, gezien?: Gezien): Promise<string> {
		return this.keeper.change(async (present) => {
			const row = this.#ensure(present, id);
			asSeen(present, gezien);
			if (row.soort !== 'bron')
				throw new RangeError('fictional data have the day they were made for');
			const sealer = this.keeper.sealer(present);
			const found = await this.#read(id, sealer);
			if (!found) throw new Storing('lijst-weg');
			const meta = adjustedMeta(found.meta, peildatum);
			const adjusted = { was: found.meta, nu: meta };
			const isOnly = await isOnlyOfDay(present, adjusted, (each) => metaOf(each, sealer));
			return {
				result: meta.id,
				drop: [id],
				rows: [
					{ ...row, id: meta.id, meta: await sealer.put(`${meta.id}/meta`, meta) },
					...adjustedRows(present.rows, adjusted)
				],
				parts: await partsOf({ ...found, meta }, sealer),
				settings: {
					...(await this.geheugen.without([id], sealer)),
					...(await adjustedDocuments(this.keeper, sealer, adjusted, isOnly)),
					...(present.current === id ? { current: meta.id } : {})
				},
				log: [logLine('peildatum-aangepast', 1)]
			};
		});
	}

	/**
	 * Takes back an import: removes it and, where it was in use, puts back what was before. Only the last one can be taken
	 * back: a `Storing` (`niet-laatste`) for another, otherwise faults as with `use`. The fictional data are not kept that
	 * long, so that the answer only says that they were there.
	 */
	async undo(id: string, gezien?: Gezien): Promise<Teruggezet> {
		const voorbeeld = await this.keeper.change(async (present) => {
			const { vorige } = this.#ensure(present, id);
			if (vorige === undefined) throw new Storing('niet-laatste');
			asSeen(present, gezien);
			const isLast = present.rows.length === 1;
			return {
				result: isLast && present.current === id && vorige?.soort === 'voorbeeld',
				drop: [id],
				settings: {
					...(await this.geheugen.without([id], this.keeper.sealer(present))),
					current: currentWithout(present, [id], vorige?.id)
				},
				log: [logLine('import-teruggedraaid', 1)]
			};
		});
		return { snapshot: voorbeeld ? null : await this.openCurrent(), voorbeeld };
	}

	/** How the last source with this header was read in; null when there was none. */
	async indeling(vingerafdruk: string): Promise<Indeling | null> {
		const sealer = this.keeper.sealer(await this.keeper.present());
		const kept = await this.#indelingen(sealer);
		return (Object.hasOwn(kept, vingerafdruk) ? kept[vingerafdruk] : null) ?? null;
	}

	/** How fresh and safe the stored data are; also while locked. Unlocked it is a day on which they are used. */
	async bewaring(): Promise<Bewaring> {
		// What cannot be written now is a day that does not count.
		await this.#noteUse().catch(() => undefined);
		const { rows } = await this.keeper.present();
		const { database } = this.keeper;
		const backup = await this.keeper.read(undefined, () => database.setting('back-up'));
		const ends = rows.map((row) => [row.id, endOf(row, this.#organisatie)] as const);
		return {
			laatsteBackup: isShape(MOMENT, backup) ? backup : null,
			verlopen: await this.#verlopen(),
			verloopt: Object.fromEntries(ends.filter((each): each is [string, string] => !!each[1])),
			opslagVast: (await globalThis.navigator?.storage?.persisted?.().catch(() => false)) ?? false
		};
	}

	/** Name of the vault's data key; null without a vault, a `Storing` (`opslag-beschadigd`) for a damaged one. */
	async vault(): Promise<string | null> {
		const { header, isDamaged } = await this.keeper.present();
		if (isDamaged) throw new Storing('opslag-beschadigd');
		return header?.sleutel ?? null;
	}

	/** The log, the latest first; also while locked. */
	log(): Promise<readonly LogRegel[]> {
		return this.keeper.read([], () => readLog(this.keeper.database));
	}

	/** Adds a line to the log where there is a database. */
	note(line: LogRegel): Promise<void> {
		return this.keeper.read(undefined, () => addToLog(this.keeper.database, [line]));
	}

	/** Deletes the whole database; one is made again when something is stored. */
	async wipe(): Promise<void> {
		const { database } = this.keeper;
		await this.keeper.guard(() => database.delete({ disableAutoOpen: false }));
		this.keeper.key = null;
	}

	/** Removes the snapshots that are kept too long and whose counts are kept, and remembers that. Not while locked. */
	async #expire(): Promise<void> {
		if (!(await this.#expired(await this.keeper.present())).length) return;
		await this.keeper.change(async (now) => {
			const sealer = this.keeper.sealer(now);
			const expired = await this.#expired(now);
			const drop = expired.map(({ id }) => id);
			const told = await this.#verlopen();
			const op = new Date().toISOString();
			const gone = await Promise.all(
				expired.map(async (row): Promise<Verlopen> => {
					const meta = await unlessDamaged(() => metaOf(row, sealer));
					return { van: meta?.peildatum ?? null, op };
				})
			);
			return {
				result: null,
				drop,
				settings: {
					current: currentWithout(now, drop),
					verlopen: [...told, ...gone].slice(-MOST_VERLOPEN)
				},
				log: drop.length ? [logLine('verlopen', drop.length)] : []
			};
		});
	}

	/** Those that may go now: one that still has to be counted waits for that. */
	async #expired(present: Present): Promise<readonly SnapshotRow[]> {
		const expired = expiredIn(present, this.#organisatie);
		return expired.length ? this.geheugen.mayGo(expired, this.keeper.sealer(present)) : [];
	}

	/** The row of a snapshot that is there; a tab without the key changes nothing of what it can't read. */
	#ensure(present: Present, id: string): SnapshotRow {
		this.keeper.sealer(present);
		const row = present.rows.find((each) => each.id === id);
		if (!row) throw new Storing('lijst-weg');
		return row;
	}

	/** Lists that went because their term was over; none where that cannot be believed. */
	async #verlopen(): Promise<readonly Verlopen[]> {
		const { database } = this.keeper;
		const told = await this.keeper.read(undefined, () => database.setting('verlopen'));
		return isShape(VERLOPEN, told) ? told : [];
	}

	/** Remembers today as a day on which real data were used; days of a clock that ran ahead are forgotten. */
	async #noteUse(): Promise<void> {
		const isNew = ({ rows, header, gebruiksdagen }: Present) =>
			rows.some(({ soort }) => soort === 'bron') &&
			header?.sleutel === this.keeper.key?.id &&
			gebruiksdagen.at(-1) !== isoDag(new Date().toISOString());
		if (!isNew(await this.keeper.present())) return;
		await this.keeper.change(async (present) => {
			const gebruiksdagen = metGebruik(present.gebruiksdagen, isoDag(new Date().toISOString()));
			return { result: null, settings: isNew(present) ? { gebruiksdagen } : {} };
		});
	}

	async #indelingen(sealer: Sealer): Promise<Readonly<Record<string, Indeling>>> {
		const { database } = this.keeper;
		const stored = await this.keeper.read(undefined, () => database.setting('indelingen'));
		if (!stored) return {};
		// A way of reading that was lost is asked again; no import fails for it.
		const taken = await unlessDamaged(() => sealer.take('indelingen', stored));
		return isShape(INDELINGEN, taken) ? (taken as Indelingen) : {};
	}

	async #remember(indelingen: readonly BewaardeIndeling[], sealer: Sealer) {
		if (!indelingen.length) return {};
		const all = { ...(await this.#indelingen(sealer)) };
		for (const { vingerafdruk, indeling } of indelingen) all[vingerafdruk] = indeling;
		const latest = Object.entries(all).sort(([, a], [, b]) => b.op - a.op);
		const kept = Object.fromEntries(latest.slice(0, MOST_INDELINGEN));
		return { indelingen: await sealer.put('indelingen', kept) };
	}
}

function isAloneIn({ rows }: Present, id: string): boolean {
	const fiction = rows.filter(({ soort }) => soort === 'voorbeeld');
	return fiction.length === 1 && fiction[0]?.id === id;
}

/** What is in use once these are gone: the same, or else `wanted`, or else the latest. */
function currentWithout(
	{ current, rows }: Present,
	gone: readonly string[],
	wanted?: string
): string | null {
	if (current !== null && !gone.includes(current)) return current;
	const left = rows.filter((row) => !gone.includes(row.id));
	return (left.find((row) => row.id === wanted) ?? left[0])?.id ?? null;
}

function rowsIn(meta: Pick<SnapshotMeta, 'aantallen'>): number {
	return Object.values(meta.aantallen).reduce<number>((sum, rows) => sum + (rows ?? 0), 0);
}

/** An import that can't be undone any more, because another came after it. */
function settled<T extends { readonly vorige?: unknown }>({ vorige: _, ...rest }: T) {
	return rest;
}
