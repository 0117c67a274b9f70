import { readPublicatie as readInWorker } from '$lib/bridge/workbook-bridge';
import { isPdf, type PublicatieBron, type PublicatieLezing } from '$lib/domain/uwv/publicatie';
import { Storing } from '$lib/domain/momentopname/storing';
import { underWay } from '$lib/data/rest';

/** A publication has a page or two; more is no publication, and would take long. */
const MOST_BYTES = 20_000_000;

/** Reads a publication, a file or pasted text, in a worker of its own. Rejects with a `Storing`. */
export async function readPublicatie(
	bron: File | string,
	signal: AbortSignal
): Promise<PublicatieLezing> {
	const publicatie = typeof bron === 'string' ? { tekst: bron } : await bestandVan(bron);
	const worker = await underWay(spawnFor(publicatie));
	if (signal.aborted) {
		worker.terminate();
		throw new Storing('afgebroken');
	}
	return underWay(readInWorker(() => worker, publicatie, signal));
}

async function bestandVan(file: File) {
	if (file.size > MOST_BYTES) throw new Storing('bestand-te-groot');
	try {
		return { naam: file.name, bytes: await underWay(file.arrayBuffer()) };
	} catch (cause) {
		throw new Storing('bestand-niet-te-openen', cause);
	}
}

/** What reads a PDF weighs more than all the rest, and is loaded for a PDF only. */
async function spawnFor(publicatie: PublicatieBron) {
	if ('bytes' in publicatie && isPdf(publicatie)) {
		const { spawnPdfWorker } = await import('$lib/bridge/pdf-worker');
		return spawnPdfWorker();
	}
	const { spawnWorkbookWorker } = await import('$lib/bridge/workbook-worker');
	return spawnWorkbookWorker();
}
