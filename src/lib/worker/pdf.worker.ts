import { storingVan } from '$lib/domain/storing';
import { readPublicatiePdf } from './ingest/pdf/publicatie-pdf';
import type { PdfRequest, Reply } from './protocol';

// pdf.js announces itself to whoever started this worker; that is no `Reply`, and is passed over there.
onmessage = async ({ data: { id, publicatie } }: MessageEvent<PdfRequest>) => {
	let reply: Reply;
	try {
		reply = { id, kind: 'done', output: await readPublicatiePdf(publicatie.bytes) };
	} catch (thrown) {
		reply = { id, kind: 'fault', code: storingVan(thrown) };
	}
	postMessage(reply);
};
