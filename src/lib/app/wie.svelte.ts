import { codesOf } from '$lib/rules/filters/filter-state';
import { waardeVoor, wegCode } from '$lib/rules/filters/weg';
import { isZelfdeWaarde, plaatsVan, spellingIn } from '$lib/domain/velden/schrijfwijze';
import type { Dashboard } from './dashboard.svelte';
import type { Documenten } from './documenten/documenten.svelte';

/** The slicer that this choice is the filter of. */
const SLICER = 'begeleider';

/**
 * Whose kandidaten are meant, on every page: those of one begeleider, or of the whole team. It is the filter on
 * Begeleider Compas and nothing beside it; who "mijn" is, is remembered in the document `dossier`.
 */
export class VanWie {
	readonly #dashboard: Dashboard;
	readonly #documenten: () => Documenten | null;
	/** Who was chosen in this tab, the latest last: a step back in the filters finds them as well. */
	#gekozen = $state.raw<readonly { readonly soort: string; readonly naam: string }[]>([]);

	constructor(dashboard: Dashboard, documenten: () => Documenten | null) {
		this.#dashboard = dashboard;
		this.#documenten = documenten;
	}

	/** Whether the filter on begeleider is exactly the remembered one. */
	get mijn(): boolean {
		return this.#gefilterd !== null;
	}

	/** Who "mijn" is, as the list spells it; '' while nobody said so. */
	get naam(): string {
		return this.#gefilterd ?? spellingIn(this.#waarden, this.#onthouden);
	}

	/** The code of that begeleider; null for nobody, and for one who is not in the list. */
	get code(): number | null {
		const code = this.naam === '' ? -1 : plaatsVan(this.#waarden, this.naam);
		return code < 0 ? null : code;
	}

	/** Whether "mijn" is a begeleider whom the list in use does not have. */
	get weg(): boolean {
		return this.naam !== '' && this.code === null;
	}

	/**
	 * Only the kandidaten of this begeleider, who is remembered; without a code those of who was. False while nobody
	 * is known, so that it has to be asked.
	 */
	chooseMijn(code: number | null = this.code): boolean {
		const naam = code === null ? this.naam : (this.#waarden[code] ?? '');
		if (naam === '') return false;
		this.remember(naam);
		const codes = [code ?? wegCode(naam)];
		this.#dashboard.apply({ kind: 'pick', slicer: SLICER, codes, niet: false });
		return true;
	}

	/** The kandidaten of everybody. */
	chooseTeam(): void {
		if (this.mijn) this.remember(this.naam);
		this.#dashboard.apply({ kind: 'pick', slicer: SLICER, codes: [] });
	}

	/** Remembers who "mijn" is from now on; no step to undo. */
	remember(naam: string): void {
		const { soort = '' } = this.#dashboard.dataset?.meta ?? {};
		this.#gekozen = [...this.#gekozen.filter((each) => each.naam !== naam), { soort, naam }];
		if (naam === this.#bewaard) return;
		void this.#documenten()?.derive('dossier', [{ pad: ['begeleider'], waarde: naam }]);
	}

	/** Forgets who was chosen in this tab. */
	forget(): void {
		this.#gekozen = [];
	}

	/** The chips that are filters beside this choice. */
	others<T extends { readonly id: string }>(chips: readonly T[]): readonly T[] {
		return this.mijn ? chips.filter(({ id }) => id !== SLICER) : chips;
	}

	get #waarden(): readonly string[] {
		return this.#dashboard.dataset?.valuesOf(SLICER) ?? [];
	}

	get #bewaard(): string {
		const naam = this.#documenten()?.inhoud('dossier')?.[SLICER];
		return typeof naam === 'string' ? naam : '';
	}

	/** Who was chosen in this tab among such data. */
	get #genoemd(): readonly string[] {
		const soort = this.#dashboard.dataset?.meta.soort;
		return this.#gekozen.filter((each) => each.soort === soort).map(({ naam }) => naam);
	}

	get #onthouden(): string {
		return this.#bewaard || (this.#genoemd.at(-1) ?? '');
	}

	/** The only begeleider in the filters, where that is "mijn". */
	get #gefilterd(): string | null {
		const { dataset, filters } = this.#dashboard;
		const [code, ...more] = codesOf(filters, SLICER);
		if (!dataset || code === undefined || more.length || filters.niet.includes(SLICER)) return null;
		const naam = waardeVoor(dataset, SLICER, code);
		const mine = [this.#bewaard, ...this.#genoemd].filter((each) => each !== '');
		return naam && mine.some((each) => isZelfdeWaarde(each, naam)) ? naam : null;
	}
}
