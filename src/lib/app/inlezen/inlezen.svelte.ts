import type { AppBridge } from '$lib/bridge/app-bridge';
import type { Dag } from '$lib/domain/velden/datum';
import {
	GEPLAKT,
	type Bestemming,
	type Bron,
	type Controle,
	type Dubbelen,
	type Leeswijze,
	type ReadResult,
	type RefusedFile,
	type BronVraag
} from '$lib/domain/momentopname/inlezen';
import type { Gezien, SnapshotBytes } from '$lib/domain/momentopname/momentopname';
import type { StoringCode } from '$lib/domain/momentopname/storing';
import type { TabelId } from '$lib/domain/velden/velden';
import type { Bestandskenmerk } from '$lib/domain/ververs/plek';
import { readClipboard } from '$lib/platform/clipboard';
import { downloadText } from '$lib/platform/download';
import type { Gesleept } from './inlezen-lezer';
import { metVragen, NIETS_GEVRAAGD, vragenOver } from './inlezen-vragen';
import type { WerkboekLezer } from './lees-werkboek';
import { Leeswerk } from './leeswerk.svelte';
import { underWay } from '$lib/data/rest';

/** Choosing files, the card with what reading them in would do, and storing. */
export type Stap = 'kiezen' | 'controleren' | 'inlezen';

/** What reading in needs of the bridge; tests hand in a fake. */
export type InleesBrug = Pick<AppBridge, 'call' | 'cancel'>;

export interface InleesOpties {
	/** Storing was cut off: it may or may not have been finished, so look again at what is stored. */
	readonly onafgebroken?: () => void;
	/** Whether real data may be kept now; asks the user for a passphrase first. */
	readonly mayKeep?: () => Promise<boolean>;
	/** What is on screen: what is read in takes its place, or is joined to it. */
	readonly gezien?: () => Gezien;
	readonly readWerkboek?: WerkboekLezer;
	/** It was kept without coming in use. */
	readonly onbewaard?: (snapshot: SnapshotBytes) => void | Promise<void>;
	/** These files were read in before, with another peildatum that was wrong: that one gets this day instead. */
	readonly onzelfde?: (id: string, peildatum: Dag) => void | Promise<void>;
	/** A file turned out to be a hand-over, which is opened in another way. */
	readonly onoverdracht?: (file: File) => void;
	/** A file turned out to be a view that somebody shared. */
	readonly ongedeeld?: (tekst: string) => void;
}

/** How the sources are taken together, as the worker is told. */
interface Samen {
	peildatum: Dag | null;
	gezien: Gezien;
	dubbelen?: Dubbelen;
	nullen?: boolean;
	behouden?: boolean;
}

interface Keuze {
	readonly tabel: Bron['tabel'];
	readonly bestemmingen: readonly Bestemming[];
}

/** Reading in files: from choosing them over the card that says what it would do. Nothing is stored before `readIn`. */
export class Inlezen {
	readonly #bridge: InleesBrug;
	readonly #done: (snapshot: SnapshotBytes) => void | Promise<void>;
	readonly #opties: InleesOpties;
	readonly #werk = new Leeswerk((code) => this.#fail(code));
	#stap = $state<Stap>('kiezen');
	#keer = $state(0);
	#bronnen = $state.raw<readonly Bron[]>([]);
	#geweigerd = $state.raw<readonly RefusedFile[]>([]);
	#bericht = $state('');
	#controle = $state.raw<Controle | null>(null);
	/** The check is of the sources as they are now. */
	#isVers = $state(false);
	#peildatum = $state<Dag | null>(null);
	#herkomst = $state('');
	#dubbelen: Dubbelen | null = null;
	#nullen: boolean | null = null;
	#behouden: boolean | null = null;
	#gebruiken = $state(true);
	#gevraagd = $state.raw(NIETS_GEVRAAGD);
	#weergave = $state<string | null>(null);
	#plekken = $state.raw<readonly FileSystemHandle[]>([]);
	#bestanden: readonly Bestandskenmerk[] = [];
	/** What is going on, Dutch; null when nothing is. */
	readonly bezig: string | null = $derived.by(() => this.#werk.bezig);
	/** What is going on takes so long that progress must be shown. */
	readonly traag: boolean = $derived.by(() => this.#werk.traag);
	/** Rows done; total 0 = not known. */
	readonly voortgang = $derived.by(() => this.#werk.voortgang);
	readonly storing: StoringCode | null = $derived.by(() => this.#werk.storing);
	/** Changes wait for each other, so that two quick ones both count. */
	#rij: Promise<void> = Promise.resolve();
	#wachtend = $state(0);

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
	/** Another number for every choice of files. */
	get keer(): number {
		return this.#keer;
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
	/** Where the files came from, as far as the browser told. */
	get plekken(): readonly FileSystemHandle[] {
		return this.#plekken;
	}
	/** The files that were read. */
	get bestanden(): readonly Bestandskenmerk[] {
		return this.#bestanden;
	}
	get geweigerd(): readonly RefusedFile[] {
		return this.#geweigerd;
	}
	/** What there is to say about the last act, Dutch; '' when there is nothing. */
	get bericht(): string {
		return this.#bericht;
	}
	/** What reading in would do; during a change that of the moment before. */
	get controle(): Controle | null {
		return this.#controle;
	}
	get peildatum(): Dag | null {
		return this.#peildatum;
	}
	/** The user's own date: from then on it is no suggestion any more. What is said about a day is said anew. */
	set peildatum(value: Dag | null) {
		if (value === this.#peildatum) return;
		this.#peildatum = value;
		this.#herkomst = '';
		if (value !== null) void this.recheck();
	}
	/** Whether what is read in comes in use; else it is only kept. */
	get gebruiken(): boolean {
		return this.#gebruiken || this.#controle?.ouderDan === undefined;
	}
	set gebruiken(value: boolean) {
		this.#gebruiken = value;
	}
	/** Where the suggested peildatum comes from, Dutch; '' when it is no suggestion. */
	get herkomst(): string {
		return this.#herkomst;
	}
	/** Something goes on or is about to: nothing can be read in now. */
	get wacht(): boolean {
		return this.bezig !== null || this.#wachtend > 0;
	}
	/** The sources changed since they were checked, which failed. */
	get isOngecontroleerd(): boolean {
		return this.#stap === 'controleren' && !this.wacht && !this.#isVers;
	}
	/** Why the files on the card can't be read in yet, Dutch; null when they can. */
	get bezwaar(): string | null {
		if (this.isOngecontroleerd) return 'De rijen zijn nog niet gecontroleerd.';
		const bezwaar = this.#controle?.bezwaar ?? null;
		return bezwaar ?? (this.#peildatum === null ? 'Vul de peildatum in.' : null);
	}

	/**
	 * Takes files, in place of those chosen before, and checks them at once when at least one of them can be read. Of a
	 * folder that was dropped the latest lists are taken.
	 */
	async choose(files: readonly File[], gesleept: Gesleept = null): Promise<void> {
		if (this.wacht || !files.length) return;
		this.#bericht = '';
		await this.#werk.run('Bestanden worden gelezen', async (late) => {
			const { readGekozen } = await underWay(import('./inlezen-lezer'));
			const { result, refused, overdracht, gedeeld, gekozen, bericht } = await readGekozen(
				this.#bridge,
				{ files, plekken: (await gesleept)?.filter((each) => !!each) ?? [] },
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
			this.#bericht = bericht;
			if (overdracht) {
				if (files.length > 1)
					this.#bericht =
						'Een overdracht wordt apart geopend. Kies de andere bestanden daarna opnieuw.';
				this.#opties.onoverdracht?.(overdracht);
			}
			if (gedeeld !== null) this.#opties.ongedeeld?.(gedeeld);
			if (!result) return;
			this.#forget();
			this.#plekken = gekozen.plekken;
			this.#bestanden = gekozen.bestanden;
			this.#peildatum = result.peildatum?.dag ?? null;
			this.#herkomst = result.peildatum?.herkomst ?? '';
			if (!result.bronnen.length) return;
			this.#werk.goOn(CONTROLE);
			try {
				await this.#check(late);
			} finally {
				if (!late()) this.#show(result);
			}
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
		return this.#change(() => {
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
		return this.#change(() => this.#bridge.call('recognise', bronId));
	}

	/** Says what to do with kandidaten that occur more than once. */
	chooseDubbelen(keuze: Dubbelen): Promise<void> {
		return this.#change(() => ((this.#dubbelen = keuze), null));
	}

	/** Says whether zeros that the list in use has are put back. */
	chooseNullen(aanvullen: boolean): Promise<void> {
		return this.#change(() => ((this.#nullen = aanvullen), null));
	}

	/** Says whether records of the list in use that are not in the files stay. */
	chooseBehouden(behouden: boolean): Promise<void> {
		return this.#change(() => ((this.#behouden = behouden), null));
	}

	/** Gives the momentopname that was read from the same files the peildatum that was filled in, and reads nothing. */
	async adjustZelfde(): Promise<void> {
		const zelfde = this.#controle?.zelfde;
		const peildatum = this.#peildatum;
		if (!zelfde || peildatum === null || this.wacht) return;
		this.cancel();
		await this.#opties.onzelfde?.(zelfde.id, peildatum);
	}

	/** Checks once more, after that failed. */
	recheck(): Promise<void> {
		return this.#change(() => null);
	}

	/** Another list is on screen, so that what was checked beside the one before is checked again. */
	async andereLijst(): Promise<void> {
		if (this.#werk.bezig || this.#stap !== 'controleren') return;
		await this.recheck();
		this.#bericht = 'U ziet nu een andere momentopname. De rijen zijn opnieuw gecontroleerd.';
	}

	/** Stores the snapshot and puts it in use; false when that did not happen. */
	async readIn(): Promise<boolean> {
		const peildatum = this.#peildatum;
		const isReady = () => !this.wacht && this.#stap === 'controleren' && this.bezwaar === null;
		if (!isReady() || peildatum === null) return false;
		const turn = this.#werk.turn;
		if (this.#opties.mayKeep && !(await this.#opties.mayKeep())) return false;
		if (!isReady() || turn !== this.#werk.turn) return false;
		const { gebruiken } = this;
		let stored = false;
		this.#stap = 'inlezen';
		await this.#werk.run('Gegevens worden bewaard', async (late) => {
			const snapshot = await this.#bridge.call(
				'commit',
				{ ...this.#samen(), peildatum, ...(gebruiken ? {} : { gebruiken }) },
				{ onprogress: this.#werk.progress }
			);
			if (late()) return;
			await (gebruiken ? this.#done : this.#opties.onbewaard)?.(snapshot);
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
		if (this.wacht) return;
		await this.#werk.run('Overgeslagen rijen worden verzameld', async (late) => {
			const files = await this.#bridge.call('skipped', this.#samen());
			if (!late()) for (const { naam, tekst } of files) downloadText(naam, tekst);
		});
	}

	#samen(): Samen {
		const dubbelen = this.#dubbelen;
		const nullen = this.#nullen;
		const behouden = this.#behouden;
		return {
			peildatum: this.#peildatum,
			gezien: this.#opties.gezien?.(),
			...(dubbelen ? { dubbelen } : {}),
			...(nullen === null ? {} : { nullen }),
			...(behouden === null ? {} : { behouden })
		};
	}

	async #check(late: () => boolean): Promise<void> {
		this.#isVers = false;
		const controle = await this.#bridge.call('check', this.#samen(), {
			onprogress: this.#werk.progress
		});
		if (late()) return;
		this.#controle = controle;
		this.#isVers = true;
	}

	/** Puts the card of these files on screen. */
	#show({ bronnen, weergave }: ReadResult): void {
		this.#keer++;
		this.#setBronnen(bronnen);
		this.#weergave = weergave;
		this.#stap = 'controleren';
	}

	#setBronnen(bronnen: readonly Bron[]): void {
		this.#bronnen = bronnen;
		this.#gevraagd = metVragen(this.#gevraagd, bronnen);
	}

	#couple(bronId: number, change: (bron: Bron) => Keuze): Promise<void> {
		return this.#change(() =>
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

	/** Has something changed and checks again, one change after another; the last of several checks for all. */
	#change(ask: () => Promise<readonly Bron[]> | null): Promise<void> {
		const asked = this.#werk.turn;
		this.#wachtend++;
		this.#rij = this.#rij.then(async () => {
			if (asked !== this.#werk.turn) return;
			this.#wachtend--;
			if (this.#werk.bezig || this.#stap !== 'controleren') return;
			await this.#werk.run(CONTROLE, async (late) => {
				this.#bericht = '';
				this.#isVers = false;
				const bronnen = await ask();
				if (late()) return;
				if (bronnen) this.#setBronnen(bronnen);
				if (this.#wachtend === 0) await this.#check(late);
			});
		});
		return this.#rij;
	}

	/** A worker that died takes the files with it: the user chooses them again. */
	#fail(code: StoringCode): void {
		if (code === 'werker-gestopt' || this.#stap === 'kiezen') this.#forget();
	}

	/** Nothing is chosen. */
	#forget(): void {
		this.#stap = 'kiezen';
		this.#bronnen = [];
		this.#controle = null;
		this.#isVers = false;
		this.#peildatum = null;
		this.#herkomst = '';
		this.#dubbelen = null;
		this.#nullen = null;
		this.#behouden = null;
		this.#gebruiken = true;
		this.#gevraagd = NIETS_GEVRAAGD;
		this.#weergave = null;
		this.#plekken = [];
		this.#bestanden = [];
	}

	#reset(): void {
		this.#forget();
		this.#geweigerd = [];
		this.#bericht = '';
		this.#wachtend = 0;
		this.#werk.reset();
	}
}

const CONTROLE = 'Rijen worden gecontroleerd';

function bestemmingenVan(bron: Bron): readonly Bestemming[] {
	return bron.kolommen.map((kolom) => kolom.bestemming);
}

/** Reads a workbook with code that is loaded with the first one. */
const werkboekLezer: WerkboekLezer = async (file, signal) => {
	const { readWerkboek } = await underWay(import('./lees-werkboek'));
	return readWerkboek(file, signal);
};
