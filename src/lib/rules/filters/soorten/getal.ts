import type { Dataset } from '$lib/data/dataset';
import { teksten } from '$lib/domain/documenten/document-lezen';
import * as v from 'valibot';
import { getalRegels } from '../../why/regels-getal';
import type { FilterSoort } from '../filter-soort';
import { CHIP } from '../filter-state';
import { knownVoorwaarden } from '../getal/bekend';
import { getalRijen } from '../getal/rijen';
import { getalUit, sleutelVan, type GetalVoorwaarde } from '../getal/sleutel';
import { getalTekst } from '../getal/tekst';
import { holdsNummer } from '../uitgaand';
import { ELDERS, NIET_HIER } from '../weg';
import { stamp } from './keuzes';

declare module '../filter-state' {
	interface FilterState {
		/** Conditions of numbers of which the kandidaten were asked, all of which hold, by their keys. */
		readonly getal?: readonly string[] | null;
	}
}

/** Stands for a condition that nobody can read any more: what it said is not kept. */
const ONLEESBAAR = 'onleesbaar';

/** Who is in a number, as far as no other filter says it. */
export const soort: FilterSoort = {
	id: 'getal',
	plaats: 75,
	deelbaar: true,
	terug: { rang: 7, bij: 'een filter op een getal' },
	vorm: v.array(v.string()),
	masks: ({ dataset, filters }) =>
		knownVoorwaarden(filters, dataset).map(([sleutel, voorwaarde]) => ({
			filter: CHIP.getal + sleutel,
			rows: getalRijen(dataset, voorwaarde)
		})),
	chips: ({ dataset, filters }) =>
		knownVoorwaarden(filters, dataset).map(([sleutel, voorwaarde]) => ({
			id: CHIP.getal + sleutel,
			...chipText(voorwaarde, dataset),
			...(holdsNummer(ownValues(voorwaarde)) && { deelbaar: false })
		})),
	toQuery: ({ getal }, dataset) =>
		(getal ?? []).flatMap((sleutel) => {
			const voorwaarde = getalUit(sleutel);
			return voorwaarde ? [['getal', tokenOf(voorwaarde, dataset)] as const] : [];
		}),
	fromQuery: (params, dataset) => ({
		getal: [
			...new Set(
				params
					.getAll('getal')
					.map((token) => readToken(token, dataset, params.get('m') === stamp(dataset)))
			)
		]
	}),
	fromDocument: ({ getal }) => ({
		getal: [
			...new Set(
				teksten(getal).map((sleutel) => {
					const voorwaarde = getalUit(sleutel);
					return (voorwaarde && canonical(voorwaarde)) ?? ONLEESBAAR;
				})
			)
		]
	}),
	known: (filters, dataset) => ({
		getal: knownVoorwaarden(filters, dataset).map(([sleutel]) => sleutel)
	}),
	verdwenen: ({ getal }, kept, dataset) =>
		(getal ?? [])
			.filter((sleutel) => !kept.getal?.includes(sleutel) || isElders(getalUit(sleutel), dataset))
			.map((sleutel) => {
				const voorwaarde = getalUit(sleutel);
				if (!voorwaarde) return 'Een getal';
				const { name, text } = getalTekst(voorwaarde);
				return `${name}: ${text}`;
			}),
	why: getalRegels
};

/** Values of the source that a condition names. */
function ownValues(voorwaarde: GetalVoorwaarde): readonly string[] {
	return voorwaarde.soort === 'veld' ? voorwaarde.een : [];
}

/** Whether it names a value that nobody in the dataset has. */
function isElders(voorwaarde: GetalVoorwaarde | null, dataset: Dataset): boolean {
	if (voorwaarde?.soort !== 'veld') return false;
	const values = valuesOf(dataset, voorwaarde.veld);
	return voorwaarde.een.some((waarde) => waarde !== '' && !values.includes(waarde));
}

function chipText(voorwaarde: GetalVoorwaarde, dataset: Dataset) {
	const { name, text } = getalTekst(voorwaarde);
	return { name, text: isElders(voorwaarde, dataset) ? `${text} (${NIET_HIER})` : text };
}

/** The key as this app writes it. */
function canonical(voorwaarde: GetalVoorwaarde): string | null {
	return sleutelVan(
		voorwaarde.soort === 'record' ? { ...voorwaarde, uitvoerende: null } : voorwaarde
	);
}

/** Ids, and values by their place in this snapshot. */
function tokenOf(voorwaarde: GetalVoorwaarde, dataset: Dataset): string {
	switch (voorwaarde.soort) {
		case 'veld': {
			const { veld, een, niet } = voorwaarde;
			const values = valuesOf(dataset, veld);
			const codes = een.map((waarde) => (waarde === '' ? '-' : `~${values.indexOf(waarde)}`));
			return ['veld', veld, niet ? 'niet' : 'wel', ...codes].join('.');
		}
		case 'afwijkend':
			return 'afwijkend';
		case 'klant':
			return ['klant', ...voorwaarde.van].join('.');
		case 'regel':
			return ['regel', voorwaarde.id, voorwaarde.zegt].join('.');
		case 'record':
			return ['record', voorwaarde.kengetal].join('.');
	}
}

/** The key of what stands in an address; places hold for the snapshot that they were written under. */
function readToken(token: string, dataset: Dataset, sameSnapshot: boolean): string {
	const [soort, id = '', ...rest] = token.split('.');
	const read = (own: object) => {
		const voorwaarde = getalUit(JSON.stringify({ soort, ...own }));
		return (voorwaarde && canonical(voorwaarde)) ?? ONLEESBAAR;
	};
	switch (soort) {
		case 'veld': {
			const [hoe, ...codes] = rest;
			const values = sameSnapshot ? valuesOf(dataset, id) : [];
			// something was chosen, and nobody can tell what: it selects nobody, rather than everybody
			const een = codes.map((code) =>
				code === '-' ? '' : (values[/^~\d+$/.test(code) ? Number(code.slice(1)) : -1] ?? ELDERS)
			);
			return een.length && (hoe === 'wel' || hoe === 'niet')
				? read({ veld: id, een, niet: hoe === 'niet' })
				: ONLEESBAAR;
		}
		case 'klant':
			return read({ van: [id, ...rest] });
		case 'regel':
			return read({ id, zegt: rest[0] });
		case 'record':
			return read({ kengetal: id });
		default:
			return read({});
	}
}

function valuesOf({ kandidaten }: Dataset, veld: string): readonly string[] {
	const column = kandidaten.columns.get(veld);
	return column?.kind === 'code' ? column.values : [];
}
