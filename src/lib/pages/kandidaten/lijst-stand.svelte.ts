import type { App } from '$lib/app/app.svelte';
import type { Kolom } from '$lib/lists/column';
import {
	groepAs,
	grouped,
	GroepRegels,
	withGroep,
	type Groepen,
	type LijstGroep
} from '$lib/lists/groepen';
import { inVolgorde } from '$lib/lists/kolom-volgorde';
import type { Lijst } from '$lib/lists/list';
import { markAt } from '$lib/lists/merken';
import { spreadOf } from '$lib/lists/spreiding';
import type { CellMark } from '$lib/ui/table/table-column';
import GroepBalk from './GroepBalk.svelte';
import GroepKeuze from './GroepKeuze.svelte';
import GroepKop from './GroepKop.svelte';

const KINDS = { kleur: 'heat', balk: 'bar', woord: 'word' } as const;

/** The list as the user wants it: order of its columns, groups, which of these are folded, marks. Loaded where it is not as it begins. */
export class LijstStand {
	/** What the list is grouped by, to choose. */
	static readonly GroepKeuze = GroepKeuze;
	readonly GroepBalk = GroepBalk;
	readonly GroepKop = GroepKop;
	readonly #app: App;
	/** Values of groups that are folded, of the axis in use. */
	#dicht = $state.raw<{ readonly as: string; readonly waarden: readonly string[] }>({
		as: '',
		waarden: []
	});
	/** The rows on screen in groups; null for none. */
	readonly groepen: Groepen | null = $derived.by(() => {
		const { dataset, rows } = this.#app.dashboard;
		const as = dataset && groepAs(dataset, this.#app.preferences.lijst.groep);
		return as ? grouped(dataset, as, rows) : null;
	});
	readonly regels = $derived.by(
		() => this.groepen && new GroepRegels(this.groepen, (groep) => this.isDicht(groep))
	);

	constructor(app: App) {
		this.#app = app;
	}

	/** Rows of the dataset in the order of the list. */
	get rows(): Uint32Array {
		return this.groepen?.rows ?? this.#app.dashboard.rows;
	}

	isDicht({ waarde }: LijstGroep): boolean {
		return this.#dicht.as === this.groepen?.as.id && this.#dicht.waarden.includes(waarde);
	}

	get alleDicht(): boolean {
		return this.groepen?.groepen.every((groep) => this.isDicht(groep)) ?? false;
	}

	/** Folds or unfolds one. */
	fold(groep: LijstGroep): void {
		this.#fold((each) => this.isDicht(each) !== (each.waarde === groep.waarde));
	}

	foldAll(dicht: boolean): void {
		this.#fold(() => dicht);
	}

	/** Tells the mark of a cell; looks once where the values of each marked column lie among the rows of the list. */
	marksOf(kolommen: readonly Kolom<number>[]) {
		const { merken } = this.#app.preferences.lijst;
		const spreidingen = Object.fromEntries(
			kolommen.filter(({ id }) => merken[id]).map((kolom) => [kolom.id, spreadOf(kolom, this.rows)])
		);
		return (kolom: Kolom<number>, row: number): CellMark | null => {
			const [merk, spreiding] = [merken[kolom.id], spreidingen[kolom.id]];
			const found = merk && spreiding ? markAt(kolom, row, spreiding) : null;
			return merk && found
				? {
						kind: KINDS[merk],
						// the least is still seen
						share: `${Math.max(6, Math.round(100 * found.deel))}%`,
						word: merk === 'woord' ? found.woord : ''
					}
				: null;
		};
	}

	/** The columns in the order of the user; a date with a word behind it takes more room than a date. */
	ordered(kolommen: readonly Kolom<number>[]): readonly Kolom<number>[] {
		const { volgorde, merken } = this.#app.preferences.lijst;
		return inVolgorde(kolommen, volgorde).map((kolom) =>
			merken[kolom.id] === 'woord' && kolom.waarde.soort === 'dag'
				? { ...kolom, width: (kolom.width ?? 92) + 40 }
				: kolom
		);
	}

	/** What leaves says of each row in which group it stands. */
	leaving(lijst: Lijst<number>): Lijst<number> {
		const { dataset } = this.#app.dashboard;
		if (!dataset || !this.groepen) return lijst;
		return { ...lijst, kolommen: withGroep(dataset, lijst.kolommen, this.groepen.as) };
	}

	#fold(isDicht: (groep: LijstGroep) => boolean): void {
		const { as, groepen } = this.groepen ?? { as: null, groepen: [] };
		const waarden = groepen.filter(isDicht).map(({ waarde }) => waarde);
		this.#dicht = { as: as?.id ?? '', waarden };
	}
}
