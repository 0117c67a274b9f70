import { and } from '$lib/columns/bitset';
import { popcount } from '$lib/columns/popcount';
import type { Dataset } from '$lib/data/dataset';
import { Geheugen } from '$lib/data/geheugen';
import { painted } from '$lib/data/pieces';
import { PROFIEL } from '$lib/domain/kandidaat/klantprofiel';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import type { Dag } from '$lib/domain/velden/datum';
import { schrijfwijzeSleutel } from '$lib/domain/velden/schrijfwijze';
import type { Bitset } from '$lib/columns/bitset';
import type { VerschilTabel } from '$lib/lists/verschil-tabel';
import { verschilVan, type VerschilBron } from './verschillen';

/** What happened to the kandidaten between a momentopname and the one after it. */
export interface Stap {
	/** Profiles that became Ja, of kandidaten that are in both. */
	readonly af: number;
	readonly nieuw: number;
	readonly weg: number;
}

/** A step with the days of the two momentopnamen. */
export interface StapTussen extends Stap {
	readonly van: Dag;
	readonly tot: Dag;
}

/** From this many kandidaten in two momentopnamen these are compared only when somebody asks for it. */
const MOST_COMPARED = 400_000;
/** Steps that are remembered: counts only. */
const MOST_KEPT = 60;

const GEEN: Stap = { af: 0, nieuw: 0, weg: 0 };

/** By begeleider, in whatever spelling; under `''` as well who has none. */
type PerBegeleider = ReadonlyMap<string, Stap>;

/**
 * Steps between momentopnamen that follow each other, counted per begeleider. The differences are made in the reading
 * worker, the latest first; only their counts are kept.
 */
export class Reeks {
	readonly #bron: VerschilBron;
	readonly #known = new Geheugen<PerBegeleider>(MOST_KEPT);
	#asked = 0;
	#stappen = $state.raw<readonly { readonly van: Dag; readonly tot: Dag; readonly per: PerBegeleider }[]>(
		[]
	);
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
			const sum = (of: keyof Stap) => all.reduce((total, each) => total + each[of], 0);
			return { van, tot, af: sum('af'), nieuw: sum('nieuw'), weg: sum('weg') };
		});
	}

	/** The difference between these two momentopnamen, where it is the last step that was made. */
	verschil(van: SnapshotMeta | null, naar: SnapshotMeta | undefined): VerschilTabel | null {
		return van && naar && this.#laatste?.key === `${van.id} ${naar.id}` ? this.#laatste.tabel : null;
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

/** Of the kandidaten in a set of the list in use: whose profile became Ja since, and who is new. */
export function sindsIn(
	tabel: VerschilTabel,
	dataset: Dataset,
	pass: Bitset
): { readonly af: number; readonly nieuw: number } {
	const { nieuw, velden } = tabel.rijen(dataset.kandidaten.rows);
	const inSet = (set: Bitset) => and(set, pass, new Uint32Array(pass.length));
	const changed = velden.get('klantprofiel');
	const code = dataset.valuesOf('klantprofiel').indexOf(PROFIEL.ja);
	const af =
		changed && code >= 0
			? popcount(and(inSet(changed), dataset.engine.bitsetOf('klantprofiel', code)))
			: 0;
	return { af, nieuw: popcount(inSet(nieuw)) };
}

function countedPer(tabel: VerschilTabel): PerBegeleider {
	const per = new Map<string, Stap>();
	tabel.forEachKandidaat((wat, row) => {
		const key = schrijfwijzeSleutel(tabel.vanWie(row, 'begeleider'));
		const before = per.get(key) ?? GEEN;
		const isAf =
			wat.soort === 'gewijzigd' &&
			wat.veld === 'klantprofiel' &&
			tabel.waarde(row, 'nieuw') === PROFIEL.ja;
		per.set(key, {
			af: before.af + Number(isAf),
			nieuw: before.nieuw + Number(wat.soort === 'nieuw'),
			weg: before.weg + Number(wat.soort === 'weg')
		});
	});
	return per;
}

function sizeOf({ aantallen }: SnapshotMeta): number {
	return aantallen.kandidaten ?? 0;
}
