import { statSync } from 'node:fs';
import { BaseSequencer } from 'vitest/node';

/** Begins with what takes longest, so that workers end together; also in a clone that never ran its tests before. */
export class LongestFirst extends BaseSequencer {
	/**
	 * @override
	 * @param {import('vitest/node').TestSpecification[]} files
	 */
	async sort(files) {
		return files.toSorted((a, b) => cost(b) - cost(a));
	}
}

/**
 * By what takes longest: property tests, small cells before all, and otherwise as long as the file is.
 *
 * @param {import('vitest/node').TestSpecification} file
 */
function cost({ moduleId }) {
	if (moduleId.endsWith('/property/kleine-cellen.test.ts')) return Infinity;
	const { size } = statSync(moduleId);
	return moduleId.includes('/tests/property/') ? size * 100 : size;
}
