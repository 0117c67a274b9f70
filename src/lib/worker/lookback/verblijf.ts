import { hasRow } from '$lib/columns/bitset';
import type { StroomVraag } from '$lib/domain/doorstroom/doorstroom';
import type { TredeVerblijf, Verblijf, Verblijven } from '$lib/domain/doorstroom/overleving';
import { parseTrede, TREDEN, type Trede } from '$lib/domain/kandidaat/ladder';
import type { Dag } from '$lib/domain/velden/datum';
import { readerOf } from './doorstroom';
import type { Teller } from './teller';
import { kandidatenGevolgd } from './verschil';

/** Somebody who is followed from list to list. */
interface Gevolgd {
	trede: Trede | null;
	/** Day of the list in which the trede was first seen after another one; null = not seen. */
	begin: Dag | null;
	readonly verblijven: (Omit<Verblijf, 'aantal'> & { readonly trede: Trede })[];
}

/**
 * How long kandidaten stay in a trede, over lists that are given oldest first, one at a time. Lists without the ladder, or
 * without a field that is chosen on, are left out; null where the last one is such a list.
 */
export async function verblijvenIn(
	lijsten: readonly (() => Promise<Teller>)[],
	vraag: StroomVraag
): Promise<Verblijven | null> {
	const counted = new Map<Trede, Verblijf[]>(TREDEN.map((trede) => [trede, []]));
	const zonderBegin = new Map<Trede, number>();
	let vorige: { readonly teller: Teller; readonly wie: readonly Gevolgd[] } | null = null;
	let eerste: Dag | null = null;
	let aantal = 0;
	for (const [at, read] of lijsten.entries()) {
		const teller = await read();
		if (!teller.van.meta.velden.kandidaten?.includes('ladder') || !teller.rows(vraag)) {
			if (at === lijsten.length - 1) return null;
			continue;
		}
		const wie: readonly Gevolgd[] = vorige
			? followed(vorige, teller, (gone) => add(counted, gone), vraag)
			: firstIn(teller);
		vorige = { teller, wie };
		eerste ??= teller.van.meta.peildatum;
		aantal++;
	}
	if (!vorige || eerste === null) return null;
	const dag = vorige.teller.van.meta.peildatum;
	const inSelectie = vorige.teller.rows(vraag);
	vorige.wie.forEach((each, row) => {
		if (!inSelectie || !hasRow(inSelectie, row)) return;
		const { trede, begin } = each;
		if (trede !== null && begin === null) zonderBegin.set(trede, (zonderBegin.get(trede) ?? 0) + 1);
		close(each, dag, 'nog');
		add(counted, each);
	});
	return {
		lijsten: aantal,
		dagen: dag - eerste,
		treden: TREDEN.toReversed().map((trede): TredeVerblijf => ({
			trede,
			verblijven: together(counted.get(trede) ?? []),
			zonderBegin: zonderBegin.get(trede) ?? 0
		}))
	};
}

function firstIn({ van }: Teller): readonly Gevolgd[] {
	const table = van.tables.kandidaten;
	if (!table) return [];
	const { nu } = readerOf(table, table, 'ladder');
	return Array.from({ length: table.rows }, (_, row) => begunAt(tredeOf(nu([-1, row]))));
}

function begunAt(trede: Trede | null): Gevolgd {
	return { trede, begin: null, verblijven: [] };
}

/** Everybody of the next list; who is in that no more is handed over, where the selection of their last list has them. */
function followed(
	{ teller: before, wie }: { readonly teller: Teller; readonly wie: readonly Gevolgd[] },
	after: Teller,
	onGone: (each: Gevolgd) => void,
	vraag: StroomVraag
): readonly Gevolgd[] {
	const paar = kandidatenGevolgd(before.van, after.van);
	const { nu } = readerOf(paar.before, paar.after, 'ladder');
	const [toenDag, nuDag] = [before.van.meta.peildatum, after.van.meta.peildatum];
	const isKept = new Uint8Array(wie.length);
	const found = Array.from(paar.diff.match, (row, own) => {
		const trede = tredeOf(nu([row, own]));
		const each = wie[row];
		if (!each) return begunAt(trede);
		isKept[row] = 1;
		if (each.trede === trede) return each;
		const isSeen = each.trede !== null && trede !== null;
		if (isSeen) close(each, nuDag, 'verder');
		else close(each, toenDag, 'uit-beeld');
		each.trede = trede;
		each.begin = isSeen ? nuDag : null;
		return each;
	});
	const inSelectie = before.rows(vraag);
	wie.forEach((each, row) => {
		if (isKept[row] || !inSelectie || !hasRow(inSelectie, row)) return;
		close(each, toenDag, 'uit-beeld');
		onGone(each);
	});
	return found;
}

/** Ends the stay that somebody is in, where its begin was seen. */
function close(each: Gevolgd, dag: Dag, einde: Verblijf['einde']): void {
	const { trede, begin } = each;
	if (trede !== null && begin !== null) each.verblijven.push({ trede, dagen: dag - begin, einde });
}

function add(counted: ReadonlyMap<Trede, Verblijf[]>, { verblijven }: Gevolgd): void {
	for (const { trede, dagen, einde } of verblijven)
		counted.get(trede)?.push({ dagen, einde, aantal: 1 });
}

/** Stays of the same length and end as one. */
function together(verblijven: readonly Verblijf[]): readonly Verblijf[] {
	const sums = new Map<string, Verblijf>();
	for (const each of verblijven) {
		const key = `${each.dagen} ${each.einde}`;
		sums.set(key, { ...each, aantal: (sums.get(key)?.aantal ?? 0) + each.aantal });
	}
	return [...sums.values()].sort((a, b) => a.dagen - b.dagen);
}

function tredeOf(waarde: string | null): Trede | null {
	return waarde === null ? null : parseTrede(waarde).trede;
}
