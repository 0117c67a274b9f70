import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPublicatie, procentVan, somVan } from '$lib/domain/uwv/publicatie';
import { kwartaalIn, readPublicatie } from './publicatie-tekst';

function fixture(name: string): string {
	return readFileSync(`tests/fixtures/publicaties/${name}.txt`, 'utf8');
}

function gelezen(text: string) {
	const { publicatie, nietGelezen } = readPublicatie(text);
	return { publicatie, nietGelezen, bevindingen: checkPublicatie(publicatie) };
}

/** Whether something is said that is not said of the text as it should be. */
function noticed(text: string, about: string): boolean {
	const { bevindingen, nietGelezen } = gelezen(text);
	const known = new Set(gelezen(about).bevindingen.map(({ tekst }) => tekst));
	return nietGelezen.length > 0 || bevindingen.some(({ tekst }) => !known.has(tekst));
}

const PUBLICATIES = [
	['drechtsteden-2021-4', 'Drechtsteden', 7, 3280, 4826, 68],
	['midden-utrecht-2023-2', 'Midden-Utrecht', 14, 6648, 8844, 75],
	['noord-limburg', 'Noord-Limburg', 7, 3386, 4340, 78]
] as const;

describe.each(PUBLICATIES)('%s', (name, regio, gemeenten, totaal, register, procent) => {
	it('has its region, gemeenten, total, register and share', () => {
		const { publicatie, nietGelezen } = gelezen(fixture(name));
		expect(nietGelezen).toEqual([]);
		expect(publicatie).toMatchObject({ regio, register, procent });
		expect(publicatie.rijen).toHaveLength(gemeenten);
		expect(somVan(publicatie.rijen).totaal).toBe(totaal);
		expect(procentVan(totaal, register)).toBe(procent);
	});

	it('adds up', () => {
		const fouten = gelezen(fixture(name)).bevindingen.filter(({ ernst }) => ernst === 'fout');
		expect(fouten).toEqual([]);
	});

	it('is noticed when one digit of any number of the table changes', () => {
		const text = fixture(name);
		const table = text.slice(0, text.indexOf('In Sonar zijn'));
		let tried = 0;
		for (const found of table.matchAll(/(?<=[\s>])\d[\d.]*(?=[\s<]|$)/g)) {
			const line = table.slice(table.lastIndexOf('\n', found.index) + 1).split('\n')[0] ?? '';
			// The quarter, and the number of the region at the beginning of a line, add up with nothing.
			if (/kwartaal/i.test(line) || line.trimStart().startsWith(found[0])) continue;
			for (let at = 0; at < found[0].length; at++) {
				const digit = found[0][at] ?? '';
				if (digit === '.') continue;
				const other = String((Number(digit) + 1) % 10);
				const place = found.index + at;
				const damaged = text.slice(0, place) + other + text.slice(place + 1);
				expect(noticed(damaged, text), `${line}: ${found[0]}`).toBe(true);
				tried++;
			}
		}
		expect(tried).toBeGreaterThan(gemeenten * 5);
	});
});

describe('what a publication lacks or has in another form', () => {
	it('recognises the shifted total of Drechtsteden and says so', () => {
		const { publicatie, bevindingen } = gelezen(fixture('drechtsteden-2021-4'));
		expect(publicatie).toMatchObject({
			regionummer: 26,
			kwartaal: { jaar: 2021, kwartaal: 4 },
			verschoven: true,
			totaal: { gemeenteProfiel: 38, uwvGeen: 701, totaal: null }
		});
		expect(bevindingen).toEqual([
			{
				ernst: 'info',
				tekst:
					'De regel TOTAAL AMR staat één kolom verschoven en het totaal ontbreekt. Berekend uit de gemeenten: 3.280.'
			}
		]);
	});

	it('asks the number of Midden-Utrecht', () => {
		const { publicatie, bevindingen } = gelezen(fixture('midden-utrecht-2023-2'));
		expect(publicatie).toMatchObject({ regionummer: null, kwartaal: { jaar: 2023, kwartaal: 2 } });
		expect(bevindingen.map(({ ernst }) => ernst)).toEqual(['vraag']);
	});

	it('finds the region behind the table of Noord-Limburg, asks the quarter and reads Bergen LB', () => {
		const { publicatie, bevindingen } = gelezen(fixture('noord-limburg'));
		expect(publicatie).toMatchObject({ regionummer: 31, kwartaal: null });
		expect(publicatie.rijen[1]).toMatchObject({ gemeente: 'Bergen (L)', gedrukt: 'Bergen LB' });
		expect(bevindingen).toEqual([
			{
				ernst: 'vraag',
				veld: 'kwartaal',
				tekst: 'Het kwartaal staat er niet in. Kies het kwartaal.'
			},
			{ ernst: 'info', tekst: '"Bergen LB" is gelezen als Bergen (L).' }
		]);
	});

	it('puts a name together that stands on two lines', () => {
		const { publicatie } = gelezen(
			'Zeist 1 1 1 1 4\nUtrechtse\nHeuvelrug 26 94 213 38 371\nWijk bij Duurstede\n11 36 99 21 167'
		);
		expect(publicatie.rijen.map(({ gemeente }) => gemeente)).toEqual([
			'Zeist',
			'Utrechtse Heuvelrug',
			'Wijk bij Duurstede'
		]);
	});

	it('puts a name together of which a part stands below the numbers', () => {
		const { publicatie } = gelezen(
			'Sliedrecht 1 72 146 71 290\nHendrik-\nIdo- 1 53 75 34 163\nAmbacht\nUtrechtse\n26 94 213 38 371\nHeuvelrug\nTOTAAL\n28 219 434 143 824\nAMR'
		);
		expect(publicatie.rijen.map(({ gemeente }) => gemeente)).toEqual([
			'Sliedrecht',
			'Hendrik-Ido-Ambacht',
			'Utrechtse Heuvelrug'
		]);
		expect(publicatie.totaal.totaal).toBe(824);
	});

	it('finds a region of which the number stands on a line of its own', () => {
		const { publicatie } = gelezen('26\nDrechtsteden\nDordrecht 20 622 680 342 1.664');
		expect(publicatie).toMatchObject({ regionummer: 26, regio: 'Drechtsteden' });
		expect(publicatie.rijen).toHaveLength(1);
	});

	it('keeps a gemeente of another year as it is printed, and asks', () => {
		const { publicatie, bevindingen } = gelezen('Haren 1 2 3 4 10');
		expect(publicatie.rijen[0]?.gemeente).toBe('Haren');
		expect(bevindingen).toContainEqual({
			ernst: 'vraag',
			tekst: 'Haren is geen gemeente in de indeling van 2023. Klopt de naam?',
			rij: 0
		});
	});

	it('asks about a gemeente or a number that the division has elsewhere', () => {
		const { bevindingen } = gelezen('27 Drechtsteden\nZeist 1 2 3 4 10\nTOTAAL AMR 1 2 3 4 10');
		const vragen = bevindingen.map(({ tekst }) => tekst);
		expect(vragen).toContain(
			'Drechtsteden heeft in de indeling van 2023 nummer 26, maar er staat 27. Klopt dat?'
		);
		expect(vragen).toContain('Zeist hoort in 2023 bij Midden-Utrecht. Klopt dat?');
	});

	it('does not take the head of a table for the name of a region', () => {
		const { publicatie } = gelezen(
			'Arbeidsmarktregio Gemeente\nVenlo 1 2 3 4 10\nin de arbeidsmarktregio Noord-Limburg bevat het doelgroepregister'
		);
		expect(publicatie.regio).toBe('Noord-Limburg');
	});

	it('does not pass over a line that lost or won a number', () => {
		expect(gelezen('Zeist 52 153 393 53').nietGelezen).toHaveLength(1);
		expect(gelezen('Zeist 52 153 393 53 651 7').nietGelezen).toHaveLength(1);
		expect(gelezen('Utrecht 175 1 030 1.430 239 2.874').nietGelezen).toHaveLength(1);
	});

	it('says that there is no table in a text without one', () => {
		expect(gelezen('Beste collega, bijgaand de cijfers van 2023.').bevindingen[0]).toEqual({
			ernst: 'fout',
			tekst: 'Er staan geen regels met een gemeente en vijf aantallen in.'
		});
	});

	it.each([
		['Vierde kwartaal 2021', 2021, 4],
		['1e kwartaal 2024', 2024, 1],
		['Q3 2022', 2022, 3],
		['publicatie-2023-Q2.pdf', 2023, 2]
	])('reads the quarter in %s', (text, jaar, kwartaal) => {
		expect(kwartaalIn(text)).toEqual({ jaar, kwartaal });
	});
});
