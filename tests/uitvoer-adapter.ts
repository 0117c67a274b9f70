/**
 * All that the frozen exports ask of the app: every file that leaves it, every copy, every order of every list. Whatever
 * becomes of the modules of lists and exports, only this file follows.
 */
import { GEWONE_VORM } from '$lib/data/lijst-vorm';
import { decodeTable } from '$lib/columns/arrow';
import { ordersOf } from '$lib/lists/kandidaat-orders';
import { AnoniemeSelectie } from '$lib/app/uitvoer/anonieme-profielen';
import { Dashboard } from '$lib/app/dashboard.svelte';
import type { Dataset } from '$lib/data/dataset';
import { DoelKeuze } from '$lib/app/doelen/doel-keuze.svelte';
import { Documenten } from '$lib/app/documenten/documenten.svelte';
import { Dossier, type ActieVan } from '$lib/app/documenten/dossier.svelte';
import type { DocumentBrug } from '$lib/app/documenten/eigen-document.svelte';
import { makeUitvoer } from '$lib/app/uitvoer/maak-uitvoer';
import { namen } from '$lib/data/kandidaat/namen.svelte';
import { OnvolledigBlad } from '$lib/pages/onvolledig/onvolledig-blad.svelte';
import { drain } from '$lib/data/pieces';
import { ProfielBlad } from '$lib/pages/klantprofiel/profiel-blad.svelte';
import { GROEP_KOLOMMEN } from '$lib/data/tellingen/profiel-groepen';
import { teDoenVan } from '$lib/lists/profiel-werklijst';
import { VOLGORDEN } from '$lib/data/kandidaat/profiel-volgorde';
import { recordKolommen } from '$lib/lists/record-kolommen';
import { textAt } from '$lib/data/cell-text';
import { regelAt } from '$lib/lists/record-list';
import { Terugblik } from '$lib/app/lookback/terugblik.svelte';
import { TrajectBlad } from '$lib/pages/trajecten/traject-blad.svelte';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import { VerschilBlad } from '$lib/app/lookback/verschil-blad.svelte';
import { verslagen, type Verslag } from '$lib/pages/verslag/verslag';
import { opUrgentie } from '$lib/app/documenten/werklijst';
import { TE_DOEN, WerkprocesBlad } from '$lib/pages/werkproces/werkproces-blad.svelte';
import { filtersUitInhoud } from '$lib/rules/filters/bewaarde-filters';
import { forgetWeg } from '$lib/rules/filters/weg';
import type { Drempel } from '$lib/domain/afscherming/drempel';
import { metOperaties, type DocumentWijziging, type Inhoud } from '$lib/domain/documenten/document';
import type { SnapshotBytes, SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { eigenTabellen } from '$lib/domain/uwv/transparantie';
import type { Uitvoer } from '$lib/domain/momentopname/uitvoer';
import type { TabelId } from '$lib/domain/velden/velden';
import { WERKPROCES } from '$lib/domain/werkproces/werkproces';
import { gemeenteTellingen } from '$lib/star/gemeente-tellingen';
import { copyRows } from '$lib/pages/kandidaten/copy-rows';
import { kandidaatKolommen, kandidatenLijst } from '$lib/lists/kandidaat-kolommen';
import { listText, type Lijst } from '$lib/lists/list';
import { verschilLijst } from '$lib/lists/verschil-kolommen';
import { kandidatenUitvoer } from '$lib/pages/kandidaten/uitvoer';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import { tabelText } from '$lib/tables/tekst';
import { formatShare } from '$lib/ui/number';
import { alleTabellen } from '$lib/pages/klantprofiel/tabel';
import { profielUitvoer } from '$lib/pages/klantprofiel/uitvoer';
import { onvolledigUitvoer } from '$lib/pages/onvolledig/uitvoer';
import { trajectUitvoer } from '$lib/pages/trajecten/uitvoer';
import { tabelTekst } from '$lib/pages/transparantie/tabel-tekst';
import { transparantieUitvoer } from '$lib/pages/transparantie/uitvoer';
import { veranderdUitvoer } from '$lib/pages/veranderd/uitvoer';
import { werklijstUitvoer } from '$lib/pages/werklijst/uitvoer';
import { werkprocesUitvoer } from '$lib/pages/werkproces/uitvoer';
import { werkprocesKolommen } from '$lib/pages/werkproces/werkproces-kolommen';
import { profielenBestand } from '$lib/worker/write/profielen-bestand';
import { uitvoerBestand } from '$lib/worker/write/uitvoer-bestand';
import { verschilTussen } from '$lib/worker/lookback/verschil';

/** A file or text that leaves the app. */
export interface Leaving {
	/** What it is of, the same whatever the app calls its modules. */
	readonly what: string;
	readonly name: string;
	readonly bytes: Uint8Array;
}

type App = ConstructorParameters<typeof VerschilBlad>[0];

const THRESHOLDS: readonly Drempel[] = [null, 5, 10];
const MADE = ['csv', 'xlsx'] as const;
const CHANGED = ['naam', 'persnr', 'gemeente', 'begeleider', 'wat', 'oud', 'nieuw'];
const BOTH = [true, false];
/** With names, without them, and with names that are hidden on screen. */
const NAMES = ['names', 'nameless', 'hidden'];
const DIRECTIONS = ['ascending', 'descending'] as const;

/** The app with a list, an earlier one and a dossier. */
export class Desk {
	readonly #dashboard = new Dashboard();
	readonly #metas: readonly SnapshotMeta[];
	readonly #later: SnapshotBytes;
	readonly #earlier: SnapshotBytes;
	readonly #dossier: Dossier;
	readonly #documenten: Documenten;
	readonly #werkproces: WerkprocesBlad;
	readonly #onvolledig: OnvolledigBlad;

	private constructor(later: SnapshotBytes, earlier: SnapshotBytes, dossier: Inhoud, now: Date) {
		this.#later = later;
		this.#earlier = earlier;
		this.#metas = [later.meta, earlier.meta];
		this.#documenten = new Documenten({
			brug: storageOf(dossier),
			volgnummer: () => this.#dashboard.volgnummer(),
			mislukt: (code) => {
				throw new Error(code);
			}
		});
		this.#dossier = new Dossier({
			dashboard: this.#dashboard,
			documenten: this.#documenten,
			notify: () => undefined,
			now: () => now
		});
		const lookback = { count: () => Promise.resolve(null) };
		const bron = { dashboard: this.#dashboard, momenten: [], lookback };
		const doelen = new DoelKeuze({ documenten: null });
		this.#onvolledig = new OnvolledigBlad(this.#dashboard, new Terugblik(bron), doelen);
		this.#werkproces = new WerkprocesBlad(this.#dashboard);
	}

	static async open(
		later: SnapshotBytes,
		earlier: SnapshotBytes,
		dossier: unknown,
		now: Date
	): Promise<Desk> {
		const desk = new Desk(later, earlier, dossier as Inhoud, now);
		await desk.#dashboard.loadMore();
		desk.#dashboard.show(later);
		await desk.#documenten.open('bron');
		await desk.#dossier.werkBij();
		return desk;
	}

	/** Filters as a document keeps them. */
	async filter(document: unknown): Promise<void> {
		const { filters } = filtersUitInhoud(document as Inhoud, this.#dataset, []);
		this.#dashboard.apply({ kind: 'alles', filters });
		const wanted = filters.peildatum ?? this.#dataset.meta.peildatum;
		while (this.#dataset.peildatum !== wanted) await new Promise(setImmediate);
		await this.#werkproces.prepare();
	}

	get count(): number {
		return this.#dashboard.count;
	}

	/** Every export of every page, as CSV and as workbook. */
	async *exports(): AsyncGenerator<Leaving> {
		for await (const [what, bron] of this.#sources()) {
			const isList = bron.soort === 'lijst';
			const thresholds = isList ? [null] : THRESHOLDS;
			const names = isList ? NAMES : NAMES.slice(0, bron.per === undefined ? 1 : 2);
			for (const how of names)
				for (const drempel of thresholds) {
					namen.verborgen = how === 'hidden';
					const zonderNamen = how === 'nameless';
					const uitvoer = await makeUitvoer(this.#place, bron, { zonderNamen, drempel });
					namen.verborgen = false;
					if (!uitvoer) throw new Error(`nothing made of ${what}`);
					yield* filesOf(`${what} ${how} ${drempel ?? 'whole'}`, uitvoer);
				}
		}
		yield* this.#profiles();
	}

	/** Every copy of a list or a table, with names and with names hidden. */
	async *copies(): AsyncGenerator<Leaving> {
		for (const isHidden of BOTH) {
			namen.verborgen = isHidden;
			for await (const [what, text] of this.#texts())
				yield {
					what: `copy of ${what}${isHidden ? ' hidden' : ''}`,
					name: '',
					bytes: new TextEncoder().encode(text)
				};
		}
		namen.verborgen = false;
	}

	/** Every order of every list by each of its columns, as the ids of its lines. */
	async *orders(): AsyncGenerator<readonly [string, unknown]> {
		const { bladen } = this.#dashboard;
		const kolommen = [
			...kandidaatKolommen(this.#dataset),
			{ id: 'inschrijfdatum' },
			{ id: 'uren' }
		];
		for (const { id: column } of kolommen)
			for (const direction of DIRECTIONS)
				yield [
					`kandidaten ${column} ${direction}`,
					[...ordersOf(this.#dataset).order({ column, direction })]
				];
		for (const { what, blad, columns } of this.#recordLists())
			for (const { id: column, sortable } of columns)
				for (const direction of sortable ? DIRECTIONS : []) {
					bladen.set('trajecten', {
						lijst: blad.kengetal?.id ?? null,
						sort: { column, direction }
					});
					const { lijst } = blad;
					const lines = lijst
						? Array.from(lijst.regels, (_, at) => Object.values(regelAt(lijst, at)))
						: null;
					yield [`${what} ${column} ${direction}`, [lines, blad.telling]];
				}
		bladen.set('trajecten', { lijst: null, sort: null });
		for (const { what, blad, columns } of this.#werkprocesLists()) {
			for (const { id: column, sortable } of columns)
				for (const direction of sortable ? DIRECTIONS : []) {
					bladen.set('werkproces', { sort: { column, direction } });
					yield [
						`${what} ${column} ${direction}`,
						Array.from(blad.regels, (_, at) => Object.values(blad.rijAt(at)))
					];
				}
			bladen.set('werkproces', { sort: null });
		}
		for (const veld of ['begeleider', 'gemeente'] as const)
			for (const column of GROEP_KOLOMMEN)
				for (const direction of DIRECTIONS) {
					bladen.set('onvolledig', { veld, sort: { column, direction } });
					yield [
						`groups per ${veld} ${column} ${direction}`,
						this.#onvolledig.groepen.map(({ code, naam, totaal }) => [code, naam, totaal])
					];
				}
		bladen.set('onvolledig', { sort: null });
		yield ['to complete', [...teDoenVan(this.#dataset, this.#dashboard.rows)]];
		const profiel = new ProfielBlad(this.#dashboard);
		for (const { id } of VOLGORDEN) {
			profiel.volgorde = id;
			yield [`gemeenten ${id}`, profiel.gemeenten.map(({ naam }) => naam)];
		}
		const veranderd = await this.#changes();
		for (const column of CHANGED) {
			for (const turn of ['first', 'second', 'third']) {
				veranderd.sortBy(column);
				yield [`changes ${column} ${turn}`, [veranderd.sort, [...veranderd.regels]]];
			}
		}
		for (const [what, lines] of this.#workLists())
			yield [what, lines.map(({ row, regel }) => [row, regel.id, regel.stand, regel.datum])];
	}

	/** The report per begeleider and per gemeente, as plain data. */
	reports(): readonly (readonly [string, unknown])[] {
		const { selection, outcome } = this.#dashboard;
		const dataset = this.#dataset;
		if (!outcome) throw new Error('nothing counted');
		return (['begeleider', 'gemeente'] as const).flatMap((veld) =>
			BOTH.map((meetellen): readonly [string, unknown] => {
				const bron = {
					...{ dataset, selection, pass: outcome.pass, veld, meetellen, voor: null },
					regelsVan: (row: number) => this.#dossier.regels(row),
					vandaag: this.#dossier.vandaag
				};
				const made = drain(verslagen(bron, [...dataset.valuesOf(veld).keys()]));
				return [`report per ${veld}${meetellen ? ' whole' : ''}`, made.map(plainReport)];
			})
		);
	}

	get #dataset(): Dataset {
		const { dataset } = this.#dashboard;
		if (!dataset) throw new Error('nothing opened');
		return dataset;
	}

	get #place(): Parameters<typeof makeUitvoer>[0] {
		const preferences = {
			kolomKeuze: ['+extra:Telefoon'],
			lijst: GEWONE_VORM,
			view: 'ringen',
			isColumnOn: () => true
		};
		const dashboard = this.#dashboard;
		return { preferences, dashboard, pagina: '/' } as unknown as Parameters<typeof makeUitvoer>[0];
	}

	/** Everything of every page that can be exported. */
	async *#sources(): AsyncGenerator<readonly [string, UitvoerBron]> {
		const named = (what: string, all: readonly UitvoerBron[]) =>
			all.map((bron, at) => [`${what} ${at}`, bron] as const);
		const dashboard = this.#dashboard;
		const app = this.#place as unknown as Parameters<typeof kandidatenUitvoer>[0];
		yield* named('kandidaten', kandidatenUitvoer(app));
		for (const { what, blad } of this.#recordLists())
			yield* named(what, trajectUitvoer(dashboard, blad)).slice(0, blad.kengetal ? 1 : 2);
		for (const { what, blad } of this.#werkprocesLists())
			yield* named(what, werkprocesUitvoer(dashboard, blad)).slice(0, blad.gekozen ? 1 : 2);
		for (const [what, lines] of this.#workLists())
			yield* named(what, werklijstUitvoer(this.#dataset, lines));
		yield* named('changes', veranderdUitvoer(await this.#changes()));
		for (const veld of ['begeleider', 'gemeente'] as const) {
			dashboard.bladen.set('onvolledig', { veld });
			yield* named(`profiles per ${veld}`, onvolledigUitvoer(dashboard, this.#onvolledig));
		}
		yield* named('profiles', profielUitvoer(new ProfielBlad(dashboard)));
		for (const keuze of ['J', 'J+O'] as const)
			yield* named(
				`transparantie ${keuze}`,
				transparantieUitvoer(this.#ownTables(keuze), keuze, 'kwartaal 4 van 2026')
			);
	}

	/** Texts of every button that copies, as they come on the clipboard. */
	async *#texts(): AsyncGenerator<readonly [string, string]> {
		yield [
			'kandidaten',
			copied(kandidatenLijst(this.#dataset, this.#dashboard.rows, kandidaatKolommen(this.#dataset)))
		];
		const { tabel, regels } = await this.#changes();
		if (!tabel) throw new Error('nothing compared');
		const changes = verschilLijst(tabel, regels);
		yield [
			'changes',
			listText({
				...changes,
				kolommen: changes.kolommen.map((each) => ({ ...each, label: each.id }))
			})
		];
		const tabellen = alleTabellen(new ProfielBlad(this.#dashboard), zonderCode.meetellen);
		yield ['profiles', tabelText(tabellen, formatShare)];
		for (const keuze of ['J', 'J+O'] as const)
			yield [
				`transparantie ${keuze}`,
				tabelTekst(this.#ownTables(keuze), keuze, 'kwartaal 4 van 2026')
			];
	}

	async *#profiles(): AsyncGenerator<Leaving> {
		const selection = new AnoniemeSelectie(this.#dataset, this.#dashboard.rows);
		for (const threshold of [2, 5]) {
			const made = selection.make(threshold);
			for (const format of [...MADE, 'json'] as const)
				yield {
					what: `anonymous profiles ${threshold} ${format}`,
					...(await fileOf(profielenBestand(made.profielen, format, this.#dataset.peildatum)))
				};
		}
	}

	/** The list of active trajecten and that behind every tile. */
	*#recordLists() {
		const blad = new TrajectBlad(this.#dashboard);
		const { kengetal } = this.#dashboard.filters;
		for (const each of [null, ...this.#dataset.kengetallen]) {
			this.#dashboard.apply({ kind: 'set', filter: 'kengetal', waarde: each?.id ?? null });
			const columns = recordKolommen(this.#dataset, each);
			yield { what: `records ${each?.id ?? 'active'}`, blad, columns };
		}
		this.#dashboard.apply({ kind: 'set', filter: 'kengetal', waarde: kengetal });
	}

	/** The list of everything that has to be done, and that of every verdict of every rule. */
	*#werkprocesLists() {
		const blad = this.#werkproces;
		const columns = () => werkprocesKolommen(this.#dataset, blad).tabel;
		blad.showAll();
		yield { what: 'werkproces', blad, columns: columns() };
		for (const { id } of WERKPROCES)
			for (const oordeel of TE_DOEN) {
				blad.showAll();
				blad.choose(id, oordeel);
				if (!blad.gekozen) continue;
				yield { what: `werkproces ${id} ${oordeel}`, blad, columns: columns() };
			}
		blad.showAll();
	}

	/** The work list of every begeleider: to do, put off and done. */
	*#workLists(): Generator<readonly [string, readonly ActieVan[]]> {
		const kinds = { todo: ['open', 'opgepakt'], later: ['uitgesteld'], done: ['gereed'] };
		for (const begeleider of this.#dataset.valuesOf('begeleider')) {
			const rows = [...this.#dashboard.rows].filter(
				(row) => textAt(this.#dataset.kandidaten, 'begeleider', row) === begeleider
			);
			const { vandaag } = this.#dossier;
			const all = opUrgentie(
				this.#dataset,
				rows,
				(row) => this.#dossier.regels(row),
				vandaag,
				() => true
			);
			for (const [kind, stands] of Object.entries(kinds))
				yield [
					`work list of ${begeleider} ${kind}`,
					all.filter(({ regel }) => stands.includes(regel.stand))
				];
		}
	}

	async #changes(): Promise<VerschilBlad> {
		const app = {
			dashboard: this.#dashboard,
			snapshots: this.#metas,
			lookback: {
				compare: () => Promise.resolve(verschilTussen(...pairOf(this.#earlier, this.#later)))
			}
		};
		const blad = new VerschilBlad(app as unknown as App);
		await blad.load();
		if (!blad.tabel) throw new Error('nothing compared');
		return blad;
	}

	#ownTables(keuze: Parameters<typeof eigenTabellen>[1]) {
		return eigenTabellen(gemeenteTellingen(this.#dataset.kandidaten), keuze);
	}
}

/** Values that no list has are numbered as the app meets them. */
export function forgetAll(): void {
	forgetWeg();
	namen.verborgen = false;
}

async function* filesOf(what: string, uitvoer: Uitvoer): AsyncGenerator<Leaving> {
	for (const format of MADE)
		yield { what: `${what} ${format}`, ...(await fileOf(uitvoerBestand(uitvoer, format))) };
}

async function fileOf(made: Promise<{ readonly naam: string; readonly bytes: Uint8Array }>) {
	const { naam, bytes } = await made;
	return { name: naam, bytes };
}

/** What Ctrl + C in the table of kandidaten gives; asks for a document without selection. */
function copied(lijst: Lijst<number>): string {
	let text = '';
	const table = Object.assign(new EventTarget(), { closest: () => null });
	const clipboardData = { setData: (_: string, data: string) => void (text = data) };
	const event = { clipboardData, target: table, preventDefault: () => undefined };
	const within = { contains: () => true };
	copyRows(event as unknown as ClipboardEvent, within as unknown as Element, lijst);
	return text;
}

function pairOf(...snapshots: readonly SnapshotBytes[]) {
	type Momentopname = Parameters<typeof verschilTussen>[0];
	return snapshots.map(({ meta, tabellen }) => ({
		meta,
		tables: Object.fromEntries(
			Object.entries(tabellen).map(([tabel, bytes]) => [tabel as TabelId, decodeTable(bytes)])
		)
	})) as unknown as [Momentopname, Momentopname];
}

/** A storage in memory that answers at once. */
function storageOf(first: Inhoud): DocumentBrug {
	let inhoud = first;
	let revisie = 1;
	return {
		call: async (name: string, input: unknown) => {
			if (name === 'documenten')
				return { gelezen: { dossier: { versie: 1, revisie, inhoud } }, beschadigd: [] };
			inhoud = metOperaties(inhoud, (input as DocumentWijziging).operaties);
			return { revisie: ++revisie, inhoud: null };
		}
	} as DocumentBrug;
}

function plainReport({ groep, vorig, tegels, ontbreekt, dringend, ...rest }: Verslag): unknown {
	return {
		...{ groep, vorig, ontbreekt, rest },
		tiles: tegels.map(({ naam, tegels: all }) => [
			naam,
			all.map(({ kengetal, waarde, kandidaten }) => [kengetal.id, waarde, kandidaten])
		]),
		urgent: dringend.map(({ row, regel }) => [row, regel.id, regel.label, regel.datum])
	};
}
