import type { Bestemming, Bron, Controle, Koppeling } from '$lib/domain/inlezen';
import type { Dag } from '$lib/domain/datum';
import { VELDEN, type TabelId } from '$lib/domain/velden';
import { assess, bsnColumns } from './assess';
import { buildTables, type BuildOptions, type BuildSource, type Gebouwd } from './build-tables';
import { suggestPeildatum, type PeildatumVoorstel } from './peildatum';
import { proposeBestemmingen, recogniseTabel } from './recognise';
import { sourceOf } from './source-builder';
import type { SourceData } from './source-data';
import type { SourceGrid } from './source-grid';

interface Entry {
	readonly id: number;
	readonly data: SourceData;
	readonly bsn: ReadonlySet<number>;
	tabel: Bron['tabel'];
	bestemmingen: readonly Bestemming[];
}

/** Holds the sources of an import between the steps of the wizard. Nothing is stored. */
export class IngestSession {
	#entries: Entry[] = [];
	#nextId = 1;
	#built: { readonly options: BuildOptions; readonly result: Gebouwd } | null = null;

	/** Adds files or sheets, recognised and with a proposed mapping. Scans every cell once. */
	addGrids(grids: readonly SourceGrid[]): void {
		for (const grid of grids) this.addSource(sourceOf(grid));
	}

	/** Adds one file or sheet, recognised and with a proposed mapping. */
	addSource(data: SourceData): void {
		const { bestand, werkblad } = data.bron;
		const tabel = recogniseTabel(data.koppen, `${bestand} ${werkblad ?? ''}`);
		this.#entries.push({
			id: this.#nextId++,
			data,
			bsn: bsnColumns(data),
			tabel,
			bestemmingen: proposed(data, tabel)
		});
		this.#built = null;
	}

	/** The sources as they are mapped now. */
	bronnen(): readonly Bron[] {
		return this.#entries.map(({ id, data, tabel, bestemmingen, bsn }) =>
			assess(id, data, tabel, bestemmingen, bsn)
		);
	}

	/** Takes over what the user chose; a source that becomes another table, or comes without columns, is recognised anew. */
	apply(koppelingen: readonly Koppeling[]): readonly Bron[] {
		for (const { id, tabel, bestemmingen } of koppelingen) {
			const entry = this.#entries.find((each) => each.id === id);
			if (!entry) continue;
			const isNew = tabel !== entry.tabel || bestemmingen.length !== entry.data.koppen.length;
			entry.tabel = tabel;
			entry.bestemmingen = isNew
				? proposed(entry.data, tabel)
				: bestemmingen.map((each) => legal(each, tabel));
		}
		this.#built = null;
		return this.bronnen();
	}

	/** What reading in would do; its `bezwaar` is the first reason why it can't be. */
	controle(options: BuildOptions = {}): Controle {
		const { controle } = this.tables(options);
		const bron = this.bronnen().find((each) => each.bezwaar !== null);
		return bron ? { ...controle, bezwaar: `${bron.bestand}: ${bron.bezwaar ?? ''}` } : controle;
	}

	/** The tables and what is said about them; made once for the same mapping and options. */
	tables(options: BuildOptions = {}): Gebouwd {
		if (
			this.#built?.options.bestaande !== options.bestaande ||
			this.#built?.options.dubbelen !== options.dubbelen
		)
			this.#built = null;
		this.#built ??= { options, result: buildTables(this.#readable(), options) };
		return this.#built.result;
	}

	/** A suggestion from the names and dates of the files; `vandaag` limits it to next year. */
	peildatum(vandaag: Dag): PeildatumVoorstel | null {
		return suggestPeildatum(
			this.#entries.map(({ data }) => data.bron),
			vandaag
		);
	}

	/** Forgets all sources. */
	clear(): void {
		this.#entries = [];
		this.#built = null;
	}

	#readable(): BuildSource[] {
		const ready = new Set(
			this.bronnen().flatMap((bron) => (bron.bezwaar === null ? [bron.id] : []))
		);
		return this.#entries.flatMap(({ id, data, bsn, tabel, bestemmingen }) => {
			if (!ready.has(id) || tabel === null || tabel === 'geen') return [];
			const allowed = bestemmingen.map((each, index): Bestemming =>
				bsn.has(index) ? { soort: 'geen' } : each
			);
			return [
				{
					data,
					bsn,
					tabel,
					bestemmingen: allowed,
					leeswijze: {},
					bestand: this.#nameOf(data.bron)
				}
			];
		});
	}

	/** The file, with its sheet when more of its sheets are read. */
	#nameOf({ bestand, werkblad }: SourceData['bron']): string {
		const sheets = this.#entries.filter(({ data }) => data.bron.bestand === bestand);
		return werkblad !== null && sheets.length > 1 ? `${bestand} (${werkblad})` : bestand;
	}
}

function proposed(data: SourceData, tabel: Bron['tabel']): Bestemming[] {
	return tabel === null || tabel === 'geen'
		? data.koppen.map((): Bestemming => ({ soort: 'extra' }))
		: proposeBestemmingen(data.koppen, tabel);
}

/** A field that the table does not have cannot be meant. */
function legal(bestemming: Bestemming, tabel: TabelId | 'geen' | null): Bestemming {
	if (bestemming.soort !== 'veld') return bestemming;
	const known =
		tabel !== null && tabel !== 'geen' && VELDEN[tabel].some((veld) => veld.id === bestemming.veld);
	return known ? bestemming : { soort: 'extra' };
}
