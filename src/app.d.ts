declare global {
	namespace App {
		interface PageState {
			/** Position in the filter history that belongs to this browser history entry. */
			stap?: number;
		}
	}
}

export {};
