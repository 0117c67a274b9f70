import { WERKPROCES_REGELS, type WerkprocesRegelId } from '$lib/domain/kandidaat/inschrijving';
import type { BotsingId } from '$lib/domain/werkproces/botsingen';
import { readPreference, writePreference } from '$lib/platform/preferences';

/** What can be switched off: the rules, the judgement that no rule computes, and the contradictions. */
type Schakelbaar = WerkprocesRegelId | 'driedeling' | BotsingId;

/** Which rules of the work process are switched off in this browser; such a rule suggests nothing anywhere. */
class WerkprocesUit {
	#uit = $state.raw(kept());

	has(wat: string): boolean {
		return this.#uit.includes(wat);
	}
	get regels(): readonly WerkprocesRegelId[] {
		return WERKPROCES_REGELS.filter((id) => this.has(id));
	}

	/** Switches a rule on or off; remembered in this browser. */
	toggle(wat: Schakelbaar, aan: boolean): void {
		const others = this.#uit.filter((each) => each !== wat);
		this.#uit = aan ? others : [...others, wat];
		writePreference('werkproces-uit', JSON.stringify(this.#uit));
	}
}

/** One for the whole tab: pages and suggestions go by the same switches. */
export const werkprocesUit = new WerkprocesUit();

function kept(): readonly string[] {
	try {
		const value: unknown = JSON.parse(readPreference('werkproces-uit') || '[]');
		return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
	} catch {
		return [];
	}
}
