import { verdwenenTekst } from '$lib/rules/filters/bewaarde-filters';
import type { Documenten } from './documenten.svelte';
import type { Scherm } from '../scherm.svelte';
import { showWeergave, weergaveOpScherm, type Toonplek } from '../uitvoer/weergave-op-scherm';
import { weergaveAlsInhoud, weergavenUit, type Weergave } from '$lib/rules/filters/weergave';

/** What the views need to know of the rest of the app. */
export interface WeergavenOmgeving extends Toonplek {
	readonly documenten: Documenten | null;
	readonly scherm: Pick<Scherm, 'notify'>;
}

/** The views that the user named: page, filters, order, columns, charts and peildatum. */
export class Weergaven {
	readonly #app: WeergavenOmgeving;
	readonly #lijst = $derived.by(() =>
		weergavenUit(this.#app.documenten?.inhoud('weergaven') ?? null)
	);

	constructor(app: WeergavenOmgeving) {
		this.#app = app;
	}

	/** Null until what is kept was read. */
	get lijst(): readonly Weergave[] | null {
		return this.#app.documenten?.inhoud('weergaven') ? this.#lijst : null;
	}

	/** Keeps what is on screen under a name. */
	async keep(naam: string): Promise<void> {
		await this.#write(crypto.randomUUID(), naam.trim(), `Weergave “${naam.trim()}” is bewaard.`);
	}

	/** Keeps what is on screen in the place of what was kept under that name. */
	async replace({ id, naam }: Weergave): Promise<void> {
		await this.#write(id, naam, `Weergave “${naam}” is vervangen.`);
	}

	async rename({ id }: Weergave, naam: string): Promise<void> {
		await this.#change([id, 'naam'], naam.trim(), `De weergave heet nu “${naam.trim()}”.`);
	}

	async remove({ id, naam }: Weergave): Promise<void> {
		await this.#change([id], null, `Weergave “${naam}” is verwijderd.`);
	}

	/** Puts a view on screen in one step of the history, and says what it holds that is not there any more. */
	open(weergave: Weergave): void {
		if (!this.#app.dashboard.dataset) return;
		const verdwenen = showWeergave(this.#app, weergave);
		const weg = verdwenenTekst(verdwenen);
		this.#app.scherm.notify({
			tekst: `Weergave “${weergave.naam}” is geopend.${weg && ` ${weg}`}`
		});
	}

	async #write(id: string, naam: string, said: string): Promise<void> {
		const weergave = weergaveOpScherm(this.#app);
		if (weergave) await this.#change([id], { naam, ...weergaveAlsInhoud(weergave) }, said);
	}

	async #change(
		pad: readonly string[],
		waarde: ReturnType<typeof weergaveAlsInhoud> | string | null,
		said: string
	): Promise<void> {
		const { documenten } = this.#app;
		const stap = await documenten?.change('weergaven', [{ pad: ['weergaven', ...pad], waarde }]);
		if (!stap) return;
		const run = () => {
			void documenten?.ongedaan(stap);
			this.#app.scherm.notify({ tekst: 'Ongedaan gemaakt.' });
		};
		this.#app.scherm.notify({ tekst: said, actie: { woord: 'Ongedaan maken', run } });
	}
}
