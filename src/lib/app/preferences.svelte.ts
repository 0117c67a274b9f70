import type { DocumentWaarde } from '$lib/domain/documenten/document';
import { readPreference, writePreference } from '$lib/platform/preferences';
import { STANDAARD_KEUZES, type KengetalKeuzes } from '$lib/domain/kengetallen/kengetallen';
import { namen } from '$lib/data/kandidaat/namen.svelte';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import { CHART_VIEWS, type ChartView } from '$lib/rules/filters/weergave';
import { cameLater, KANDIDAAT_KOLOMMEN } from '$lib/lists/kandidaat-kolommen';
import { sleutelsVan, sortUit, type Sort } from '$lib/data/lijst-volgorde';
import { GEWONE_VORM, lijstVormUit, type LijstVorm } from '$lib/data/lijst-vorm';

export type Theme = 'light' | 'dark' | 'auto';

/** Columns of the table of kandidaten that are off at the first visit. */
const STANDARD_OFF: readonly string[] = KANDIDAAT_KOLOMMEN.filter(({ uit }) => uit === 'eerst').map(
	({ id }) => id
);

/** Slicers that start open. */
const STANDARD_OPEN: readonly string[] = ['klantprofiel'];

/** How this user likes the screen; kept in the browser, nothing personal in it. */
export class Preferences {
	#theme = $state<Theme>(oneOf(readPreference('theme'), ['light', 'dark', 'auto'], 'auto'));
	#view = $state<ChartView>(oneOf(readPreference('view'), CHART_VIEWS, 'ringen'));
	#pane = $state<'open' | 'dicht'>(oneOf(readPreference('pane'), ['open', 'dicht'], 'open'));
	#hidden = $state.raw<readonly string[]>(list(readPreference('columns')) ?? STANDARD_OFF);
	#lijst = $state.raw<LijstVorm>(lijstVormUit(content(readPreference('list'))));
	#open = $state.raw<readonly string[]>(list(readPreference('open-slicers')) ?? STANDARD_OPEN);
	#slicers = $state.raw<readonly string[] | null>(list(readPreference('slicers')));
	#start = $state<KengetalKeuzes['start']>(
		oneOf(readPreference('start'), ['afgelopen', 'komende'], STANDAARD_KEUZES.start)
	);
	#schat = $state(readPreference('schat-inschrijving') === 'aan');
	#shortcuts = $state(readPreference('shortcuts') !== 'uit');
	#onthoudSelectie = $state(readPreference('onthoud-selectie') !== 'uit');

	get theme(): Theme {
		return this.#theme;
	}
	set theme(value: Theme) {
		this.#theme = value;
		writePreference('theme', value);
	}
	get view(): ChartView {
		return this.#view;
	}
	set view(value: ChartView) {
		this.#view = value;
		writePreference('view', value);
	}
	get paneCollapsed(): boolean {
		return this.#pane === 'dicht';
	}
	set paneCollapsed(value: boolean) {
		this.#pane = value ? 'dicht' : 'open';
		writePreference('pane', this.#pane);
	}
	/** Where the definition of a kengetal leaves a choice. */
	get keuzes(): KengetalKeuzes {
		return { start: this.#start, ...(this.#schat ? { schatInschrijving: true } : {}) };
	}
	set keuzes({ start, schatInschrijving = false }: KengetalKeuzes) {
		this.#start = start;
		this.#schat = schatInschrijving;
		writePreference('start', start);
		writePreference('schat-inschrijving', schatInschrijving ? 'aan' : 'uit');
	}
	/** Single-key shortcuts can be switched off (WCAG 2.1.4). */
	get shortcuts(): boolean {
		return this.#shortcuts;
	}
	set shortcuts(value: boolean) {
		this.#shortcuts = value;
		writePreference('shortcuts', value ? 'aan' : 'uit');
	}

	/** Whether the selection of the last visit is put back. */
	get onthoudSelectie(): boolean {
		return this.#onthoudSelectie;
	}
	set onthoudSelectie(value: boolean) {
		this.#onthoudSelectie = value;
		writePreference('onthoud-selectie', value ? 'aan' : 'uit');
	}
	/** Columns that are not as they start, as they are kept. */
	get kolomKeuze(): readonly string[] {
		return this.#hidden;
	}
	set kolomKeuze(value: readonly string[]) {
		this.#hidden = value;
		writePreference('columns', JSON.stringify(value));
	}

	/** How the list of kandidaten stands besides its columns and order. */
	get lijst(): LijstVorm {
		return this.#lijst;
	}
	set lijst(value: LijstVorm) {
		this.#lijst = value;
		writePreference('list', JSON.stringify(value));
	}

	/** Forgets what this user likes; nothing is written. */
	reset(): void {
		this.#theme = 'auto';
		this.#view = 'ringen';
		this.#pane = 'open';
		this.#hidden = STANDARD_OFF;
		this.#lijst = GEWONE_VORM;
		this.#open = STANDARD_OPEN;
		this.#slicers = null;
		this.#start = STANDAARD_KEUZES.start;
		this.#schat = false;
		this.#shortcuts = true;
		this.#onthoudSelectie = true;
		namen.verborgen = false;
		zonderCode.forget();
	}

	isColumnOn(column: string): boolean {
		return (
			!this.#hidden.includes(column) && !(cameLater(column) && !this.#hidden.includes(`+${column}`))
		);
	}
	/** Columns that start off are remembered when switched on. */
	switchColumn(column: string, on: boolean): void {
		const mark = cameLater(column) ? `+${column}` : column;
		const listed = cameLater(column) ? on : !on;
		this.#hidden = listed
			? [...this.#hidden.filter((each) => each !== mark), mark]
			: this.#hidden.filter((each) => each !== mark);
		writePreference('columns', JSON.stringify(this.#hidden));
	}

	/** Slicers in the pane, in order; null = those of the report. */
	get paneSlicers(): readonly string[] | null {
		return this.#slicers;
	}
	set paneSlicers(value: readonly string[] | null) {
		this.#slicers = value;
		writePreference('slicers', JSON.stringify(value));
	}

	isSlicerOpen(slicer: string): boolean {
		return this.#open.includes(slicer);
	}
	switchSlicer(slicer: string, open: boolean): void {
		if (open === this.isSlicerOpen(slicer)) return;
		this.#open = open ? [...this.#open, slicer] : this.#open.filter((each) => each !== slicer);
		writePreference('open-slicers', JSON.stringify(this.#open));
	}

	/** Sort order of the candidate table at the last visit. */
	get sort(): Sort | null {
		const [column, direction, then, way] = list(readPreference('sort')) ?? [];
		const dan = then === undefined ? null : { column: then, direction: way ?? '' };
		return sortUit({ column: column ?? null, direction: direction ?? null, dan });
	}
	set sort(value: Sort | null) {
		const keys = value ? sleutelsVan(value) : [];
		writePreference('sort', JSON.stringify(keys.flatMap((key) => [key.column, key.direction])));
	}
}

function oneOf<T extends string>(value: string | null, allowed: readonly T[], fallback: T): T {
	return allowed.find((each) => each === value) ?? fallback;
}

function list(text: string | null): readonly string[] | null {
	const value = content(text);
	return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : null;
}

/** What was written; null for what is no such text. */
function content(text: string | null): DocumentWaarde {
	try {
		return JSON.parse(text ?? 'null') as DocumentWaarde;
	} catch {
		return null;
	}
}
