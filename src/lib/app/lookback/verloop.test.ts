import { describe, expect, it } from 'vitest';
import { dagVan } from '$lib/domain/velden/datum';
import {
	bewaartermijnTekst,
	staysUntil,
	verloopBerichten,
	voorheenTekst,
	type VerloopStand
} from './verloop';

const dag = (d: number, m: number) => dagVan(2026, m, d) ?? 0;
const stand: VerloopStand = {
	snapshots: [{ id: 'a', soort: 'bron', peildatum: dag(18, 11) }],
	huidig: 'a',
	verloopt: { a: '2026-12-18T10:00:00.000Z' },
	verlopen: [],
	nu: '2026-12-01T10:00:00.000Z',
	vandaag: dag(1, 12),
	over: null,
	organisatie: { verlooptNaDagen: 30, geheugenJaren: 5, herinnerDagen: 7 }
};

describe('what is said of a term', () => {
	it('is nothing long before its end', () => {
		expect(verloopBerichten(stand)).toEqual([]);
	});

	it('is said days before, naming the list', () => {
		const [bericht] = verloopBerichten({ ...stand, over: 5 });
		expect(bericht?.titel).toBe('De momentopname van 18-11-2026 verloopt over 5 dagen.');
		expect(bericht?.teVerwijderen).toEqual([]);
	});

	it('is said on the first day past it, with what this computer takes the day to be', () => {
		const [bericht, ...rest] = verloopBerichten({
			...stand,
			nu: '2027-01-10T10:00:00.000Z',
			vandaag: dagVan(2027, 1, 10) ?? 0,
			over: 0
		});
		expect(rest).toEqual([]);
		expect(bericht?.titel).toBe('De momentopname van 18-11-2026 staat hier langer dan 30 dagen.');
		expect(bericht?.tekst).toContain('Vandaag is het 10-01-2027, volgens deze computer.');
		expect(bericht?.teVerwijderen).toEqual(['a']);
	});

	it('is told after: which list, when, and that the notes are still there', () => {
		const op = '2026-12-20T10:00:00.000Z';
		const [bericht] = verloopBerichten({ ...stand, verlopen: [{ van: dag(11, 11), op }] });
		expect(`${bericht?.titel} ${bericht?.tekst}`).toBe(
			'De momentopname van 11-11-2026 is op 20-12-2026 verwijderd (30 dagen). Uw notities en acties zijn er nog.'
		);
	});
});

describe('lists that are not in use', () => {
	const two: VerloopStand = {
		...stand,
		snapshots: [
			...stand.snapshots,
			{ id: 'b', soort: 'bron', peildatum: dag(11, 11) },
			{ id: 'c', soort: 'bron', peildatum: dag(4, 11) },
			{ id: 'v', soort: 'voorbeeld', peildatum: dag(4, 11) }
		],
		verloopt: { ...stand.verloopt, b: '2026-12-09T10:00:00.000Z', c: '2026-12-08T11:00:00.000Z' }
	};
	const titels = (over: Partial<VerloopStand>) =>
		verloopBerichten({ ...two, ...over }).map(({ titel }) => titel);

	it('are told of before they go, each with its own day, and stay closed on the next day', () => {
		expect(titels({})).toEqual([]);
		expect(titels({ nu: '2026-12-01T11:00:00.000Z' })).toEqual([
			'De eerdere momentopname van 04-11-2026 verloopt over 7 dagen.'
		]);
		const days = ['2026-12-05', '2026-12-06'].map((day) =>
			verloopBerichten({ ...two, nu: `${day}T11:00:00.000Z` })
		);
		expect(days[0]?.[0]?.titel).toBe(
			'2 eerdere momentopnamen verlopen: 04-11-2026 over 3 dagen, 11-11-2026 over 4 dagen.'
		);
		expect(days[0]?.[0]?.sleutel).toBe(days[1]?.[0]?.sleutel);
	});

	it('say until when they stay, and in the last days that they go', () => {
		const einde = '2026-12-18T10:00:00.000Z';
		expect(staysUntil(einde, 17, 7)).toEqual({ tekst: 'Blijft tot 18-12-2026', let: false });
		expect(staysUntil(einde, 3, 7)).toEqual({ tekst: 'Verdwijnt over 3 dagen', let: true });
		expect(staysUntil(einde, 0, 7)?.tekst).toBe('Verdwijnt binnenkort');
		expect(staysUntil(undefined, null, 7)).toBeNull();
		const term = (verlooptNaDagen: number, geheugenJaren = 5) =>
			bewaartermijnTekst({ verlooptNaDagen, geheugenJaren });
		expect(term(0)).toBe('Momentopnamen blijven staan tot u ze verwijdert.');
		expect(term(30)).toMatch(/^Een momentopname verdwijnt 30 dagen na het inlezen\. De aantallen/);
		// where nothing is remembered nothing else is said
		expect(term(30, 0)).toBe('Een momentopname verdwijnt 30 dagen na het inlezen.');
	});
});

describe('a screen without data', () => {
	const leeg = { verlopen: null, aantekeningen: 0, gezien: null };
	const tekst = (over: Partial<typeof leeg> | object) => {
		const found = voorheenTekst({ ...leeg, ...over }, 30);
		return found && `${found.titel} ${found.tekst}`;
	};

	it('says nothing where there never were any', () => {
		expect(tekst({})).toBeNull();
	});

	it('knows the list that expired, and the notes that are left', () => {
		const verlopen = { van: dag(18, 11), op: '2026-12-20T10:00:00.000Z' };
		expect(tekst({ verlopen, aantekeningen: 2, gezien: '2026-12-19' })).toBe(
			'De momentopname van 18-11-2026 is op 20-12-2026 verwijderd (30 dagen). Uw notities zijn er nog, bij 2 kandidaten. U ziet ze als u een nieuwe lijst inleest.'
		);
	});

	it('knows that data were here where the storage vanished, and offers the back-up', () => {
		expect(tekst({ gezien: '2026-11-18' })).toContain(
			'Ze zijn er niet meer. U zag ze hier het laatst op 18-11-2026.'
		);
		expect(tekst({ gezien: '2026-11-18' })).toContain('Heeft u een back-up? Zet die dan terug.');
	});
});
