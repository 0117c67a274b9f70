import { describe, expect, it } from 'vitest';
import { conceptIn, conceptTeksten, setConcept, zonderConcepten } from './concept';
import { metOperaties } from './document';

const plek = { sleutel: '["Epe","1"]', veld: 'notitie' } as const;

describe('a draft in the document', () => {
	it('is found where it was put, and gone when it is taken away', () => {
		const kept = metOperaties({}, setConcept(plek, { tekst: 'Belt' }));
		expect(conceptIn(kept, plek)).toEqual({ tekst: 'Belt' });
		expect(conceptIn(kept, { ...plek, veld: 'actie' })).toBeNull();
		expect(metOperaties(kept, setConcept(plek, null))).toEqual({});
	});

	it('is no part of what is known about a kandidaat', () => {
		const kandidaten = { [plek.sleutel]: { notities: {} } };
		const kept = metOperaties({ kandidaten }, setConcept(plek, { tekst: 'Belt' }));
		expect(kept['kandidaten']).toBe(kandidaten);
	});

	it('of one kandidaat goes with all the others about them', () => {
		let kept = metOperaties({}, setConcept(plek, { tekst: 'Belt' }));
		kept = metOperaties(kept, setConcept({ ...plek, veld: 'oordeel' }, { tekst: '', op: '' }));
		expect(conceptTeksten(kept, plek.sleutel)).toEqual(['Belt']);
		expect(metOperaties(kept, [zonderConcepten(plek.sleutel)])).toEqual({});
	});

	it('that is something else, or has a name like that of an object, is passed over', () => {
		const odd = { concepten: { [plek.sleutel]: { notitie: 5 } } };
		expect(conceptIn(odd, plek)).toBeNull();
		expect(conceptIn({ concepten: 'x' }, plek)).toBeNull();
		expect(conceptIn({}, { sleutel: '__proto__', veld: 'notitie' })).toBeNull();
		expect(conceptTeksten({}, 'constructor')).toEqual([]);
		const numbered = { concepten: { [plek.sleutel]: { notitie: { tekst: 'a', op: 5 } } } };
		expect(conceptIn(numbered, plek)).toEqual({ tekst: 'a' });
	});
});
