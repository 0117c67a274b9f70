import { expect, test } from 'vitest';
import { metNaam, weergaveAlsInhoud, weergavenUit } from './weergave';

const VIEW = {
	pagina: '/trajecten',
	sort: { column: 'naam', direction: 'descending' },
	bladen: { werkproces: { regel: 'cv', oordeel: 'ja' } },
	kolommen: ['dgr'],
	lijst: { volgorde: ['status', 'dgr'], groep: 'gemeente', merken: { uren: 'balk' } },
	grafiek: 'staven',
	filters: { zoek: 'a' }
} as const;

test('a view comes back as it was kept, in the order of the names', () => {
	const document = {
		weergaven: {
			b: { naam: 'Élan', ...weergaveAlsInhoud(VIEW) },
			a: { naam: 'Zuid', ...weergaveAlsInhoud({ ...VIEW, sort: null }) },
			c: { naam: 'elan 2', ...weergaveAlsInhoud(VIEW) }
		}
	};
	const read = weergavenUit(document);
	expect(read.map(({ naam }) => naam)).toEqual(['Élan', 'elan 2', 'Zuid']);
	expect(read[0]).toEqual({ id: 'b', naam: 'Élan', ...VIEW });
	expect(read[2]?.sort).toBeNull();
	expect(metNaam(read, ' ELAN ')?.id).toBe('b');
	expect(metNaam(read, 'Noord')).toBeNull();
});

test('what is no view is one without a choice; nothing kept is no view', () => {
	expect(weergavenUit({ weergaven: { x: 3 } })).toEqual([
		{
			id: 'x',
			naam: '',
			pagina: '/',
			sort: null,
			bladen: {},
			kolommen: [],
			grafiek: 'ringen',
			filters: {}
		}
	]);
	expect(weergavenUit(null)).toEqual([]);
	expect(weergavenUit({ laatste: { zoek: 'a' } })).toEqual([]);
});
