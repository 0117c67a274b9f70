import { storingVan } from '$lib/domain/storing';
import { readPublicatie } from './ingest/publicatie-bestand';
import { sniffSource } from './ingest/sniff';
import { webPages } from './ingest/web-pages';
import { readWorkbook } from './ingest/workbook';
import type { Reply, SourceFile, WorkbookRequest } from './protocol';
import type { WorkbookOutput } from './workbook-output';

onmessage = async ({ data: request }: MessageEvent<WorkbookRequest>) => {
	const { id } = request;
	let reply: Reply;
	try {
		const output =
			'file' in request ? await read(request.file) : await readPublicatie(request.publicatie);
		reply = { id, kind: 'done', output };
	} catch (thrown) {
		reply = { id, kind: 'fault', code: storingVan(thrown) };
	}
	postMessage(reply);
};

async function read(file: SourceFile): Promise<WorkbookOutput> {
	const bytes = new Uint8Array(file.bytes);
	return sniffSource(bytes) === 'webtabel'
		? { soort: 'web', paginas: webPages(bytes) }
		: { soort: 'grids', grids: await readWorkbook(bytes, file.naam, file.gewijzigd) };
}
