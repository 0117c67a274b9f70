import type { AppOnScreen } from './app';
import { secretsOfSample, type Secrets } from './hidden-names';
import type { Part } from './state';
import { statesOfDelen } from './states-of-delen';
import { statesOfFinding } from './states-of-finding';
import { statesOfKandidaten } from './states-of-kandidaten';
import { statesOfNumbers } from './states-of-numbers';
import { READ_IN, statesOfReading } from './states-of-reading';
import { letTimePass, statesOfVault } from './states-of-vault';
import { statesOfWork } from './states-of-work';

async function openSample(app: AppOnScreen): Promise<Secrets> {
	await app.openSample();
	return secretsOfSample(app);
}

/** All states of the app, in parts of about fifteen that each start afresh. */
export const PARTS: readonly Part[] = [
	{
		name: 'Kandidaten, the work list and what opens on them',
		begin: openSample,
		states: statesOfKandidaten
	},
	{
		name: 'sharing, filters and kept views',
		begin: openSample,
		states: (app, narrow) => [...statesOfDelen(app, narrow), ...statesOfFinding(app, narrow)]
	},
	{
		name: 'Klantprofiel & ladder, Trajecten & modules and Onvolledige profielen',
		begin: openSample,
		states: statesOfNumbers
	},
	{
		name: 'Transparantie, Werkproces and Gegevens',
		begin: openSample,
		states: statesOfWork
	},
	{
		name: 'reading in, and what changed since an import before',
		begin: () => Promise.resolve(READ_IN),
		states: statesOfReading
	}
];

/** Asks for a passphrase itself, so nothing may answer for it. */
export const VAULT: Part = {
	name: 'the vault and its lock screen',
	async begin(app) {
		await letTimePass(app);
		return openSample(app);
	},
	states: statesOfVault
};
