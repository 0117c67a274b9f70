import { createHost } from './host';
import type { Request } from './protocol';
import { storeAnswers } from './store-answers';
import { bytesIn } from './transfers';

const handle = createHost(
	storeAnswers(),
	(reply, transfer) => postMessage(reply, { transfer }),
	bytesIn
);

onmessage = (event: MessageEvent<Request>) => void handle(event.data);
