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
