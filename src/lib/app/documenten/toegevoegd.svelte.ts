import type { DocumentSoort } from '$lib/domain/documenten/document';
import type { StoringCode } from '$lib/domain/momentopname/storing';
import { underWay } from '$lib/data/rest';
import type { SelectieOmgeving, VorigeSelectie } from '../lookback/vorige-selectie.svelte';
import type { Scherm } from '../scherm.svelte';
import type { Documenten } from './documenten.svelte';
import type { Dossier } from './dossier.svelte';
import type { DocumentBrug } from './eigen-document.svelte';

/** What is added needs to know of the app around it. */
export interface ToegevoegdOmgeving extends SelectieOmgeving {
	readonly brug: DocumentBrug;
	readonly scherm: Pick<Scherm, 'notify' | 'notifyStap'>;
	/** A change could not be kept, or the documents not be read. */
	mislukt(code: StoringCode): void;
}

/** What the user added to the data in use, and the selection of the last visit. Its code is loaded with the first data. */
export class Toegevoegd {
	readonly #omgeving: ToegevoegdOmgeving;
	/** Null until it is loaded. */
	documenten = $state.raw<Documenten | null>(null);
	/** Actions and notes per kandidaat; null until it is loaded. */
	dossier = $state.raw<Dossier | null>(null);
	/** The app just opened, without filters in its address: those of the last visit come back. */
	herstelt = false;
	#selectie: VorigeSelectie | null = null;

	constructor(omgeving: ToegevoegdOmgeving) {
		this.#omgeving = omgeving;
	}

	/** Reads what belongs to such data; the selection follows when the momentopnamen are `listed`. */
	async open(soort: DocumentSoort, listed: Promise<unknown>): Promise<void> {
		const { Documenten } = await underWay(import('./documenten.svelte'));
		const { VorigeSelectie } = await underWay(import('../lookback/vorige-selectie.svelte'));
		const { Dossier } = await underWay(import('./dossier.svelte'));
		const { countEigenIn } = await underWay(import('$lib/rules/eigen-kengetal/teller'));
		const { dashboard, brug, mislukt, scherm } = this.#omgeving;
		if (dashboard.dataset?.meta.soort !== soort) return;
		const documenten = (this.documenten ??= new Documenten({
			brug,
			volgnummer: () => dashboard.volgnummer(),
			mislukt
		}));
		countEigenIn(() => documenten.inhoud('kengetallen'));
		const dossier = (this.dossier ??= new Dossier({
			dashboard,
			documenten,
			notify: (tekst, stap) =>
				scherm.notifyStap(
					tekst,
					() => void documenten.ongedaan(stap),
					() => documenten.isGedaan(stap)
				)
		}));
		await documenten.open(soort);
		await listed;
		if (documenten.soort !== soort) return;
		this.#selectie ??= new VorigeSelectie(this.#omgeving, documenten);
		this.#selectie.follow(this.herstelt);
		this.herstelt = false;
		await dossier.werkBij();
		await dossier.rememberSeen();
	}

	/** Reads again what is kept, after something was added that this tab did not write. */
	async refresh(): Promise<void> {
		await this.documenten?.refresh();
		await this.dossier?.werkBij();
	}

	forget(): void {
		this.documenten?.forget();
	}
}
