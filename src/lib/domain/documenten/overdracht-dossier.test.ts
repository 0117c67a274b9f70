import { describe, expect, it } from 'vitest';
import { metOperaties, type Inhoud } from './document';
import { dossierVan, type KandidaatDossier } from './dossier';
import { dossierVanRijen, overname, type WieInLijst } from './overdracht-dossier';

const EPE = '["Epe","07001"]';
const lijst: readonly WieInLijst[] = [
	{ gemeente: 'Epe', persnr: '07001' },
	{ gemeente: 'Epe', persnr: '07002' },
	{ gemeente: 'Heerde', persnr: '07003' },
	{ gemeente: 'Epe', persnr: '07003' }
];
const notitie = (tekst: string, op = '2026-11-20T10:00:00.000Z'): KandidaatDossier => ({
	naam: 'Wie, X.',
	notities: { n: { tekst, op } }
});

describe('the dossier that goes along', () => {
	it('is that of these rows, under the key they have now', () => {
		const all = {
			[EPE]: notitie('eigen'),
			'["Epe","07002"]': notitie('van een ander'),
			'["Apeldoorn","07001"]': notitie('nergens')
		};
		expect(dossierVanRijen(all, lijst, new Set([0]))).toEqual({ [EPE]: notitie('eigen') });
		const moved = { '["Apeldoorn","07002"]': notitie('verhuisd') };
		expect(dossierVanRijen(moved, lijst, new Set([1]))).toEqual({
			'["Epe","07002"]': notitie('verhuisd')
		});
	});

	it('leaves out who is in no list and who may be another', () => {
		const all = {
			'["Epe","09999"]': notitie('weg'),
			'["Apeldoorn","07003"]': notitie('een van twee')
		};
		expect(dossierVanRijen(all, lijst, new Set([0, 1, 2, 3]))).toEqual({});
		const twice = [...lijst, { gemeente: 'Epe', persnr: '07001' }];
		expect(dossierVanRijen({ [EPE]: notitie('dubbel') }, twice, new Set([0]))).toEqual({});
	});
});

describe('taking over', () => {
	function after(eigen: Record<string, KandidaatDossier>, gekregen: typeof eigen) {
		const { operaties, uitkomst } = overname(eigen, gekregen, lijst);
		const inhoud = metOperaties({ kandidaten: eigen } as unknown as Inhoud, operaties);
		return { kandidaten: dossierVan(inhoud).kandidaten, uitkomst };
	}

	it('adds what is not there, with the name', () => {
		const { kandidaten, uitkomst } = after({}, { [EPE]: notitie('nieuw') });
		expect(kandidaten).toEqual({ [EPE]: notitie('nieuw') });
		expect(uitkomst).toEqual({ erbij: 1, bleef: 0 });
	});

	it('keeps an own newer part and takes a newer one', () => {
		const older = notitie('oud', '2026-11-01T10:00:00.000Z');
		expect(after({ [EPE]: notitie('mijn') }, { [EPE]: older })).toEqual({
			kandidaten: { [EPE]: notitie('mijn') },
			uitkomst: { erbij: 0, bleef: 1 }
		});
		expect(after({ [EPE]: older }, { [EPE]: notitie('hun') })).toEqual({
			kandidaten: { [EPE]: notitie('hun') },
			uitkomst: { erbij: 1, bleef: 0 }
		});
		const marked = (op: number): KandidaatDossier => ({
			merken: { a: { merk: 'gereed', op } },
			driedeling: { oordeel: 'direct', op }
		});
		expect(after({ [EPE]: marked(10) }, { [EPE]: marked(9) }).uitkomst).toEqual({
			erbij: 0,
			bleef: 2
		});
		expect(after({ [EPE]: marked(9) }, { [EPE]: marked(10) }).uitkomst.erbij).toBe(2);
	});

	it('counts nothing twice when the same file is taken over again', () => {
		const given = { [EPE]: { ...notitie('x'), eigen: { e: { tekst: 'Bel', gemaakt: 3 } } } };
		const { kandidaten } = after({}, given);
		expect(overname(kandidaten ?? {}, given, lijst)).toEqual({
			operaties: [],
			uitkomst: { erbij: 0, bleef: 0 }
		});
	});

	it('adds to somebody known under an earlier gemeente', () => {
		const eigen = { '["Apeldoorn","07001"]': { eigen: { e: { tekst: 'Bel', gemaakt: 3 } } } };
		expect(Object.keys(after(eigen, { [EPE]: notitie('nieuw') }).kandidaten ?? {})).toEqual([
			'["Apeldoorn","07001"]'
		]);
	});
});
