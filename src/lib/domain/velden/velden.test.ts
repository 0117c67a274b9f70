import { describe, expect, test } from 'vitest';
import { foldKey } from '$lib/locale/fold';
import { SLICERS, TABEL_NAAM, TABELLEN, VELDEN, veldVan } from './velden';

describe.each(TABELLEN)('the fields of %s', (tabel) => {
	const velden = VELDEN[tabel];

	test('have an id each, safe in a URL', () => {
		expect(new Set(velden.map(({ id }) => id)).size).toBe(velden.length);
		for (const { id } of velden) expect(id).toMatch(/^[a-z]+$/);
	});

	test('belong to it', () => {
		expect(velden.filter((veld) => veld.tabel !== tabel)).toEqual([]);
	});

	test('have no heading that could mean two of them', () => {
		const owners = new Map<string, Set<string>>();
		for (const { id, label, naam, aliassen } of velden) {
			for (const name of [label, naam, ...aliassen]) {
				const key = foldKey(name);
				expect(key, `${id}: ${name}`).not.toBe('');
				owners.set(key, (owners.get(key) ?? new Set()).add(id));
			}
		}
		expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
	});

	test('have no alias that says the same twice', () => {
		for (const { id, label, naam, aliassen } of velden) {
			const names = [...new Set([label, naam]), ...aliassen].map(foldKey);
			expect(new Set(names).size, id).toBe(names.length);
		}
	});

	test('have the number without which no record can be joined', () => {
		expect(veldVan(tabel, 'persnr')).toMatchObject({ verplicht: true, soort: 'tekst' });
	});

	test('say of every one that holds names that it is personal', () => {
		const personal = velden.filter((veld) => veld.persoonlijk).map(({ id }) => id);
		const expected = ['persnr', 'naam', 'begeleider', 'uitvoerende'];
		expect(personal.sort()).toEqual(
			velden
				.map(({ id }) => id)
				.filter((id) => expected.includes(id))
				.sort()
		);
	});

	test('have value lists only where values are codes', () => {
		expect(velden.filter((veld) => veld.waarden && veld.soort !== 'code')).toEqual([]);
	});
});

test('every table has a name', () => {
	expect(Object.keys(TABEL_NAAM)).toEqual([...TABELLEN]);
});

test('the slicers are the nine of the report, in its order', () => {
	expect(SLICERS.map(({ naam }) => naam)).toEqual([
		'Bet. gemeente',
		'DGR',
		'Banenafspraken',
		'Status',
		'Klantprofiel',
		'Participatieladder',
		'DV laatste soort',
		'Doelgroep',
		'Begeleider Compas'
	]);
	const marked = VELDEN.kandidaten.filter((veld) => veld.slicer);
	expect(new Set(SLICERS)).toEqual(new Set(marked));
	expect(SLICERS.every((veld) => veld.soort === 'code')).toBe(true);
});

test('a field that does not exist is a mistake of ours, answered with those that do', () => {
	expect(() => veldVan('modules', 'naam')).toThrow(/modulenr, trajectnr/);
});
