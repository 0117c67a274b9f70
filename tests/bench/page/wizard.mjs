import { csvBytes } from '../data/csv-text';
import { makeSample } from '../data/sample';

const TABLES = ['kandidaten', 'trajecten', 'modules', 'plaatsingen'];
/** 1 October 2026, the peildatum of the sample. */
const PEILDATUM = 20_727;

/**
 * The ways to read four files in, each in a worker of its own: `ready` starts it, `read` and, in the app, `check` answer
 * the rows of each file. A lane named after a build is the reading worker of that build, asked as its wizard asks.
 */
class Reader {
	#worker;
	#next = 1;

	constructor(build) {
		this.#worker = new Worker(`reader-${build}.js`, { type: 'module' });
	}

	/** Any answer will do: the script has then run. */
	async ping() {
		await this.#answer('list', null);
	}

	async ready() {
		await this.ping();
	}

	async read(files) {
		const bytes = files.map((file) => file.bytes);
		const { bronnen, geweigerd } = await this.#ask('readFiles', files, bytes);
		if (geweigerd.length > 0 || bronnen.some(({ tabel }, at) => tabel !== TABLES[at]))
			throw new Error('a file was not recognised');
		return bronnen.map(({ rijen }) => rijen);
	}

	async check() {
		const controle = await this.#ask('check', { peildatum: PEILDATUM, gezien: null });
		if (controle.bezwaar !== null) throw new Error(controle.bezwaar);
		return TABLES.map((tabel) => controle.perTabel[tabel]);
	}

	end() {
		this.#worker.terminate();
	}

	async #ask(call, input, transfer) {
		const { kind, output, code } = await this.#answer(call, input, transfer);
		if (kind !== 'done') throw new Error(`${call}: ${code}`);
		return output;
	}

	#answer(call, input, transfer = []) {
		const id = this.#next++;
		return new Promise((resolve, reject) => {
			this.#worker.onmessage = ({ data }) => {
				if (data.id === id && data.kind !== 'progress') resolve(data);
			};
			this.#worker.onerror = ({ message }) =>
				reject(new Error(message ?? 'the worker did not start'));
			this.#worker.postMessage({ id, call, input }, transfer);
		});
	}
}

class Papaparse {
	#worker = new Worker(new URL('./wizard-papa.worker.ts', import.meta.url), { type: 'module' });

	async ping() {
		await this.read([]);
	}

	async ready() {
		await this.ping();
	}

	read(files) {
		return new Promise((resolve, reject) => {
			this.#worker.onmessage = ({ data }) => resolve(data);
			this.#worker.onerror = ({ message }) => reject(new Error(message));
			this.#worker.postMessage(
				files,
				files.map(({ bytes }) => bytes)
			);
		});
	}

	end() {
		this.#worker.terminate();
	}
}

/** Of one thread: the build with threads refuses files of this size now and then. Types are found by DuckDB itself, but for the order of day and month, which it is told. */
class DuckDB {
	#db;
	#connection;

	async ready() {
		const { openDuckDB } = await import('../engines/duckdb-data.mjs');
		this.#db = await openDuckDB();
		this.#connection = await this.#db.connect();
	}

	async ping() {
		await this.#connection.query('SELECT 1');
	}

	async read(files) {
		const rows = [];
		for (const { naam, bytes } of files) {
			await this.#db.registerFileBuffer(naam, new Uint8Array(bytes));
			await this.#connection.query(`CREATE OR REPLACE TABLE gelezen AS
				SELECT * FROM read_csv('${naam}', delim = ';', header = true, dateformat = '%-d-%-m-%Y')`);
			const [{ aantal }] = await this.#connection.query('SELECT count(*) AS aantal FROM gelezen');
			rows.push(Number(aantal));
			const types = [...(await this.#connection.query('DESCRIBE gelezen'))];
			if (naam !== 'kandidaten.csv' && !types.some((each) => each.column_type === 'DATE'))
				throw new Error(`no dates were found in ${naam}`);
		}
		return rows;
	}

	end() {
		return this.#db.terminate();
	}
}

const lanes = new Map();
let files = [];

/** Makes the bytes that every lane reads; says how many there are. */
export function makeFiles(rows) {
	files = filesOf(rows);
	return files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
}

/** Starts the worker of a lane; a warm one has read a list of the real size before. */
export async function startLane(name, isWarm) {
	const lane = laneOf(name);
	lanes.set(name, lane);
	await lane.ready();
	if (!isWarm) return;
	await lane.read(filesOf(3000));
	await lane.check?.();
}

function laneOf(name) {
	if (name === 'papaparse') return new Papaparse();
	return name === 'duckdb' ? new DuckDB() : new Reader(name);
}

/** Reads the files, or checks what was read: answers how long that took and the rows of each. */
export async function runLane(name, step) {
	const lane = lanes.get(name);
	const own = files.map(({ naam, gewijzigd, bytes }) => ({
		naam,
		gewijzigd,
		bytes: step === 'read' ? bytes.slice(0) : null
	}));
	const start = performance.now();
	const rows = step === 'read' ? await lane.read(own) : await lane.check();
	return { ms: performance.now() - start, rows };
}

/** What a lane does. */
export function stepsOf(name) {
	return lanes.get(name).check ? ['read', 'check'] : ['read'];
}

/** Has the worker of a lane do next to nothing. */
export async function pingLane(name) {
	await lanes.get(name)?.ping();
}

export async function endLane(name) {
	await lanes.get(name)?.end();
	lanes.delete(name);
}

function filesOf(rows) {
	const sample = makeSample(rows);
	return TABLES.map((table) => ({
		naam: `${table}.csv`,
		gewijzigd: 0,
		bytes: csvBytes(sample, table, false).buffer
	}));
}
