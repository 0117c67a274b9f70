import type {
	Bron,
	Datumvolgorde,
	Leeswijze,
	Notatie,
	BronVraag
} from '$lib/domain/momentopname/inlezen';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { vraagTekst } from '$lib/domain/documenten/vraag-tekst';
import { formatDagMaand } from '$lib/locale/format';

/** A question about a column with the answers to choose from, and what choosing one changes. */
export interface KolomVraag {
	readonly sleutel: string;
	readonly vraag: string;
	/** Which column and which cells it is about; '' when that is not known any more. */
	readonly uitleg: string;
	readonly keuzes: readonly { readonly waarde: string; readonly label: string }[];
	/** The answer; '' as long as there is none. */
	readonly gekozen: string;
	antwoord(waarde: string): Pick<Leeswijze, 'notatie' | 'datums' | 'sleutel'>;
}

/**
 * The questions about a source: those that came up, and those that were answered in an earlier import with the
 * same columns.
 */
export function kolomVragen(
	{ leeswijze, kolommen }: Pick<Bron, 'leeswijze' | 'kolommen'>,
	gesteld: readonly BronVraag[]
): readonly KolomVraag[] {
	const { notatie = {}, datums = {}, sleutel = {} } = leeswijze;
	const vragen = gesteld.map((vraag) => {
		switch (vraag.soort) {
			case 'notatie':
				return notatieVraag(vraag.kop, vraag.voorbeelden, vraagTekst(vraag), notatie);
			case 'datums':
				return datumVraag(vraag.kop, vraag, datums);
			case 'sleutel':
				return sleutelVraag(vraag, sleutel);
		}
	});
	const known = new Set(vragen.map((each) => each.sleutel));
	const eerder = kolommen.flatMap(({ kop }) => [
		...(Object.hasOwn(notatie, kop)
			? [notatieVraag(kop, [], vraagTekst({ soort: 'notatie', kop, voorbeelden: [] }), notatie)]
			: []),
		...(Object.hasOwn(datums, kop) ? [datumVraag(kop, null, datums)] : [])
	]);
	return [...vragen, ...eerder.filter((each) => !known.has(each.sleutel))];
}

function notatieVraag(
	kop: string,
	voorbeelden: readonly string[],
	vraag: string,
	notatie: Readonly<Record<string, Notatie>>
): KolomVraag {
	return {
		sleutel: `notatie ${kop}`,
		vraag,
		uitleg: voorbeelden.length
			? `In dit bestand staat: ${voorbeelden.map(opScherm).join(' · ')}`
			: '',
		keuzes: [
			{ waarde: 'nl', label: '1.234,5 (komma voor decimalen)' },
			{ waarde: 'en', label: '1,234.5 (punt voor decimalen)' }
		],
		gekozen: notatie[kop] ?? '',
		antwoord: (waarde) => ({ notatie: { ...notatie, [kop]: waarde === 'en' ? 'en' : 'nl' } })
	};
}

function sleutelVraag(
	vraag: Extract<BronVraag, { soort: 'sleutel' }>,
	sleutel: Readonly<Record<string, true>>
): KolomVraag {
	return {
		sleutel: `sleutel ${vraag.kop}`,
		vraag: vraagTekst(vraag),
		uitleg: `Zo niet: zet Pers. nr. op een andere kolom dan '${opScherm(vraag.kop)}'.`,
		keuzes: [{ waarde: 'klopt', label: 'Ja, het is één kandidaat' }],
		gekozen: Object.hasOwn(sleutel, vraag.kop) ? 'klopt' : '',
		antwoord: () => ({ sleutel: { ...sleutel, [vraag.kop]: true } })
	};
}

function datumVraag(
	kop: string,
	vraag: Extract<BronVraag, { soort: 'datums' }> | null,
	datums: Readonly<Record<string, Datumvolgorde>>
): KolomVraag {
	const [een, ander] = vraag?.delen ?? [0, 0];
	return {
		sleutel: `datums ${kop}`,
		vraag: vraag ? vraagTekst(vraag) : `Hoe staan de datums in kolom '${opScherm(kop)}'?`,
		uitleg: vraag ? `Kolom '${opScherm(kop)}', bijvoorbeeld ${opScherm(vraag.voorbeeld)}` : '',
		keuzes: [
			{
				waarde: 'dag-maand',
				label: vraag ? `${formatDagMaand(een, ander)}: eerst de dag` : 'Eerst de dag'
			},
			{
				waarde: 'maand-dag',
				label: vraag ? `${formatDagMaand(ander, een)}: eerst de maand` : 'Eerst de maand'
			}
		],
		gekozen: datums[kop] ?? '',
		antwoord: (waarde) => ({
			datums: { ...datums, [kop]: waarde === 'maand-dag' ? 'maand-dag' : 'dag-maand' }
		})
	};
}
