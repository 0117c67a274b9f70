import type { Inhoud } from '$lib/domain/documenten/document';
import { alsInhoud } from '$lib/domain/documenten/document-lezen';

/** Pages and lists that remember what was chosen on them; `vraag`: the question that the page answers. */
export type BladNaam =
	| 'trajecten'
	| 'onvolledig'
	| 'werkproces'
	| 'klantprofiel'
	| 'vergelijken'
	| 'draaitabel'
	| 'vraag';

/**
 * What is chosen on the pages beside the filters: the order of a list, what it is of. Plain data, so that a view can be
 * kept and shared; a page reads its own and passes over what it does not know.
 */
export class BladKeuzes {
	alle = $state.raw<Inhoud>({});

	/** Empty until something is chosen. */
	van(blad: BladNaam): Inhoud {
		return alsInhoud(this.alle[blad]);
	}

	/** Changes what is named; the rest of the page stays. */
	set(blad: BladNaam, keuzes: Inhoud): void {
		this.alle = { ...this.alle, [blad]: { ...this.van(blad), ...keuzes } };
	}

	/** Takes these for every page. */
	take(alle: Inhoud): void {
		this.alle = alle;
	}
}
