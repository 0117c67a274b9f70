import { unpackRows } from '$lib/columns/packed-rows';
import { decodeTable } from '$lib/columns/arrow';
import type { Controle, ReadResult, RefusedFile } from '$lib/domain/momentopname/inlezen';
import type { Dag } from '$lib/domain/velden/datum';
import type { Herinnering } from '$lib/domain/geheugen/herinnering';
import { stroomUit } from '$lib/domain/geheugen/stroom-uit';
import type { StroomPaar } from '$lib/domain/geheugen/stromen';
import { tellingUit, transparantieUit } from '$lib/domain/geheugen/telling-uit';
import type { Gezien, SnapshotBytes, SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { Storing, storingVan } from '$lib/domain/momentopname/storing';
import { TABELLEN, type TabelId } from '$lib/domain/velden/velden';
import { profielenBestand } from '$lib/worker/write/profielen-bestand';
import { uitvoerBestand } from '$lib/worker/write/uitvoer-bestand';
import { besideInUse, type InGebruik } from './check';
import type { Answers } from './host';
import type { BuildOptions, Tables } from '$lib/worker/read/tables/build-tables';
import { bekendIn, type Bekend } from '$lib/worker/read/mapping/bekend';
import {
	dagInGrid,
	dagInTekst,
	isToelichting,
	weergaveInGrid,
	weergaveInTekst
} from '$lib/worker/read/mapping/eigen-export';
import { FilesProgress } from '$lib/worker/read/files-progress';
import { readSource } from '$lib/worker/read/text/read-csv';
import { IngestSession } from '$lib/worker/read/session';
import { skippedCsv } from '$lib/worker/read/text/skipped-rows';
import { sniffSource } from '$lib/worker/read/bytes/sniff';
import { dayOf, KnownFiles } from './known-files';
import { makeSnapshot } from './make-snapshot';
import type { Samen, SourceFile } from './protocol';
import type { overdrachtAnswers } from './overdracht-answers';
import { indelingenVan, recall } from './remembered';
import type { storeAnswers } from './store-answers';
import { SnapshotStore } from '$lib/worker/keep/snapshot-store';
import { doorstroomTussen } from '$lib/worker/lookback/doorstroom';
import { standsIn } from '$lib/worker/lookback/stands-in';
import { herinnerdeStroom } from '$lib/worker/lookback/herinnerde-stroom';
import { herinneringVan } from '$lib/worker/lookback/herinnering';
import { Tellers } from '$lib/worker/lookback/tellers';
import { transparantieVan } from '$lib/worker/lookback/transparantie';
import { verblijvenIn } from '$lib/worker/lookback/verblijf';
import { verschilTussen, type Momentopname } from '$lib/worker/lookback/verschil';
import type { vaultAnswers } from './vault-answers';
import {
	makeToegevoegdBij,
	makeVerleden,
	makeVoorbeeld,
	type Voorbeeld
} from '$lib/worker/sample/voorbeeld';

/** From this many kandidaten comparing with the snapshot in use takes too long to do unasked. */
const MOST_COMPARED = 200_000;

/** What the reading worker answers, over one store and one import at a time. */
export function ingestAnswers(
	store = new SnapshotStore()
): Omit<
	Answers,
	| 'firstLook'
	| keyof ReturnType<typeof storeAnswers>
	| keyof ReturnType<typeof vaultAnswers>
	| keyof ReturnType<typeof overdrachtAnswers>
> {
	const session = new IngestSession();
	const known = new KnownFiles(store);
	const tellers = new Tellers();
	/** The real snapshot in use, for records that are read in without their kandidaten. */
	let base: { meta: SnapshotMeta; tables: Tables; alleen: Tables } | null = null;

	/** The view in the last export of this app among the files. */
	let weergave: string | null = null;

	function result(geweigerd: readonly RefusedFile[], werkboeken: readonly number[]): ReadResult {
		return {
			bronnen: session.bronnen(),
			weergave,
			geweigerd,
			werkboeken,
			peildatum: session.peildatum(dayOf(Date.now()))
		};
	}

	/** The real snapshot in use, read and decoded once. */
	async function inUse(): Promise<typeof base> {
		if (base?.meta.id !== (await store.currentId())) {
			const current = await store.openCurrent();
			base = current?.meta.soort === 'bron' ? baseOf(current) : null;
		}
		return base;
	}

	/** What is read in comes in the place of the snapshot on screen, or is joined to it: no other may be in use. */
	async function options({
		dubbelen,
		nullen,
		behouden = true,
		gezien
	}: Samen): Promise<BuildOptions> {
		const wish = {
			...(dubbelen ? { dubbelen } : {}),
			...(nullen === undefined ? {} : { nullen })
		};
		await store.seen(gezien);
		if (session.bronnen().some((bron) => bron.tabel === 'kandidaten')) {
			const tables = (await comparable().catch(() => null))?.tables;
			const inGebruik = tables?.kandidaten;
			const stays = inGebruik && behouden ? { blijven: tables } : {};
			return inGebruik ? { ...wish, inGebruik, ...stays } : wish;
		}
		const current = await inUse();
		// Another tab may have been at it while that was read.
		await store.seen(gezien);
		if (!current) return wish;
		return { ...wish, bestaande: behouden ? current.tables : current.alleen };
	}

	/** The real list in use, with its tables where that is quickly done; a damaged snapshot has nothing to compare with. */
	async function listInUse(wanted: BuildOptions): Promise<InGebruik | null> {
		const meta = await storedInUse();
		if (meta?.soort !== 'bron') return null;
		const rows = session.tables(wanted).tables.kandidaten?.rows ?? 0;
		const isSmall = rows <= MOST_COMPARED && !wanted.bestaande;
		const tables = isSmall ? (await comparable().catch(() => null))?.tables : wanted.bestaande;
		return { meta, ...(tables ? { tables } : {}) };
	}

	async function storedInUse(): Promise<SnapshotMeta | undefined> {
		const id = await store.currentId();
		return (await store.list()).find((meta) => meta.id === id);
	}

	/** The real snapshot in use where it is small enough to look at unasked. */
	async function comparable(): Promise<typeof base> {
		const stored = await storedInUse();
		const isSmall = (stored?.aantallen.kandidaten ?? 0) <= MOST_COMPARED;
		return stored?.soort === 'bron' && isSmall ? inUse() : null;
	}

	/** What the list in use knows, where it is small: the first import waits for nothing. */
	async function bekend(): Promise<Bekend | null> {
		const current = await comparable().catch(() => null);
		return current && bekendIn(current.tables, current.meta.peildatum);
	}

	/** A stored snapshot, decoded. */
	async function stored(id: string): Promise<Momentopname> {
		const snapshot = await store.open(id);
		if (!snapshot?.tabellen.kandidaten) throw new Storing('opslag-beschadigd');
		return { meta: snapshot.meta, tables: decoded(snapshot) };
	}

	const teller = (id: string) => tellers.of(id, () => stored(id));
	/** The counts of a snapshot that is not there any more; null where it is. */
	async function outlived(id: string): Promise<Herinnering | null> {
		return (await store.has(id)) ? null : store.geheugen.read(id);
	}

	/** The counts of a stored snapshot; null where they can't be had, undefined where it is not there to be counted now. */
	async function counted(id: string): Promise<Herinnering | null | undefined> {
		try {
			return rememberedOf(await stored(id));
		} catch (thrown) {
			if (thrown instanceof Storing && thrown.code !== 'opslag-beschadigd') throw thrown;
			return (await store.has(id)) ? null : undefined;
		}
	}

	/** The flow between two as it is to be kept; null where it can't be had. */
	async function flowed({ van, naar }: StroomPaar) {
		try {
			return herinnerdeStroom(await teller(van), await teller(naar), new Date().toISOString());
		} catch (thrown) {
			if (thrown instanceof Storing && thrown.code !== 'opslag-beschadigd') throw thrown;
			return null;
		}
	}

	async function addText(file: SourceFile, onprogress: Parameters<typeof readSource>[3]) {
		const { naam, gewijzigd } = file;
		const content = new Uint8Array(file.bytes);
		weergave = weergaveInTekst(content) ?? weergave;
		const exportDag = dagInTekst(content);
		if (exportDag !== null) session.addExportDag(naam, exportDag);
		const { sha256, alIngelezen } = await known.look(file);
		const id = session.addSource(await readSource(content, naam, gewijzigd, onprogress), {
			sha256,
			alIngelezen,
			read: (leeswijze) => readSource(content, naam, gewijzigd, { leeswijze })
		});
		await recall(session, store, [id]);
	}

	function forget(): void {
		weergave = null;
		session.clear();
		known.clear();
		base = null;
	}

	return {
		async readFiles(files, progress) {
			forget();
			session.beside(await bekend());
			const geweigerd: RefusedFile[] = [];
			const werkboeken: number[] = [];
			const teksten: SourceFile[] = [];
			for (const [position, file] of files.entries()) {
				try {
					if (sniffSource(new Uint8Array(file.bytes)) === 'tekst') teksten.push(file);
					else {
						werkboeken.push(position);
						await known.look(file);
					}
				} catch (thrown) {
					geweigerd.push({ naam: file.naam, code: storingVan(thrown) });
				}
			}
			const total = teksten.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
			const together = new FilesProgress(total, progress);
			for (const file of teksten) {
				try {
					await addText(file, { onprogress: together.next(file.bytes.byteLength) });
				} catch (thrown) {
					geweigerd.push({ naam: file.naam, code: storingVan(thrown) });
				}
			}
			return result(geweigerd, werkboeken);
		},

		async addGrids(grids) {
			for (const handed of grids) {
				const grid = { ...handed, rijen: unpackRows(handed.rijen) };
				if (isToelichting(grid)) {
					weergave = weergaveInGrid(grid);
					const exportDag = dagInGrid(grid);
					if (exportDag !== null) session.addExportDag(grid.bestand, exportDag);
					continue;
				}
				const ids = session.addGrids([grid], known.of(grid.bestand, grid.gewijzigd));
				await recall(session, store, ids);
			}
			return result([], []);
		},

		async couple(koppelingen) {
			const before = new Set(leftOut());
			session.apply(koppelingen);
			// A hidden sheet that is used after all is read as it was before.
			const after = new Set(leftOut());
			await recall(
				session,
				store,
				[...before].filter((id) => !after.has(id))
			);
			return session.bronnen();
		},

		async reread({ id, leeswijze }) {
			await session.reread(id, leeswijze);
			return session.bronnen();
		},

		async recognise(id) {
			await session.recognise(id);
			return session.bronnen();
		},

		async check(samen, progress) {
			const wanted = { ...(await options(samen)), onprogress: progress };
			const controle = session.controle(wanted);
			return besideInUse(controle, session.tables(wanted), {
				inGebruik: await listInUse(wanted).catch(() => null),
				erbij: wanted.bestaande !== undefined,
				peildatum: samen.peildatum,
				vandaag: dayOf(Date.now()),
				dagen: bestandDagen(),
				zonder: samen.behouden === false,
				zelfde: await sameFiles()
			});
		},

		skipped: async (samen) => skippedCsv(session.tables(await options(samen))),

		async commit(samen, progress) {
			const wanted = { ...(await options(samen)), onprogress: progress };
			const { bezwaar } = session.controle(wanted);
			if (bezwaar !== null) throw new RangeError(`not to be read in: ${bezwaar}`);
			const snapshot = makeSnapshot(
				session.tables(wanted),
				'bron',
				samen.peildatum,
				wanted.bestaande || wanted.blijven ? (base?.meta ?? null) : null,
				progress,
				dagenInOrder()
			);
			const indelingen = await indelingenVan(session, dayOf(snapshot.meta.ingelezen));
			const van = { meta: snapshot.meta, tables: session.tables(wanted).tables };
			const along = { herinnering: rememberedOf(van) };
			const meta = await store.commit(snapshot, indelingen, along, samen.gezien, samen.gebruiken);
			forget();
			return { ...snapshot, meta };
		},

		async discard() {
			forget();
			return null;
		},

		compare: async ({ van, naar }) => verschilTussen(await stored(van), await stored(naar)),
		async flow({ van, naar, vraag }) {
			if ((await store.has(van)) && (await store.has(naar)))
				return doorstroomTussen(await teller(van), await teller(naar), vraag);
			const kept = await store.geheugen.stroom({ van, naar });
			if (!kept) throw new Storing('lijst-weg');
			const [stroom, dag] = kept;
			return stroomUit(stroom, [van, { id: naar, dag }], vraag);
		},
		stays: ({ snapshots, vraag }) =>
			verblijvenIn(
				snapshots.map((id) => () => teller(id)),
				vraag
			),
		async standsElsewhere(sleutels) {
			const current = await store.currentId();
			const found = new Set<string>();
			for (const { id, soort } of await store.list()) {
				const left = sleutels.filter((sleutel) => !found.has(sleutel));
				if (soort !== 'bron' || id === current || !left.length) continue;
				for (const sleutel of standsIn(await stored(id), left)) found.add(sleutel);
			}
			return [...found];
		},
		async count({ snapshot, vraag }) {
			const herinnering = await outlived(snapshot);
			if (herinnering) return tellingUit(herinnering, vraag);
			return (await teller(snapshot)).count(vraag);
		},
		async transparantie(id) {
			const herinnering = await outlived(id);
			if (!herinnering) return transparantieVan(await stored(id));
			const found = transparantieUit(herinnering);
			if (!found) throw new Storing('opslag-beschadigd');
			return found;
		},
		async remember(only) {
			let made = 0;
			for (const id of await store.geheugen.missing()) {
				if (only !== null && id !== only) continue;
				const herinnering = await counted(id);
				if (herinnering !== undefined && (await store.geheugen.keep(id, herinnering))) made++;
			}
			for (const paar of await store.geheugen.missingStromen()) {
				if (only !== null && paar.van !== only && paar.naar !== only) continue;
				const stroom = await flowed(paar);
				if (stroom && (await store.geheugen.keepStroom(paar, stroom))) made++;
			}
			return made;
		},

		profielen: async ({ profielen, formaat, peildatum }) =>
			profielenBestand(profielen, formaat, peildatum),
		uitvoer: ({ uitvoer, formaat }) => uitvoerBestand(uitvoer, formaat),

		async sample(gezien: Gezien): Promise<SnapshotBytes> {
			const snapshot = await fictional(makeVoorbeeld());
			base = null;
			return { ...snapshot, meta: await store.commit(snapshot, [], null, gezien) };
		},
		async samplePast(naast) {
			if (!(await store.isAlone(naast))) return false;
			const eerdere: SnapshotBytes[] = [];
			for (const voorbeeld of makeVerleden()) eerdere.push(await fictional(voorbeeld));
			return store.accompany(naast, eerdere, makeToegevoegdBij(dayOf(Date.now())));
		},
		sampleFiles: async () => makeVoorbeeld().bestanden.map(({ naam, tekst }) => ({ naam, tekst }))
	};

	/** The days that the files that are read say of themselves. */
	function bestandDagen(): NonNullable<Controle['dagen']> {
		const dagen = session.dagen(dayOf(Date.now()));
		const found = new Map<string, Dag>();
		for (const { id, bestand, tabel } of session.bronnen()) {
			const dag = dagen.get(id);
			if (tabel !== 'geen' && dag !== undefined) found.set(bestand, dag);
		}
		return [...found].map(([bestand, dag]) => ({ bestand, dag }));
	}

	/** The same of each source that is read in, in order. */
	function dagenInOrder(): (Dag | undefined)[] {
		const dagen = session.dagen(dayOf(Date.now()));
		return session.lezingen().flatMap(({ id, telt }) => (telt ? [dagen.get(id)] : []));
	}

	/** A real momentopname that was read from the very files that are read now; null when there is none. */
	async function sameFiles(): Promise<Controle['zelfde'] | null> {
		const now = session.hashes();
		if (now.length === 0) return null;
		const list = await store.list().catch(() => []);
		const same = list.find(({ soort, bronnen }) => {
			const then = bronnen.map(({ sha256 }) => sha256 ?? '');
			return (
				soort === 'bron' &&
				new Set(then).size === now.length &&
				now.every((each) => then.includes(each))
			);
		});
		return same ? { id: same.id, peildatum: same.peildatum } : null;
	}

	/** Ids of the sources that are not read in. */
	function leftOut(): number[] {
		return session.bronnen().flatMap((bron) => (bron.tabel === 'geen' ? [bron.id] : []));
	}
}

/** What stays of it; what can't be counted keeps nobody from reading in. */
function rememberedOf(van: Momentopname): Herinnering | null {
	try {
		return herinneringVan(van, new Date().toISOString());
	} catch {
		return null;
	}
}

/** The fictional files read as any other. */
async function fictional({ peildatum, bestanden }: Voorbeeld): Promise<SnapshotBytes> {
	const own = new IngestSession();
	for (const { naam, tekst } of bestanden)
		own.addSource(await readSource(new TextEncoder().encode(tekst), naam, 0));
	return makeSnapshot(own.tables(), 'voorbeeld', peildatum, null);
}

/** Decoded, also its kandidaten alone: the same objects each time, by which the session knows them. */
function baseOf(snapshot: SnapshotBytes): { meta: SnapshotMeta; tables: Tables; alleen: Tables } {
	const tables = decoded(snapshot);
	const { kandidaten } = tables;
	return { meta: snapshot.meta, tables, alleen: kandidaten ? { kandidaten } : {} };
}

function decoded(snapshot: SnapshotBytes): Tables {
	const tables: Partial<Record<TabelId, ReturnType<typeof decodeTable>>> = {};
	for (const tabel of TABELLEN) {
		const bytes = snapshot.tabellen[tabel];
		if (bytes) tables[tabel] = decodeTable(bytes);
	}
	return tables;
}
