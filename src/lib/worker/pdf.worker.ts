import { storingVan, type StoringCode } from '$lib/domain/momentopname/storing';
import { boundUnpacking } from '$lib/worker/read/pdf/bound-unpacking';
import { readPublicatiePdf } from '$lib/worker/read/pdf/publicatie-pdf';
import type { PdfRequest, Reply } from './protocol';

// pdf.js announces itself to whoever started this worker; that is no `Reply`, and is passed over there.
onmessage = async ({ data: { id, publicatie } }: MessageEvent<PdfRequest>) => {
	const reply = (what: Reply) => postMessage(what);
	const fail = (code: StoringCode) => reply({ id, kind: 'fault', code });
	boundUnpacking(() => fail('bestand-te-groot'));
	try {
		reply({ id, kind: 'done', output: await readPublicatiePdf(publicatie.bytes) });
	} catch (thrown) {
		fail(storingVan(thrown));
	}
};
