/** What keys do, anywhere in the app. */
export const TOETSEN = [
	['/', 'Naar het zoekveld'],
	['F', 'Naar de filters'],
	['?', 'Deze uitleg'],
	['Ctrl + Z', 'Laatste filter ongedaan maken'],
	['Ctrl + Y', 'Opnieuw'],
	['Ctrl + P', 'Afdrukken'],
	['Alt + T', 'Naar de melding onderin, zoals Ongedaan maken'],
	['Enter', 'Kandidaat openen'],
	['J of ↓', 'Volgende kandidaat in het detailvenster'],
	['K of ↑', 'Vorige kandidaat in het detailvenster'],
	['← → ↑ ↓', 'Tussen de getallen van een groep of tabel'],
	['Alt + ↑ of ↓', 'Een kolom verplaatsen, bij Kolommen'],
	['I', 'Uitleg bij een getal of een vraag'],
	['↑ ↓ in een datum', 'Een dag later of eerder'],
	['Shift + F10', 'Menu bij een getal of een rij'],
	['Shift + F', 'Focus voor een vergaderscherm, aan of uit'],
	['Shift + N', 'Namen verbergen of tonen'],
	['Shift + L', 'Vergrendelen'],
	['Esc', 'Sluiten']
] as const;
