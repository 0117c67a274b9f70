import { beforeEach, describe, expect, test } from 'vitest';
import { writePreference } from '$lib/platform/preferences';
import { Preferences } from './preferences.svelte';

beforeEach(() => localStorage.clear());

/** The preferences as the next visit finds them. */
const nextVisit = () => new Preferences();

test('the first visit has the defaults', () => {
	const first = nextVisit();
	expect([first.theme, first.view, first.paneCollapsed, first.shortcuts, first.sort]).toEqual([
		'auto',
		'ringen',
		false,
		true,
		null
	]);
	expect(['naam', 'dvsoort', 'lks', 'extra:CV'].map((column) => first.isColumnOn(column))).toEqual([
		true,
		false,
		false,
		false
	]);
	expect(['klantprofiel', 'gemeente'].map((slicer) => first.isSlicerOpen(slicer))).toEqual([
		true,
		false
	]);
});

test('every choice is there at the next visit', () => {
	const preferences = nextVisit();
	preferences.theme = 'dark';
	preferences.view = 'tabel';
	preferences.paneCollapsed = true;
	preferences.shortcuts = false;
	preferences.sort = { column: 'naam', direction: 'descending' };
	preferences.switchColumn('naam', false);
	preferences.switchColumn('dvsoort', true);
	preferences.switchColumn('extra:CV', true);
	preferences.switchSlicer('gemeente', false);
	preferences.switchSlicer('dgr', true);
	for (const each of [preferences, nextVisit()]) {
		expect([each.theme, each.view, each.paneCollapsed, each.shortcuts]).toEqual([
			'dark',
			'tabel',
			true,
			false
		]);
		expect(each.sort).toEqual({ column: 'naam', direction: 'descending' });
		const columns = ['naam', 'dvsoort', 'lks', 'extra:CV', 'extra:Auto'];
		expect(columns.map((column) => each.isColumnOn(column))).toEqual([
			false,
			true,
			false,
			true,
			false
		]);
		expect(['gemeente', 'dgr'].map((slicer) => each.isSlicerOpen(slicer))).toEqual([false, true]);
	}
});

test('a choice that is taken back leaves nothing behind', () => {
	const preferences = nextVisit();
	for (const column of ['naam', 'extra:CV']) {
		const before = preferences.isColumnOn(column);
		preferences.switchColumn(column, !before);
		preferences.switchColumn(column, !before);
		preferences.switchColumn(column, before);
		expect(nextVisit().isColumnOn(column)).toBe(before);
	}
	expect(JSON.parse(localStorage.getItem('kib:columns') ?? '')).toEqual(['dvsoort', 'lks']);
});

test('the default order is kept as such', () => {
	const preferences = nextVisit();
	preferences.sort = { column: 'naam', direction: 'ascending' };
	preferences.sort = null;
	expect(nextVisit().sort).toBeNull();
});

describe('what an older version or somebody else left', () => {
	test.each(['', '{', '{"a":1}', '[1]', 'null', '"naam"', '["naam","opzij"]', '["naam"]'])(
		'is no preference: %s',
		(text) => {
			for (const name of ['theme', 'view', 'pane', 'columns', 'open-slicers', 'sort'] as const)
				writePreference(name, text);
			const preferences = nextVisit();
			expect([preferences.theme, preferences.view, preferences.paneCollapsed]).toEqual([
				'auto',
				'ringen',
				false
			]);
			expect(preferences.sort).toBeNull();
			expect(preferences.isColumnOn('persnr')).toBe(true);
		}
	);
});
