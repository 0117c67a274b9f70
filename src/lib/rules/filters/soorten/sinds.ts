import { addRow, emptyBitset, hasRow, type Bitset } from '$lib/columns/bitset';
import { textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import { partKey } from '$lib/data/parts';
import { groepVan, wasUit } from '$lib/domain/doorstroom/groep';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { recordSindsTekst } from '$lib/domain/momentopname/verschil';
import { VELDEN, veldVan } from '$lib/domain/velden/velden';
import { woordVoor } from '$lib/domain/velden/waarden';
import { formatDatum } from '$lib/locale/format';
import * as v from 'valibot';
import type { FilterPlek, FilterSoort, SindsVerschil } from '../filter-soort';

/** Kandidaten that differ from another momentopname, once that difference is loaded. */
export const soort: FilterSoort = {
	id: 'sinds',
	plaats: 80,
	// names a momentopname that others don't have
	deelbaar: 'hier',
	terug: { rang: 6, bij: 'een filter op wat er veranderd is' },
	vorm: v.nullable(v.object({ snapshot: v.string(), wat: v.string() })),
	masks(plek) {
		const rows = rowsOf(plek);
		return rows ? [{ filter: 'sinds', rows }] : [];
	},
	chips({ filters: { sinds }, verschil }) {
		if (!sinds) return [];
		if (verschil?.snapshot !== sinds.snapshot)
			return [{ id: 'sinds', name: 'Sinds', text: 'wordt geladen' }];
		const name = verschil.dag === undefined ? 'Sinds' : `Sinds ${formatDatum(verschil.dag)}`;
		const text = inVeld(sinds.wat) ?? recordSindsTekst(sinds.wat) ?? sinds.wat;
		return [{ id: 'sinds', name, text }];
	},
	toQuery: ({ sinds }) => (sinds ? [['sinds', `${sinds.snapshot}.${sinds.wat}`]] : []),
	fromQuery(params) {
		const [, snapshot, wat] = /^([\w-]+)\.(\w+)$/.exec(params.get('sinds') ?? '') ?? [];
		return { sinds: snapshot && wat ? { snapshot, wat } : null };
	},
	known({ sinds }, { meta }, snapshots) {
		const isGone = sinds && (sinds.snapshot === meta.id || !isAmong(snapshots, sinds.snapshot));
		return { sinds: isGone ? null : sinds };
	},
	verdwenen: ({ sinds }, kept) => (sinds && !kept.sinds ? ['Sinds een momentopname'] : []),
	why({ filters, sinds }) {
		const wat = filters.sinds?.wat;
		if (wat === undefined || !sinds) return [];
		const tekst = inVeld(wat) ?? wat;
		return [
			{
				filter: 'sinds',
				regel: `Sinds de gekozen momentopname: ${tekst}`,
				definitie:
					wat === 'nieuw'
						? 'De kandidaat stond niet in die momentopname.'
						: wasUit(wat)
							? 'De kandidaat stond er met deze waarde in.'
							: 'De kandidaat stond er met andere gegevens in.',
				toets: { soort: 'een-van', veld: 'sinds', waarden: ['ja'] },
				bewijzen: (row) => [
					[
						{
							tabel: 'kandidaten',
							veld: 'sinds',
							label: 'Vergelijking',
							waarde: hasRow(sinds, row) ? 'ja' : 'nee',
							tekst: hasRow(sinds, row) ? tekst : wasUit(wat) ? 'anders' : 'gelijk'
						}
					]
				]
			}
		];
	}
};

function rowsOf({ dataset, filters: { sinds }, verschil }: FilterPlek): Bitset | null {
	if (!sinds || verschil?.snapshot !== sinds.snapshot) return null;
	if (sinds.wat === 'nieuw' || sinds.wat === 'gewijzigd') return verschil[sinds.wat];
	const was = wasUit(sinds.wat);
	if (was) return rowsWithin(dataset, verschil, was);
	// a field that nothing is different in
	return verschil.velden.get(sinds.wat) ?? new Uint32Array(verschil.nieuw.length);
}

const WAS = partKey<Bitset>('bron');

/** Who was in the group in the earlier list, of those who are in both; nobody without a number is known to be. */
function rowsWithin(
	dataset: Dataset,
	{ snapshot, nieuw, oud }: SindsVerschil,
	{ veld, groep }: NonNullable<ReturnType<typeof wasUit>>
): Bitset {
	const { kandidaten } = dataset;
	const make = () => {
		const rows = emptyBitset(kandidaten.rows);
		for (let row = 0; row < kandidaten.rows; row++) {
			const isFollowed = !hasRow(nieuw, row) && textAt(kandidaten, 'persnr', row) !== '';
			const toen = oud?.[veld].get(row) ?? textAt(kandidaten, veld, row);
			if (isFollowed && groepVan(veld, toen) === groep) addRow(rows, row);
		}
		return rows;
	};
	return dataset.part(WAS, make, `${snapshot} ${veld} ${groep}`);
}

function isAmong(snapshots: readonly string[] | null, snapshot: string): boolean {
	return snapshots === null || snapshots.includes(snapshot);
}

function inVeld(wat: string): string | null {
	const was = wasUit(wat);
	if (was) {
		const { naam, waarden } = veldVan('kandidaten', was.veld);
		const woord = /^[1-6]$/.test(was.groep)
			? `trede ${was.groep}`
			: opScherm(woordVoor(waarden, was.groep));
		return `${naam} was ${woord}`;
	}
	const veld = VELDEN.kandidaten.find(({ id }) => id === wat);
	return veld ? `gewijzigd in ${veld.naam}` : null;
}
