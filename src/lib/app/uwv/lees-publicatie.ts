import { readPublicatie as readInWorker } from '$lib/bridge/workbook-bridge';
import type { PublicatieUitkomst } from '$lib/domain/uwv/publicatie';
import { Storing } from '$lib/domain/momentopname/storing';
import { underWay } from '$lib/data/rest';

/** Reads a publication, a file or pasted text, in a worker of its own. Rejects with a `Storing`. */
export async function readPublicatie(
	bron: File | string,
	signal: AbortSignal
): Promise<PublicatieUitkomst> {
	const [{ spawnWorkbookWorker }, publicatie] = await Promise.all([
		underWay(import('$lib/bridge/workbook-worker')),
		typeof bron === 'string'
			? { tekst: bron }
			: underWay(bron.arrayBuffer()).then(
					(bytes) => ({ naam: bron.name, bytes }),
					(cause: unknown) => {
						throw new Storing('bestand-niet-te-openen', cause);
					}
				)
	]);
	const worker = await underWay(spawnWorkbookWorker());
	if (signal.aborted) {
		worker.terminate();
		throw new Storing('afgebroken');
	}
	return underWay(readInWorker(() => worker, publicatie, signal));
}
