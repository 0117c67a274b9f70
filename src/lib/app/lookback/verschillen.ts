import type { Verschil } from '$lib/domain/momentopname/verschil';
import { Geheugen } from '$lib/data/geheugen';
import { VerschilTabel } from '$lib/lists/verschil-tabel';

/** Where differences come from; the app is one. */
export interface VerschilBron {
	compare(van: string, naar: string): Promise<Verschil>;
}

/** Differences that stay in memory. */
const MOST_KEPT = 3;

const perBron = new WeakMap<VerschilBron, Geheugen<Promise<VerschilTabel>>>();

/** The difference between two momentopnamen by their ids, made once as long as it is among the last; rejects with a `Storing`. */
export function verschilVan(bron: VerschilBron, van: string, naar: string): Promise<VerschilTabel> {
	const kept = perBron.get(bron) ?? new Geheugen<Promise<VerschilTabel>>(MOST_KEPT);
	perBron.set(bron, kept);
	const key = `${van} ${naar}`;
	const known = kept.get(key);
	if (known) return known;
	const made = bron.compare(van, naar).then((verschil) => new VerschilTabel(verschil));
	made.catch(() => kept.forget(key));
	kept.set(key, made);
	return made;
}
