import type { Answers } from './host';
import { makeBackup, restoreBackup } from '$lib/worker/keep/backup/backup';
import { Keeper } from '$lib/worker/keep/vault/keeper';
import { Vault } from '$lib/worker/keep/vault/vault';

/** Everything for which a passphrase is needed; the reading worker answers it, in an instance of its own. */
export function vaultAnswers(
	keeper = new Keeper(),
	vault = new Vault(keeper)
): Pick<Answers, 'unlock' | 'setUp' | 'rekey' | 'backup' | 'restore'> {
	return {
		unlock: (wachtwoord) => vault.unlock(wachtwoord),
		setUp: (wachtwoord) => vault.setUp(wachtwoord),
		async rekey({ oud, nieuw }) {
			await vault.change(oud, nieuw);
			return null;
		},
		async backup({ wachtwoord }) {
			const bytes = await makeBackup(keeper, wachtwoord);
			const day = new Date().toLocaleDateString('sv');
			return { naam: `kandidaten-in-beeld-${day}.kib`, bytes };
		},
		restore: ({ bytes, wachtwoord, ouder, gezien }) =>
			restoreBackup(keeper, new Uint8Array(bytes), wachtwoord, { ouder, gezien })
	};
}
