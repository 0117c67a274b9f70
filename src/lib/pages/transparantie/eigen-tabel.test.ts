import { expect, it } from 'vitest';
import { eigenTabellen, KLASSEN, klasseVan } from '$lib/domain/uwv/transparantie';
import { eigenTabel, getalVan } from './eigen-tabel';

/** Kandidaten of a gemeente by klantprofiel, all of the gemeente, in the register and in Sonar. */
function telling(gemeente: string, profielen: readonly string[]) {
	const perKlasse = new Array<number>(KLASSEN).fill(0);
	for (const profiel of profielen) {
		const klasse = klasseVan(['DGR', 'Open', profiel, `Gemeente ${gemeente}`, '']);
		perKlasse[klasse] = (perKlasse[klasse] ?? 0) + 1;
	}
	return { gemeente, perKlasse };
}

it('each number says who is in it, both groups of gemeenteklanten together too; what is not known has none', () => {
	const [own] = eigenTabellen([telling('Epe', ['J', 'J', 'N']), telling('Heerde', ['O'])], 'J');
	if (!own) throw new Error('no table');
	const tabel = eigenTabel(own, 'J');
	expect(getalVan(tabel, 0, 'gemeenteProfiel')).toMatchObject({ aantal: 2, van: 'Epe' });
	const samen = getalVan(tabel, 0, 'gemeente');
	expect(samen).toMatchObject({ aantal: 3, van: 'Epe', wat: 'Gemeenteklanten' });
	expect(samen?.wie.at(-1)).toEqual({ soort: 'klant', van: ['gemeente'] });
	expect(getalVan(tabel, 2, 'gemeente')?.aantal).toBe(4);
	expect(getalVan(tabel, 0, 'uwvGeen')).toBeNull();
});
