import { expect, test } from 'vitest';
import { decodeTable } from '$lib/columns/arrow';
import { kandidatenSnapshot } from '../../../../tests/fixtures/kandidaten-snapshot';
import { standsIn } from './stands-in';

test('finds whoever stands in a list, also who moved, and nobody else', () => {
	const { meta, tabellen } = kandidatenSnapshot([
		{ gemeente: 'Epe', persnr: '1' },
		{ gemeente: 'Heerde', persnr: '2' },
		{ gemeente: 'Epe', persnr: '3' },
		{ gemeente: 'Heerde', persnr: '3' }
	]);
	const kandidaten = decodeTable(tabellen.kandidaten ?? new Uint8Array());
	const key = (...parts: readonly string[]) => JSON.stringify(parts);
	const asked = [key('Epe', '1'), key('Epe', '2'), key('Apeldoorn', '3'), key('Epe', '9')];
	expect(standsIn({ meta, tables: { kandidaten } }, asked)).toEqual(asked.slice(0, 2));
	expect(standsIn({ meta, tables: {} }, asked)).toEqual([]);
});
