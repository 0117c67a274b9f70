import type { LogRegel, LogSoort } from '$lib/domain/kluis/kluis';
import type { Database } from './database';
import { isShape, LOG_LINE } from './documents/shapes';

/** Lines that are kept; the oldest go first. */
const MOST = 500;

/** A line of now. Never more than a word and a count, so that nothing personal can be in it. */
export function logLine(wat: LogSoort, aantal?: number): LogRegel {
	const line = { wanneer: new Date().toISOString(), wat };
	return aantal === undefined ? line : { ...line, aantal };
}

/** Adds lines to the log, inside the transaction of what they are about. */
export async function addToLog(database: Database, lines: readonly LogRegel[]): Promise<void> {
	if (!lines.length) return;
	const last = await database.log.bulkAdd([...lines]);
	await database.log
		.where('nr')
		.belowOrEqual(last - MOST)
		.delete();
}

/** The whole log, the latest first. */
export async function readLog(database: Database): Promise<readonly LogRegel[]> {
	const rows = await database.log.orderBy('nr').reverse().toArray();
	return rows.filter((row) => isShape(LOG_LINE, row)).map(({ nr: _, ...line }) => line);
}
