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

/** English as well: a delay. */
const ENGLISH = ['sleep'];

const house = readHouse('.');

describe('the rooms', () => {
	it('hold no more code files than anybody oversees', () => {
		expect(countPerFolder(house).filter(([, count]) => count > MANY)).toEqual([]);
	});

	it('declare an exported type once', () => {
		const doubles = [...placesOfTypes(house)].filter(([, where]) => where.length > 1);
		expect(doubles.map(([name]) => name)).toEqual([]);
	});

	it('name what is done in English', () => {
		const found = new Set(namesOfFunctions(house).filter((name) => DUTCH_VERB.test(name)));
		expect([...found]).toEqual(ENGLISH);
	});

	it('do not need each other in a circle', () => {
		const values = importsOf(house).filter(({ kind }) => kind !== 'type');
		expect(circlesIn(values)).toEqual([]);
	});
});
