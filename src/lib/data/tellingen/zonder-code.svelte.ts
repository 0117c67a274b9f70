import { readPreference, writePreference } from '$lib/platform/preferences';

/** Whether kandidaten without a code of klantprofiel are counted in the profielgraad, everywhere in this browser. */
class ZonderCodeKeuze {
	#meetellen = $state(readPreference('zonder-code') === 'mee');

	get meetellen(): boolean {
		return this.#meetellen;
	}
	set meetellen(value: boolean) {
		this.#meetellen = value;
		writePreference('zonder-code', value ? 'mee' : '');
	}

	/** Back to how it begins; nothing is written. */
	forget(): void {
		this.#meetellen = false;
	}
}

/** One for the whole tab: every share of profiles goes by it. */
export const zonderCode = new ZonderCodeKeuze();
