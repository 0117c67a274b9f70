import { createHost } from './host';
import type { Reply, Request } from './protocol';
import { firstLook } from '$lib/worker/keep/first-look';
import type { DataKey } from '$lib/worker/keep/vault/vault-header';
import { bytesIn } from './transfers';

let key: DataKey | null = null;
const handle = createHost(
	{
		async key(given) {
			key = given;
			return null;
		},
		firstLook: () => firstLook(key)
	},
	(reply: Reply, transfer: Transferable[]) => postMessage(reply, { transfer }),
	bytesIn
);

onmessage = (event: MessageEvent<Request>) => void handle(event.data);
