import { expect, it } from 'vitest';
import { ARBEIDSMARKTREGIOS } from '$lib/domain/uwv/arbeidsmarktregios';
import { metOperaties, type Inhoud, type Operatie } from '$lib/domain/documenten/document';
import { opgeslagen, type BewaardePublicatie } from '$lib/domain/uwv/publicatie-document';
import type { Documenten } from '../documenten/documenten.svelte';
import { Publicaties } from './publicaties.svelte';

const KWARTAAL = { jaar: 2023, kwartaal: 2 };
const PUBLICATIE: BewaardePublicatie = {
	regio: 'Noord-Limburg',
	regionummer: 31,
	kwartaal: KWARTAAL,
	rijen: [],
	totaal: { gemeenteProfiel: 1, gemeenteGeen: 2, uwvProfiel: 3, uwvGeen: 4, totaal: 10 },
	verschoven: false,
	register: 4340,
	procent: 78,
	herkomst: 'publicatie.pdf',
	ingelezen: '2026-11-18T10:00:00.000Z',
	afwijkingen: []
};

const NOORD_LIMBURG = ARBEIDSMARKTREGIOS.find(({ code }) => code === 'AM29') ?? null;

/** What is kept, and what changes it, without a store. */
function bewaard(begin: Inhoud) {
	let inhoud = begin;
	const set = (_: string, operaties: readonly Operatie[]) => {
		inhoud = metOperaties(inhoud, operaties);
		return Promise.resolve({});
	};
	const documenten = { inhoud: () => inhoud, change: set, derive: set };
	return {
		inhoud: () => inhoud,
		open: () => new Publicaties(() => documenten as unknown as Documenten)
	};
}

it('reads what was kept by the number of its region, and moves it with the first change', async () => {
	const oud = bewaard({
		publicaties: { '2023-2:31': opgeslagen(PUBLICATIE) },
		registers: { '2026-4:31': 4400 }
	});
	const publicaties = oud.open();
	expect(publicaties.lijst).toEqual([PUBLICATIE]);
	expect(publicaties.find('Noord-Limburg', KWARTAAL)).toEqual(PUBLICATIE);
	expect(publicaties.register(NOORD_LIMBURG, KWARTAAL)?.aantal).toBe(4340);
	expect(publicaties.register(NOORD_LIMBURG, { jaar: 2026, kwartaal: 4 })?.aantal).toBe(4400);

	await oud.open().setRegister(NOORD_LIMBURG, { jaar: 2026, kwartaal: 4 }, 4500);
	expect(oud.inhoud()).toEqual({
		publicaties: { '2023-2:AM29': opgeslagen(PUBLICATIE) },
		registers: { '2026-4:AM29': 4500 }
	});
	await oud.open().remove(PUBLICATIE);
	expect(oud.open().lijst).toEqual([]);
});

it('keeps one publication of a region and quarter, whatever number UWV printed', async () => {
	const leeg = bewaard({});
	await leeg.open().keep(PUBLICATIE);
	await leeg.open().keep({ ...PUBLICATIE, regionummer: 29, register: 4350 });
	expect(leeg.open().lijst.map(({ register }) => register)).toEqual([4350]);
});
