import { storingVan } from '$lib/domain/storing';
import { readWorkbook } from './ingest/workbook';
import type { Reply, WorkbookRequest } from './protocol';

onmessage = ({ data: { id, file } }: MessageEvent<WorkbookRequest>) => {
	let reply: Reply;
	try {
		reply = {
			id,
			kind: 'done',
			output: readWorkbook(new Uint8Array(file.bytes), file.naam, file.gewijzigd)
		};
	} catch (thrown) {
		reply = { id, kind: 'fault', code: storingVan(thrown) };
	}
	postMessage(reply);
};
