import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs';
import { draftOf, textOf, type Draft, type Must, type Pollution } from './draft';
import { goodLists } from './good-list';
import { wrongWith } from './judge';
import { AROUND } from './pollute-around';
import { IN_BYTES } from './pollute-bytes';
import { IN_QUOTES } from './pollute-quotes';
import { IN_ROWS } from './pollute-rows';

const POLLUTIONS: readonly Pollution[] = [...AROUND, ...IN_ROWS, ...IN_QUOTES, ...IN_BYTES];

/** Ways of writing that leave rows and people as they are, and so go with any fault in the rows. */
const WRITINGS = POLLUTIONS.filter(({ soort }) =>
	/^(?:nothing|parted by "|lines that end|no end|every cell)/.test(soort)
);
/** Signs in a name go by its column, which a fault in the rows may have moved. */
const ENCODINGS = IN_BYTES.filter(
	({ soort }) => /^(?:Windows|UTF-8|UTF-16|Ctrl-Z)/.test(soort) && !soort.endsWith('in a name')
);

/** Kinds that are being mended; none in the end. */
const NOT_YET = /^two files pasted together, in|inside its last row$/;

async function expectRight(draft: Draft, must: Must): Promise<void> {
	expect(await wrongWith(draft, must), textOf(draft)).toBeNull();
}

describe('a list with', () => {
	it.each(POLLUTIONS.filter(({ soort }) => !NOT_YET.test(soort)))(
		'$soort has the same people, or says what is wrong',
		async ({ make, must }) => {
			await fc.assert(
				fc.asyncProperty(goodLists, fc.gen(), (list, g) =>
					expectRight(make(draftOf(list), g), must)
				),
				{ numRuns: runs(20) }
			);
		}
	);
});

describe('a list with a fault in its rows, written in another way', () => {
	it.each(IN_ROWS.filter(({ soort }) => !NOT_YET.test(soort)))(
		'$soort: the same holds',
		async ({ make, must }) => {
			const ways = fc.tuple(fc.constantFrom(...WRITINGS), fc.constantFrom(...ENCODINGS));
			await fc.assert(
				fc.asyncProperty(goodLists, ways, fc.gen(), (list, [writing, encoding], g) => {
					const draft = encoding.make(writing.make(make(draftOf(list), g), g), g);
					return expectRight(draft, { ...writing.must, ...encoding.must, ...must });
				}),
				{ numRuns: runs(30) }
			);
		}
	);
});
