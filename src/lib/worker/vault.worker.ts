import { createHost } from './host';
import type { Request } from './protocol';
import { Keeper } from './storage/keeper';
import { bytesIn } from './transfers';
import { vaultAnswers } from './vault-answers';

const keeper = new Keeper();
const handle = createHost(
	{
		...vaultAnswers(keeper),
		async key(key) {
			keeper.key = key;
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
