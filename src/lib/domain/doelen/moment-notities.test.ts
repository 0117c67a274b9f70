import { expect, it } from 'vitest';
import { metOperaties, omgekeerd } from '../documenten/document';
import { momentNotitiesUit, setMomentNotitie } from './moment-notities';

it('are kept beside the goals, by day, and go again', () => {
	const doelen = { doelen: { ladder: { '*': { procent: 90, dag: 20_000 } } } };
	const vakantie = setMomentNotitie('b', { dag: 20_300, tekst: 'Vakantie' });
	const both = metOperaties(doelen, [
		...vakantie,
		...setMomentNotitie('a', { dag: 20_100, tekst: 'Nieuwe definitie' })
	]);
	expect(momentNotitiesUit(both).map(({ id, tekst }) => [id, tekst])).toEqual([
		['a', 'Nieuwe definitie'],
		['b', 'Vakantie']
	]);
	expect(both.doelen).toEqual(doelen.doelen);
	const without = metOperaties(both, setMomentNotitie('a', null));
	expect(momentNotitiesUit(without)).toHaveLength(1);
	const back = omgekeerd(both, setMomentNotitie('a', null));
	expect(momentNotitiesUit(metOperaties(without, back))).toHaveLength(2);
});

it('of another kind are passed over', () => {
	const momenten = {
		a: { dag: 1.5, tekst: 'x' },
		b: { dag: 4, tekst: ' ' },
		c: 'x',
		d: { dag: 4 }
	};
	expect(momentNotitiesUit({ momenten })).toEqual([]);
	expect(momentNotitiesUit({ momenten: [] })).toEqual([]);
	expect(momentNotitiesUit(null)).toEqual([]);
});
