import type { AppBridge } from '$lib/bridge/app-bridge';
import type { Dataset } from '$lib/data/dataset';
import type { AnoniemProfiel, ProfielFormaat } from '$lib/domain/afscherming/anoniem-bestand';
import type { LogSoort } from '$lib/domain/kluis/kluis';
import type { Uitvoer, UitvoerFormaat } from '$lib/domain/momentopname/uitvoer';
import { downloadBytes, downloadText } from '$lib/platform/download';

/** What downloading needs to know of the app around it. */
export interface DownloadOmgeving {
	readonly brug: Pick<AppBridge, 'call' | 'writeNote'>;
	/** What is on screen. */
	dataset(): Dataset | null;
	/** Does what the user asked for, and says meanwhile what that is; what fails is said, not thrown. */
	act(what: string, work: () => Promise<void>): Promise<void>;
}

/** What leaves the app as a file; the log keeps how much. */
export class Downloads {
	readonly #omgeving: DownloadOmgeving;

	constructor(omgeving: DownloadOmgeving) {
		this.#omgeving = omgeving;
	}

	/** The four files of the fictional data as CSV. */
	voorbeeld(): Promise<void> {
		const { brug, act } = this.#omgeving;
		return act('Bestanden worden gemaakt', async () => {
			for (const file of await brug.call('sampleFiles', null)) downloadText(file.naam, file.tekst);
		});
	}

	async profielen(profielen: readonly AnoniemProfiel[], formaat: ProfielFormaat): Promise<void> {
		const { brug, dataset, act } = this.#omgeving;
		const peildatum = dataset()?.peildatum;
		if (peildatum === undefined) return;
		await act('Bestand wordt gemaakt', async () => {
			const { naam, bytes } = await brug.call('profielen', { profielen, formaat, peildatum });
			downloadBytes(naam, bytes);
			await brug.writeNote('export', profielen.length);
		});
	}

	/** Lists or tables. */
	uitvoer(uitvoer: Uitvoer, formaat: UitvoerFormaat): Promise<void> {
		const { brug, act } = this.#omgeving;
		return act('Bestand wordt gemaakt', async () => {
			const { naam, bytes } = await brug.call('uitvoer', { uitvoer, formaat });
			downloadBytes(naam, bytes);
			const rijen = uitvoer.tabellen.reduce((sum, tabel) => sum + tabel.rijen, 0);
			await brug.writeNote('export', rijen);
		});
	}

	/** The caseload of a begeleider, encrypted; rejects with a `Storing`. */
	async overdracht(begeleider: string, wachtwoord: string): Promise<void> {
		const { brug, dataset } = this.#omgeving;
		const momentopname = dataset()?.meta.id;
		if (momentopname === undefined) return;
		const input = { momentopname, begeleider, wachtwoord };
		const { naam, bytes } = await brug.call('makeOverdracht', input);
		downloadBytes(naam, bytes);
	}

	/** Writes in the log what left the app by another way than as rows; a print or picture goes on without. */
	async note(wat: LogSoort, aantal: number): Promise<void> {
		await this.#omgeving.brug.writeNote(wat, aantal).catch(() => undefined);
	}
}
