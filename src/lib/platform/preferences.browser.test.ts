import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
	clearPreferences,
	readForTab,
	readPreference,
	writeForTab,
	writePreference
} from './preferences';

beforeEach(() => {
	localStorage.clear();
	sessionStorage.clear();
});
afterEach(() => vi.restoreAllMocks());

test('a preference is kept in this browser, under our own prefix', () => {
	expect(readPreference('theme')).toBeNull();
	writePreference('theme', 'dark');
	expect(readPreference('theme')).toBe('dark');
	expect(Object.keys(localStorage)).toEqual(['kib:theme']);
});

test('what holds for this tab is kept in the tab only', () => {
	writeForTab('namen', 'verborgen');
	expect(readForTab('namen')).toBe('verborgen');
	expect({ ...localStorage }).toEqual({});
	writeForTab('namen', null);
	expect(readForTab('namen')).toBeNull();
});

test('clearing forgets ours and nothing of another page of the same origin', () => {
	localStorage.setItem('ander', 'blijft');
	writePreference('theme', 'dark');
	writePreference('sort', '[]');
	writeForTab('namen', 'verborgen');
	clearPreferences();
	expect(readForTab('namen')).toBeNull();
	expect(Object.entries({ ...localStorage })).toEqual([['ander', 'blijft']]);
});

describe('a browser that keeps nothing', () => {
	test.each(['getItem', 'setItem', 'removeItem'] as const)('is no fault: %s', (method) => {
		writePreference('theme', 'dark');
		vi.spyOn(Storage.prototype, method).mockImplementation(() => {
			throw new DOMException('no', 'SecurityError');
		});
		expect(() => {
			writePreference('pane', 'open');
			readPreference('theme');
			writeForTab('namen', 'verborgen');
			readForTab('namen');
			writeForTab('namen', null);
			clearPreferences();
		}).not.toThrow();
		if (method === 'getItem') expect(readPreference('theme')).toBeNull();
	});
});
