import type { AppOnScreen } from './app';
import type { Secrets } from './hidden-names';

/** A state of the app that a reader can land in; `open` starts from the state before it. */
export interface State {
	readonly name: string;
	/** Name of the window or the menu that is open then. */
	readonly window?: string;
	open(): Promise<void>;
}

/** States that follow from one another. */
export interface Part {
	readonly name: string;
	/** Comes before the first state. */
	begin(app: AppOnScreen): Promise<Secrets>;
	states(app: AppOnScreen, narrow: boolean): readonly State[];
}
