import { answers } from './answers';
import { createHost } from './host';
import type { Request } from './protocol';
import { bytesIn } from './transfers';

const handle = createHost(
	answers(),
	(reply, transfer) => postMessage(reply, { transfer }),
	bytesIn
);

onmessage = (event: MessageEvent<Request>) => void handle(event.data);
