import type { DossierUitkomst, Overdracht } from '$lib/domain/documenten/overdracht';
import { storingVan, type StoringCode } from '$lib/domain/momentopname/storing';
import { formatGetal } from '$lib/locale/format';
import { hoeveel, woordBij } from '$lib/locale/hoeveel';
import type { App } from '../app.svelte';
import { takeBack } from '../inlezen/ingelezen';
import { underWay } from '$lib/data/rest';

/** Handing over a caseload and taking one over, as the user goes through it. */
export class Overdragen {
	readonly #app: App;
	#bezig = $state<string | null>(null);
	#storing = $state<StoringCode | null>(null);
	#gelezen = $state.raw<Overdracht | null>(null);

	constructor(app: App) {
		this.#app = app;
	}

	/** What is going on, Dutch; null when nothing is. */
	get bezig(): string | null {
		return this.#bezig;
	}
	/** Why the last step failed. */
	get storing(): StoringCode | null {
		return this.#storing;
	}
	/** What is in the file that was opened; nothing of it is kept yet. */
	get gelezen(): Overdracht | null {
		return this.#gelezen;
	}

	/** Downloads the caseload under that passphrase; false when that failed. */
	make(begeleider: string, wachtwoord: string): Promise<boolean> {
		return this.#run('Even geduld. De overdracht wordt gemaakt.', async () => {
			await this.#app.downloads.overdracht(begeleider, wachtwoord);
			return true;
		});
	}

	/** Looks what is in a file; false when it cannot be read. */
	read(file: File, wachtwoord: string): Promise<boolean> {
		return this.#run('Even geduld. De overdracht wordt geopend.', async () => {
			const bytes = await underWay(file.arrayBuffer());
			this.#gelezen = await this.#app.momentopnamen.readOverdracht(bytes, wachtwoord);
			return true;
		});
	}

	/** Keeps it and puts it in use, after the question for a passphrase where real data ask one; false when not. */
	async takeOver(): Promise<boolean> {
		const given = this.#gelezen;
		if (!given || this.#bezig !== null) return false;
		if (given.meta.soort === 'bron' && !(await this.#app.kluis.mayKeep())) {
			this.#storing = 'wachtwoord-nodig';
			return false;
		}
		return this.#run('Even geduld. De overdracht wordt bewaard.', async () => {
			const uitkomst = await this.#app.momentopnamen.takeOver(given);
			this.#app.scherm.notify({
				tekst: overgenomenTekst(given, uitkomst),
				actie: { woord: 'Ongedaan maken', run: () => void takeBack(this.#app, given.meta.id) }
			});
			return true;
		});
	}

	async #run(what: string, work: () => Promise<boolean>): Promise<boolean> {
		if (this.#bezig !== null) return false;
		this.#bezig = what;
		this.#storing = null;
		try {
			return await work();
		} catch (thrown) {
			const code = storingVan(thrown);
			if (code === 'vergrendeld') this.#app.kluis.opnieuw();
			this.#storing = code;
			return false;
		} finally {
			this.#bezig = null;
		}
	}
}

/** "Overgenomen: 61 kandidaten. 3 acties en notities toegevoegd, 1 van uzelf bleef staan." */
export function overgenomenTekst(
	{ meta }: Pick<Overdracht, 'meta'>,
	{ erbij, bleef }: DossierUitkomst
): string {
	const count = meta.aantallen.kandidaten ?? 0;
	const wie = `Overgenomen: ${hoeveel(count, 'kandidaat', 'kandidaten')}.`;
	const dossier = [
		...(erbij ? [`${hoeveel(erbij, 'aantekening', 'aantekeningen')} toegevoegd`] : []),
		...(bleef
			? [`${formatGetal(bleef)} van uzelf ${woordBij(bleef, 'bleef', 'bleven')} staan`]
			: [])
	];
	return dossier.length ? `${wie} ${dossier.join(', ')}.` : wie;
}
