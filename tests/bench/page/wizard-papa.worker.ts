import Papa from 'papaparse';

/** Reads each file with papaparse alone: text, then rows of cells. Answers how many rows of data each has. */
addEventListener(
	'message',
	({ data }: MessageEvent<readonly { readonly bytes: ArrayBuffer }[]>) => {
		const rows = data.map(({ bytes }) => {
			const text = new TextDecoder().decode(bytes);
			const read = Papa.parse<string[]>(text, { delimiter: ';' }).data;
			const last = read.at(-1);
			return read.length - 1 - (last?.length === 1 && last[0] === '' ? 1 : 0);
		});
		postMessage(rows);
	}
);
