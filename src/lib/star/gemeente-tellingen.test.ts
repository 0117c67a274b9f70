import { expect, it } from 'vitest';
import { buildCodeColumn } from '$lib/columns/build';
import { klasseVan } from '$lib/domain/uwv/transparantie';
import { gemeenteTellingen } from './gemeente-tellingen';

it('counts kandidaten per gemeente and class; a field that the source lacks is blank', () => {
	const tellingen = gemeenteTellingen({
		rows: 4,
		columns: new Map([
			['gemeente', buildCodeColumn(['Epe', 'Epe', '', 'Epe'])],
			['dgr', buildCodeColumn(['DGR', 'DGR', 'DGR', 'N'])],
			['status', buildCodeColumn(['Open', 'Open', 'Open', 'Open'])],
			['klantprofiel', buildCodeColumn(['J', 'J', 'N', 'J'])]
		])
	});
	const unknown = (klantprofiel: string) => klasseVan(['DGR', 'Open', klantprofiel, '', '']);
	const counted = new Map(tellingen.map(({ gemeente, perKlasse }) => [gemeente, perKlasse]));
	expect(counted.get('Epe')?.[unknown('J')]).toBe(2);
	expect(counted.get('Epe')?.[0]).toBe(1);
	expect(counted.get('')?.[unknown('N')]).toBe(1);
	const all = tellingen.flatMap(({ perKlasse }) => perKlasse);
	expect(all.reduce((sum, count) => sum + count, 0)).toBe(4);
});
