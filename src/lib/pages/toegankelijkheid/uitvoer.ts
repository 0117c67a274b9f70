import { OORDEEL_WOORD, type VerklaringBlok, type VerklaringDeel } from './verklaring';

/** What the statement is called, on screen and as a file. */
export const TITEL = 'Toegankelijkheidsverklaring';

/** The statement as text, for a mail or another document. */
export function alsTekst(delen: readonly VerklaringDeel[]): string {
	const regels = delen.flatMap(({ kop, blokken }) => [
		...['', kop.toUpperCase(), ''],
		...blokken.flatMap(tekstVan)
	]);
	return [TITEL, ...regels, ''].join('\n');
}

function tekstVan(blok: VerklaringBlok): readonly string[] {
	switch (blok.soort) {
		case 'alinea':
		case 'let-op':
			return [blok.tekst];
		case 'status':
			return [`${blok.letter} ${blok.naam}`, blok.uitleg];
		case 'lijst':
			return blok.punten.map((punt) => `- ${punt}`);
		case 'feiten':
			return [
				...(blok.kop ? ['', blok.kop] : []),
				...blok.feiten.map(([naam, waarde]) => `${naam}: ${waarde}`)
			];
		case 'oordelen':
			return [
				'',
				blok.kop,
				...blok.regels.map((regel) =>
					[
						`${regel.nummer} ${regel.naam}${regel.niveau ? ` (${regel.niveau})` : ''}`,
						`${OORDEEL_WOORD[regel.oordeel]}, sinds ${regel.sinds}`,
						regel.bevinding,
						...(regel.getoetst ? [`Getoetst: ${regel.getoetst}`] : [])
					].join(' | ')
				)
			];
		case 'tests':
			return blok.regels.map(({ wat, bestand, titel }) => `- ${wat} (${bestand}: ${titel})`);
	}
}

/** The statement as a page of its own, without anything of the app. */
export function alsHtml(delen: readonly VerklaringDeel[]): string {
	const inhoud = delen.map(
		({ kop, blokken }) => `<h2>${veilig(kop)}</h2>\n${blokken.map(htmlVan).join('\n')}`
	);
	return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${TITEL} Kandidaten in beeld</title>
<style>body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{border:1px solid;padding:.3rem .5rem;text-align:start;vertical-align:top}dt{font-weight:bold}</style>
</head>
<body>
<main>
<h1>${TITEL}</h1>
${inhoud.join('\n')}
</main>
</body>
</html>
`;
}

function htmlVan(blok: VerklaringBlok): string {
	switch (blok.soort) {
		case 'alinea':
			return `<p>${veilig(blok.tekst)}</p>`;
		case 'let-op':
			return `<p><strong>${veilig(blok.tekst)}</strong></p>`;
		case 'status':
			return `<p><strong>${veilig(`${blok.letter} ${blok.naam}`)}</strong>. ${veilig(blok.uitleg)}</p>`;
		case 'lijst':
			return `<ul>${blok.punten.map((punt) => `<li>${veilig(punt)}</li>`).join('')}</ul>`;
		case 'feiten':
			return `${blok.kop ? `<h3>${veilig(blok.kop)}</h3>\n` : ''}<dl>${blok.feiten
				.map(([naam, waarde]) => `<dt>${veilig(naam)}</dt><dd>${veilig(waarde)}</dd>`)
				.join('')}</dl>`;
		case 'oordelen':
			return tabel(
				blok.kop,
				['Eis', 'Niveau', 'Oordeel', 'Wat wij zagen', 'Hoe getoetst', 'Sinds'],
				blok.regels.map((regel) => [
					`${regel.nummer} ${regel.naam}`,
					...[regel.niveau, OORDEEL_WOORD[regel.oordeel], regel.bevinding],
					...[regel.getoetst, regel.sinds]
				])
			);
		case 'tests':
			return `<ul>${blok.regels
				.map(
					({ wat, bestand, titel }) =>
						`<li>${veilig(wat)}: <code>${veilig(bestand)}</code>, <span lang="en">${veilig(titel)}</span></li>`
				)
				.join('')}</ul>`;
	}
}

function tabel(kop: string, koppen: readonly string[], rijen: readonly (readonly string[])[]) {
	const hoofd = koppen.map((each) => `<th scope="col">${each}</th>`).join('');
	const lijf = rijen.map(
		([eerste = '', ...rest]) =>
			`<tr><th scope="row">${veilig(eerste)}</th>${rest.map((each) => `<td>${veilig(each)}</td>`).join('')}</tr>`
	);
	return `<h3>${veilig(kop)}</h3>\n<table><thead><tr>${hoofd}</tr></thead><tbody>\n${lijf.join('\n')}\n</tbody></table>`;
}

function veilig(tekst: string): string {
	return tekst
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
