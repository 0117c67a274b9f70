import { expect, test } from 'vitest';
import { decodeTable } from '$lib/columns/arrow';
import { encodeTable } from '$lib/columns/arrow-encode';
import { buildCodeColumn } from '$lib/columns/build';
import type { SnapshotBytes } from '$lib/domain/momentopname/momentopname';
import { kandidatenSnapshot } from '../../../tests/fixtures/kandidaten-snapshot';
import { openDataset } from './dataset';
import { extraKolommen, tekstVan, waardeVan } from './kandidaat-rij';

function withExtra(snapshot: SnapshotBytes): SnapshotBytes {
	const { rows, columns } = decodeTable(snapshot.tabellen.kandidaten ?? new Uint8Array());
	const extra = new Map([...columns, ['extra:CV: aanwezig', buildCodeColumn(['ja', ''])]]);
	return { ...snapshot, tabellen: { kandidaten: encodeTable({ rows, columns: extra }) } };
}

const dataset = openDataset(
	withExtra(
		kandidatenSnapshot([
			{ naam: 'Bos, M.', persnr: '07870', dgr: 'DGR', klantprofiel: 'L', status: 'Open' },
			{ naam: '', dgr: '', klantprofiel: 'Q' }
		])
	)
);

test('a value is as stored, its text as the user reads it', () => {
	expect(waardeVan(dataset, 'dgr', 0)).toBe('DGR');
	expect(tekstVan(dataset, 'dgr', 0)).toBe('Ja');
	expect(tekstVan(dataset, 'klantprofiel', 0)).toBe('Leeg');
	expect(tekstVan(dataset, 'klantprofiel', 1)).toBe('Q');
	expect(tekstVan(dataset, 'persnr', 0)).toBe('07870');
});

test('a blank stays a blank, so that a copied cell is empty', () => {
	expect(tekstVan(dataset, 'dgr', 1)).toBe('');
	expect(tekstVan(dataset, 'naam', 1)).toBe('');
	expect(tekstVan(dataset, 'weg', 0)).toBe('');
});

test('Acties shows the suggestion where the source has none', () => {
	expect(tekstVan(dataset, 'acties', 0)).toBe('Profiel starten');
	expect(tekstVan(dataset, 'acties', 1)).toBe('');
});

test('columns beyond the catalogue keep their heading and their values', () => {
	expect(extraKolommen(dataset)).toEqual([{ id: 'extra:CV: aanwezig', label: 'CV: aanwezig' }]);
	expect(tekstVan(dataset, 'extra:CV: aanwezig', 0)).toBe('ja');
});
