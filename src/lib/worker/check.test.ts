import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Controle } from '$lib/domain/momentopname/inlezen';
import { dagVan } from '$lib/domain/velden/datum';
import { VELDEN, veldVan } from '$lib/domain/velden/velden';
import { IngestSession } from '$lib/worker/read/session';
import { besideInUse, type InGebruik, type Omstandigheden } from './check';

type Rijen = readonly (readonly string[])[];

const dag = (jaar: number, maand: number, day: number) => dagVan(jaar, maand, day) ?? Number.NaN;
const VORIGE = dag(2026, 11, 14);
const NU = dag(2026, 11, 21);

function started(...bestanden: readonly Rijen[]): IngestSession {
	const session = new IngestSession();
	bestanden.forEach((rijen, at) =>
		session.addGrids([
			{ bestand: `${at}.csv`, werkblad: null, gewijzigd: 0, rijen, lezing: '', numeriek: [] }
		])
	);
	return session;
}

/** As it would be in use after it was read in. */
function inGebruik(...bestanden: readonly Rijen[]): Required<InGebruik> {
	const { tables, velden, controle } = started(...bestanden).tables();
	return { meta: { peildatum: VORIGE, velden, aantallen: controle.perTabel }, tables };
}

function checked(session: IngestSession, om: Partial<Omstandigheden>): Controle {
	const { erbij = false, inGebruik: list } = om;
	const options = erbij && list?.tables ? { bestaande: list.tables } : {};
	return besideInUse(session.controle(options), session.tables(options), {
		inGebruik: null,
		erbij,
		peildatum: NU,
		vandaag: NU,
		...om
	});
}

function said(controle: Controle): string[] {
	return controle.meldingen.map(({ probleem }) => probleem);
}

const LIJST: Rijen = [
	['Pers. nr.', 'Naam', 'Klantprofiel', 'Bet. gemeente', 'Kleur'],
	['07974', 'Willems, J.', 'J', 'Epe', 'rood'],
	['07870', 'Jansen, P.', 'N', 'Apeldoorn', 'rood']
];
const TRAJECTEN: Rijen = [
	['Pers. nr.', 'Traject', 'Start', 'Einde'],
	['07974', 'Taal', '01-01-2026', '']
];
const met = (...koppen: readonly string[]) => {
	const columns = koppen.map((kop) => LIJST[0]?.indexOf(kop) ?? -1);
	return LIJST.map((rij) => columns.map((column) => rij[column] ?? ''));
};

describe('columns that the list in use has and this one lacks', () => {
	it('are named, in the difference and as meldingen', () => {
		const controle = checked(started(met('Pers. nr.', 'Naam', 'Bet. gemeente')), {
			inGebruik: inGebruik(LIJST)
		});
		expect(controle.verschil).toEqual({
			met: VORIGE,
			nieuw: 0,
			weg: 0,
			gewijzigd: 0,
			kolommenWeg: ['Klantprofiel', 'Kleur']
		});
		expect(said(controle)).toEqual([
			"Kolom 'Klantprofiel' stond wel in de lijst van 14-11-2026 en nu niet.",
			"Kolom 'Kleur' stond wel in de lijst van 14-11-2026 en nu niet."
		]);
		expect(controle.meldingen.map(({ veld }) => veld)).toEqual(['Klantprofiel', 'Kleur']);
	});

	it('are told of a list that is too large to look into, as far as they are known fields', () => {
		const { meta } = inGebruik(LIJST);
		const controle = checked(started(met('Pers. nr.', 'Naam')), { inGebruik: { meta } });
		expect(controle.verschil).toBeUndefined();
		expect(said(controle)).toEqual([
			"Kolom 'Bet. gemeente' stond wel in de lijst van 14-11-2026 en nu niet.",
			"Kolom 'Klantprofiel' stond wel in de lijst van 14-11-2026 en nu niet."
		]);
	});

	it('are told of trajecten that are joined to it', () => {
		const session = started(TRAJECTEN.map((rij) => rij.slice(0, 3)));
		const controle = checked(session, { inGebruik: inGebruik(LIJST, TRAJECTEN), erbij: true });
		expect(said(controle)).toContain(
			"Kolom 'Einde' stond wel in de lijst van 14-11-2026 en nu niet."
		);
		expect(controle.verschil).toBeUndefined();
	});

	it('are not gone when they are read as a field now, or left out by choice', async () => {
		const session = started(LIJST);
		const [bron] = session.bronnen();
		if (!bron) throw new RangeError('no source');
		const bestemmingen = bron.kolommen.map((kolom) => kolom.bestemming);
		for (const bestemming of [{ soort: 'veld', veld: 'acties' }, { soort: 'geen' }] as const) {
			session.apply([{ ...bron, bestemmingen: bestemmingen.with(4, bestemming) }]);
			const { verschil } = checked(session, { inGebruik: inGebruik(LIJST) });
			expect(verschil, bestemming.soort).not.toHaveProperty('kolommenWeg');
		}
	});

	it('nobody says "no difference" of a list that lacks a field, whichever it is', () => {
		const ids = VELDEN.kandidaten.filter(({ id }) => id !== 'persnr').map(({ label }) => label);
		const whole = [
			['Pers. nr.', ...ids],
			['07974', ...ids.map(() => '')]
		];
		const list = inGebruik(whole);
		fc.assert(
			fc.property(fc.subarray(ids), (kept) => {
				const rijen = [
					['Pers. nr.', ...kept, 'Kleur'],
					['07974', ...kept.map(() => ''), 'x']
				];
				const session = started(rijen);
				const [bron] = session.bronnen();
				if (!bron) throw new RangeError('no source');
				session.apply([{ id: bron.id, tabel: 'kandidaten', bestemmingen: [] }]);
				const gone = ids.filter((label) => !kept.includes(label)).length;
				expect(checked(session, { inGebruik: list }).verschil?.kolommenWeg ?? []).toHaveLength(
					gone
				);
			})
		);
	});
});

describe('tables of the list in use', () => {
	it('that these files do not have are said to disappear', () => {
		const modules = [
			['Modulenr.', 'Pers. nr.', 'Module', 'Start'],
			['M1', '07974', 'A', '01-01-2026']
		];
		const plaatsingen = [
			['Plaatsingnr.', 'Pers. nr.', 'Plaatsing', 'Start'],
			['P1', '07974', 'A', '01-01-2026']
		];
		const om = { inGebruik: inGebruik(LIJST, TRAJECTEN, modules, plaatsingen) };
		expect(said(checked(started(LIJST), om))).toEqual([
			'Trajecten, modules en plaatsingen zitten niet in deze bestanden en verdwijnen uit beeld.'
		]);
		expect(said(checked(started(LIJST, TRAJECTEN), om))).toEqual([
			'Modules en plaatsingen zitten niet in deze bestanden en verdwijnen uit beeld.'
		]);
		expect(said(checked(started(LIJST, TRAJECTEN, modules, plaatsingen), om))).toEqual([
			'De modules hebben geen kolom met het trajectnummer.'
		]);
	});

	it('to which these are joined are said to stay, and count for what works', () => {
		const controle = checked(started(TRAJECTEN), { inGebruik: inGebruik(LIJST), erbij: true });
		expect(said(controle)).toEqual(['Kandidaten blijven die van 14-11-2026.']);
		expect(Object.keys(controle.velden ?? {})).toEqual(['kandidaten', 'trajecten']);
		expect(controle.ontbreekt?.map(({ tabel }) => tabel)).not.toContain('kandidaten');
	});
});

describe('the day', () => {
	it('before that of the list in use is told', () => {
		const om = { inGebruik: inGebruik(LIJST), peildatum: VORIGE - 1 };
		expect(said(checked(started(LIJST), om))).toEqual([
			'Deze lijst is ouder dan de momentopname in gebruik, van 14-11-2026.'
		]);
		expect(said(checked(started(LIJST), { ...om, peildatum: VORIGE }))).toEqual([]);
	});

	it('far from today is told', () => {
		expect(said(checked(started(LIJST), { peildatum: dag(1926, 11, 21) }))).toEqual([
			'Peildatum 21-11-1926 ligt meer dan een jaar terug.'
		]);
		expect(said(checked(started(LIJST), { peildatum: NU + 1 }))).toEqual([
			'Peildatum 22-11-2026 ligt in de toekomst.'
		]);
	});

	it('that is not known yet is nothing to tell', () => {
		const controle = checked(started(LIJST), { inGebruik: inGebruik(LIJST), peildatum: null });
		expect(said(controle)).toEqual([]);
		expect(controle).toMatchObject({ bezwaar: null, totaal: 2, verschil: { nieuw: 0 } });
	});
});

describe('fields', () => {
	it('that are read are listed, those that are nowhere are named', () => {
		const controle = checked(started(met('Pers. nr.', 'Naam', 'Bet. gemeente')), {});
		expect(controle.velden).toEqual({ kandidaten: ['gemeente', 'persnr', 'naam'] });
		expect(controle.ontbreekt?.map(({ veld }) => veldVan('kandidaten', veld).naam)).toContain(
			'Klantprofiel'
		);
		expect(controle).not.toHaveProperty('verschil');
	});

	it('nothing is said of files that give nothing', () => {
		const controle = checked(started([['Kleur'], ['rood']]), { inGebruik: inGebruik(LIJST) });
		expect([said(controle), controle.velden]).toEqual([[], {}]);
		expect(controle).not.toHaveProperty('ontbreekt');
	});
});
