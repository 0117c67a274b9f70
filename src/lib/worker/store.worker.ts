import { createHost } from './host';
import { UNASKED, type Reply, type Request } from './protocol';
import { SnapshotStore } from '$lib/worker/keep/snapshot-store';
import { storeAnswers } from './store-answers';
import { bytesIn } from './transfers';

const store = new SnapshotStore();
const post = (reply: Reply, transfer: Transferable[]) => postMessage(reply, { transfer });
const handle = createHost(storeAnswers(store), post, bytesIn);

store.keeper.database.onoutdated = () =>
	post({ id: UNASKED, kind: 'fault', code: 'nieuwere-versie' }, []);

onmessage = (event: MessageEvent<Request>) => void handle(event.data);
// Thrown here it reaches the bridge as an error of this worker, which then fails what waits.
onmessageerror = () => {
	throw new TypeError('a request could not be read');
};
