import { createHost } from './host';
import { ingestAnswers } from './ingest-answers';
import { overdrachtAnswers } from './overdracht-answers';
import type { Request } from './protocol';
import { SnapshotStore } from '$lib/worker/keep/snapshot-store';
import { bytesIn } from './transfers';
import { vaultAnswers } from './vault-answers';

const store = new SnapshotStore();
const handle = createHost(
	{
		...ingestAnswers(store),
		...vaultAnswers(store.keeper),
		...overdrachtAnswers(store),
		async key(key) {
			store.keeper.key = key;
			return null;
		}
	},
	(reply, transfer) => postMessage(reply, { transfer }),
	bytesIn
);

onmessage = (event: MessageEvent<Request>) => void handle(event.data);
// Thrown here it reaches the bridge as an error of this worker, which then fails what waits.
onmessageerror = () => {
	throw new TypeError('a request could not be read');
};
