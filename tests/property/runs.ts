const { SEED: seed = 2847, RUNS_FACTOR: factor = 1 } =
	typeof process === 'undefined' ? {} : process.env;

/** Where chance begins: the same in every `npm test`, a fresh one in every `npm run test:long`. */
export const SEED = Number(seed);

/** How many times longer to look than in `npm test`. */
export const FACTOR = Number(factor);

/** How often to try something that `npm test` tries that often. */
export function runs(count: number): number {
	return Math.ceil(count * FACTOR);
}
