import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BEPALINGEN } from './en-301-549';
import { OORDELEN, type EisOordeel } from './oordelen';
import { isIngevuld, verklaringVan } from './organisatie';
import { statusVan } from './status';
import { TESTS } from './tests';
import { TOETSEN } from './toetsen';
import { alsHtml, alsTekst } from './uitvoer';
import { CRITERIA, verklaring } from './verklaring';
import { WCAG } from './wcag';

const ALLE: readonly EisOordeel[] = [...CRITERIA, ...BEPALINGEN];
const VAN = verklaringVan({
	VITE_KIB_ORGANISATIE: 'Werkbedrijf <Voorbeeld>',
	VITE_KIB_VERKLARING_EMAIL: 'toegankelijk@voorbeeld.nl',
	VITE_KIB_VERKLARING_DATUM: '2026-12-01'
});

describe('the list', () => {
	it('has every criterion of WCAG 2.2 on levels A and AA once', () => {
		const nummers = WCAG.map(({ nummer }) => nummer);
		expect(nummers.length).toBe(55);
		expect(new Set(nummers).size).toBe(55);
		expect(WCAG.filter(({ niveau }) => niveau === 'A').length).toBe(31);
		expect(Object.keys(OORDELEN).sort()).toEqual([...nummers].sort());
	});

	it('names tests that exist', () => {
		const missing = Object.values(TESTS).filter(
			({ bestand, titel }) => !existsSync(bestand) || !readFileSync(bestand, 'utf8').includes(titel)
		);
		expect(missing).toEqual([]);
	});

	it('names no test that no verdict rests on', () => {
		const used = new Set<string>(ALLE.flatMap(({ getoetst }) => getoetst));
		expect(Object.keys(TOETSEN).filter((id) => !used.has(id))).toEqual([]);
	});

	it('says what every verdict rests on, and what is done about what fails', () => {
		for (const { oordeel, getoetst, tekort, sinds, bevinding } of ALLE) {
			expect(sinds).toMatch(/^2026-\d\d-\d\d$/);
			expect(bevinding).not.toBe('');
			expect(getoetst.length > 0).toBe(oordeel !== 'niet-van-toepassing');
			expect(tekort !== undefined).toBe(oordeel === 'voldoet-niet');
		}
	});
});

describe('the status', () => {
	const goed = CRITERIA.filter(({ oordeel }) => oordeel !== 'voldoet-niet');
	const tekort = {
		...{ wat: 'w', oorzaak: 'o', gevolg: 'g', alternatief: 'a', maatregel: 'm' },
		gereed: '2026-12-31'
	};
	const fout = (over: Partial<typeof tekort>): EisOordeel => ({
		...{ oordeel: 'voldoet-niet', bevinding: 'w', getoetst: ['hand'], sinds: '2026-11-30' },
		tekort: { ...tekort, ...over }
	});

	it('follows from the verdicts', () => {
		expect(statusVan(goed)).toBe('A');
		expect(statusVan([...goed, fout({})])).toBe('B');
		expect(statusVan([...goed, fout({}), fout({ gereed: '' })])).toBe('C');
	});
});

describe('the organisation', () => {
	it('is set when the app is built, and is asked for where it is not', () => {
		expect(isIngevuld(VAN)).toBe(true);
		expect(isIngevuld(verklaringVan({ VITE_KIB_ORGANISATIE: 'Werkbedrijf' }))).toBe(false);
		expect(verklaringVan({ VITE_KIB_VERKLARING_DATUM: '1-12-2026' }).datum).toBe('');
		const leeg = alsTekst(verklaring(verklaringVan({}), '1'));
		expect(leeg).toContain('Uw organisatie moet deze verklaring nog aanvullen.');
		expect(leeg).toContain('Hier hoort het contact van uw organisatie.');
		const tekst = alsTekst(verklaring(VAN, '1'));
		expect(tekst).toContain('E-mail: toegankelijk@voorbeeld.nl');
		expect(tekst).toContain('Vastgesteld: 01-12-2026');
		expect(tekst).not.toContain('nog aanvullen');
	});
});

describe('the statement as a file', () => {
	const delen = verklaring(VAN, '0.1.0-abc');
	const html = alsHtml(delen);
	const tekst = alsTekst(delen);

	it('says every criterion with its verdict, in both', () => {
		for (const { nummer, naam } of WCAG) {
			expect(tekst).toContain(`${nummer} ${naam}`);
			expect(html).toContain(`<th scope="row">${nummer} ${naam}</th>`);
		}
	});

	it('is a page of its own that runs and asks for nothing', () => {
		expect(html).toContain('<html lang="nl">');
		expect(html).toContain('Werkbedrijf &lt;Voorbeeld&gt;');
		expect(html).not.toMatch(/<script|src=|href=|<Voorbeeld>/);
	});

	it('has the parts of the model', () => {
		for (const kop of [
			'Status',
			'Waarover dit gaat',
			'Wat nog niet voldoet',
			'Werkt er iets niet voor u?',
			'Niet tevreden met het antwoord?',
			'Hoe dit is onderzocht'
		])
			expect(html).toContain(`<h2>${kop}</h2>`);
		expect(tekst).toContain('Nationale ombudsman');
	});
});
