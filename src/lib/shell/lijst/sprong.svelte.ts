import type { SprongPlek } from './sprong-plekken';

/** The long list of the page, as the bar at the bottom of a phone can jump in it. */
export interface Sprong {
	/** On the button: "A–Z", "Jaren". */
	readonly woord: string;
	plekken(): readonly SprongPlek[];
	go(label: string): void;
}

/** null where no list is long enough. */
export const sprong = $state<{ nu: Sprong | null }>({ nu: null });
