import { createHost } from './host';
import { ingestAnswers } from './ingest-answers';
import type { Request } from './protocol';
import { bytesIn } from './transfers';

const handle = createHost(
	ingestAnswers(),
	(reply, transfer) => postMessage(reply, { transfer }),
	bytesIn
);

onmessage = (event: MessageEvent<Request>) => void handle(event.data);
// Thrown here it reaches the bridge as an error of this worker, which then fails what waits.
onmessageerror = () => {
	throw new TypeError('a request could not be read');
};
