import { isoDag, type Verlopen } from '$lib/domain/momentopname/bewaartermijn';
import type { Organisatie } from '$lib/domain/kluis/kluis';
import type { Dag } from '$lib/domain/velden/datum';
import { enumerated } from '$lib/domain/velden/enumerated';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { formatDatum, formatGetal } from '$lib/locale/format';
import { hoeveel, woordBij } from '$lib/locale/hoeveel';
import { dagVanTijd } from '$lib/data/kandidaat/vandaag';
import type { Voorheen } from '../kluis/voorheen';

const MS_PER_DAG = 86_400_000;

/** When the data in use are removed, in words: "morgen", "over 5 dagen"; past that day "binnenkort". */
export function expiresWhen(dagen: number): string {
	if (dagen <= 0) return 'binnenkort';
	return woordBij(dagen, 'morgen', `over ${formatGetal(dagen)} dagen`);
}

/** Until when a list stays, in words; "verdwijnt" in the last days, so that it is more than a colour. Null without an end. */
export function staysUntil(
	einde: string | undefined,
	dagen: number | null,
	herinnerDagen: number
): { readonly tekst: string; readonly let: boolean } | null {
	if (dagen === null || einde === undefined) return null;
	return dagen <= herinnerDagen
		? { tekst: `Verdwijnt ${expiresWhen(dagen)}`, let: true }
		: { tekst: `Blijft tot ${formatDatum(dagVanTijd(einde))}`, let: false };
}

/** What happens to lists in the end; 0 days is never, and after 0 years nothing of them is remembered. */
export function bewaartermijnTekst({
	verlooptNaDagen,
	geheugenJaren
}: Pick<Organisatie, 'verlooptNaDagen' | 'geheugenJaren'>): string {
	if (!verlooptNaDagen) return 'Momentopnamen blijven staan tot u ze verwijdert.';
	const weg = `Een momentopname verdwijnt ${hoeveel(verlooptNaDagen, 'dag', 'dagen')} na het inlezen.`;
	return geheugenJaren ? `${weg} De aantallen blijven in het geheugen.` : weg;
}

/** What there is to say about lists that go, or went, because their term is over. */
export interface VerloopBericht {
	/** Changes when there is something else to say, or on another day: what was closed stays closed until then. */
	readonly sleutel: string;
	readonly titel: string;
	readonly tekst: string;
	/** Work goes on without it. */
	readonly rustig?: boolean;
	/** Ids of the lists that the user may remove now. */
	readonly teVerwijderen: readonly string[];
}

export interface VerloopStand {
	readonly snapshots: readonly Pick<SnapshotMeta, 'id' | 'soort' | 'peildatum'>[];
	/** Of the snapshot in use; null without any. */
	readonly huidig: string | null;
	readonly verloopt: Readonly<Record<string, string>>;
	readonly verlopen: readonly Verlopen[];
	/** ISO time. */
	readonly nu: string;
	readonly vandaag: Dag;
	/** Days until the one in use goes, in the days before that. */
	readonly over: number | null;
	/** Its terms. */
	readonly organisatie: Pick<Organisatie, 'verlooptNaDagen' | 'geheugenJaren' | 'herinnerDagen'>;
}

/** What went first, then what goes on the next day of use, then what goes soon; null when there is nothing to say. */
export function verloopBerichten(stand: VerloopStand): readonly VerloopBericht[] {
	const { snapshots, huidig, verloopt, verlopen, nu, vandaag, over, organisatie } = stand;
	const dagen = organisatie.verlooptNaDagen;
	const found: VerloopBericht[] = [];
	const last = verlopen.at(-1);
	if (last)
		found.push({
			sleutel: `weg ${last.op}`,
			titel: verwijderdTekst(last, dagen),
			tekst: 'Uw notities en acties zijn er nog.',
			teVerwijderen: []
		});
	const past = snapshots.filter(({ id }) => (verloopt[id] ?? nu) < nu);
	const dag = isoDag(nu);
	if (past.length) {
		const lijsten = past.map(({ peildatum }) => formatDatum(peildatum));
		const is =
			past.length === 1
				? ['De momentopname', 'staat', 'die momentopname']
				: ['De momentopnamen', 'staan', 'die momentopnamen'];
		found.push({
			sleutel: `voorbij ${dag} ${past.length}`,
			titel: `${is[0]} van ${enumerated(lijsten)} ${is[1]} hier langer dan ${hoeveel(dagen, 'dag', 'dagen')}.`,
			tekst:
				`Opent u de app op een andere dag, dan verwijdert de app ${is[2]}. ` +
				'Uw notities en acties blijven. ' +
				`Vandaag is het ${formatDatum(vandaag)}, volgens deze computer. Klopt dat niet? Zet de klok goed.`,
			teVerwijderen: past.map(({ id }) => id)
		});
	} else if (over !== null && huidig !== null) {
		const peildatum = snapshots.find(({ id }) => id === huidig)?.peildatum;
		found.push({
			sleutel: `straks ${dag}`,
			titel: `De momentopname${peildatum === undefined ? '' : ` van ${formatDatum(peildatum)}`} verloopt ${expiresWhen(over)}.`,
			tekst: `Na ${hoeveel(dagen, 'dag', 'dagen')} verwijdert de app een momentopname. Lees een nieuwe lijst in, dan werkt u door.`,
			teVerwijderen: []
		});
	}
	const earlier = earlierBericht(stand);
	return earlier ? [...found, earlier] : found;
}

/** Lists that go soon and are not in use: told once, not every day, because work goes on. */
function earlierBericht(stand: VerloopStand): VerloopBericht | null {
	const { snapshots, huidig, verloopt, nu, organisatie } = stand;
	const soon = snapshots
		.flatMap(({ id, peildatum }) => {
			const einde = verloopt[id];
			if (id === huidig || einde === undefined || einde < nu) return [];
			const over = Math.ceil((Date.parse(einde) - Date.parse(nu)) / MS_PER_DAG);
			return over <= organisatie.herinnerDagen ? [{ lijst: formatDatum(peildatum), over }] : [];
		})
		.sort((a, b) => a.over - b.over);
	const [first, ...others] = soon;
	if (!first) return null;
	return {
		sleutel: `eerder ${soon.map(({ lijst }) => lijst).join(' ')}`,
		titel: others.length
			? `${hoeveel(soon.length, 'eerdere momentopname verloopt', 'eerdere momentopnamen verlopen')}: ${soon.map(({ lijst, over }) => `${lijst} ${expiresWhen(over)}`).join(', ')}.`
			: `De eerdere momentopname van ${first.lijst} verloopt ${expiresWhen(first.over)}.`,
		tekst: `${bewaartermijnTekst(organisatie)} U kunt eerst een back-up maken.`,
		rustig: true,
		teVerwijderen: []
	};
}

/** "De momentopname van 18-11-2026 is op 20-12-2026 verwijderd (30 dagen)." */
function verwijderdTekst({ van, op }: Verlopen, dagen: number): string {
	const lijst = van === null ? 'Een momentopname' : `De momentopname van ${formatDatum(van)}`;
	return `${lijst} is op ${datumVan(op)} verwijderd (${hoeveel(dagen, 'dag', 'dagen')}).`;
}

/** What a screen without data says of those that were here; null when there were none. */
export function voorheenTekst(
	{ verlopen, aantekeningen, gezien }: Voorheen,
	dagen: number
): { readonly titel: string; readonly tekst: string } | null {
	const notities = aantekeningen
		? `Uw notities zijn er nog, bij ${hoeveel(aantekeningen, 'kandidaat', 'kandidaten')}. U ziet ze als u een nieuwe lijst inleest.`
		: '';
	if (verlopen)
		return {
			titel: verwijderdTekst(verlopen, dagen),
			tekst: notities || 'Lees een nieuwe lijst in.'
		};
	if (gezien)
		return {
			titel: 'Hier stonden gegevens. Ze zijn er niet meer.',
			tekst:
				`U zag ze hier het laatst op ${datumVan(gezien)}. ` +
				'Misschien heeft de browser ze gewist. Heeft u een back-up? Zet die dan terug. ' +
				notities
		};
	return notities ? { titel: 'Er is geen momentopname meer.', tekst: notities } : null;
}

/** An ISO day or time as a Dutch date. */
function datumVan(iso: string): string {
	const [jaar, maand, dag] = isoDag(iso).split('-');
	return `${dag}-${maand}-${jaar}`;
}
