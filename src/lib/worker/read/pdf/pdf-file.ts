import { PdfReader } from './pdf-reader';
import { asText, PdfBezwaar, unpackStream } from './pdf-streams';
import { isDict, isList, PdfName, PdfRef, PdfWord, type PdfDict, type PdfValue } from './pdf-value';

/** A stream: what it says of itself, and its packed content with a character per byte. */
interface PdfStream {
	readonly dict: PdfDict;
	readonly packed: string;
}

const OBJECT = /(?:^|[^\d])(\d{1,9})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj(?![a-z])/g;
const MOST_PAGES = 200;

/**
 * The objects of a PDF by number. They are found by looking through the whole file instead of by its table of
 * places: that is simpler, takes a damaged or edited file as it is, and the last object with a number wins.
 */
export class PdfFile {
	readonly #values = new Map<number, PdfValue>();
	readonly #streams = new Map<number, PdfStream>();
	/** Where in the file each object stands, or the stream that it is packed in. */
	readonly #places = new Map<number, number>();

	/** Rejects with a `PdfBezwaar`. */
	static async open(bytes: Uint8Array): Promise<PdfFile> {
		const file = new PdfFile();
		await file.#read(asText(bytes));
		return file;
	}

	/** What a reference points to; any other value is itself. */
	readonly resolve = (value: PdfValue | undefined): PdfValue | undefined => {
		let at = value;
		for (let hops = 0; at instanceof PdfRef && hops < 20; hops++)
			at = this.#values.get(at.id) ?? this.#streams.get(at.id)?.dict;
		return at instanceof PdfRef ? undefined : at;
	};

	/** A dictionary, or an empty one. */
	dict(value: PdfValue | undefined): PdfDict {
		const found = this.resolve(value);
		return isDict(found) ? found : new Map();
	}

	/** The unpacked content of the stream that a reference points to; null where there is none. */
	async content(value: PdfValue | undefined): Promise<string | null> {
		const stream = value instanceof PdfRef ? this.#streams.get(value.id) : undefined;
		return stream ? unpackStream(stream.dict, stream.packed, this.resolve) : null;
	}

	/** The pages in their order, each with what it inherits. */
	pages(): PdfDict[] {
		const catalogue = [...this.#values.values()].filter(
			(value) => isDict(value) && nameOf(this.resolve(value.get('Type'))) === 'Catalog'
		);
		const root = this.dict(catalogue.at(-1));
		const pages: PdfDict[] = [];
		this.#gather(root.get('Pages'), new Map(), pages, new Set());
		return pages;
	}

	#gather(
		node: PdfValue | undefined,
		inherited: PdfDict,
		pages: PdfDict[],
		seen: Set<PdfDict>
	): void {
		const own = this.dict(node);
		if (seen.has(own) || pages.length >= MOST_PAGES) return;
		seen.add(own);
		const whole = new Map([...inherited, ...own]);
		const kids = this.resolve(own.get('Kids'));
		if (!isList(kids)) {
			if (own.size) pages.push(whole);
			return;
		}
		const passed = ['Resources', 'Rotate'].flatMap((name) => {
			const value = whole.get(name);
			return value === undefined ? [] : [[name, value] as const];
		});
		for (const kid of kids) this.#gather(kid, new Map(passed), pages, seen);
	}

	async #read(text: string): Promise<void> {
		const packs: number[] = [];
		for (OBJECT.lastIndex = 0; ;) {
			const found = OBJECT.exec(text);
			if (!found) break;
			const id = Number(found[1]);
			const reader = new PdfReader(text, OBJECT.lastIndex);
			const value = reader.next();
			if (value === undefined) break;
			this.#values.delete(id);
			this.#streams.delete(id);
			this.#places.set(id, found.index);
			const end = isDict(value) ? this.#stream(id, value, reader) : null;
			if (end === null) this.#values.set(id, value);
			else if (nameOf(this.resolve(this.#streams.get(id)?.dict.get('Type'))) === 'ObjStm')
				packs.push(id);
			OBJECT.lastIndex = end ?? reader.at;
		}
		if (this.#isEncrypted(text)) throw new PdfBezwaar('beveiligd');
		for (const id of packs) await this.#unpackObjects(id);
	}

	/** Keeps the stream behind a dictionary and gives the place behind it; null where there is none. */
	#stream(id: number, dict: PdfDict, reader: PdfReader): number | null {
		const word = reader.next();
		if (!(word instanceof PdfWord) || word.word !== 'stream') return null;
		const { text } = reader;
		let from = reader.at;
		if (text[from] === '\r') from++;
		if (text[from] === '\n') from++;
		const length = this.resolve(dict.get('Length'));
		const wanted = typeof length === 'number' ? from + length : -1;
		const isRight = wanted >= from && /^\s{0,3}endstream/.test(text.slice(wanted, wanted + 12));
		const until = isRight ? wanted : text.indexOf('endstream', from);
		const end = until < 0 ? text.length : until;
		this.#streams.set(id, { dict, packed: text.slice(from, end) });
		return end;
	}

	#isEncrypted(text: string): boolean {
		if (/trailer[\0\t\n\f\r ]*<<[^]{0,2000}?\/Encrypt\b/.test(text)) return true;
		return [...this.#streams.values()].some(
			({ dict }) => nameOf(dict.get('Type')) === 'XRef' && dict.has('Encrypt')
		);
	}

	/** Objects that are packed together in a stream. */
	async #unpackObjects(id: number): Promise<void> {
		const dict = this.#streams.get(id)?.dict;
		const own = this.#places.get(id) ?? 0;
		const text = await this.content(new PdfRef(id));
		const first = this.resolve(dict?.get('First'));
		if (!text || typeof first !== 'number') return;
		const head = new PdfReader(text, 0, first);
		for (;;) {
			const number = head.next();
			const place = head.next();
			if (typeof number !== 'number' || typeof place !== 'number') return;
			const value = new PdfReader(text, first + place).next();
			if (value === undefined || (this.#places.get(number) ?? -1) > own) continue;
			this.#streams.delete(number);
			this.#values.set(number, value);
			this.#places.set(number, own);
		}
	}
}

export function nameOf(value: PdfValue | undefined): string {
	return value instanceof PdfName ? value.name : '';
}
