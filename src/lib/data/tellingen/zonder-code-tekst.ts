import type { ZonderCode } from '$lib/domain/kandidaat/profielgraad';
import { formatGetal } from '$lib/locale/format';
import { woordBij } from '$lib/locale/hoeveel';

/** "156 zonder code tellen niet mee"; '' where everybody has one. */
export function zonderCodeTekst({ leeg, onbekend }: ZonderCode, meetellen: boolean): string {
	const wie = [
		leeg > 0 ? `${formatGetal(leeg)} zonder code` : '',
		onbekend > 0 ? `${formatGetal(onbekend)} met een onbekende code` : ''
	].filter(Boolean);
	if (wie.length === 0) return '';
	const telt = woordBij(leeg + onbekend, 'telt', 'tellen');
	return `${wie.join(' en ')} ${telt} ${meetellen ? '' : 'niet '}mee`;
}
