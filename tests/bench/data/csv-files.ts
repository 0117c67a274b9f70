import { csvBytes, type CsvTable } from './csv-text';
import { makeSample } from './sample';

const TABLES: readonly CsvTable[] = ['kandidaten', 'trajecten', 'modules', 'plaatsingen'];

/** The four files of a sample, one after the other; for Node, which writes them to disk. */
export function* csvFiles(rows: number): Generator<{ name: string; bytes: Uint8Array }> {
	const sample = makeSample(rows);
	for (const table of TABLES) {
		yield { name: `${table}.csv`, bytes: csvBytes(sample, table, false) };
	}
}
