import { sha256 } from '../checksum';
import { isShape, VAULT_HEADER } from '../documents/shapes';

/** The key that seals what is stored; the browser never gives out its bytes. */
export interface DataKey {
	/** Random, as `sleutel` in the header of its vault. */
	readonly id: string;
	readonly key: CryptoKey;
}

/** How a passphrase becomes the key that opens the data key. */
export interface Kdf {
	readonly naam: 'argon2id';
	/** Salt, 16 bytes in hexadecimal. */
	readonly zout: string;
	/** KiB. */
	readonly geheugen: number;
	readonly rondes: number;
	readonly banen: number;
}

/** What is needed besides the passphrase to open the vault. No secret, but without it the data are lost. */
export interface VaultHeader {
	readonly versie: 1;
	/** Name of the data key; another one after a back-up was put back. */
	readonly sleutel: string;
	readonly kdf: Kdf;
	/** The data key, wrapped with AES-KW; 40 bytes in hexadecimal. */
	readonly gewikkeld: string;
	/** SHA-256 of the rest: tells a damaged header from a wrong passphrase. */
	readonly controle: string;
}

/** A data key that is wrapped by nothing and lies beside what it seals: no secret, but it keeps data from being text. */
export async function makeLooseKey(): Promise<DataKey> {
	const aes = { name: 'AES-GCM', length: 256 };
	const key = await crypto.subtle.generateKey(aes, false, ['encrypt', 'decrypt']);
	return { id: crypto.randomUUID(), key };
}

/** A header with its checksum. */
export async function withChecksum(header: Omit<VaultHeader, 'controle'>): Promise<VaultHeader> {
	return { ...header, controle: await checksumOf(header) };
}

/** The first whole header of these copies; null when none is. */
export async function wholeHeader(copies: readonly unknown[]): Promise<VaultHeader | null> {
	for (const copy of copies)
		if (isShape(VAULT_HEADER, copy) && copy.controle === (await checksumOf(copy))) return copy;
	return null;
}

function checksumOf(header: Omit<VaultHeader, 'controle'>): Promise<string> {
	const { versie, sleutel, kdf, gewikkeld } = header;
	const { naam, zout, geheugen, rondes, banen } = kdf;
	const parts = [versie, sleutel, naam, zout, geheugen, rondes, banen, gewikkeld];
	return sha256(new TextEncoder().encode(parts.join(' ')));
}
