import { storingVan } from '$lib/domain/storing';
import { sniffSource } from './ingest/sniff';
import { webPages } from './ingest/web-pages';
import { readWorkbook } from './ingest/workbook';
import type { Reply, WorkbookRequest } from './protocol';
import type { WorkbookOutput } from './workbook-output';

onmessage = async ({ data: { id, file } }: MessageEvent<WorkbookRequest>) => {
	let reply: Reply;
	try {
		const bytes = new Uint8Array(file.bytes);
		const output: WorkbookOutput =
			sniffSource(bytes) === 'webtabel'
				? { soort: 'web', paginas: webPages(bytes) }
				: { soort: 'grids', grids: await readWorkbook(bytes, file.naam, file.gewijzigd) };
		reply = { id, kind: 'done', output };
	} catch (thrown) {
		reply = { id, kind: 'fault', code: storingVan(thrown) };
	}
	postMessage(reply);
};
