import { formatGetal } from '$lib/locale/format';
import { hoeveel, woordBij } from '$lib/locale/hoeveel';

const DAG = 86_400_000;
/** Days after which a back-up is old. */
const OUD_NA = 30;

/** How old the last back-up is, in Dutch, and whether that deserves attention. */
export interface BackupTekst {
	readonly tekst: string;
	readonly let: boolean;
}

/** `ingelezen`: ISO times at which the real data were read in; without them there is nothing to lose. */
export function backupTekst(
	laatste: string | null,
	ingelezen: readonly string[],
	now: number
): BackupTekst {
	const moment = Date.parse(laatste ?? '');
	if (!Number.isFinite(moment))
		return { tekst: 'Laatste back-up: nog nooit.', let: ingelezen.length > 0 };
	const daarna = ingelezen.filter((each) => Date.parse(each) > moment).length;
	const sinds = daarna ? ` Daarna ${hoeveel(daarna, 'keer', 'keer')} ingelezen.` : '';
	const dagen = dagenTussen(moment, now);
	return {
		tekst: `Laatste back-up: ${hoeLang(dagen)}.${sinds}`,
		let: daarna > 0 || (dagen > OUD_NA && ingelezen.length > 0)
	};
}

function hoeLang(dagen: number): string {
	if (dagen === 0) return 'vandaag';
	return woordBij(dagen, 'gisteren', `${formatGetal(dagen)} dagen geleden`);
}

/** Whole calendar days here, so that last night is yesterday; never below 0. */
function dagenTussen(van: number, tot: number): number {
	const midnight = (time: number) => {
		const date = new Date(time);
		return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
	};
	return Math.max(0, Math.round((midnight(tot) - midnight(van)) / DAG));
}
