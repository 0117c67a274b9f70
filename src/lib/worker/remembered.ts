import type { Dag } from '$lib/domain/velden/datum';
import type { Leeswijze } from '$lib/domain/momentopname/inlezen';
import { Storing } from '$lib/domain/momentopname/storing';
import type { IngestSession, Lezingwijze } from '$lib/worker/read/session';
import { sha256 } from '$lib/worker/keep/checksum';
import type { BewaardeIndeling, Indeling } from '$lib/worker/keep/indeling';
import type { SnapshotStore } from '$lib/worker/keep/snapshot-store';

/** Reads these sources the way sources with the same header were read before, as far as that still fits. */
export async function recall(
	session: IngestSession,
	store: SnapshotStore,
	ids: readonly number[]
): Promise<void> {
	for (const id of ids) {
		const found = lezingVan(session, id);
		if (!found) continue;
		const indeling = await kept(store, await fingerprint(found.gevondenKop));
		if (indeling) await take(session, found, indeling);
	}
}

/** How the sources of this import are read, to be kept with it. */
export async function indelingenVan(
	session: IngestSession,
	op: Dag
): Promise<readonly BewaardeIndeling[]> {
	const read = session.lezingen().filter((each) => each.telt);
	return Promise.all(
		read.flatMap((lezing) => {
			const { tabel } = lezing;
			if (tabel === null || tabel === 'geen') return [];
			return [bewaard({ ...lezing, tabel }, op)];
		})
	);
}

async function bewaard(
	lezing: Lezingwijze & Pick<Indeling, 'tabel'>,
	op: Dag
): Promise<BewaardeIndeling> {
	const { tekenset, scheidingsteken, kopRij, notatie, datums } = lezing.leeswijze;
	return {
		vingerafdruk: await fingerprint(lezing.gevondenKop),
		indeling: {
			op,
			tabel: lezing.tabel,
			bestemmingen: lezing.bestemmingen,
			koppen: await fingerprint(lezing.kop),
			gevonden: lezing.gevondenTekenset,
			...(tekenset ? { tekenset } : {}),
			...(scheidingsteken ? { scheidingsteken } : {}),
			...(kopRij ? { kopRij } : {}),
			notatie: byColumn(lezing.koppen, notatie),
			datums: byColumn(lezing.koppen, datums)
		}
	};
}

async function take(session: IngestSession, found: Lezingwijze, indeling: Indeling): Promise<void> {
	const { tekenset, scheidingsteken, kopRij } = indeling;
	const wanted: Leeswijze = {
		...(tekenset && indeling.gevonden === found.gevondenTekenset ? { tekenset } : {}),
		...(scheidingsteken ? { scheidingsteken } : {}),
		...(kopRij ? { kopRij } : {})
	};
	await session.reread(found.id, wanted);
	const now = lezingVan(session, found.id);
	if (
		now?.koppen.length !== indeling.bestemmingen.length ||
		(await fingerprint(now.kop)) !== indeling.koppen
	) {
		await session.reread(found.id, {});
		return;
	}
	const notatie = byHeading(now.koppen, indeling.notatie);
	const datums = byHeading(now.koppen, indeling.datums);
	const leeswijze = {
		...wanted,
		...(Object.keys(notatie).length ? { notatie } : {}),
		...(Object.keys(datums).length ? { datums } : {})
	};
	session.adopt(found.id, { ...indeling, leeswijze }, indeling.op);
}

function lezingVan(session: IngestSession, id: number): Lezingwijze | undefined {
	return session.lezingen().find((each) => each.id === id);
}

/** A browser without storage remembers nothing; that is said when the import is stored. */
async function kept(store: SnapshotStore, vingerafdruk: string): Promise<Indeling | null> {
	try {
		return await store.indeling(vingerafdruk);
	} catch (thrown) {
		if (thrown instanceof Storing) return null;
		throw thrown;
	}
}

/** Headings are no secret, but their fingerprint is enough. */
function fingerprint(kop: string): Promise<string> {
	return sha256(new TextEncoder().encode(kop));
}

function byColumn<T>(koppen: readonly string[], byKop: Readonly<Record<string, T>> = {}) {
	const columns: Record<number, T> = {};
	koppen.forEach((kop, index) => {
		const value = Object.hasOwn(byKop, kop) ? byKop[kop] : undefined;
		if (value !== undefined) columns[index] = value;
	});
	return columns;
}

function byHeading<T>(koppen: readonly string[], columns: Readonly<Record<number, T>>) {
	const headings: [string, T][] = [];
	for (const [index, value] of Object.entries(columns)) {
		const kop = koppen[Number(index)];
		if (kop !== undefined) headings.push([kop, value]);
	}
	return Object.fromEntries(headings);
}
