import FileSpreadsheet from '@lucide/svelte/icons/file-spreadsheet';
import FileText from '@lucide/svelte/icons/file-text';
import Image from '@lucide/svelte/icons/image';
import Newspaper from '@lucide/svelte/icons/newspaper';
import Printer from '@lucide/svelte/icons/printer';
import type { App } from '$lib/app/app.svelte';
import { printPage } from '$lib/app/uitvoer/print-page';
import type { GroepVeld } from '$lib/data/tellingen/profiel-groepen';
import {
	UITVOER_FORMATEN,
	UITVOER_WOORD,
	type UitvoerFormaat
} from '$lib/domain/momentopname/uitvoer';
import type { MenuActie } from '$lib/ui/popover/menu-actie';

/** Reports of a page each, for the monthly talk. */
const VERSLAG_PER: readonly GroepVeld[] = ['gemeente', 'begeleider'];
const ICON = { xlsx: FileSpreadsheet, csv: FileText } as const;

export interface UitvoerKan {
	/** Whether there is something to export as a file. */
	readonly bestand: boolean;
	/** Whether there are charts to make a picture of. */
	readonly beeld: boolean;
	readonly extra: readonly MenuActie[];
}

/** What was chosen of the ways out of a page; the dialogs follow it. */
export class UitvoerMenu {
	formaat = $state<UitvoerFormaat | 'beeld' | null>(null);
	readonly #app: App;

	constructor(app: App) {
		this.#app = app;
	}

	acties({ bestand, beeld, extra }: UitvoerKan): readonly MenuActie[] {
		const { vensters } = this.#app;
		const bestanden = UITVOER_FORMATEN.map((formaat) => ({
			id: formaat,
			label: UITVOER_WOORD[formaat],
			icon: ICON[formaat],
			onpick: () => (this.formaat = formaat)
		}));
		const afbeelding = {
			id: 'afbeelding',
			label: 'Afbeelding',
			icon: Image,
			onpick: () => (this.formaat = 'beeld')
		};
		const verslagen = VERSLAG_PER.map((veld, index) => ({
			id: `verslag-${veld}`,
			label: `Maandverslag per ${veld}`,
			icon: Newspaper,
			lijn: index === 0,
			onpick: () => void vensters.open('verslag', { veld })
		}));
		return [
			...(bestand ? bestanden : []),
			{
				id: 'afdrukken',
				label: 'Afdrukken',
				icon: Printer,
				onpick: () => printPage(this.#app)
			},
			...(beeld ? [afbeelding] : []),
			...(bestand ? verslagen : []),
			...extra
		];
	}
}
