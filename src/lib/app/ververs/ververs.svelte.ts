import type { AppBridge } from '$lib/bridge/app-bridge';
import { begin } from '$lib/data/rest';
import type { SnapshotBytes, SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { storingTekst, storingVan } from '$lib/domain/momentopname/storing';
import {
	isVanzelfGezegd,
	KIJK_TUSSEN,
	kiesbareSet,
	judgeSet,
	teLezen,
	type Blik,
	type Greep,
	type VerversOordeel
} from '$lib/domain/ververs/oordeel';
import {
	isZelfdeKenmerk,
	type Bestandskenmerk,
	type VastePlek,
	type PlekBestand
} from '$lib/domain/ververs/plek';
import { formatDatum } from '$lib/locale/format';
import { isFolder } from '$lib/platform/file-handles';
import { writePreference } from '$lib/platform/preferences';
import type { App } from '../app.svelte';
import { Inlezen } from '../inlezen/inlezen.svelte';
import { gelezenVan, voorstelVan } from './besides';
import { lookAt, type PlekBlik } from './plek-blik';
import { blikTekst, type VerversFeiten } from './ververs-tekst';

/** Between two looks while the window is in sight, in milliseconds: a network drive tells of no change. */
const KIJK_OM = 2 * 60_000;
/** Until the next look at a file that is still being written, in milliseconds. */
const KIJK_STRAKS = 3_000;

/** What the app does for it. */
export interface VerversOmgeving {
	readonly app: App;
	readonly brug: Pick<AppBridge, 'call' | 'beside'>;
	/** Puts on screen what was read in, and says it in these words. */
	show(snapshot: SnapshotBytes, zin: string): Promise<void>;
}

/** A newer list, as the bar tells of it. */
export interface VerversBevinding {
	readonly oordeel: VerversOordeel;
	readonly feiten: VerversFeiten;
	/** Id of the list beside which it was judged. */
	readonly bij: string;
	/** Files that were looked into for it. */
	readonly gelezen: readonly Bestandskenmerk[];
	/** Those that it is about. */
	readonly bestanden: readonly Bestandskenmerk[];
}

/** Where the user wants the next list to be looked for. */
export interface OnthoudWens {
	readonly aan: boolean;
	/** A place that is remembered from now on; null = the one that is remembered already, if any. */
	readonly plekken: readonly FileSystemHandle[] | null;
}

/** Looks whether there is a newer list where the last one came from, and reads it ahead; keeps nothing until it is asked. */
export class Ververs {
	readonly #om: VerversOmgeving;
	#plek = $state.raw<VastePlek | null>(null);
	#bevinding = $state.raw<VerversBevinding | null>(null);
	#gezegd = $state('');
	#bezig = $state(false);
	/** Files about which there is nothing to tell by itself any more. */
	#gehad: Bestandskenmerk[] = [];
	#vorige: Blik | null = null;
	/** What was read ahead, for as long as the bar offers it. */
	#gereed: Inlezen | null = null;
	#kijkt: Promise<void> | null = null;
	#straks: ReturnType<typeof setTimeout> | undefined;
	#straksNa = KIJK_STRAKS;
	#wacht = false;

	/** What the bar tells: only beside the list on screen, and not where another tab was first. */
	readonly balk: VerversBevinding | null = $derived.by(() => {
		const { app } = this.#om;
		const found = this.#bevinding;
		const isHere = found?.bij === app.dashboard.dataset?.meta.id && !app.elders && !app.focus.aan;
		return isHere && !app.inlezen.bronnen.length ? found : null;
	});

	constructor(om: VerversOmgeving) {
		this.#om = om;
	}

	/** Null when no place is remembered. */
	get plek(): VastePlek | null {
		return this.#om.app.voorbeeld ? null : this.#plek;
	}
	/** Name of the folder or the files; '' when none is remembered. */
	get naam(): string {
		return naamVan(this.#plek?.handles ?? []);
	}
	/** What the last look said, Dutch; '' before the first. */
	get gezegd(): string {
		return this.#gezegd;
	}
	/** A look that was asked for, or reading in, goes on. */
	get bezig(): boolean {
		return this.#bezig;
	}

	/** Looks now, and from now on whenever the window comes back and every few minutes while it is in sight. */
	async watch(): Promise<void> {
		if (!this.#wacht) {
			this.#wacht = true;
			const back = () => void (document.hidden || this.look());
			addEventListener('focus', back);
			document.addEventListener('visibilitychange', back);
			setInterval(back, KIJK_OM);
		}
		await this.look();
	}

	/** Looks whether there is something newer; `gevraagd` by the user, who gets an answer in words whatever it is. */
	async look(gevraagd = false): Promise<void> {
		const { scherm } = this.#om.app;
		if (gevraagd && this.#bezig) return;
		if (this.#kijkt) {
			await this.#kijkt;
			if (!gevraagd) return;
		}
		if (gevraagd) this.#bezig = true;
		const end = begin();
		const looking = this.#look(gevraagd)
			.catch((thrown: unknown) => {
				// A lock or another act ended it.
				if (gevraagd) scherm.toast(storingTekst(storingVan(thrown)));
			})
			.finally(() => {
				this.#kijkt = null;
				if (gevraagd) this.#bezig = false;
				end();
			});
		this.#kijkt = looking;
		await looking;
	}

	/** Takes the newer list in use, or shows on the card what is asked about it. */
	async take(): Promise<void> {
		const { app } = this.#om;
		const found = this.balk;
		const plek = this.#plek;
		if (!found || !plek || this.#bezig) return;
		this.#bezig = true;
		const end = begin();
		try {
			const blik = await lookAt(plek.handles, true);
			const isSame = found.bestanden.every((each) =>
				blik.bestanden.some((now) => isZelfdeKenmerk(now, each))
			);
			if (!isSame) {
				this.#bezig = false;
				return await this.look(true);
			}
			if (found.oordeel.code === 'nieuw' && this.#gereed) await this.#readIn(this.#gereed, found);
			else await this.#showCard(found, blik);
		} catch (thrown) {
			app.scherm.toast(storingTekst(storingVan(thrown)));
		} finally {
			this.#bezig = false;
			end();
		}
	}

	/** Puts it off until the app is opened again, or the user asks. */
	later(): void {
		this.#gehad.push(...(this.#bevinding?.gelezen ?? []));
		this.#drop();
	}

	/** Sees which place is remembered, without looking at it. */
	async know(): Promise<void> {
		const plek = await this.#om.brug.call('plek', null).catch(() => null);
		if (plek) this.#plek = plek;
		else this.#gone();
	}

	/** What to remember, as long as the user says nothing else: another folder that was dropped, else what is remembered. */
	wishFor({ plekken }: Pick<Inlezen, 'plekken'>): OnthoudWens {
		const isOther = plekken.length > 0 && (!this.#plek || plekken.some(isFolder));
		return { aan: this.#plek !== null, plekken: isOther ? plekken : null };
	}

	/**
	 * Does as the user wished on the card, with the list that was read in from it and is on screen now. What does not come
	 * of it is said behind what is said of reading in.
	 */
	async remember(
		{ aan, plekken }: OnthoudWens,
		gelezen: readonly Bestandskenmerk[]
	): Promise<void> {
		const { dashboard, scherm } = this.#om.app;
		const say = (waarom: string) => {
			const tekst = [scherm.melding?.tekst, `De plek is niet onthouden. ${waarom}`];
			scherm.notify({ ...scherm.melding, tekst: tekst.filter(Boolean).join(' ') });
		};
		try {
			if (!aan) {
				if (this.#plek) await this.forget();
			} else if (!plekken && !this.#plek) say('Er was geen map gekozen.');
			else if (dashboard.dataset) await this.keep(plekken, dashboard.dataset.meta, gelezen);
		} catch (thrown) {
			say(storingTekst(storingVan(thrown)));
		}
	}

	/**
	 * Remembers what was just read in: from a new place where there are handles, else from the one that is remembered,
	 * where these files stand.
	 */
	async keep(
		handles: readonly FileSystemHandle[] | null,
		{ peildatum, bronnen }: SnapshotMeta,
		gelezen: readonly Bestandskenmerk[]
	): Promise<void> {
		const before = handles ? null : await this.#om.brug.call('plek', null);
		const where = handles ?? before?.handles;
		if (!where?.length) return;
		const now = gelezen.map((kenmerk): PlekBestand => {
			const own = bronnen.filter(({ bestand }) => bestand === kenmerk.naam);
			return { ...kenmerk, sha256: own[0]?.sha256 ?? '', tabellen: own.map(({ tabel }) => tabel) };
		});
		if (before) {
			const { bestanden } = await lookAt(where, false);
			if (!now.every((each) => bestanden.some((there) => isZelfdeKenmerk(there, each)))) return;
		}
		const isRead = ({ tabellen }: PlekBestand) =>
			tabellen.every((tabel) => now.some((each) => each.tabellen.includes(tabel)));
		const rest = before?.bekend.bestanden.filter((each) => !isRead(each)) ?? [];
		const plek = { handles: where, bekend: { peildatum, bestanden: [...rest, ...now] } };
		await this.#om.brug.call('keepPlek', plek);
		writePreference('plek', 'ja');
		this.#plek = plek;
		this.#drop();
		if (!this.#wacht) await this.watch();
	}

	/** Forgets the place; what was read in from it stays. */
	async forget(): Promise<void> {
		await this.#om.brug.call('keepPlek', null);
		this.#gone();
	}

	#gone(): void {
		writePreference('plek', '');
		this.#plek = null;
		this.#gezegd = '';
		this.#drop();
	}

	/** Nothing is offered any more. */
	#drop(): void {
		this.#bevinding = null;
		if (this.#gereed) this.#om.brug.beside.cancel();
		this.#gereed = null;
	}

	async #look(gevraagd: boolean): Promise<void> {
		const { app, brug } = this.#om;
		const { meta } = app.dashboard.dataset ?? {};
		if (app.scherm.fase !== 'gereed' || !meta)
			return this.#say({ code: 'slot', namen: [] }, gevraagd);
		// fictional data come from no place
		if (meta.soort !== 'bron') return;
		if (app.inlezen.stap !== 'kiezen' || app.inlezen.bezig)
			return this.#say({ code: 'bezig', namen: [] }, gevraagd);
		const plek = await brug.call('plek', null);
		if (!plek) return this.#gone();
		this.#plek = plek;
		let blik = await lookAt(plek.handles, gevraagd);
		const judge = () =>
			teLezen(plek.bekend, blik, this.#vorige, (each) => this.#isGehad(plek, each, gevraagd));
		let found = judge();
		this.#vorige = blik;
		if (gevraagd && 'code' in found && found.code === 'schrijft') {
			await new Promise((resolve) => setTimeout(resolve, KIJK_TUSSEN + 100));
			blik = await lookAt(plek.handles, false);
			found = judge();
			this.#vorige = blik;
		}
		if ('code' in found) return this.#conclude(found, gevraagd, [], meta);
		if (!gevraagd && this.#isTold(found, meta)) return;
		await this.#read(plek, blik, found, { gevraagd, meta });
	}

	/** Reads the files beside what the user does, and says what came of it. */
	async #read(
		plek: VastePlek,
		blik: PlekBlik,
		bestanden: readonly Bestandskenmerk[],
		{ gevraagd, meta }: { gevraagd: boolean; meta: SnapshotMeta }
	): Promise<void> {
		const { brug, app } = this.#om;
		this.#drop();
		const inlezen = new Inlezen(brug.beside, () => undefined, {
			gezien: () => app.momentopnamen.gezien
		});
		const filesOf = (chosen: readonly Bestandskenmerk[]) =>
			chosen.flatMap(({ naam }) => blik.files.get(naam) ?? []);
		try {
			await inlezen.choose(filesOf(bestanden));
			if (inlezen.storing) throw new Error(inlezen.storing);
			const greep = kiesbareSet(plek.bekend, blik, gelezenVan(inlezen, bestanden));
			if ('code' in greep) {
				this.#conclude(greep, gevraagd, bestanden, meta);
				return;
			}
			if (greep.bestanden.length < bestanden.length) await inlezen.choose(filesOf(greep.bestanden));
			const oordeel = judgeSet(greep, voorstelVan(inlezen, app, meta));
			this.#conclude(oordeel, gevraagd, bestanden, meta, { greep, inlezen });
		} finally {
			if (!this.#gereed) brug.beside.cancel();
		}
	}

	/** Says what came of a look: in the bar, or where the user asked, or not at all. */
	#conclude(
		oordeel: VerversOordeel,
		gevraagd: boolean,
		bestanden: readonly Bestandskenmerk[],
		meta: SnapshotMeta,
		ahead: { readonly greep: Greep; readonly inlezen: Inlezen } | null = null
	): void {
		const { code, namen } = oordeel;
		if (code === 'schrijft' || code === 'half') this.#lookSoon();
		else this.#straksNa = KIJK_STRAKS;
		const verschil = ahead?.inlezen.controle?.verschil;
		const feiten: VerversFeiten = {
			namen,
			plek: this.naam,
			peildatum: ahead?.inlezen.peildatum ?? null,
			inGebruik: meta.peildatum,
			ontbreekt: ahead?.greep.ontbreekt ?? [],
			kandidaten: ahead?.inlezen.controle?.perTabel.kandidaten ?? null,
			verschil: verschil ? { nieuw: verschil.nieuw, weg: verschil.weg } : null
		};
		this.#gezegd = blikTekst(code, feiten);
		if (isVanzelfGezegd(code)) {
			this.#gereed = code === 'nieuw' ? (ahead?.inlezen ?? null) : null;
			const about = bestanden.filter(({ naam }) => namen.includes(naam));
			this.#bevinding = { oordeel, feiten, bij: meta.id, gelezen: bestanden, bestanden: about };
			return;
		}
		this.#drop();
		if (code === 'ouder' || code === 'zelfde') this.#gehad.push(...bestanden);
		if (gevraagd) this.#om.app.scherm.toast(this.#gezegd);
	}

	#say(oordeel: VerversOordeel, gevraagd: boolean): void {
		if (!gevraagd) return;
		const feiten = { plek: this.naam, ...NIETS_GEVONDEN, ...oordeel };
		this.#om.app.scherm.toast(blikTekst(oordeel.code, feiten));
	}

	async #readIn(inlezen: Inlezen, { feiten }: VerversBevinding): Promise<void> {
		const { app, brug, show } = this.#om;
		const { peildatum } = inlezen;
		if (peildatum === null) return;
		const gelezen = inlezen.bestanden;
		const snapshot = await brug.beside.call('commit', {
			peildatum,
			gezien: app.momentopnamen.gezien
		});
		await show(snapshot, `Lijst van ${formatDatum(feiten.peildatum ?? peildatum)} in gebruik.`);
		this.#gereed = null;
		await this.keep(null, snapshot.meta, gelezen);
	}

	async #showCard({ bestanden }: VerversBevinding, blik: PlekBlik): Promise<void> {
		const { app } = this.#om;
		const files = bestanden.flatMap(({ naam }) => blik.files.get(naam) ?? []);
		this.#drop();
		app.goToPage('/gegevens');
		await app.inlezen.choose(files);
	}

	/** Whether there is nothing to tell of a file any more: it was read in, put off, or no newer. */
	#isGehad({ bekend }: VastePlek, kenmerk: Bestandskenmerk, gevraagd: boolean): boolean {
		const known = bekend.bestanden.find((each) => isZelfdeKenmerk(each, kenmerk));
		if (!gevraagd) return !!known || this.#gehad.some((each) => isZelfdeKenmerk(each, kenmerk));
		if (!known) return false;
		// Taken back, it is new again for who asks.
		return this.#om.app.snapshots.some(({ bronnen }) =>
			bronnen.some(({ sha256 }) => sha256 === known.sha256)
		);
	}

	/** Whether the bar tells of these files already. */
	#isTold(bestanden: readonly Bestandskenmerk[], { id }: SnapshotMeta): boolean {
		const told = this.#bevinding;
		return (
			told?.bij === id &&
			told.gelezen.length === bestanden.length &&
			bestanden.every((each) => told.gelezen.some((one) => isZelfdeKenmerk(one, each)))
		);
	}

	#lookSoon(): void {
		clearTimeout(this.#straks);
		this.#straks = setTimeout(() => void (document.hidden || this.look()), this.#straksNa);
		// what stays as it is is looked at ever less often
		this.#straksNa = Math.min(2 * this.#straksNa, KIJK_OM);
	}
}

const NIETS_GEVONDEN = {
	peildatum: null,
	inGebruik: null,
	ontbreekt: [],
	kandidaten: null,
	verschil: null
};

/** "map Export", "kandidaten.xlsx", "3 bestanden". */
export function naamVan(handles: readonly FileSystemHandle[]): string {
	const [first, ...rest] = handles;
	if (!first) return '';
	if (rest.length) return `${rest.length + 1} bestanden`;
	return isFolder(first) ? `map ${first.name}` : first.name;
}
