import { isTermijnOver } from '$lib/domain/documenten/aantekening-termijn';
import { hoeveel } from '$lib/locale/hoeveel';
import type { App } from '../app.svelte';
import type { Verdwenen } from './dossier.svelte';

/** Notes, actions and judgements of kandidaten who have been in no list for so long that they go, once the user says so. */
export class AantekeningTermijn {
	readonly #app: App;
	/** Keys that were looked for in the other lists, and those that are in one; null until that is known. */
	#gezocht = $state.raw<{ readonly van: string; readonly elders: readonly string[] } | null>(null);

	/** Whose term is over by what the list in use tells. */
	readonly #kandidaten: readonly Verdwenen[] = $derived.by(() => {
		const { dossier, documenten } = this.#app;
		if (!dossier || documenten?.soort !== 'bron') return [];
		const { gezien, vandaag } = dossier;
		return dossier.verdwenen.filter(({ sleutel }) =>
			isTermijnOver(gezien.get(sleutel), vandaag, this.maanden)
		);
	});
	/** Changes when others have to be looked for, or other lists to be looked in. */
	readonly vraag: string = $derived.by(() =>
		JSON.stringify([
			this.#kandidaten.map(({ sleutel }) => sleutel),
			this.#app.snapshots.map(({ id }) => id)
		])
	);
	/** Who is in no list that is kept; nobody as long as that is not known. */
	readonly over: readonly Verdwenen[] = $derived.by(() => {
		const gezocht = this.#gezocht;
		if (gezocht?.van !== this.vraag) return [];
		return this.#kandidaten.filter(({ sleutel }) => !gezocht.elders.includes(sleutel));
	});

	constructor(app: App) {
		this.#app = app;
	}

	/** The term of this organisation; 0 = never. */
	get maanden(): number {
		return this.#app.kluis.organisatie.aantekeningenMaanden;
	}

	/** Looks whether they are in another list that is kept; reads those only where somebody's term is over. */
	async look(): Promise<void> {
		const { vraag } = this;
		if (this.#gezocht?.van === vraag || !this.#kandidaten.length) return;
		const sleutels = this.#kandidaten.map(({ sleutel }) => sleutel);
		const found = await this.#app.lookback.standsElsewhere(sleutels).catch(() => null);
		// Where a list can't be read somebody may be in it: then nothing is asked.
		if (found) this.#gezocht = { van: vraag, elders: found };
	}

	/** Takes all of it away, until that is undone. */
	async remove(): Promise<void> {
		const wie = this.over.map(({ sleutel }) => sleutel);
		if (await this.#app.dossier?.forget(wie))
			await this.#app.downloads.note('aantekeningen-verwijderd', wie.length);
	}

	/** Asks again after another term. */
	async keep(): Promise<void> {
		const wie = this.over.map(({ sleutel }) => sleutel);
		const gezegd = `Deze aantekeningen blijven nog ${hoeveel(this.maanden, 'maand', 'maanden')}.`;
		if (await this.#app.dossier?.keepLonger(wie, gezegd))
			await this.#app.downloads.note('aantekeningen-langer', wie.length);
	}
}
