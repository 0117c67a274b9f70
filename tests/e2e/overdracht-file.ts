import { createHash, webcrypto } from 'node:crypto';
import { argon2id } from 'hash-wasm';

/** What is readable in a hand-over file, and everything else decrypted; written out again without code of the app. */
export interface OpenedFile {
	readonly readable: string;
	readonly plain: Buffer;
}

interface Head {
	readonly kluis: {
		readonly kdf: {
			readonly zout: string;
			readonly geheugen: number;
			readonly rondes: number;
			readonly banen: number;
		};
		readonly gewikkeld: string;
	};
}

const CHUNK = (1 << 20) + 28;

/** Decrypts a file that was downloaded. */
export async function decrypt(file: Buffer, passphrase: string): Promise<OpenedFile> {
	if (file.subarray(0, 8).toString('latin1') !== 'KIBOVERD') throw new Error('no hand-over file');
	const end = 16 + file.readUInt32LE(12);
	const readable = file.subarray(0, end);
	const head = JSON.parse(file.subarray(16, end).toString('utf8')) as Head;
	const [checksum, sealed] = [file.subarray(end, end + 32), file.subarray(end + 32)];
	const rest = Buffer.concat([readable, sealed]);
	if (!createHash('sha256').update(rest).digest().equals(checksum))
		throw new Error('the file is damaged');
	const key = await keyOf(head, passphrase);
	const bound = `overdracht/2/${createHash('sha256').update(readable).digest('hex')}`;
	const count = Math.ceil(sealed.length / CHUNK);
	const chunks: Buffer[] = [];
	for (let at = 0; at < count; at++) {
		const chunk = sealed.subarray(at * CHUNK, (at + 1) * CHUNK);
		const about = `${bound}|${at}|${at === count - 1 ? 1 : 0}`;
		const plain = await webcrypto.subtle.decrypt(
			{ name: 'AES-GCM', iv: chunk.subarray(0, 12), additionalData: Buffer.from(about) },
			key,
			chunk.subarray(12)
		);
		chunks.push(Buffer.from(plain));
	}
	return { readable: readable.toString('latin1'), plain: Buffer.concat(chunks) };
}

async function keyOf({ kluis }: Head, passphrase: string) {
	const { zout, geheugen, rondes, banen } = kluis.kdf;
	const hash = await argon2id({
		password: passphrase,
		salt: Buffer.from(zout, 'hex'),
		memorySize: geheugen,
		iterations: rondes,
		parallelism: banen,
		hashLength: 32,
		outputType: 'binary'
	});
	const { subtle } = webcrypto;
	const wrapping = await subtle.importKey('raw', hash, 'AES-KW', false, ['unwrapKey']);
	const wrapped = Buffer.from(kluis.gewikkeld, 'hex');
	return subtle.unwrapKey('raw', wrapped, wrapping, 'AES-KW', 'AES-GCM', false, ['decrypt']);
}
