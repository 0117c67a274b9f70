import type { AppBridge } from '$lib/bridge/app-bridge';
import type { Dag } from '$lib/domain/velden/datum';
import {
	GEPLAKT,
	type Bestemming,
	type Bron,
	type Controle,
	type Dubbelen,
	type Leeswijze,
	type RefusedFile,
	type BronVraag
} from '$lib/domain/momentopname/inlezen';
import type { Gezien, SnapshotBytes } from '$lib/domain/momentopname/momentopname';
import type { StoringCode } from '$lib/domain/momentopname/storing';
import type { TabelId } from '$lib/domain/velden/velden';
import { readClipboard } from '$lib/platform/clipboard';
import { downloadText } from '$lib/platform/download';
import { bezwaarVan } from './inlezen-bezwaar';
import { metVragen, NIETS_GEVRAAGD, vragenOver } from './inlezen-vragen';
import type { WerkboekLezer } from './lees-werkboek';
import { Leeswerk } from './leeswerk.svelte';
import { underWay } from '$lib/data/rest';

export const STAPPEN = ['kiezen', 'koppelen', 'controleren', 'inlezen'] as const;
export type Stap = (typeof STAPPEN)[number];

/** What reading in needs of the bridge; tests hand in a fake. */
export type InleesBrug = Pick<AppBridge, 'call' | 'cancel'>;

export interface InleesOpties {
	/** Storing was cut off: it may or may not have been finished, so look again at what is stored. */
	readonly onafgebroken?: () => void;
	/** Whether real data may be kept now; may ask the user for a passphrase first. */
	readonly mayKeep?: () => Promise<boolean>;
	/** What is on screen: what is read in takes its place, or is joined to it. */
	readonly gezien?: () => Gezien;
	readonly readWerkboek?: WerkboekLezer;
	/** A file turned out to be a hand-over, which is opened in another way. */
	readonly onoverdracht?: (file: File) => void;
	/** A file turned out to be a view that somebody shared. */
	readonly ongedeeld?: (tekst: string) => void;
}

interface Keuze {
	readonly tabel: Bron['tabel'];
	readonly bestemmingen: readonly Bestemming[];
}

/** Reading in files, step by step. Nothing is stored before `readIn`. */
export class Inlezen {
	readonly #bridge: InleesBrug;
	readonly #done: (snapshot: SnapshotBytes) => void | Promise<void>;
	readonly #opties: InleesOpties;
	readonly #werk = new Leeswerk((code) => this.#fail(code));
	#stap = $state<Stap>('kiezen');
	#bronnen = $state.raw<readonly Bron[]>([]);
	#geweigerd = $state.raw<readonly RefusedFile[]>([]);
	#bericht = $state('');
	#controle = $state.raw<Controle | null>(null);
	#peildatum = $state<Dag | null>(null);
	#herkomst = $state('');
	#dubbelen = $state<Dubbelen | null>(null);
	#nullen = $state<boolean | null>(null);
	#gevraagd = $state.raw(NIETS_GEVRAAGD);
	#weergave = $state<string | null>(null);
	/** What is going on, Dutch; null when nothing is. */
	readonly bezig: string | null = $derived.by(() => this.#werk.bezig);
	/** What is going on takes so long that progress must be shown. */
	readonly traag: boolean = $derived.by(() => this.#werk.traag);
	/** Rows done; total 0 = not known. */
	readonly voortgang = $derived.by(() => this.#werk.voortgang);
	readonly storing: StoringCode | null = $derived.by(() => this.#werk.storing);
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
	/** The questions about the columns of a source, answered ones included. */
	vragenOver(bron: Bron): readonly BronVraag[] {
		return vragenOver(this.#gevraagd, bron);
	}
	/** The view in an export of this app that was chosen; null when there is none. */
	get weergave(): string | null {
		return this.#weergave;
	}
	get geweigerd(): readonly RefusedFile[] {
		return this.#geweigerd;
	}
	/** Why nothing was pasted, Dutch; '' when there is nothing to say. */
	get bericht(): string {
		return this.#bericht;
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
	/** Why "Verder" is not possible yet, Dutch; null when it is. */
	get bezwaar(): string | null {
		if (this.#stap === 'kiezen') return this.#bronnen.length ? null : 'Kies een bestand.';
		if (this.#stap === 'koppelen') return bezwaarVan(this.#bronnen, this.#peildatum);
		return this.#stap === 'controleren' ? (this.#controle?.bezwaar ?? null) : null;
	}

	/** Takes files, in place of those chosen before; goes on when at least one of them can be read. */
	async choose(files: readonly File[]): Promise<void> {
		if (this.#werk.bezig || !files.length) return;
		this.#bericht = '';
		await this.#werk.run('Bestanden worden gelezen', async (late) => {
			const { readBestanden } = await underWay(import('./inlezen-lezer'));
			const { result, refused, overdracht, gedeeld } = await readBestanden(
				this.#bridge,
				files,
				this.#opties.readWerkboek ?? werkboekLezer,
				{
					late,
					signal: this.#werk.signal,
					onprogress: this.#werk.progress,
					onfile: (naam) => {
						this.#werk.goOn(`${naam} wordt gelezen`);
					}
				}
			);
			if (late()) return;
			this.#geweigerd = refused;
			if (overdracht) {
				if (files.length > 1)
					this.#bericht =
						'Een overdracht wordt apart geopend. Kies de andere bestanden daarna opnieuw.';
				this.#opties.onoverdracht?.(overdracht);
			}
			if (gedeeld !== null) this.#opties.ongedeeld?.(gedeeld);
			if (!result) return;
			this.#controle = null;
			this.#dubbelen = null;
			this.#nullen = null;
			this.#gevraagd = NIETS_GEVRAAGD;
			this.#setBronnen(result.bronnen);
			this.#weergave = result.weergave;
			this.#peildatum = result.peildatum?.dag ?? null;
			this.#herkomst = result.peildatum?.herkomst ?? '';
			this.#stap = result.bronnen.length ? 'koppelen' : 'kiezen';
		});
	}

	/** Takes a table that was copied elsewhere, as from Excel: text with tabs. Null = ask the browser for it. */
	async paste(tekst: string | null): Promise<void> {
		const found = tekst ?? (await readClipboard());
		if (found === null)
			this.#bericht = 'De browser laat deze knop niet bij het klembord. Druk op Ctrl + V.';
		else if (!/\S[\s\S]*[\t\n]/.test(found))
			this.#bericht =
				'Op het klembord staat geen tabel. Kopieer in Excel de rijen met de kolomnamen erboven.';
		else await this.choose([new File([found], GEPLAKT)]);
	}

	/** Changes where one column of a source goes. */
	link(bronId: number, kolom: number, bestemming: Bestemming): Promise<void> {
		return this.#couple(bronId, (bron) => ({
			tabel: bron.tabel,
			bestemmingen: bestemmingenVan(bron).with(kolom, bestemming)
		}));
	}

	/** Says which table a source is (null = recognise it), or that it is left out; its columns are recognised anew. */
	chooseTabel(bronId: number, tabel: TabelId | 'geen' | null): Promise<void> {
		return this.#couple(bronId, () => ({ tabel, bestemmingen: [] }));
	}

	/** Reads a source again, with this changed in how it is read; undefined = as the app finds it. */
	read(
		bronId: number,
		wijziging: { readonly [Key in keyof Leeswijze]?: Leeswijze[Key] | undefined }
	): Promise<void> {
		return this.#change('Bestand wordt opnieuw gelezen', () => {
			const bron = this.#bronnen.find((each) => each.id === bronId);
			if (!bron) return null;
			const wished = Object.entries({ ...bron.leeswijze, ...wijziging });
			const leeswijze = Object.fromEntries(
				wished.filter(([, value]) => value !== undefined)
			) as Leeswijze;
			return this.#bridge.call('reread', { id: bronId, leeswijze });
		});
	}

	/** Takes back a remembered mapping: the source is recognised anew. */
	recognise(bronId: number): Promise<void> {
		return this.#change('Bestand wordt opnieuw gelezen', () =>
			this.#bridge.call('recognise', bronId)
		);
	}

	/** Says what to do with kandidaten that occur more than once, and checks again. */
	async chooseDubbelen(keuze: Dubbelen): Promise<void> {
		if (this.#werk.bezig || this.#stap !== 'controleren') return;
		this.#dubbelen = keuze;
		await this.#check();
	}

	/** Says whether zeros that the list in use has are put back, and checks again. */
	async chooseNullen(aanvullen: boolean): Promise<void> {
		if (this.#werk.bezig || this.#stap !== 'controleren') return;
		this.#nullen = aanvullen;
		await this.#check();
	}

	/** One step on, up to the check; does nothing while there is a `bezwaar`. */
	async verder(): Promise<void> {
		await this.#coupling;
		if (this.#werk.bezig || this.bezwaar !== null) return;
		this.#bericht = '';
		if (this.#stap === 'kiezen') this.#stap = 'koppelen';
		else if (this.#stap === 'koppelen') await this.#check();
	}

	/** Another list is on screen, so that what was checked beside the one before is checked again. */
	async andereLijst(): Promise<void> {
		if (this.#werk.bezig || this.#stap !== 'controleren') return;
		await this.#check();
		this.#bericht = 'U ziet nu een andere momentopname. De rijen zijn opnieuw gecontroleerd.';
	}

	/** One step back; what was chosen stays. */
	terug(): void {
		if (this.#werk.bezig) return;
		this.#bericht = '';
		if (this.#stap === 'controleren') this.#stap = 'koppelen';
		else if (this.#stap === 'koppelen') this.#stap = 'kiezen';
		this.#werk.storing = null;
	}

	/** Stores the snapshot and puts it in use; false when that did not happen. */
	async readIn(): Promise<boolean> {
		const samen = this.#samen();
		if (this.#werk.bezig || this.#stap !== 'controleren' || this.bezwaar !== null || !samen)
			return false;
		const turn = this.#werk.turn;
		if (this.#opties.mayKeep && !(await this.#opties.mayKeep())) return false;
		if (this.#werk.bezig || turn !== this.#werk.turn) return false;
		let stored = false;
		this.#stap = 'inlezen';
		await this.#werk.run('Gegevens worden bewaard', async (late) => {
			const snapshot = await this.#bridge.call('commit', samen, {
				onprogress: this.#werk.progress
			});
			if (late()) return;
			await this.#done(snapshot);
			if (late()) return;
			this.#reset();
			stored = true;
		});
		if (this.#werk.storing && this.#stap === 'inlezen') this.#stap = 'controleren';
		return stored;
	}

	/** Stops at once and forgets the files; what was stored before stays as it is. */
	cancel(): void {
		const storing = this.#stap === 'inlezen';
		this.#werk.stop();
		if (this.#werk.bezig) this.#bridge.cancel();
		else void this.#bridge.call('discard', null).catch(() => undefined);
		this.#reset();
		if (storing) this.#opties.onafgebroken?.();
	}

	/** Downloads the list of findings as CSV. */
	async downloadMeldingen(): Promise<void> {
		const controle = this.#controle;
		if (!controle) return;
		const { meldingenCsv } = await underWay(import('./meldingen-csv'));
		downloadText('meldingen.csv', meldingenCsv(controle.meldingen));
	}

	/** Downloads the rows that are not read in, with the reasons. */
	async downloadOvergeslagen(): Promise<void> {
		const samen = this.#samen();
		if (this.#werk.bezig || !samen) return;
		await this.#werk.run('Overgeslagen rijen worden verzameld', async (late) => {
			const files = await this.#bridge.call('skipped', samen);
			if (!late()) for (const { naam, tekst } of files) downloadText(naam, tekst);
		});
	}

	#samen(): { peildatum: Dag; gezien: Gezien; dubbelen?: Dubbelen; nullen?: boolean } | null {
		if (this.#peildatum === null) return null;
		const dubbelen = this.#dubbelen;
		const nullen = this.#nullen;
		return {
			peildatum: this.#peildatum,
			gezien: this.#opties.gezien?.(),
			...(dubbelen ? { dubbelen } : {}),
			...(nullen === null ? {} : { nullen })
		};
	}

	async #check(): Promise<void> {
		const samen = this.#samen();
		if (!samen) return;
		await this.#werk.run('Rijen worden gecontroleerd', async (late) => {
			const controle = await this.#bridge.call('check', samen, { onprogress: this.#werk.progress });
			if (late()) return;
			this.#controle = controle;
			this.#stap = 'controleren';
		});
	}

	#setBronnen(bronnen: readonly Bron[]): void {
		this.#bronnen = bronnen;
		this.#gevraagd = metVragen(this.#gevraagd, bronnen);
	}

	#couple(bronId: number, change: (bron: Bron) => Keuze): Promise<void> {
		return this.#change(null, () =>
			this.#bridge.call(
				'couple',
				this.#bronnen.map((bron) => ({
					id: bron.id,
					...(bron.id === bronId
						? change(bron)
						: { tabel: bron.tabel, bestemmingen: bestemmingenVan(bron) })
				}))
			)
		);
	}

	/** Has the sources changed, one change after another; nothing when there is nothing to change. */
	#change(what: string | null, ask: () => Promise<readonly Bron[]> | null): Promise<void> {
		const asked = this.#werk.turn;
		this.#coupling = this.#coupling.then(async () => {
			if (this.#werk.bezig || asked !== this.#werk.turn) return;
			await this.#werk.run(what, async (late) => {
				const bronnen = await ask();
				if (bronnen && !late()) this.#setBronnen(bronnen);
			});
		});
		return this.#coupling;
	}

	/** A worker that died takes the files with it: the user chooses them again. */
	#fail(code: StoringCode): void {
		if (code === 'werker-gestopt' || this.#stap === 'kiezen') {
			this.#stap = 'kiezen';
			this.#bronnen = [];
			this.#controle = null;
		}
	}

	#reset(): void {
		this.#stap = 'kiezen';
		this.#bronnen = [];
		this.#geweigerd = [];
		this.#bericht = '';
		this.#controle = null;
		this.#peildatum = null;
		this.#herkomst = '';
		this.#dubbelen = null;
		this.#nullen = null;
		this.#gevraagd = NIETS_GEVRAAGD;
		this.#werk.reset();
	}
}

function bestemmingenVan(bron: Bron): readonly Bestemming[] {
	return bron.kolommen.map((kolom) => kolom.bestemming);
}

/** Reads a workbook with code that is loaded with the first one. */
const werkboekLezer: WerkboekLezer = async (file, signal) => {
	const { readWerkboek } = await underWay(import('./lees-werkboek'));
	return readWerkboek(file, signal);
};
