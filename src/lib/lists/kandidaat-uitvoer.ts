import { NO_DAY, type CodeColumn } from '$lib/columns/column';
import type { Toelichting } from '$lib/domain/momentopname/uitvoer';
import { VELDEN, type Veld } from '$lib/domain/velden/velden';
import { woordVoor } from '$lib/domain/velden/waarden';
import { actieTeksten } from '$lib/data/kandidaat/acties-op-scherm.svelte';
import type { Dataset } from '$lib/data/dataset';
import { heleTekst } from '$lib/data/kandidaat-rij';
import { namen } from '$lib/data/kandidaat/namen.svelte';
import { oudsteSignaal } from '$lib/data/oudste-signaal';
import { codes, dagen, teksten, type LijstKolom } from './uitvoer-bron';

const EXTRA = 'extra:';

/** A field of the kandidaten of a list as a column; `rowAt` gives the kandidaat of a line. */
export function kandidaatKolom(
	dataset: Dataset,
	{ id, label }: { readonly id: string; readonly label: string },
	rijen: number,
	rowAt: (index: number) => number
): LijstKolom {
	const veld = VELDEN.kandidaten.find((each) => each.id === id);
	return {
		kop: veld?.label ?? (id.startsWith(EXTRA) ? id.slice(EXTRA.length) : label),
		wie:
			(veld?.persoonlijk ?? false) ||
			id.startsWith(EXTRA) ||
			(id === 'acties' && (actieTeksten(dataset)?.eigen ?? false)),
		*make() {
			const column = dataset.kandidaten.columns.get(id);
			if (id === 'signaal') {
				const { days } = oudsteSignaal(dataset);
				return yield* dagen(rijen, (index) => days[rowAt(index)] ?? NO_DAY);
			}
			if (column?.kind === 'day')
				return yield* dagen(rijen, (index) => column.days[rowAt(index)] ?? NO_DAY);
			if (column?.kind === 'code' && id !== 'acties')
				return yield* codes(rijen, woorden(column, id, veld), (index) => {
					const row = rowAt(index);
					return column.codes[row] ?? 0;
				});
			return yield* teksten(rijen, (index) => heleTekst(dataset, id, rowAt(index)));
		}
	};
}

/** What columns mean whose name does not say it all. */
export function kolomUitleg(ids: readonly string[]): readonly Toelichting[] {
	const velden = VELDEN.kandidaten.filter(({ id }) => ids.includes(id));
	return [
		...velden.map(({ label, bron, waarden }): Toelichting => {
			const codes = waarden?.map(({ code, woord }) =>
				code === woord ? code : `${code} = ${woord}`
			);
			const herkomst = bron ? `uit ${bron}` : 'uit de bron';
			return [
				`Kolom ${label}`,
				[herkomst, ...(codes?.length ? [codes.join(', ')] : [])].join('; ')
			];
		}),
		...(ids.includes('signaal')
			? [
					[
						'Kolom Oudste signaal',
						'de oudste verstreken signaaldatum; alleen van actieve trajecten, modules en plaatsingen'
					] as const
				]
			: [])
	];
}

function woorden({ values }: CodeColumn, id: string, veld: Veld | undefined): readonly string[] {
	return values.map((value) => {
		const shown = namen.veld(id, value);
		return shown === '' ? '' : woordVoor(veld?.waarden, shown);
	});
}
