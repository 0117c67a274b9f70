import {
	GEPLAKT,
	type Bestemming,
	type Bron,
	type Controle,
	type Koppeling,
	type Leeswijze
} from '$lib/domain/momentopname/inlezen';
import type { Dag } from '$lib/domain/velden/datum';
import { VELDEN, type TabelId } from '$lib/domain/velden/velden';
import { foldKey } from '$lib/locale/fold';
import { assess, bsnColumns } from './mapping/assess';
import {
	buildTables,
	type BuildOptions,
	type BuildSource,
	type Gebouwd
} from './tables/build-tables';
import { saidBy, suggestPeildatum, type PeildatumVoorstel } from './cells/peildatum';
import { inOrder } from './findings/meldingen';
import type { Bekend } from './mapping/bekend';
import { chosen, proposeMapping, type Mapping } from './mapping/propose';
import { recogniseSource } from './mapping/recognise-source';
import { hasMoreNumbers, keyColumn } from './mapping/sleutel';
import { geenLijstMelding, sheetsToLeaveOut } from './sheets';
import { sourceOf } from './source-builder';
import type { SourceData } from './source-data';
import type { SourceGrid } from './source-grid';

/** Where a source came from, so that it can be read again and known again. */
export interface Herkomst {
	/** Reads the same bytes once more. */
	readonly read?: (leeswijze: Leeswijze) => Promise<SourceData>;
	/** SHA-256 of the file. */
	readonly sha256?: string;
	/** The day on which this same file was read in before. */
	readonly alIngelezen?: Dag | null;
}

/** How a source is being read, for whoever remembers that. */
export interface Lezingwijze extends Pick<Bron, 'id' | 'tabel' | 'leeswijze' | 'tekenset'> {
	readonly bestemmingen: readonly Bestemming[];
	/** Headings, and the folded headings as text: of the source as it is read now, and as it was found. */
	readonly koppen: readonly string[];
	readonly kop: string;
	readonly gevondenKop: string;
	/** Encoding as it was found. */
	readonly gevondenTekenset: Bron['tekenset'];
	/** Whether its rows are read in. */
	readonly telt: boolean;
}

interface Entry extends Mapping {
	readonly id: number;
	/** A sheet beside a list that is none, and that the user has not chosen. */
	geenLijst: boolean;
	/** The user said what it is. */
	gekozen: boolean;
	readonly herkomst: Herkomst;
	readonly gevonden: { readonly kop: string; readonly tekenset: Bron['tekenset'] };
	data: SourceData;
	bsn: ReadonlySet<number>;
	leeswijze: Leeswijze;
	tabel: Bron['tabel'];
	bestemmingen: Mapping['bestemmingen'];
	voorstellen: Mapping['voorstellen'];
	indelingVan: Dag | null;
	/** As it was shown last, and of what that was made. */
	shown?: { readonly from: readonly unknown[]; readonly bron: Bron };
}

/** Holds the sources of an import while the card of its files is on screen. Nothing is stored. */
export class IngestSession {
	#entries: Entry[] = [];
	#nextId = 1;
	#bekend: Bekend | null = null;
	/** The day that the explanation of an export of this app says, by the name of its file. */
	readonly #exportDagen = new Map<string, Dag>();
	#built: { readonly options: BuildOptions; readonly result: Gebouwd } | null = null;

	/** Takes what the list in use knows, for the sources that are added from now on. */
	beside(bekend: Bekend | null): void {
		this.#bekend = bekend;
	}

	/** Adds files or sheets, recognised and with a proposed mapping; gives their ids. Scans every cell once. */
	addGrids(grids: readonly SourceGrid[], herkomst: Herkomst = {}): number[] {
		return grids.map((grid) =>
			this.addSource(sourceOf(grid), {
				...herkomst,
				read: async ({ kopRij }) => sourceOf(grid, kopRij)
			})
		);
	}

	/**
	 * Adds one file or sheet, recognised and with a proposed mapping; gives its id. A hidden sheet is left out, and so is
	 * one that is no list beside another sheet that is.
	 */
	addSource(data: SourceData, herkomst: Herkomst = {}): number {
		const bsn = bsnColumns(data);
		const tabel = data.bron.verborgen ? 'geen' : recogniseSource(data, bsn);
		const id = this.#nextId++;
		this.#entries.push({
			id,
			geenLijst: false,
			gekozen: false,
			herkomst,
			gevonden: { kop: foldedHeadings(data), tekenset: data.bron.tekenset ?? null },
			data,
			bsn,
			leeswijze: {},
			tabel,
			...proposed(data, tabel, bsn, this.#bekend),
			indelingVan: null
		});
		this.#leaveOutSheets(data.bron);
		this.#built = null;
		return id;
	}

	/** Takes the day that the explanation in an export of this app says. */
	addExportDag(bestand: string, dag: Dag): void {
		this.#exportDagen.set(bestand, Math.max(dag, this.#exportDagen.get(bestand) ?? dag));
	}

	/** The sources as they are mapped now. */
	bronnen(): readonly Bron[] {
		const kandidaten = this.#entries.filter(({ tabel }) => tabel === 'kandidaten');
		const meer = kandidaten.length
			? kandidaten.some(isOfMore)
			: (this.#bekend?.kandidaten ?? 0) > 1;
		return this.#entries.map((entry) => ({
			...assessed(entry, meer),
			...(entry.geenLijst ? { geenLijst: true } : {}),
			indelingVan: entry.indelingVan,
			alIngelezen: entry.herkomst.alIngelezen ?? null
		}));
	}

	/**
	 * Takes over what the user chose. A source that becomes another table, or comes without columns, is mapped
	 * anew; one whose table is taken away is recognised anew.
	 */
	apply(koppelingen: readonly Koppeling[]): readonly Bron[] {
		for (const { id, tabel: wanted, bestemmingen } of koppelingen) {
			const entry = this.#find(id);
			if (!entry) continue;
			const tabel =
				wanted === null && entry.tabel !== null ? recogniseSource(entry.data, entry.bsn) : wanted;
			const isNew = tabel !== entry.tabel || bestemmingen.length !== entry.data.koppen.length;
			entry.gekozen ||= tabel !== entry.tabel;
			entry.tabel = tabel;
			entry.geenLijst &&= tabel === 'geen';
			if (isNew) this.#propose(entry);
			else {
				const wishes = bestemmingen.map((each) => legal(each, tabel));
				Object.assign(entry, chosen(entry, wishes));
			}
		}
		this.#built = null;
		return this.bronnen();
	}

	/**
	 * Reads a source again the way the user wants it. Its mapping stays where the headings stay; else it is mapped
	 * anew. Answers about notation alone need no reading.
	 */
	async reread(id: number, leeswijze: Leeswijze): Promise<void> {
		const entry = this.#find(id);
		if (!entry) return;
		if (needsReading(entry.leeswijze, leeswijze) && entry.herkomst.read) {
			const data = await entry.herkomst.read(leeswijze);
			const isSame = foldedHeadings(data) === foldedHeadings(entry.data);
			entry.data = data;
			entry.bsn = bsnColumns(data);
			if (!isSame) {
				if (entry.tabel !== 'geen' || entry.geenLijst)
					entry.tabel = recogniseSource(data, entry.bsn) ?? entry.tabel;
				entry.geenLijst &&= entry.tabel === 'geen';
				this.#propose(entry);
				entry.indelingVan = null;
			}
		}
		entry.leeswijze = leeswijze;
		this.#built = null;
	}

	/** Forgets what the user or an earlier import decided about a source: it is recognised anew. */
	async recognise(id: number): Promise<void> {
		await this.reread(id, {});
		const entry = this.#find(id);
		if (!entry) return;
		entry.tabel = recogniseSource(entry.data, entry.bsn);
		entry.geenLijst = false;
		this.#propose(entry);
		entry.indelingVan = null;
	}

	/** Takes over how a source with the same header was read on that day. */
	adopt(
		id: number,
		{ tabel, bestemmingen, leeswijze }: Pick<Lezingwijze, 'tabel' | 'bestemmingen' | 'leeswijze'>,
		van: Dag
	): void {
		const entry = this.#find(id);
		if (!entry || (entry.tabel === 'geen' && !entry.geenLijst)) return;
		entry.geenLijst = false;
		entry.tabel = tabel;
		entry.bestemmingen = bestemmingen.map((each) => legal(each, tabel));
		entry.voorstellen = new Map();
		entry.leeswijze = leeswijze;
		entry.indelingVan = van;
		this.#leaveOutSheets(entry.data.bron);
		this.#built = null;
	}

	/** How each source is being read. */
	lezingen(): readonly Lezingwijze[] {
		const telt = new Set(this.#ready().map((entry) => entry.id));
		return this.#entries.map(({ id, data, tabel, leeswijze, bestemmingen, gevonden }) => ({
			id,
			tabel,
			leeswijze,
			bestemmingen,
			tekenset: data.bron.tekenset ?? null,
			koppen: data.koppen,
			kop: foldedHeadings(data),
			gevondenKop: gevonden.kop,
			gevondenTekenset: gevonden.tekenset,
			telt: telt.has(id)
		}));
	}

	/** What reading in would do; its `bezwaar` is the first reason why it can't be, with the source that it is about. */
	controle(options: BuildOptions = {}): Controle {
		const { controle } = this.tables(options);
		const leftOut = this.#entries.filter(({ geenLijst }) => geenLijst);
		const meldingen = inOrder([...controle.meldingen, ...leftOut.map(geenLijstMelding)]);
		const bronnen = this.bronnen().filter((bron) => bron.tabel !== 'geen');
		const bron =
			bronnen.find((each) => each.bezwaar !== null) ??
			bronnen.find((each) => each.vragen.length > 0);
		if (!bron) return { ...controle, meldingen };
		const waarom = bron.bezwaar ?? 'beantwoord eerst de vraag over de kolommen.';
		const bezwaar = `${this.#nameOf(bron)}: ${waarom}`;
		return { ...controle, meldingen, bezwaar, bezwaarBron: bron.id };
	}

	/** The tables and what is said about them; made once for the same mapping and options. */
	tables(options: BuildOptions = {}): Gebouwd {
		if (
			this.#built?.options.bestaande !== options.bestaande ||
			this.#built?.options.dubbelen !== options.dubbelen ||
			this.#built?.options.inGebruik !== options.inGebruik ||
			this.#built?.options.blijven !== options.blijven ||
			this.#built?.options.nullen !== options.nullen
		)
			this.#built = null;
		this.#built ??= { options, result: this.#build(options) };
		return this.#built.result;
	}

	/** The day that each source says of itself, by id; `vandaag` limits it to next year. */
	dagen(vandaag: Dag): ReadonlyMap<number, Dag> {
		return new Map(
			this.#entries.flatMap(({ id, data }) => {
				const said = saidBy(data.bron.bestand, vandaag, this.#exportDagen);
				return said ? [[id, said.dag] as const] : [];
			})
		);
	}

	/** A suggestion from the names and dates of the files; `vandaag` limits it to next year. */
	peildatum(vandaag: Dag): PeildatumVoorstel | null {
		const bronnen = this.#entries.map(({ data }) => data.bron);
		const voorstel = suggestPeildatum(bronnen, vandaag, this.#exportDagen);
		const isPasted = bronnen.every(({ bestand }) => bestand === GEPLAKT);
		return voorstel && isPasted ? { ...voorstel, herkomst: 'De dag van vandaag.' } : voorstel;
	}

	/** SHA-256 of each file that is read in, once; none where one of them has none. */
	hashes(): readonly string[] {
		const found = this.#ready().map(({ herkomst }) => herkomst.sha256);
		return found.every((each) => each !== undefined) ? [...new Set(found)] : [];
	}

	/** Forgets all sources, and what they were beside. */
	clear(): void {
		this.#entries = [];
		this.#bekend = null;
		this.#exportDagen.clear();
		this.#built = null;
	}

	/** Leaves out what is no list beside the lists of the same workbook, as far as nobody has said what it is, now or before. */
	#leaveOutSheets({ bestand, gewijzigd, werkblad }: SourceData['bron']): void {
		if (werkblad === null) return;
		const bladen = this.#entries.filter(
			({ data: { bron } }) => bron.bestand === bestand && bron.gewijzigd === gewijzigd
		);
		for (const entry of sheetsToLeaveOut(bladen)) {
			if (entry.gekozen || entry.indelingVan !== null) continue;
			entry.geenLijst = true;
			entry.tabel = 'geen';
			this.#propose(entry);
		}
	}

	/** Maps a source anew. */
	#propose(entry: Entry): void {
		Object.assign(entry, proposed(entry.data, entry.tabel, entry.bsn, this.#bekend));
	}

	#find(id: number): Entry | undefined {
		return this.#entries.find((each) => each.id === id);
	}

	#build(options: BuildOptions): Gebouwd {
		const ready = this.#ready();
		const gebouwd = buildTables(this.#sources(), options);
		const bronnen = gebouwd.bronnen.map((bron, at) => {
			const sha256 = ready[at]?.herkomst.sha256;
			return sha256 === undefined ? bron : { ...bron, sha256 };
		});
		return { ...gebouwd, bronnen };
	}

	/** Sources that are read in, in order. */
	#ready(): Entry[] {
		const ready = new Set(
			this.bronnen().flatMap((bron) => (bron.bezwaar === null ? [bron.id] : []))
		);
		return this.#entries.filter(
			({ id, tabel }) => ready.has(id) && tabel !== null && tabel !== 'geen'
		);
	}

	/** The sources that are read in, with their choices. */
	#sources(): readonly BuildSource[] {
		return this.#ready().flatMap(({ data, bsn, tabel, bestemmingen, leeswijze }) => {
			if (tabel === null || tabel === 'geen') return [];
			const allowed = bestemmingen.map((each, index): Bestemming =>
				bsn.has(index) ? { soort: 'geen' } : each
			);
			const bestand = this.#nameOf(data.bron);
			return [{ data, bsn, tabel, bestemmingen: allowed, leeswijze, bestand }];
		});
	}

	/** The file, with its sheet when more of its sheets are read. */
	#nameOf({ bestand, werkblad }: Pick<SourceData['bron'], 'bestand' | 'werkblad'>): string {
		const sheets = this.#entries.filter(({ data }) => data.bron.bestand === bestand);
		return werkblad !== null && sheets.length > 1 ? `${bestand} (${werkblad})` : bestand;
	}
}

/** Whether it has kandidaten with different numbers. */
function isOfMore(entry: Entry): boolean {
	const column = keyColumn(entry);
	return column !== null && hasMoreNumbers(column);
}

/** Looks at every distinct value, so once for the same choices: it is asked several times a step. */
function assessed(entry: Entry, meer: boolean): Bron {
	const { id, data, tabel, bestemmingen, bsn, leeswijze, voorstellen } = entry;
	const from = [data, tabel, bestemmingen, bsn, leeswijze, meer, voorstellen];
	if (!entry.shown?.from.every((each, at) => each === from[at])) {
		const bron = assess(id, data, tabel, bestemmingen, bsn, leeswijze, meer, voorstellen);
		entry.shown = { from, bron };
	}
	return entry.shown.bron;
}

/** Answers about numbers and dates apply to what was read already. */
function needsReading(was: Leeswijze, now: Leeswijze): boolean {
	return (
		was.tekenset !== now.tekenset ||
		was.scheidingsteken !== now.scheidingsteken ||
		was.kopRij !== now.kopRij
	);
}

function foldedHeadings({ koppen }: SourceData): string {
	return JSON.stringify(koppen.map(foldKey));
}

function proposed(
	data: SourceData,
	tabel: Bron['tabel'],
	bsn: ReadonlySet<number>,
	bekend: Bekend | null
): Mapping {
	return tabel === null || tabel === 'geen'
		? {
				bestemmingen: data.koppen.map((): Bestemming => ({ soort: 'extra' })),
				voorstellen: new Map()
			}
		: proposeMapping(data, tabel, bsn, bekend);
}

/** A field that the table does not have cannot be meant. */
function legal(bestemming: Bestemming, tabel: TabelId | 'geen' | null): Bestemming {
	if (bestemming.soort !== 'veld') return bestemming;
	const known =
		tabel !== null && tabel !== 'geen' && VELDEN[tabel].some((veld) => veld.id === bestemming.veld);
	return known ? bestemming : { soort: 'extra' };
}
