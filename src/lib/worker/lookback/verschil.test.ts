import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '$lib/columns/arrow';

import { starSnapshot, type RecordWaarden } from '../../../../tests/fixtures/star-snapshot';
import type { KandidaatWaarden } from '../../../../tests/fixtures/kandidaten-snapshot';
import { textAt } from '$lib/data/cell-text';
import { TABELLEN } from '$lib/domain/velden/tabellen';
import type { SnapshotBytes } from '$lib/domain/momentopname/momentopname';
import { isGelijk } from '$lib/domain/momentopname/verschil';
import { runs } from '../../../../tests/property/runs';
import { kandidatenAnders, verschilTussen, type Momentopname } from './verschil';

const KANDIDATEN: readonly KandidaatWaarden[] = ['1', '2', '3', '4', '5'].map((persnr) => ({
	persnr,
	naam: `Bos, ${persnr}`,
	gemeente: 'Epe',
	begeleider: 'Reinders, A.',
	klantprofiel: 'N'
}));

function opened({ meta, tabellen }: SnapshotBytes): Momentopname {
	const tables = Object.fromEntries(
		TABELLEN.flatMap((tabel) => {
			const bytes = tabellen[tabel];
			return bytes ? [[tabel, decodeTable(bytes)]] : [];
		})
	);
	return { meta, tables };
}

function lijst(
	kandidaten: readonly KandidaatWaarden[],
	trajecten?: readonly RecordWaarden[],
	zonder: readonly string[] = []
): Momentopname {
	return opened(starSnapshot({ kandidaten, zonder, ...(trajecten ? { trajecten } : {}) }));
}

/** Every change as "soort tabel persnr record veld oud → nieuw". */
function told(van: Momentopname, naar: Momentopname): string[] {
	const { wie, wat } = verschilTussen(van, naar);
	const [who, what] = [decodeTable(wie), decodeTable(wat)];
	return Array.from({ length: what.rows }, (_, row) => {
		const place = what.columns.get('wie');
		const own = place?.kind === 'row' ? (place.rows[row] ?? -1) : -1;
		const text = (name: string) => textAt(what, name, row);
		return `${text('soort')} ${text('tabel')} ${textAt(who, 'persnr', own)} ${text('record')} ${text('veld')} ${text('oud')}→${text('nieuw')}`;
	});
}

describe('the difference between two momentopnamen', () => {
	it('is no difference where only capitals or spaces changed', () => {
		const shouted = KANDIDATEN.map((each) => ({
			...each,
			naam: each.naam?.toUpperCase() ?? '',
			gemeente: 'EPE',
			begeleider: 'reinders,A.'
		}));
		const twice = [...KANDIDATEN, { ...KANDIDATEN[0], gemeente: 'Heerde' }];
		const twiceShouted = [...shouted, { ...shouted[0], gemeente: 'HEERDE' }];
		expect(told(lijst(KANDIDATEN), lijst(shouted))).toEqual([]);
		expect(told(lijst(twice), lijst(twiceShouted))).toEqual([]);
		const mixed = KANDIDATEN.map((each, row) => ({ ...each, gemeente: row % 2 ? 'EPE' : 'Epe' }));
		expect(told(lijst(mixed), lijst(KANDIDATEN))).toEqual([]);
		expect(told(lijst(KANDIDATEN), lijst(mixed))).toEqual([]);
		expect(kandidatenAnders(lijst(KANDIDATEN), lijst(shouted)).gewijzigd).toBe(0);
		const records = (uitvoerende: string) =>
			lijst(KANDIDATEN, [{ kandidaat: 0, tekst: { trajectnr: 'T1', uitvoerende } }]);
		expect(told(records('Team A'), records('TEAM A'))).toEqual([]);
		expect(told(records('Team A'), records('Team B'))).toHaveLength(1);
	});

	it('names 3 new, 2 gone and 4 changed fields, and nothing else', () => {
		const [een = {}, twee = {}, drie = {}] = KANDIDATEN;
		const naar = lijst([
			{ ...een, klantprofiel: 'J', ladder: '06' },
			{ ...twee, gemeente: 'Heerde' },
			{ ...drie, naam: 'Bos-Vos, 3' },
			...['7', '8', '9'].map((persnr) => ({ persnr, naam: `Vos, ${persnr}`, gemeente: 'Epe' }))
		]);
		const van = lijst(KANDIDATEN);
		expect(told(van, naar).sort()).toEqual([
			'gewijzigd kandidaten 1  klantprofiel N→J',
			'gewijzigd kandidaten 1  ladder →06',
			'gewijzigd kandidaten 2  gemeente Epe→Heerde',
			'gewijzigd kandidaten 3  naam Bos, 3→Bos-Vos, 3',
			'nieuw kandidaten 7   →',
			'nieuw kandidaten 8   →',
			'nieuw kandidaten 9   →',
			'weg kandidaten 4   →',
			'weg kandidaten 5   →'
		]);
		const verschil = verschilTussen(van, naar);
		expect(verschil).toMatchObject({ nieuw: 3, weg: 2, gewijzigd: 3 });
		expect(verschil.velden.filter(({ aantal }) => aantal)).toEqual([
			{ veld: 'gemeente', aantal: 1 },
			{ veld: 'naam', aantal: 1 },
			{ veld: 'klantprofiel', aantal: 1 },
			{ veld: 'ladder', aantal: 1 }
		]);
		expect(kandidatenAnders(van, naar)).toEqual({ nieuw: 3, weg: 2, gewijzigd: 3 });
	});

	it('is nothing when the same list is read in again, in another order', () => {
		const [van, naar] = [lijst(KANDIDATEN), lijst(KANDIDATEN.toReversed())];
		expect(told(van, naar)).toEqual([]);
		expect(isGelijk(verschilTussen(van, naar))).toBe(true);
	});

	it('leaves out a field that one of the sources lacks, and says so', () => {
		const van = lijst(KANDIDATEN);
		const velden = van.meta.velden.kandidaten?.filter((veld) => veld !== 'klantprofiel') ?? [];
		const zonder = { ...van, meta: { ...van.meta, velden: { kandidaten: velden } } };
		const naar = lijst(KANDIDATEN.map((each) => ({ ...each, klantprofiel: '' })));
		const verschil = verschilTussen(zonder, naar);
		expect(verschil.gewijzigd).toBe(0);
		expect(verschil.nietVergeleken).toEqual(['klantprofiel']);
	});

	it('holds records by their number, with the kandidaat they belong to now', () => {
		const nr = (trajectnr: string, soort = 'Werkfit') => ({ tekst: { trajectnr, soort } });
		const van = lijst(KANDIDATEN, [
			{ kandidaat: 0, start: 20_700, ...nr('T1') },
			{ kandidaat: 4, start: 20_700, ...nr('T2') },
			{ kandidaat: 1, start: 20_700, ...nr('') }
		]);
		const naar = lijst(KANDIDATEN.slice(0, 4).toReversed(), [
			{ kandidaat: 3, start: 20_701, ...nr('T1') },
			{ kandidaat: -1, start: 20_700, tekst: { trajectnr: 'T3', persnr: '99' } }
		]);
		expect(told(van, naar).filter((line) => line.includes('trajecten'))).toEqual([
			'nieuw trajecten 99 T3  →',
			'weg trajecten 5 Werkfit T2  →',
			'gewijzigd trajecten 1 Werkfit T1 start 04-09-2026→05-09-2026'
		]);
		expect(verschilTussen(van, naar).records).toEqual({
			trajecten: { nieuw: 1, weg: 1, gewijzigd: 1, zonderNummer: 1 }
		});
	});

	it('says nothing of records where a source has no numbers', () => {
		const trajecten = [{ kandidaat: 0, start: 20_700 }];
		const van = lijst(KANDIDATEN, trajecten, ['trajecten.trajectnr']);
		expect(verschilTussen(van, lijst(KANDIDATEN, [])).records).toEqual({});
	});

	it('equals a naive difference of 200 generated pairs', () => {
		const rij = fc.record({
			persnr: fc.integer({ min: 1, max: 15 }).map(String),
			naam: fc.constantFrom('Bos, M.', 'Vos, N.'),
			gemeente: fc.constantFrom('', 'Epe', 'Heerde'),
			klantprofiel: fc.constantFrom('', 'J', 'N'),
			begeleider: fc.constantFrom('', 'Anna')
		});
		const list = fc.uniqueArray(rij, { selector: ({ persnr }) => persnr, minLength: 1 });
		fc.assert(
			fc.property(list, list, (toen, nu) => {
				const expected = [
					...nu
						.filter((each) => !toen.some(({ persnr }) => persnr === each.persnr))
						.map(({ persnr }) => `nieuw kandidaten ${persnr}   →`),
					...toen
						.filter((each) => !nu.some(({ persnr }) => persnr === each.persnr))
						.map(({ persnr }) => `weg kandidaten ${persnr}   →`),
					...nu.flatMap((each) => {
						const old = toen.find(({ persnr }) => persnr === each.persnr);
						if (!old) return [];
						return (['naam', 'gemeente', 'klantprofiel', 'begeleider'] as const)
							.filter((veld) => old[veld] !== each[veld])
							.map(
								(veld) => `gewijzigd kandidaten ${each.persnr}  ${veld} ${old[veld]}→${each[veld]}`
							);
					})
				];
				expect(told(lijst(toen), lijst(nu)).sort()).toEqual(expected.sort());
			}),
			{ numRuns: runs(200) }
		);
	});
});
