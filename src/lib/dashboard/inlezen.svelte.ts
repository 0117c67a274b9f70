import type { AppBridge } from '$lib/bridge/app-bridge';
import type { Dag } from '$lib/domain/datum';
import type { Bestemming, Bron, Controle, ReadResult, RefusedFile } from '$lib/domain/inlezen';
import type { SnapshotBytes } from '$lib/domain/momentopname';
import { storingVan, type StoringCode } from '$lib/domain/storing';
import type { TabelId } from '$lib/domain/velden';
import { downloadText } from '$lib/platform/download';
import { leesWerkboek, type WerkboekLezer } from './lees-werkboek';
import { meldingenCsv } from './meldingen-csv';
import { openFiles, type OpenFile } from './open-files';

export const STAPPEN = ['kiezen', 'koppelen', 'controleren', 'inlezen'] as const;
export type Stap = (typeof STAPPEN)[number];

/** How long something may take before its progress is shown, in milliseconds. */
export const TRAAG_NA = 400;

/** What reading in needs of the bridge; tests hand in a fake. */
export type InleesBrug = Pick<AppBridge, 'call' | 'cancel'>;

export interface InleesOpties {
	/** Storing was cut off: it may or may not have been finished, so look again at what is stored. */
	readonly onafgebroken?: () => void;
	readonly leesWerkboek?: WerkboekLezer;
}

interface Keuze {
	readonly tabel: Bron['tabel'];
	readonly bestemmingen: readonly Bestemming[];
}

/** Reading in files, step by step. Nothing is stored before `leesIn`. */
export class Inlezen {
	readonly #bridge: InleesBrug;
	readonly #done: (snapshot: SnapshotBytes) => void | Promise<void>;
	readonly #opties: InleesOpties;
	#stap = $state<Stap>('kiezen');
	#bronnen = $state.raw<readonly Bron[]>([]);
	#geweigerd = $state.raw<readonly RefusedFile[]>([]);
	#controle = $state.raw<Controle | null>(null);
	#peildatum = $state<Dag | null>(null);
	#herkomst = $state('');
	#bezig = $state<string | null>(null);
	#traag = $state(false);
	#voortgang = $state.raw<{ done: number; total: number } | null>(null);
	#storing = $state<StoringCode | null>(null);
	#abort = new AbortController();
	/** Counts up with every cancel, so that an answer that comes too late is ignored. */
	#turn = 0;
	/** Changes of the coupling wait for each other, so that two quick ones both count. */
	#coupling: Promise<void> = Promise.resolve();

	constructor(
		bridge: InleesBrug,
		done: (snapshot: SnapshotBytes) => void | Promise<void>,
		opties: InleesOpties = {}
	) {
		this.#bridge = bridge;
		this.#done = done;
		this.#opties = opties;
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
	/** The user's own date: from then on it is no suggestion any more. */
	set peildatum(value: Dag | null) {
		this.#peildatum = value;
		this.#herkomst = '';
	}
	/** Where the suggested peildatum comes from, Dutch; '' when it is no suggestion. */
	get herkomst(): string {
		return this.#herkomst;
	}
	/** What is going on, Dutch; null when nothing is. */
	get bezig(): string | null {
		return this.#bezig;
	}
	/** What is going on takes so long that progress must be shown. */
	get traag(): boolean {
		return this.#traag;
	}
	/** Rows done; total 0 = not known. */
	get voortgang(): { readonly done: number; readonly total: number } | null {
		return this.#voortgang;
	}
	get storing(): StoringCode | null {
		return this.#storing;
	}
	/** Why "Verder" is not possible yet, Dutch; null when it is. */
	get bezwaar(): string | null {
		if (this.#stap === 'kiezen') return this.#bronnen.length ? null : 'Kies een bestand.';
		if (this.#stap === 'koppelen') return bezwaarVan(this.#bronnen, this.#peildatum);
		return this.#stap === 'controleren' ? (this.#controle?.bezwaar ?? null) : null;
	}

	/** Takes files, in place of those chosen before; goes on when at least one of them can be read. */
	async kies(files: readonly File[]): Promise<void> {
		if (this.#bezig || !files.length) return;
		await this.#run('Bestanden worden gelezen', async (late) => {
			const { opened, refused } = await openFiles(files);
			const result = late() ? null : await this.#read(opened, refused, late);
			if (late()) return;
			this.#geweigerd = refused;
			if (!result) return;
			this.#controle = null;
			this.#bronnen = result.bronnen;
			this.#peildatum = result.peildatum?.dag ?? null;
			this.#herkomst = result.peildatum?.herkomst ?? '';
			this.#stap = result.bronnen.length ? 'koppelen' : 'kiezen';
		});
	}

	/** Changes where one column of a source goes. */
	koppel(bronId: number, kolom: number, bestemming: Bestemming): Promise<void> {
		return this.#couple(bronId, (bron) => ({
			tabel: bron.tabel,
			bestemmingen: bestemmingenVan(bron).with(kolom, bestemming)
		}));
	}

	/** Says which table a source is, or that it is left out; its columns are recognised anew. */
	kiesTabel(bronId: number, tabel: TabelId | 'geen' | null): Promise<void> {
		return this.#couple(bronId, () => ({ tabel, bestemmingen: [] }));
	}

	/** One step on, up to the check; does nothing while there is a `bezwaar`. */
	async verder(): Promise<void> {
		await this.#coupling;
		const peildatum = this.#peildatum;
		if (this.#bezig || this.bezwaar !== null) return;
		if (this.#stap === 'kiezen') this.#stap = 'koppelen';
		else if (this.#stap === 'koppelen' && peildatum !== null) {
			await this.#run('Rijen worden gecontroleerd', async (late) => {
				const controle = await this.#bridge.call(
					'check',
					{ peildatum },
					{ onprogress: this.#progress }
				);
				if (late()) return;
				this.#controle = controle;
				this.#stap = 'controleren';
			});
		}
	}

	/** One step back; what was chosen stays. */
	terug(): void {
		if (this.#bezig) return;
		if (this.#stap === 'controleren') this.#stap = 'koppelen';
		else if (this.#stap === 'koppelen') this.#stap = 'kiezen';
		this.#storing = null;
	}

	/** Stores the snapshot and puts it in use; false when that did not happen. */
	async leesIn(): Promise<boolean> {
		const peildatum = this.#peildatum;
		if (this.#bezig || this.#stap !== 'controleren' || this.bezwaar !== null || peildatum === null)
			return false;
		let stored = false;
		this.#stap = 'inlezen';
		await this.#run('Gegevens worden bewaard', async (late) => {
			const snapshot = await this.#bridge.call(
				'commit',
				{ peildatum },
				{ onprogress: this.#progress }
			);
			if (late()) return;
			await this.#done(snapshot);
			if (late()) return;
			this.#reset();
			stored = true;
		});
		if (this.#storing && this.#stap === 'inlezen') this.#stap = 'controleren';
		return stored;
	}

	/** Stops at once and forgets the files; what was stored before stays as it is. */
	annuleer(): void {
		const storing = this.#stap === 'inlezen';
		this.#turn++;
		this.#abort.abort();
		this.#abort = new AbortController();
		if (this.#bezig) this.#bridge.cancel();
		else void this.#bridge.call('discard', null).catch(() => undefined);
		this.#reset();
		if (storing) this.#opties.onafgebroken?.();
	}

	/** Downloads the list of findings as CSV. */
	downloadMeldingen(): void {
		if (this.#controle) downloadText('meldingen.csv', meldingenCsv(this.#controle.meldingen));
	}

	async #read(
		opened: readonly OpenFile[],
		refused: RefusedFile[],
		late: () => boolean
	): Promise<ReadResult | null> {
		if (!opened.length) return null;
		const handed = opened.map(({ naam, gewijzigd, bytes }) => ({ naam, gewijzigd, bytes }));
		const transfer = handed.map(({ bytes }) => bytes);
		let result = await this.#bridge.call('readFiles', handed, {
			transfer,
			onprogress: this.#progress
		});
		refused.push(...result.geweigerd);
		for (const position of result.werkboeken) {
			const file = opened[position]?.file;
			if (!file || late()) continue;
			result = (await this.#readWorkbook(file, refused, late)) ?? result;
		}
		return result;
	}

	async #readWorkbook(
		file: File,
		refused: RefusedFile[],
		late: () => boolean
	): Promise<ReadResult | null> {
		this.#voortgang = null;
		this.#bezig = `${file.name} wordt gelezen`;
		const read = this.#opties.leesWerkboek ?? leesWerkboek;
		const grids = await read(file, this.#abort.signal).catch((thrown: unknown) => {
			refused.push({ naam: file.name, code: storingVan(thrown) });
			return null;
		});
		if (!grids || late()) return null;
		const result = await this.#bridge.call('addGrids', grids, { onprogress: this.#progress });
		refused.push(...result.geweigerd);
		return result;
	}

	#couple(bronId: number, change: (bron: Bron) => Keuze): Promise<void> {
		const asked = this.#turn;
		this.#coupling = this.#coupling.then(async () => {
			if (this.#bezig || asked !== this.#turn) return;
			const koppelingen = this.#bronnen.map((bron) => ({
				id: bron.id,
				...(bron.id === bronId
					? change(bron)
					: { tabel: bron.tabel, bestemmingen: bestemmingenVan(bron) })
			}));
			await this.#run(null, async (late) => {
				const bronnen = await this.#bridge.call('couple', koppelingen);
				if (!late()) this.#bronnen = bronnen;
			});
		});
		return this.#coupling;
	}

	async #run(what: string | null, work: (late: () => boolean) => Promise<void>): Promise<void> {
		const turn = this.#turn;
		const late = () => turn !== this.#turn;
		this.#storing = null;
		this.#bezig = what;
		const timer = setTimeout(() => (this.#traag = what !== null && !late()), TRAAG_NA);
		try {
			await work(late);
		} catch (thrown) {
			if (!late()) this.#fail(storingVan(thrown));
		} finally {
			clearTimeout(timer);
			if (!late()) this.#rest();
		}
	}

	/** A worker that died takes the files with it: the user chooses them again. */
	#fail(code: StoringCode): void {
		if (code === 'werker-gestopt' || this.#stap === 'kiezen') {
			this.#stap = 'kiezen';
			this.#bronnen = [];
			this.#controle = null;
		}
		this.#storing = code;
	}

	readonly #progress = (progress: { done: number; total: number }) => {
		this.#voortgang = progress;
	};

	#rest(): void {
		this.#bezig = null;
		this.#traag = false;
		this.#voortgang = null;
	}

	#reset(): void {
		this.#stap = 'kiezen';
		this.#bronnen = [];
		this.#geweigerd = [];
		this.#controle = null;
		this.#peildatum = null;
		this.#herkomst = '';
		this.#storing = null;
		this.#rest();
	}
}

function bestemmingenVan(bron: Bron): readonly Bestemming[] {
	return bron.kolommen.map((kolom) => kolom.bestemming);
}

function bezwaarVan(bronnen: readonly Bron[], peildatum: Dag | null): string | null {
	const used = bronnen.filter((bron) => bron.tabel !== 'geen');
	if (!used.length) return 'Kies ten minste één bestand om in te lezen.';
	const source = used.find((bron) => bron.bezwaar !== null);
	if (source) return source.bezwaar;
	if (used.some((bron) => bron.tabel === null)) return 'Kies bij elk bestand de soort lijst.';
	return peildatum === null ? 'Vul de peildatum in.' : null;
}
