import { beforeEach, expect, test, vi } from 'vitest';
import {
	LEEG_DOCUMENT,
	metOperaties,
	type Inhoud,
	type Operatie
} from '$lib/domain/documenten/document';
import { afsprakenUit, ALLE } from '$lib/domain/doelen/afspraken';
import { DoelKeuze } from './doel-keuze.svelte';
import { Documenten } from '../documenten/documenten.svelte';
import type { DocumentBrug } from '../documenten/eigen-document.svelte';

/** 18-11-2026, and the end of its quarter */
const [D, EINDE] = [20_775, 20_818];
const OUD = { procent: 90, dag: 20_900 };

let kept: Map<string, string>;
let inhoud: Inhoud;

beforeEach(() => {
	kept = new Map([['kib:doel', JSON.stringify(OUD)]]);
	inhoud = {};
	vi.stubGlobal('localStorage', {
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, value: string) => kept.set(name, value)
	});
	vi.stubGlobal('addEventListener', () => undefined);
	vi.stubGlobal('BroadcastChannel', undefined);
	return () => vi.unstubAllGlobals();
});

const brug: DocumentBrug = {
	call: (async (name: string, input: { operaties: readonly Operatie[] }) => {
		if (name === 'documenten')
			return { gelezen: { afspraken: { ...LEEG_DOCUMENT, inhoud } }, beschadigd: [] };
		inhoud = metOperaties(inhoud, input.operaties);
		return { revisie: 1, inhoud };
	}) as unknown as DocumentBrug['call']
};

async function documenten(soort: 'bron' | 'voorbeeld'): Promise<Documenten> {
	const made = new Documenten({ brug, volgnummer: () => 1, mislukt: () => undefined });
	await made.open(soort);
	return made;
}

test('the goal that was a preference counts until the documents are read, then goes into them', async () => {
	const bron: { documenten: Documenten | null } = { documenten: null };
	expect(new DoelKeuze(bron).voor(D)).toEqual(OUD);

	bron.documenten = await documenten('bron');
	const doelen = new DoelKeuze(bron);
	await doelen.takeOver('bron');
	expect(afsprakenUit(inhoud).get('profielgraad')?.get(ALLE)).toMatchObject(OUD);
	expect(doelen.voor(D)).toMatchObject(OUD);
	expect(kept.get('kib:doel')).toBe('');
});

test('fictional data take nothing over, so that it is not lost with them', async () => {
	const doelen = new DoelKeuze({ documenten: await documenten('voorbeeld') });
	await doelen.takeOver('voorbeeld');
	expect(inhoud).toEqual({});
	expect(doelen.voor(D)).toEqual(OUD);
	expect(kept.get('kib:doel')).toBe(JSON.stringify(OUD));
});

test('what was agreed on since is not written over by the preference', async () => {
	const doelen = new DoelKeuze({ documenten: await documenten('bron') });
	await doelen.set('profielgraad', ALLE, { procent: 70, dag: D, met: '', op: null });
	await doelen.takeOver('bron');
	expect(doelen.voor(D)).toMatchObject({ procent: 70 });
});

test('without a goal it is that of the quarter', async () => {
	const doelen = new DoelKeuze({ documenten: await documenten('bron') });
	await doelen.keep({ procent: 95, dag: D });
	expect(doelen.eigen).toBe(true);
	await doelen.keep(null);
	expect(doelen.eigen).toBe(false);
	expect(doelen.voor(D)).toEqual({ procent: 85, dag: EINDE });
});

test('a goal is changed and taken away where it is kept, however the list spells its gemeente', async () => {
	const doel = { procent: 80, dag: EINDE, met: '', op: null };
	const doelen = new DoelKeuze({ documenten: await documenten('bron') });
	await doelen.set('vindbaarheid', 'EPE', doel);
	await doelen.set('vindbaarheid', 'Epe', { ...doel, procent: 85 });
	expect([...(afsprakenUit(inhoud).get('vindbaarheid') ?? [])]).toMatchObject([
		['EPE', { procent: 85 }]
	]);
	await doelen.set('vindbaarheid', 'Epe', null);
	expect(afsprakenUit(inhoud).get('vindbaarheid')).toBeUndefined();
});
