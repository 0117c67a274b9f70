import { gzipSync } from 'node:zlib';

const PACKED = /[?&]packed\b/;
const ONLY_PORTABLE = /[?&]packed=portable\b/;
const INLINED = /^const jsContent = ("(?:[^"\\]|\\.)*");/;

/**
 * Packs the code of workers imported with `?worker&inline&packed`: gzip in base64 instead of plain text, so
 * that the single file stays small. The default export becomes a function that unpacks and starts the worker. With
 * `packed=portable` only there: a server compresses text better than what is packed.
 * Runs after Vite has bundled the worker; throws when Vite no longer inlines it in the known form.
 *
 * @returns {import('vite').Plugin}
 */
export function packedWorkers() {
	let serving = false;
	let portable = false;
	return {
		name: 'packed-workers',
		enforce: 'pre',
		configResolved(config) {
			serving = config.command === 'serve';
			portable = config.mode === 'portable';
		},
		transform(code, id) {
			if (!PACKED.test(id)) return null;
			const text = INLINED.exec(code)?.[1];
			const isText = ONLY_PORTABLE.test(id) && !portable;
			if (text && !isText) return { code: starter(JSON.parse(text)), map: { mappings: '' } };
			if (!text && !serving)
				throw new Error(`${id} is not inlined as expected; look at Vite's worker plugin`);
			const wrapper = code.replace(
				'export default function WorkerWrapper',
				'function WorkerWrapper'
			);
			return { code: `${wrapper}\nexport default async () => new WorkerWrapper();`, map: null };
		}
	};
}

/** @param {string} text */
function starter(text) {
	const packed = gzipSync(text, { level: 9 }).toString('base64');
	return `
const packed = ${JSON.stringify(packed)};
export default async function start() {
	const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
	const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	const code = await new Response(unpacked).blob();
	const url = URL.createObjectURL(new Blob(['URL.revokeObjectURL(location.href);', code], { type: 'text/javascript' }));
	return new Worker(url);
}`;
}
