import { procentVan } from '$lib/domain/uwv/publicatie';
import type { EigenTabel } from '$lib/domain/uwv/transparantie';
import { formatGetal } from '$lib/locale/format';
import { hoeveel } from '$lib/locale/hoeveel';

/** The footnote of UWV's table about the own data; `register` null = not known. */
export function voetnoot({ regio, rijen, totaal }: EigenTabel, register: number | null): string {
	const waar = regio ? `In de arbeidsmarktregio ${regio.naam}` : 'In deze gemeenten';
	const begin = 'In Sonar zijn niet alle doelgroepers opgenomen.';
	if (register === null)
		return `${begin} ${waar} is de omvang van het doelgroepregister banenafspraak niet in bron. Daarom is niet te zeggen welk deel bekend in Sonar is.`;
	const bekend = totaal.telling.totaal ?? totaal.bekend;
	const omvang = `${waar} bevat het doelgroepregister banenafspraak in totaal ${hoeveel(register, 'persoon', 'personen')}.`;
	if (bekend > register)
		return `${begin} ${omvang} Dat is minder dan de ${hoeveel(bekend, 'kandidaat', 'kandidaten')} in uw bron. Welk deel bekend in Sonar is, klopt dus niet: controleer de omvang.`;
	const isWhole =
		totaal.telling.totaal !== null && regio !== null && rijen.length === regio.gemeenten.length;
	const deel = `${isWhole ? '' : 'ten minste '}${procentVan(bekend, register) ?? 0}% bekend in Sonar`;
	return `${begin} ${omvang} Hiervan is ${deel}: ${formatGetal(bekend)} in uw bron.`;
}
