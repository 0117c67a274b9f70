import { decodeTable, encodeTable } from '$lib/columns/arrow';
import { dagVan, type Dag } from '$lib/domain/datum';
import type { ReadResult, RefusedFile } from '$lib/domain/inlezen';
import type { SnapshotBytes, SnapshotMeta } from '$lib/domain/momentopname';
import { storingVan } from '$lib/domain/storing';
import { TABELLEN, type TabelId } from '$lib/domain/velden';
import type { Answers } from './host';
import type { BuildOptions, Gebouwd, Tables } from './ingest/build-tables';
import { readSource } from './ingest/read-csv';
import { IngestSession } from './ingest/session';
import { sniffSource } from './ingest/sniff';
import type { Tell } from './ingest/work-meter';
import { FilesProgress } from './ingest/files-progress';
import type { storeAnswers } from './store-answers';
import { SnapshotStore } from './storage/snapshot-store';
import { makeVoorbeeld } from './voorbeeld/voorbeeld';

/** What the reading worker answers, over one store and one import at a time. */
export function ingestAnswers(
	store = new SnapshotStore()
): Omit<Answers, keyof ReturnType<typeof storeAnswers>> {
	const session = new IngestSession();
	/** The real snapshot in use, for records that are read in without their kandidaten. */
	let base: { meta: SnapshotMeta; tables: Tables } | null = null;

	function result(geweigerd: readonly RefusedFile[], werkboeken: readonly number[]): ReadResult {
		return {
			bronnen: session.bronnen(),
			geweigerd,
			werkboeken,
			peildatum: session.peildatum(today())
		};
	}

	async function options(): Promise<BuildOptions> {
		const hasKandidaten = session.bronnen().some((bron) => bron.tabel === 'kandidaten');
		if (hasKandidaten) base = null;
		else if (!base || base.meta.id !== (await store.currentId())) {
			const current = await store.openCurrent();
			base =
				current?.meta.soort === 'bron' ? { meta: current.meta, tables: decoded(current) } : null;
		}
		return base ? { bestaande: base.tables } : {};
	}

	async function put(
		gebouwd: Gebouwd,
		soort: SnapshotMeta['soort'],
		peildatum: Dag,
		progress?: Tell
	): Promise<SnapshotBytes> {
		const snapshot = snapshotOf(gebouwd, soort, peildatum, base?.meta ?? null, progress);
		await store.commit(snapshot);
		return snapshot;
	}

	return {
		async readFiles(files, progress) {
			session.clear();
			base = null;
			const geweigerd: RefusedFile[] = [];
			const werkboeken: number[] = [];
			const teksten: { naam: string; gewijzigd: number; content: Uint8Array }[] = [];
			for (const [position, { naam, gewijzigd, bytes }] of files.entries()) {
				try {
					const content = new Uint8Array(bytes);
					if (sniffSource(content) === 'werkboek') werkboeken.push(position);
					else teksten.push({ naam, gewijzigd, content });
				} catch (thrown) {
					geweigerd.push({ naam, code: storingVan(thrown) });
				}
			}
			const total = teksten.reduce((sum, { content }) => sum + content.length, 0);
			const together = new FilesProgress(total, progress);
			for (const { naam, gewijzigd, content } of teksten) {
				const onprogress = together.next(content.length);
				try {
					session.addSource(await readSource(content, naam, gewijzigd, { onprogress }));
				} catch (thrown) {
					geweigerd.push({ naam, code: storingVan(thrown) });
				}
			}
			return result(geweigerd, werkboeken);
		},

		async addGrids(grids) {
			session.addGrids(grids);
			return result([], []);
		},

		couple: async (koppelingen) => session.apply(koppelingen),
		check: async (_, progress) => session.controle({ ...(await options()), onprogress: progress }),

		async commit({ peildatum }, progress) {
			const wanted = { ...(await options()), onprogress: progress };
			const { bezwaar } = session.controle(wanted);
			if (bezwaar !== null) throw new RangeError(`not to be read in: ${bezwaar}`);
			const snapshot = await put(session.tables(wanted), 'bron', peildatum, progress);
			session.clear();
			base = null;
			return snapshot;
		},

		async discard() {
			session.clear();
			base = null;
			return null;
		},

		async sample() {
			const own = new IngestSession();
			const { peildatum, bestanden } = makeVoorbeeld();
			for (const { naam, tekst } of bestanden)
				own.addSource(await readSource(new TextEncoder().encode(tekst), naam, 0));
			base = null;
			return put(own.tables(), 'voorbeeld', peildatum);
		},
		sampleFiles: async () => makeVoorbeeld().bestanden.map(({ naam, tekst }) => ({ naam, tekst }))
	};
}

function decoded(snapshot: SnapshotBytes): Tables {
	const tables: Partial<Record<TabelId, ReturnType<typeof decodeTable>>> = {};
	for (const tabel of TABELLEN) {
		const bytes = snapshot.tabellen[tabel];
		if (bytes) tables[tabel] = decodeTable(bytes);
	}
	return tables;
}

function snapshotOf(
	gebouwd: Gebouwd,
	soort: SnapshotMeta['soort'],
	peildatum: Dag,
	base: SnapshotMeta | null,
	progress?: Tell
): SnapshotBytes {
	const tabellen: Partial<Record<TabelId, Uint8Array<ArrayBuffer>>> = {};
	const aantallen: Record<TabelId, number | null> = {
		kandidaten: null,
		trajecten: null,
		modules: null,
		plaatsingen: null
	};
	const total = TABELLEN.reduce((sum, tabel) => sum + (gebouwd.tables[tabel]?.rows ?? 0), 0);
	let done = 0;
	for (const tabel of TABELLEN) {
		const table = gebouwd.tables[tabel];
		if (!table) continue;
		tabellen[tabel] = encodeTable(table);
		aantallen[tabel] = table.rows;
		done += table.rows;
		progress?.(done, total);
	}
	const own = new Set(gebouwd.bronnen.map((bron) => bron.tabel));
	const meta: SnapshotMeta = {
		id: crypto.randomUUID(),
		soort,
		ingelezen: new Date().toISOString(),
		peildatum,
		bronnen: [...(base?.bronnen ?? []).filter((bron) => !own.has(bron.tabel)), ...gebouwd.bronnen],
		velden: { ...base?.velden, ...gebouwd.velden },
		aantallen
	};
	return { meta, tabellen };
}

function today(): Dag {
	const now = new Date();
	return dagVan(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}
