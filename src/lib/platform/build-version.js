import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

/**
 * Name of the version that is built: the number in `package.json` and a mark of everything it is made of, so
 * that the same source always gives the same name. Reads all source files, some milliseconds.
 */
export function buildVersion() {
	const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
	const hash = createHash('sha256');
	for (const file of SOURCES.flatMap(filesIn).sort())
		hash.update(file.replaceAll('\\', '/')).update('\0').update(readFileSync(file)).update('\0');
	return `${version}-${hash.digest('hex').slice(0, 12)}`;
}

/** @returns {string[]} */
function filesIn(/** @type {string} */ path) {
	if (path.includes('.')) return [path];
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.test\.ts$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
}
