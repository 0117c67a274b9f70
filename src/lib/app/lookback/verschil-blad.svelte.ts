import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { storingVan, type StoringCode } from '$lib/domain/momentopname/storing';
import { opVolgorde, oudsteEerst, standaardPaar } from '$lib/domain/momentopname/verschil';
import type { App } from '../app.svelte';
import { eenPer } from '$lib/data/een-per.svelte';
import { nextSort, type Sort } from '$lib/data/lijst-volgorde';
import { OP_NAAM, type VerschilKeuze, type VerschilTabel } from '$lib/lists/verschil-tabel';
import { verschilVan } from './verschillen';

/** State of the page Wat is er veranderd: two momentopnamen, their difference, and what of it is listed. */
export class VerschilBlad {
	readonly #app: App;
	#gekozen = $state.raw<readonly [string, string] | null>(null);
	#keuze = $state.raw<VerschilKeuze>({});
	#zoek = $state('');
	#sort = $state.raw<Sort>(OP_NAAM);
	#geladen = $state.raw<{
		readonly key: string;
		readonly tabel?: VerschilTabel;
		readonly storing?: StoringCode;
	} | null>(null);

	/** Momentopnamen that can be compared, oldest first. */
	readonly momentopnamen: readonly SnapshotMeta[] = $derived.by(() =>
		opVolgorde(this.#app.snapshots)
	);
	/** The earlier and the later one; null when there are no two. */
	readonly paar = $derived.by((): readonly [SnapshotMeta, SnapshotMeta] | null => {
		const all = this.momentopnamen;
		const [een, ander] = (this.#gekozen ?? []).map((id) => all.find((meta) => meta.id === id));
		if (een && ander && een !== ander) return oudsteEerst(een, ander);
		return standaardPaar(all, this.#app.dashboard.dataset?.meta.id);
	});
	readonly #key = $derived(this.paar?.map(({ id }) => id).join(' ') ?? '');
	/** The difference; undefined while it is being made. */
	readonly tabel: VerschilTabel | undefined = $derived(
		this.#geladen?.key === this.#key ? this.#geladen.tabel : undefined
	);
	/** Places of the listed changes. */
	readonly regels: Uint32Array = $derived(
		this.tabel?.regels(this.#keuze, this.#zoek, this.#sort) ?? new Uint32Array()
	);

	constructor(app: App) {
		this.#app = app;
	}

	get storing(): StoringCode | null {
		return (this.#geladen?.key === this.#key && this.#geladen.storing) || null;
	}
	/** Whether the later one is in use, so that its kandidaten can be opened and filtered on. */
	get inGebruik(): boolean {
		return this.paar?.[1].id === this.#app.dashboard.dataset?.meta.id;
	}
	get keuze(): VerschilKeuze {
		return this.#keuze;
	}
	get search(): string {
		return this.#zoek;
	}
	set search(value: string) {
		this.#zoek = value;
	}
	get sort(): Sort {
		return this.#sort;
	}

	/** Compares these two, in whatever order; null = the one in use with the one before it. */
	choose(paar: readonly [string, string] | null): void {
		this.#gekozen = paar;
		this.#keuze = {};
		this.#zoek = '';
	}

	/** Lists only changes of that kind; the same again lists all. */
	show(keuze: VerschilKeuze): void {
		this.#keuze = this.isGetoond(keuze) ? {} : keuze;
	}

	isGetoond(keuze: VerschilKeuze): boolean {
		const [een, ander] = [this.#keuze, keuze];
		return een.tabel === ander.tabel && een.soort === ander.soort && een.veld === ander.veld;
	}

	/** Up, down, then back to by name. */
	sortBy(column: string): void {
		this.#sort = nextSort(this.#sort, column, OP_NAAM) ?? OP_NAAM;
	}

	/** Makes the difference where it is not there yet; call it again when the choice changes. */
	async load(): Promise<void> {
		const paar = this.paar;
		const key = this.#key;
		if (!paar || (this.#geladen?.key === key && this.#geladen.tabel)) return;
		const [{ id: van }, { id: naar }] = paar;
		try {
			const tabel = await verschilVan(this.#app.lookback, van, naar);
			if (key === this.#key) this.#geladen = { key, tabel };
		} catch (thrown) {
			if (key === this.#key) this.#geladen = { key, storing: storingVan(thrown) };
		}
	}
}

/** The state of that page of an app: other pages choose what it compares. */
export const verschilBladVan = eenPer((app: App) => new VerschilBlad(app));
