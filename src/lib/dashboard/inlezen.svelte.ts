import type { DataBridge } from '$lib/bridge/data-bridge';
import { readWorkbook } from '$lib/bridge/workbook-bridge';
import type { Dag } from '$lib/domain/datum';
import type { Bestemming, Bron, Controle, ReadResult, RefusedFile } from '$lib/domain/inlezen';
import type { SnapshotBytes } from '$lib/domain/momentopname';
import { storingVan, type StoringCode } from '$lib/domain/storing';
import type { TabelId } from '$lib/domain/velden';

export type Stap = 'kiezen' | 'koppelen' | 'controleren' | 'inlezen';

/** Reading in files, step by step. Nothing is stored before `commit`. */
export class Inlezen {
	readonly #bridge: DataBridge;
	readonly #done: (snapshot: SnapshotBytes) => void;
	#stap = $state<Stap>('kiezen');
	#bronnen = $state.raw<readonly Bron[]>([]);
	#geweigerd = $state.raw<readonly RefusedFile[]>([]);
	#controle = $state.raw<Controle | null>(null);
	#peildatum = $state<Dag | null>(null);
	#herkomst = $state('');
	#bezig = $state<string | null>(null);
	#voortgang = $state.raw<{ done: number; total: number } | null>(null);
	#storing = $state<StoringCode | null>(null);
	#abort: AbortController | null = null;
	/** Counts up with every cancel, so that an answer that comes too late is ignored. */
	#turn = 0;

	constructor(bridge: DataBridge, done: (snapshot: SnapshotBytes) => void) {
		this.#bridge = bridge;
		this.#done = done;
	}

	get stap(): Stap {
		return this.#stap;
	}
	get bronnen(): readonly Bron[] {
		return this.#bronnen;
	}
	get geweigerd(): readonly RefusedFile[] {
		return this.#geweigerd;
	}
	get controle(): Controle | null {
		return this.#controle;
	}
	get peildatum(): Dag | null {
		return this.#peildatum;
	}
	set peildatum(value: Dag | null) {
		this.#peildatum = value;
	}
	/** Where the suggested peildatum comes from, Dutch. */
	get herkomst(): string {
		return this.#herkomst;
	}
	/** What is going on, Dutch; null when nothing is. */
	get bezig(): string | null {
		return this.#bezig;
	}
	get voortgang() {
		return this.#voortgang;
	}
	get storing(): StoringCode | null {
		return this.#storing;
	}
	/** Why "Verder" is not possible yet, Dutch; null when it is. */
	get bezwaar(): string | null {
		if (this.#stap === 'koppelen') {
			if (this.#bronnen.every((bron) => bron.tabel === 'geen')) return 'Kies ten minste één bestand om in te lezen.';
			return this.#bronnen.map((bron) => bron.bezwaar).find((each) => each !== null) ?? (this.#peildatum === null ? 'Vul de peildatum in.' : null);
		}
		return this.#stap === 'controleren' ? (this.#controle?.bezwaar ?? null) : null;
	}

	/** Takes files and goes to the second step when at least one of them can be read. */
	async kies(files: readonly File[]): Promise<void> {
		await this.#run('Bestanden worden gelezen', async (turn) => {
			const handed = await Promise.all(files.map(async (file) => ({ naam: file.name, gewijzigd: file.lastModified, bytes: await file.arrayBuffer() })));
			let result = await this.#bridge.call('readFiles', handed, { transfer: handed.map((file) => file.bytes), onprogress: this.#progress });
			const refused = [...result.geweigerd];
			for (const position of result.werkboeken) {
				const file = files[position];
				if (!file) continue;
				const answer = await this.#workbook(file, refused);
				if (turn !== this.#turn) return;
				if (answer) result = answer;
			}
			if (turn !== this.#turn) return;
			this.#bronnen = result.bronnen;
			this.#geweigerd = refused;
			if (result.peildatum) {
				this.#peildatum = result.peildatum.dag;
				this.#herkomst = result.peildatum.herkomst;
			}
			if (result.bronnen.length) this.#stap = 'koppelen';
		});
	}

	/** Changes where one column of a source goes. */
	async koppel(bronId: number, kolom: number, bestemming: Bestemming): Promise<void> {
		await this.#couple((bron) =>
			bron.id === bronId ? { tabel: bron.tabel, bestemmingen: bron.kolommen.map((each, index) => (index === kolom ? bestemming : each.bestemming)) } : null
		);
	}

	/** Says which table a source is, or that it is left out; its columns are recognised anew. */
	async kiesTabel(bronId: number, tabel: TabelId | 'geen' | null): Promise<void> {
		await this.#couple((bron) => (bron.id === bronId ? { tabel, bestemmingen: [] } : null));
	}

	async verder(): Promise<void> {
		if (this.#stap !== 'koppelen' || this.#peildatum === null) return;
		const peildatum = this.#peildatum;
		await this.#run('Rijen worden gecontroleerd', async (turn) => {
			const controle = await this.#bridge.call('check', { peildatum }, { onprogress: this.#progress });
			if (turn !== this.#turn) return;
			this.#controle = controle;
			this.#stap = 'controleren';
		});
	}

	terug(): void {
		if (this.#stap === 'controleren') this.#stap = 'koppelen';
		else if (this.#stap === 'koppelen') void this.annuleer();
		this.#storing = null;
	}

	/** Stores the snapshot and puts it in use. */
	async leesIn(): Promise<void> {
		if (this.#stap !== 'controleren' || this.#peildatum === null) return;
		const peildatum = this.#peildatum;
		this.#stap = 'inlezen';
		await this.#run('Gegevens worden bewaard', async (turn) => {
			const snapshot = await this.#bridge.call('commit', { peildatum }, { onprogress: this.#progress });
			if (turn !== this.#turn) return;
			this.#reset();
			this.#done(snapshot);
		});
		if (this.#storing) this.#stap = 'controleren';
	}

	/** Stops at once and forgets the files; what was stored before stays as it is. */
	annuleer(): void {
		this.#turn++;
		this.#abort?.abort();
		if (this.#bezig) this.#bridge.cancel();
		else void this.#bridge.call('discard', null).catch(() => undefined);
		this.#reset();
	}

	async #workbook(file: File, refused: RefusedFile[]): Promise<ReadResult | null> {
		this.#bezig = `${file.name} wordt gelezen`;
		this.#abort = new AbortController();
		try {
			const { spawnWorkbookWorker } = await import('$lib/bridge/workbook-worker');
			const handed = { naam: file.name, gewijzigd: file.lastModified, bytes: await file.arrayBuffer() };
			const grids = await readWorkbook(spawnWorkbookWorker, handed, this.#abort.signal);
			return await this.#bridge.call('addGrids', grids);
		} catch (thrown) {
			refused.push({ naam: file.name, code: storingVan(thrown) });
			return null;
		}
	}

	async #couple(changed: (bron: Bron) => { tabel: Bron['tabel']; bestemmingen: readonly Bestemming[] } | null): Promise<void> {
		const koppelingen = this.#bronnen.map((bron) => ({
			id: bron.id,
			...(changed(bron) ?? { tabel: bron.tabel, bestemmingen: bron.kolommen.map((kolom) => kolom.bestemming) })
		}));
		await this.#run(null, async (turn) => {
			const bronnen = await this.#bridge.call('couple', koppelingen);
			if (turn === this.#turn) this.#bronnen = bronnen;
		});
	}

	async #run(what: string | null, work: (turn: number) => Promise<void>): Promise<void> {
		const turn = this.#turn;
		this.#storing = null;
		this.#bezig = what;
		try {
			await work(turn);
		} catch (thrown) {
			if (turn === this.#turn) this.#storing = storingVan(thrown);
		} finally {
			if (turn === this.#turn) {
				this.#bezig = null;
				this.#voortgang = null;
			}
		}
	}

	readonly #progress = (progress: { done: number; total: number }) => {
		this.#voortgang = progress;
	};

	#reset(): void {
		this.#stap = 'kiezen';
		this.#bronnen = [];
		this.#geweigerd = [];
		this.#controle = null;
		this.#peildatum = null;
		this.#herkomst = '';
		this.#bezig = null;
		this.#voortgang = null;
		this.#storing = null;
	}
}
