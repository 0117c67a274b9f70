import 'vitest';

declare module 'vitest' {
	interface ProvidedContext {
		/** How many sequences the state machine of tabs tries, and where its chance begins. */
		tabs: { readonly runs: number; readonly seed: number };
	}
}
