import { bezwaarTegenWachtwoord } from '$lib/domain/kluis/wachtwoord';
import { Storing } from '$lib/domain/momentopname/storing';
import { argon2id } from 'hash-wasm';
import { fromHex, toHex } from '../hex';
import { withChecksum, type DataKey, type Kdf, type VaultHeader } from './vault-header';

/** What a guess costs: 64 MiB of memory and about a third of a second. */
export type Cost = Pick<Kdf, 'geheugen' | 'rondes' | 'banen'>;
export const COST: Cost = { geheugen: 64 * 1024, rondes: 3, banen: 1 };

/** No header may ask for more, one from a file least of all: this takes seconds on a slow computer, not minutes. */
const MOST: Cost = { geheugen: 256 * 1024, rondes: 10, banen: 4 };

const AES: AesKeyAlgorithm = { name: 'AES-GCM', length: 256 };
const USES: KeyUsage[] = ['encrypt', 'decrypt'];

export interface OpenVault {
	readonly header: VaultHeader;
	readonly key: DataKey;
}

/** A new vault: a random data key, wrapped under the passphrase. Takes as long as `cost` says. */
export async function makeVault(wachtwoord: string, cost: Cost = COST): Promise<OpenVault> {
	const key = await crypto.subtle.generateKey(AES, true, USES);
	const sleutel = crypto.randomUUID();
	const { header, wrapping } = await wrap(sleutel, key, wachtwoord, cost);
	return { header, key: { id: sleutel, key: await unwrap(header, wrapping, false) } };
}

/** The data key of a vault; a `Storing` (`wachtwoord-onjuist`) under any other passphrase. */
export async function openVault(header: VaultHeader, wachtwoord: string): Promise<DataKey> {
	const wrapping = await derive(wachtwoord, header.kdf);
	return { id: header.sleutel, key: await unwrap(header, wrapping, false) };
}

/** The same for the vault of a file; a `Storing` (`bestand-te-zwaar`) where that asks more than this app ever did. */
export async function openFileVault(header: VaultHeader, wachtwoord: string): Promise<DataKey> {
	if (!isBearable(header.kdf)) throw new Storing('bestand-te-zwaar');
	return openVault(header, wachtwoord);
}

/** The same data key under another passphrase; a `Storing` (`wachtwoord-onjuist`) where the old one is wrong. */
export async function rewrap(
	header: VaultHeader,
	oud: string,
	nieuw: string,
	cost: Cost = COST
): Promise<VaultHeader> {
	const key = await unwrap(header, await derive(oud, header.kdf), true);
	return (await wrap(header.sleutel, key, nieuw, cost)).header;
}

async function wrap(
	sleutel: string,
	key: CryptoKey,
	wachtwoord: string,
	cost: Cost
): Promise<{ header: VaultHeader; wrapping: CryptoKey }> {
	const bezwaar = bezwaarTegenWachtwoord(wachtwoord);
	if (bezwaar) throw new RangeError(`the screen takes no such passphrase: ${bezwaar}`);
	const zout = toHex(crypto.getRandomValues(new Uint8Array(16)));
	const kdf: Kdf = { naam: 'argon2id', zout, ...cost };
	const wrapping = await derive(wachtwoord, kdf);
	const wrapped = new Uint8Array(await crypto.subtle.wrapKey('raw', key, wrapping, 'AES-KW'));
	const header = await withChecksum({ versie: 1, sleutel, kdf, gewikkeld: toHex(wrapped) });
	return { header, wrapping };
}

async function unwrap(
	{ gewikkeld }: VaultHeader,
	wrapping: CryptoKey,
	extractable: boolean
): Promise<CryptoKey> {
	const wrapped = fromHex(gewikkeld);
	if (wrapped?.length !== 40) throw new Storing('opslag-beschadigd');
	try {
		return await crypto.subtle.unwrapKey(
			'raw',
			wrapped,
			wrapping,
			'AES-KW',
			AES,
			extractable,
			USES
		);
	} catch (thrown) {
		throw new Storing('wachtwoord-onjuist', thrown);
	}
}

async function derive(wachtwoord: string, kdf: Kdf): Promise<CryptoKey> {
	if (!wachtwoord) throw new Storing('wachtwoord-onjuist');
	const salt = fromHex(kdf.zout);
	if (salt?.length !== 16 || !isBearable(kdf)) throw new Storing('opslag-beschadigd');
	const hash = await argon2id({
		// The same word typed on another keyboard may come as other code points.
		password: wachtwoord.normalize('NFKC'),
		salt,
		memorySize: kdf.geheugen,
		iterations: kdf.rondes,
		parallelism: kdf.banen,
		hashLength: 32,
		outputType: 'binary'
	});
	return crypto.subtle.importKey('raw', new Uint8Array(hash), 'AES-KW', false, [
		'wrapKey',
		'unwrapKey'
	]);
}

/** Argon2 itself asks for 8 KiB a lane. */
function isBearable({ geheugen, rondes, banen }: Cost): boolean {
	const isLight = geheugen <= MOST.geheugen && rondes <= MOST.rondes && banen <= MOST.banen;
	return isLight && rondes >= 1 && banen >= 1 && geheugen >= 8 * banen;
}
