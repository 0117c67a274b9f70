import { Storing } from '$lib/domain/momentopname/storing';
import { seal, unseal } from './sealing';
import type { DataKey } from './vault-header';

/** Something stored: as it is where there is no vault, or sealed under the data key of that name. */
export type Stored<T> =
	{ readonly open: T } | { readonly sleutel: string; readonly verzegeld: Uint8Array<ArrayBuffer> };

/** Seals what is stored under the data key, or stores it as it is where there is none. */
export class Sealer {
	/** The data key; null without a vault. */
	readonly key: DataKey | null;

	constructor(key: DataKey | null) {
		this.key = key;
	}

	/** Name of the data key; undefined without a vault. */
	get sleutel(): string | undefined {
		return this.key?.id;
	}

	/** A value that JSON can hold, to be stored under `id`. */
	async put<T>(id: string, value: T): Promise<Stored<T>> {
		if (!this.key) return { open: value };
		const bytes = new TextEncoder().encode(JSON.stringify(value));
		return { sleutel: this.key.id, verzegeld: await seal(this.key.key, id, bytes) };
	}

	/** What was stored; a `Storing`: `vergrendeld` without its key, `opslag-beschadigd` when it was changed. */
	async take<T>(id: string, stored: Stored<T>): Promise<T> {
		if (!isStored(stored)) throw new Storing('opslag-beschadigd');
		if ('open' in stored) return stored.open;
		const bytes = await this.unseal(id, stored.verzegeld, stored.sleutel);
		return JSON.parse(new TextDecoder().decode(bytes)) as T;
	}

	async seal(
		id: string,
		bytes: Uint8Array<ArrayBuffer>
	): Promise<{ bytes: Uint8Array<ArrayBuffer>; sleutel?: string }> {
		if (!this.key) return { bytes };
		return { bytes: await seal(this.key.key, id, bytes), sleutel: this.key.id };
	}

	/** The bytes as they were; faults as with `take`. Without `sleutel` they were not sealed. */
	async unseal(
		id: string,
		bytes: Uint8Array<ArrayBuffer>,
		sleutel: string | undefined
	): Promise<Uint8Array<ArrayBuffer>> {
		if (sleutel === undefined) return bytes;
		if (this.key?.id !== sleutel) throw new Storing('vergrendeld');
		return unseal(this.key.key, id, bytes);
	}
}

function isStored(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	if ('open' in value) return true;
	const { sleutel, verzegeld } = value as Readonly<Record<string, unknown>>;
	return typeof sleutel === 'string' && verzegeld instanceof Uint8Array;
}
