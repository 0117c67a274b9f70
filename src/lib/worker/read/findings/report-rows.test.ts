import { describe, expect, it } from 'vitest';
import { IngestSession } from '../session';
import { readSource } from '../text/read-csv';

async function check(...lines: string[]) {
	const session = new IngestSession();
	const text = ['Pers. nr.;Naam;Sonar - Klantprofiel;Opmerking', ...lines, ''].join('\r\n');
	session.addSource(await readSource(new TextEncoder().encode(text), 'lijst.csv', 0));
	return session.controle();
}

describe('a cell that goes on after a line end', () => {
	it('is told in a name: a forgotten quote may have taken a kandidaat into it', async () => {
		const { meldingen, metWaarschuwing, totaal } = await check(
			'04101;Bos, A.;J;x',
			'04102;"Kees;N;x',
			'04103;Das"; J.;x',
			'04104;Vos, P.;J;x'
		);
		expect([totaal, metWaarschuwing]).toEqual([3, 1]);
		expect(meldingen.map(({ rij, probleem, gevolg }) => [rij, probleem, gevolg])).toContainEqual([
			3,
			"Kolom 'Naam' heeft 1 cel van meer dan één regel.",
			'Kijk na of er een aanhalingsteken ontbreekt. Dan staat een rij in die cel.'
		]);
	});

	it('is nothing to tell in a remark', async () => {
		const { meldingen } = await check('04101;Bos, A.;J;"een', 'twee"', '04102;Das, J.;N;x');
		expect(meldingen.filter(({ ernst }) => ernst === 'waarschuwing')).toEqual([]);
	});
});
