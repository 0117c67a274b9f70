import { describe, expect, it } from 'vitest';
import { DUTCH_VERB } from './dutch-verbs.js';
import {
	circlesIn,
	countPerFolder,
	importsOf,
	namesOfFunctions,
	placesOfTypes,
	readHouse
} from './measure.mjs';

const MANY = 24;

/** What is wrong today; a line only ever goes. */
const TODAY = {
	types: ['Tekenset'],
	/** A delay (English), and the keys of the questions of the vault. */
	verbs: ['sleep', 'instellen', 'wijzigen', 'terugzetten', 'vergrendelen', 'wissen']
};

const house = readHouse('.');

describe('the rooms', () => {
	it('hold no more code files than anybody oversees', () => {
		expect(countPerFolder(house).filter(([, count]) => count > MANY)).toEqual([]);
	});

	it('declare an exported type once', () => {
		const doubles = [...placesOfTypes(house)].filter(([, where]) => where.length > 1);
		expect(doubles.map(([name]) => name)).toEqual(TODAY.types);
	});

	it('name what is done in English', () => {
		const found = new Set(namesOfFunctions(house).filter((name) => DUTCH_VERB.test(name)));
		expect([...found].sort()).toEqual([...TODAY.verbs].sort());
	});

	it('do not need each other in a circle', () => {
		const values = importsOf(house).filter(({ kind }) => kind !== 'type');
		expect(circlesIn(values)).toEqual([]);
	});
});
