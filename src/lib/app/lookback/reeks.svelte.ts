import { Geheugen } from '$lib/data/geheugen';
import { painted } from '$lib/data/pieces';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import type { Dag } from '$lib/domain/velden/datum';
import { schrijfwijzeSleutel } from '$lib/domain/velden/schrijfwijze';
import type { VerschilTabel } from '$lib/lists/verschil-tabel';
import { countedPer, GEEN, type PerBegeleider, type VerschilStap } from './stap';
import { verschilVan, type VerschilBron } from './verschillen';

/** A step with the days of the two momentopnamen. */
export interface StapTussen extends VerschilStap {
	readonly van: Dag;
	readonly tot: Dag;
}

/** From this many kandidaten in two momentopnamen these are compared only when somebody asks for it. */
const MOST_COMPARED = 400_000;
/** Steps that are remembered: counts only. */
const MOST_KEPT = 60;

/**
 * Steps between momentopnamen that follow each other, counted per begeleider. The differences are made in the reading
 * worker, the latest first; only their counts are kept.
 */
export class Reeks {
	readonly #bron: VerschilBron;
	readonly #known = new Geheugen<PerBegeleider>(MOST_KEPT);
	#asked = 0;
	#stappen = $state.raw<
		readonly { readonly van: Dag; readonly tot: Dag; readonly per: PerBegeleider }[]
	>([]);
	#laatste = $state.raw<{ readonly key: string; readonly tabel: VerschilTabel } | null>(null);

	constructor(bron: VerschilBron) {
		this.#bron = bron;
	}

	/** The steps of one begeleider, or of everybody for null; oldest first, may still grow at the front. */
	stappen(begeleider: string | null): readonly StapTussen[] {
		return this.#stappen.map(({ van, tot, per }) => {
			if (begeleider !== null)
				return { van, tot, ...(per.get(schrijfwijzeSleutel(begeleider)) ?? GEEN) };
			const all = [...per.values()];
			const sum = (of: keyof VerschilStap) => all.reduce((total, each) => total + each[of], 0);
			return { van, tot, af: sum('af'), nieuw: sum('nieuw'), weg: sum('weg') };
		});
	}

	/** The difference between these two momentopnamen, where it is the last step that was made. */
	verschil(van: SnapshotMeta | null, naar: SnapshotMeta | undefined): VerschilTabel | null {
		return van && naar && this.#laatste?.key === `${van.id} ${naar.id}`
			? this.#laatste.tabel
			: null;
	}

	/** Makes what is not known yet of these momentopnamen, oldest first; call it again when they change. */
	async look(momenten: readonly SnapshotMeta[]): Promise<void> {
		const mine = ++this.#asked;
		this.#stappen = [];
		const found: { van: Dag; tot: Dag; per: PerBegeleider }[] = [];
		for (let at = momenten.length - 1; at > 0; at--) {
			const [van, naar] = [momenten[at - 1], momenten[at]];
			if (!van || !naar || sizeOf(van) + sizeOf(naar) > MOST_COMPARED) break;
			await painted();
			if (mine !== this.#asked) return;
			const isLast = at === momenten.length - 1;
			const per = await this.#step(van, naar, isLast).catch(() => null);
			if (mine !== this.#asked) return;
			if (!per) break;
			found.unshift({ van: van.peildatum, tot: naar.peildatum, per });
			this.#stappen = [...found];
		}
	}

	async #step(van: SnapshotMeta, naar: SnapshotMeta, isLast: boolean): Promise<PerBegeleider> {
		const key = `${van.id} ${naar.id}`;
		const known = this.#known.get(key);
		if (known && (!isLast || this.#laatste?.key === key)) return known;
		const tabel = await verschilVan(this.#bron, van.id, naar.id);
		if (isLast) this.#laatste = { key, tabel };
		const per = known ?? countedPer(tabel);
		this.#known.set(key, per);
		return per;
	}
}

function sizeOf({ aantallen }: SnapshotMeta): number {
	return aantallen.kandidaten ?? 0;
}
