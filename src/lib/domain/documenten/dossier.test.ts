import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../tests/property/runs';
import { metOperaties, omgekeerd, type Inhoud } from './document';
import {
	actieRegels,
	dossierVan,
	isTeDoen,
	MERKEN,
	standVan,
	removeEigen,
	voorbijGegaan,
	setDeel,
	type ActieMerk,
	type Voorstel,
	type ActieWie
} from './dossier';

const VANDAAG = 20_800;
const LIJST = 20_775;

const voorstel = (rest: Partial<Voorstel> = {}): Voorstel => ({
	id: 'profielStarten',
	soort: 'regel',
	label: 'Profiel starten',
	uitleg: '',
	datum: null,
	aanleiding: '',
	...rest
});
const merk = (rest: Partial<ActieMerk> = {}): ActieMerk => ({
	merk: 'gereed',
	op: VANDAAG,
	bij: LIJST,
	aanleiding: '',
	...rest
});
const nu = (rest: { aanleiding?: string; bij?: number } = {}) => ({
	aanleiding: '',
	bij: LIJST,
	...rest
});

describe('how an action stands', () => {
	it('is open until something is done about it', () => {
		expect(standVan(undefined, VANDAAG, nu())).toBe('open');
		for (const each of MERKEN)
			expect(standVan(merk({ merk: each, tot: VANDAAG + 1 }), VANDAAG, nu())).toBe(each);
	});

	it('snoozed comes back on its day, by the calendar', () => {
		const tot = merk({ merk: 'uitgesteld', tot: VANDAAG + 3 });
		expect([2, 3, 4].map((days) => standVan(tot, VANDAAG + days, nu()))).toEqual([
			'uitgesteld',
			'open',
			'open'
		]);
		expect(standVan(tot, VANDAAG + 2, nu({ bij: LIJST + 90 }))).toBe('uitgesteld');
	});

	it('done stays done in later lists as long as the reason is the same', () => {
		expect(standVan(merk(), VANDAAG, nu({ bij: LIJST + 100 }))).toBe('gereed');
		expect(standVan(merk({ aanleiding: '1' }), VANDAAG, nu({ aanleiding: '2' }))).toBe('open');
	});

	it('is open again when a list in between did not suggest it', () => {
		const over = merk({ voorbij: LIJST + 7 });
		expect(standVan(over, VANDAAG, nu({ bij: LIJST + 14 }))).toBe('open');
		// the list that did not suggest it was taken back
		expect(standVan(over, VANDAAG, nu())).toBe('gereed');
	});

	it('of the user follows nothing but what was done', () => {
		expect(standVan(merk({ aanleiding: 'x' }), VANDAAG, null)).toBe('gereed');
	});
});

describe('the actions of a kandidaat', () => {
	const regels = (merken: Record<string, ActieMerk>) =>
		actieRegels(
			[voorstel(), voorstel({ id: 'signaalOpvolgen', label: 'Signaal opvolgen' })],
			{ merken, eigen: { x: { tekst: 'Bellen', gemaakt: 1, voor: 3 } } },
			VANDAAG,
			LIJST
		);

	it('are the suggestions in their order, then the own ones', () => {
		expect(regels({}).map(({ id, stand }) => [id, stand])).toEqual([
			['profielStarten', 'open'],
			['signaalOpvolgen', 'open'],
			['x', 'open']
		]);
	});

	it('know the day on which they come back only while they are snoozed', () => {
		const tot = merk({ merk: 'uitgesteld', tot: VANDAAG + 1 });
		expect(regels({ profielStarten: tot })[0]?.tot).toBe(VANDAAG + 1);
		expect(regels({ profielStarten: { ...tot, tot: VANDAAG } })[0]).toMatchObject({
			stand: 'open',
			tot: null
		});
	});
});

type Stap =
	| { readonly run: 'merk'; readonly wie: string; readonly id: string; readonly aan: boolean }
	| { readonly run: 'eigen'; readonly wie: string; readonly id: string; readonly aan: boolean }
	| { readonly run: 'noteer'; readonly wie: string; readonly id: string; readonly aan: boolean };

const stap: fc.Arbitrary<Stap> = fc.record({
	run: fc.constantFrom('merk' as const, 'eigen' as const, 'noteer' as const),
	wie: fc.constantFrom('["Epe","1"]', '["Epe","2"]'),
	id: fc.constantFrom('a', 'b'),
	aan: fc.boolean()
});

function operatiesVan(inhoud: Inhoud, { run, wie: sleutel, id, aan }: Stap) {
	const dossier = dossierVan(inhoud).kandidaten?.[sleutel] ?? null;
	const wie: ActieWie = { sleutel, naam: 'Demir, D.', dossier };
	if (run === 'merk') return setDeel(wie, 'merken', id, aan ? merk() : null);
	if (run === 'noteer') return setDeel(wie, 'notities', id, aan ? { tekst: 'x', op: 'y' } : null);
	return aan ? setDeel(wie, 'eigen', id, { tekst: 'x', gemaakt: 1 }) : removeEigen(wie, id);
}

describe('what is kept about kandidaten', () => {
	it('is what a list of it would hold, and nothing of whom nothing is kept', () => {
		fc.assert(
			fc.property(fc.array(stap, { maxLength: 25 }), (stappen) => {
				let inhoud: Inhoud = {};
				const flat = new Set<string>();
				for (const each of stappen) {
					const operaties = operatiesVan(inhoud, each);
					const back = omgekeerd(inhoud, operaties);
					const after = metOperaties(inhoud, operaties);
					expect(metOperaties(after, back)).toEqual(inhoud);
					inhoud = after;
					const key = `${each.wie} ${each.run} ${each.id}`;
					if (each.aan) flat.add(key);
					else flat.delete(key);
					if (each.run === 'eigen' && !each.aan) flat.delete(`${each.wie} merk ${each.id}`);
				}
				const found = Object.entries(dossierVan(inhoud).kandidaten ?? {}).flatMap(
					([wie, { naam, merken = {}, eigen = {}, notities = {}, ...rest }]) => {
						expect(naam).toBe('Demir, D.');
						expect(rest).toEqual({});
						return [
							...Object.keys(merken).map((id) => `${wie} merk ${id}`),
							...Object.keys(eigen).map((id) => `${wie} eigen ${id}`),
							...Object.keys(notities).map((id) => `${wie} noteer ${id}`)
						];
					}
				);
				expect(new Set(found)).toEqual(flat);
				expect(Object.keys(dossierVan(inhoud).kandidaten ?? {}).length).toBe(
					new Set([...flat].map((key) => key.slice(0, 11))).size
				);
			}),
			{ numRuns: runs(500) }
		);
	});

	it('says once that a newer list no longer suggests an action', () => {
		const dossier = {
			merken: {
				weg: merk(),
				blijft: merk(),
				eerder: merk({ bij: LIJST + 7 }),
				eigen: { merk: 'gereed' as const, op: 1 },
				al: merk({ voorbij: LIJST + 1 })
			}
		};
		const steps = voorbijGegaan('s', dossier, new Set(['blijft']), LIJST + 7);
		expect(steps).toEqual([
			{ pad: ['kandidaten', 's', 'merken', 'weg', 'voorbij'], waarde: LIJST + 7 }
		]);
		expect(voorbijGegaan('s', dossier, new Set(), LIJST)).toEqual([]);
	});

	it('follows a rule over any row of lists: done is done until it was gone in between', () => {
		fc.assert(
			fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (lijsten) => {
				let stored = merk({ bij: LIJST });
				let isGone = false;
				lijsten.forEach((isSuggested, index) => {
					const bij = LIJST + 1 + index;
					const ids = new Set(isSuggested ? ['x'] : []);
					const steps = voorbijGegaan('s', { merken: { x: stored } }, ids, bij);
					if (steps.length) stored = { ...stored, voorbij: bij };
					if (isSuggested)
						expect(standVan(stored, VANDAAG, nu({ bij }))).toBe(isGone ? 'open' : 'gereed');
					else isGone = true;
				});
			})
		);
	});

	it('has to be done while it is open or taken up', () => {
		const [open] = actieRegels([voorstel()], null, VANDAAG, LIJST);
		expect(open && isTeDoen(open)).toBe(true);
		const [done] = actieRegels([voorstel()], { merken: { profielStarten: merk() } }, 1, LIJST);
		expect(done && isTeDoen(done)).toBe(false);
	});
});
