import { expect, test } from 'vitest';
import { openDataset } from '$lib/data/dataset';
import { namen } from '$lib/data/kandidaat/namen.svelte';
import { VELDEN } from '$lib/domain/velden/velden';
import { kandidatenSnapshot } from '../../../tests/fixtures/kandidaten-snapshot';
import { screenText, wholeText } from './column';
import {
	isSortable,
	kandidaatKolom,
	kandidaatKolommen,
	kandidatenLijst,
	cameLater
} from './kandidaat-kolommen';
import { ordersOf } from './kandidaat-orders';

const dataset = openDataset(
	kandidatenSnapshot([
		{
			naam: 'Bos, M.',
			persnr: '07870',
			dgr: 'DGR',
			klantprofiel: 'L',
			status: 'Open',
			gemeente: 'Epe'
		},
		{ naam: '', persnr: '00012', klantprofiel: 'Q' }
	])
);
const kolommen = kandidaatKolommen(dataset);
const of = (id: string) => kandidaatKolom(dataset, id);

test('what names somebody is told as such, of the catalogue of fields', () => {
	const personal = kolommen.filter(({ wie }) => (typeof wie === 'function' ? wie() : wie));
	expect(personal.map(({ id }) => id)).toEqual(
		kolommen
			.map(({ id }) => id)
			.filter((id) => VELDEN.kandidaten.some((veld) => veld.id === id && veld.persoonlijk))
	);
});

test('a code has its word, a value that nobody knows itself, a blank nothing', () => {
	expect([0, 1].map((row) => wholeText(of('klantprofiel'), row))).toEqual(['Leeg', 'Q']);
	expect([0, 1].map((row) => wholeText(of('dgr'), row))).toEqual(['Ja', '']);
	expect(wholeText(of('weg'), 0)).toBe('');
});

test('names are hidden in every column where that is asked', () => {
	namen.verborgen = true;
	expect(['naam', 'persnr', 'gemeente'].map((id) => screenText(of(id), 0))).toEqual([
		'M.B.',
		'•••••',
		'Epe'
	]);
	namen.verborgen = false;
});

test('every column that can be seen has an order, and only known ones start off', () => {
	for (const { id } of kolommen) {
		expect(isSortable(dataset, id)).toBe(true);
		expect(ordersOf(dataset).order({ column: id, direction: 'ascending' })).toHaveLength(2);
	}
	expect(isSortable(dataset, 'weg')).toBe(false);
	expect(['naam', 'signaal', 'extra:Rijbewijs'].map(cameLater)).toEqual([false, true, true]);
});

test('a card shows columns that are not on screen', () => {
	const naam = kolommen.filter(({ id }) => id === 'naam');
	const lijst = kandidatenLijst(dataset, Uint32Array.of(1, 0), naam, kolommen);
	const texts = lijst
		.kaart(lijst.rijAt(1))
		.map((plek) => plek.kolommen.map((kolom) => screenText(kolom, lijst.rijAt(1))).join('|'));
	expect(texts).toEqual(['Bos, M.', '07870', 'Leeg|', 'Epe', 'Profiel starten']);
});
