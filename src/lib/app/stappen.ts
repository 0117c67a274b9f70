import type { Dashboard } from './dashboard.svelte';
import type { Documenten } from './documenten/documenten.svelte';

/** Undo and redo in one order, of the filters and of what the user added: whichever came last. */
export class Stappen {
	readonly #dashboard: Dashboard;
	readonly #documenten: () => Documenten | null;

	constructor(dashboard: Dashboard, documenten: () => Documenten | null) {
		this.#dashboard = dashboard;
		this.#documenten = documenten;
	}

	get canUndo(): boolean {
		return this.#dashboard.canUndo || this.#isLaatste;
	}
	get canRedo(): boolean {
		return this.#dashboard.canRedo || this.#isVolgende;
	}

	undo(): void {
		if (this.#isLaatste) void this.#documenten()?.ongedaan();
		else this.#dashboard.goTo(this.#dashboard.step - 1);
	}
	redo(): void {
		if (this.#isVolgende) void this.#documenten()?.opnieuw();
		else this.#dashboard.goTo(this.#dashboard.step + 1);
	}

	get #isLaatste(): boolean {
		return (this.#documenten()?.laatste ?? 0) > this.#dashboard.laatste;
	}
	get #isVolgende(): boolean {
		const volgende = this.#documenten()?.volgende ?? Infinity;
		return volgende > this.#dashboard.laatste && volgende < this.#dashboard.volgende;
	}
}
