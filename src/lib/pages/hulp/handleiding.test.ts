import { existsSync, readdirSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TABBLADEN } from '$lib/domain/momentopname/tabbladen';
import { BLADEN, bladBij, searchHandleiding } from './handleiding';
import { ONDERWERPEN, type HulpDeel } from './onderwerpen';

const BEELDEN = 'src/lib/pages/hulp/beelden';

it('has a page of its own for every page of the app', () => {
	const routes = [...TABBLADEN.map(({ route }) => route), '/werklijst', '/veranderd'];
	const met = ONDERWERPEN.flatMap(({ bij }) => [...bij] as string[]);
	expect(routes.filter((route) => !met.includes(route))).toEqual([]);
	expect(met.length).toBe(new Set(met).size);
	expect(bladBij('/trajecten')).toBe('trajecten');
	expect(bladBij('/of-nothing')).toBe('vandaag');
});

it('is searched by words in any order, without accents and capitals, and says where', () => {
	expect(searchHandleiding('').map(({ id }) => id)).toEqual(BLADEN.map(({ id }) => id));
	expect(searchHandleiding('WACHTWOORD  kwijt')[0]).toMatchObject({
		id: 'veilig',
		zin: expect.stringMatching(/^Kwijt is kwijt/)
	});
	expect(searchHandleiding('doelgroepregister').map(({ id }) => id)).toEqual(['begrippen']);
	expect(searchHandleiding('ctrl + z').map(({ id }) => id)).toContain('toetsen');
	expect(searchHandleiding('qqq')).toEqual([]);
});

it('has every picture it names, no other, and 150 kB of them at most', () => {
	const delen: readonly HulpDeel[] = ONDERWERPEN.flatMap((each) => [...each.delen] as HulpDeel[]);
	const named = delen.flatMap(({ beeld }) => (beeld ? [`${beeld.naam}.svelte`] : []));
	const files = existsSync(BEELDEN) ? readdirSync(BEELDEN) : [];
	expect(files.toSorted()).toEqual(named.toSorted());
	const size = files.reduce((sum, file) => sum + statSync(`${BEELDEN}/${file}`).size, 0);
	expect(size).toBeLessThanOrEqual(150_000);
});
