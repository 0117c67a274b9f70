import { BOTSING_IDS } from '$lib/domain/werkproces/botsing-ids';
import { WERKPROCES_REGELS, type WerkprocesRegelId } from '$lib/domain/kandidaat/inschrijving';
import { readPreference, writePreference } from '$lib/platform/preferences';

/** What can be switched off: the rules, the judgement that no rule computes, and the contradictions. */
const SCHAKELBAAR = [...WERKPROCES_REGELS, 'driedeling', ...BOTSING_IDS] as const;
export type Schakelbaar = (typeof SCHAKELBAAR)[number];

/** Which rules of the work process are switched off in this browser; such a rule suggests nothing anywhere. */
class WerkprocesUit {
	#uit = $state.raw<readonly Schakelbaar[]>(kept());

	has(wat: string): boolean {
		return this.#uit.some((each) => each === wat);
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

function kept(): readonly Schakelbaar[] {
	try {
		const value: unknown = JSON.parse(readPreference('werkproces-uit') || '[]');
		return Array.isArray(value) ? SCHAKELBAAR.filter((id) => value.includes(id)) : [];
	} catch {
		return [];
	}
}
