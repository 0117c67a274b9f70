import { join } from 'node:path';
import { build } from 'vite';

/** The wanderer with all that belongs to it, as a script for the page. */
export async function wanderingScript(): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		build: {
			write: false,
			minify: false,
			target: 'esnext',
			lib: {
				entry: join(import.meta.dirname, 'wanderer.ts'),
				formats: ['iife'],
				name: 'wandering'
			}
		}
	});
	const [result] = [built].flat();
	if (!result || !('output' in result)) throw new Error('no script');
	return result.output[0].code;
}
