import type { LogSoort } from '$lib/domain/kluis/kluis';
import { Storing } from '$lib/domain/momentopname/storing';
import { Attempts, type Clock } from './attempts';
import type { Keeper } from './keeper';
import { addToLog, logLine } from '../log';
import { COST, makeVault, openVault, rewrap } from './passphrase';
import {
	everything,
	resealDocuments,
	resealIndelingen,
	resealParts,
	resealRow,
	settingsOf,
	wholeParts
} from './reseal';
import { PlekStore } from '../plek-store';
import { Sealer } from './sealer';
import type { DataKey, VaultHeader } from './vault-header';

/** The passphrase over what is stored: set, tried, changed. A forgotten one cannot be found again. */
export class Vault {
	readonly #keeper: Keeper;
	readonly #attempts: Attempts;
	readonly #cost: typeof COST;

	constructor(keeper: Keeper, clock?: Clock, cost = COST) {
		this.#keeper = keeper;
		this.#attempts = new Attempts(keeper, clock);
		this.#cost = cost;
	}

	/** The data key. A `Storing` (`wachtwoord-onjuist`) under a wrong passphrase, after a wait that grows. */
	async unlock(wachtwoord: string): Promise<DataKey> {
		const header = await this.#header();
		return this.#try('ontgrendeld', () => openVault(header, wachtwoord));
	}

	/**
	 * Makes the vault and seals everything that is stored, in one transaction. Reads all of it into memory. A `Storing`
	 * (`opslag-bezet`) where another tab made a vault meanwhile.
	 */
	async setUp(wachtwoord: string): Promise<DataKey> {
		const { header, key } = await makeVault(wachtwoord, this.#cost);
		const sealer = new Sealer(key);
		return this.#keeper.change(async (present) => {
			if (present.header || present.isDamaged) throw new Storing('opslag-bezet');
			const open = this.#keeper.sealer(present);
			const { rows, parts, indelingen, documents } = await everything(this.#keeper, present);
			const resealed = await resealDocuments(documents, open, sealer);
			return {
				result: key,
				// A damaged table is left out: its snapshot stays known as damaged, and nothing stands in the way.
				drop: [...rows.map((row) => row.id), ...(present.broken as string[])],
				rows: await Promise.all(rows.map((row) => resealRow(row, open, sealer))),
				parts: await resealParts(await wholeParts(parts), open, sealer),
				settings: {
					kluis: header,
					'kluis-kopie': header,
					'losse-sleutel': null,
					...Object.fromEntries(documents.map(({ key }) => [key, null])),
					...settingsOf(resealed),
					...(indelingen && { indelingen: await resealIndelingen(indelingen, open, sealer) }),
					...(await new PlekStore(this.#keeper).reseal(open, sealer))
				},
				log: [logLine('wachtwoord-ingesteld')]
			};
		});
	}

	/** Puts the data key under another passphrase; the data stay as they are sealed. Faults as with `unlock`. */
	async change(oud: string, nieuw: string): Promise<void> {
		const header = await this.#header();
		const renewed = await this.#try(null, () => rewrap(header, oud, nieuw, this.#cost));
		await this.#keeper.change(async (present) => {
			if (present.header?.controle !== header.controle) throw new Storing('opslag-bezet');
			return {
				result: null,
				settings: { kluis: renewed, 'kluis-kopie': renewed },
				log: [logLine('wachtwoord-gewijzigd')]
			};
		});
	}

	async #header(): Promise<VaultHeader> {
		const { header, isDamaged } = await this.#keeper.present();
		if (isDamaged) throw new Storing('opslag-beschadigd');
		if (!header) throw new RangeError('there is no vault');
		return header;
	}

	async #try<T>(said: LogSoort | null, work: () => Promise<T>): Promise<T> {
		const { database } = this.#keeper;
		const log = (wat: LogSoort) => this.#keeper.guard(() => addToLog(database, [logLine(wat)]));
		await this.#attempts.begin();
		try {
			const result = await work();
			await this.#attempts.right();
			if (said) await log(said);
			return result;
		} catch (thrown) {
			if (thrown instanceof Storing && thrown.code === 'wachtwoord-onjuist')
				await log('ontgrendelen-mislukt');
			throw thrown;
		}
	}
}
