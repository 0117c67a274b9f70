import { packRows } from '$lib/columns/packed-rows';
import { storingVan } from '$lib/domain/momentopname/storing';
import { readPublicatie } from '$lib/worker/read/uwv/publicatie-bestand';
import { sniffSource } from '$lib/worker/read/bytes/sniff';
import { webPages } from '$lib/worker/read/web/web-pages';
import { readWorkbook } from '$lib/worker/read/workbook/workbook';
import type { Reply, SourceFile, WorkbookRequest } from './protocol';
import type { WorkbookOutput } from './workbook-output';

onmessage = async ({ data: request }: MessageEvent<WorkbookRequest>) => {
	const { id } = request;
	let reply: Reply;
	let transfer: Transferable[] = [];
	try {
		const output =
			'file' in request ? await read(request.file) : await readPublicatie(request.publicatie);
		reply = { id, kind: 'done', output };
		if ('grids' in output)
			transfer = output.grids.flatMap(({ rijen }) => rijen.map(({ buffer }) => buffer));
	} catch (thrown) {
		reply = { id, kind: 'fault', code: storingVan(thrown) };
	}
	postMessage(reply, { transfer });
};

async function read(file: SourceFile): Promise<WorkbookOutput> {
	const bytes = new Uint8Array(file.bytes);
	if (sniffSource(bytes) === 'webtabel') return { soort: 'web', paginas: webPages(bytes) };
	const grids = await readWorkbook(bytes, file.naam, file.gewijzigd);
	return { soort: 'grids', grids: grids.map((grid) => ({ ...grid, rijen: packRows(grid.rijen) })) };
}
