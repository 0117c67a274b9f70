import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Where a counted number stands without the menu of numbers, and why. A folder ends in a slash. */
const WITHOUT: readonly (readonly [place: string, reason: string])[] = [
	['ui/', 'counts of slicers and rows, and pages of a list'],
	['shell/filters/', 'counts of slicers, of rows, and of what taking a filter away gives'],
	['shell/focus/', 'big numbers on a wall, to be read and not to be pressed'],
	['shell/export/', 'rows and sheets of what goes out'],
	['shell/delen/', 'what is given to somebody else'],
	['shell/kluis/', 'seconds to wait, and lists in a back-up'],
	['shell/status/', 'rows and age of the list in use'],
	['panels/eigen-kengetal/', 'a number that is not kept yet, and counts of values to choose from'],
	['panels/getal/', 'the menu itself and its division, whose parts open their own list'],
	['panels/recount/', 'a number beside its recount'],
	['panels/dossier/', 'actions and notes, which are no kandidaten'],
	['panels/kandidaat/', 'the place in a list, and what is added about one kandidaat'],
	['charts/line/Sparkline.svelte', 'the end of an axis'],
	['charts/funnel/Trechter.svelte', 'the marks of an axis'],
	[
		'panels/vergelijken/VergelijkTabel.svelte',
		'the whole that groups are compared with, also of a publication'
	],
	['pages/draaitabel/CelBeeld.svelte', 'the number of the cell that it looks into, with that menu'],
	['pages/draaitabel/DraaitabelPage.svelte', 'rows and columns of a table'],
	['pages/gegevens/', 'what is read in or kept: a list that is not on screen'],
	['pages/verslag/', 'a report on paper'],
	['pages/kandidaten/GroepBalk.svelte', 'how many groups a list has'],
	['pages/kandidaten/KolomPaneel.svelte', 'counts open that menu at the head of their column'],
	['pages/kandidaten/PlakNummers.svelte', 'numbers that were pasted'],
	['pages/kandidaten/anoniem/', 'profiles that go out without names'],
	['pages/klantprofiel/Verloop.svelte', 'counts of earlier lists'],
	['pages/klantprofiel/doorstroom/Antwoord.svelte', 'who came and went between two lists'],
	['pages/klantprofiel/doorstroom/DoorstroomView.svelte', 'rows that nobody can be followed by'],
	['pages/klantprofiel/doorstroom/VanKeuze.svelte', 'rows of an earlier list'],
	['pages/klantprofiel/doorstroom/VerblijfTabel.svelte', 'stays over many lists'],
	['pages/onvolledig/Coach.svelte', 'profiles that are needed for a goal, which are nobody yet'],
	['pages/onvolledig/Erbij.svelte', 'a difference with an earlier list'],
	['pages/onvolledig/Meer.svelte', 'groups that are not drawn yet'],
	['pages/onvolledig/afspraken/', 'parts of a share, also of records and of earlier lists'],
	['pages/trajecten/LegeLijst.svelte', 'what taking a filter away gives'],
	['pages/trajecten/VorigeWaarde.svelte', 'a count of an earlier list'],
	['pages/trajecten/TegelUitleg.svelte', 'a limit, and the end of an axis'],
	['pages/transparantie/Bevindingen.svelte', 'points to look at in a publication'],
	['pages/transparantie/EigenKaart.svelte', 'a footnote of the table of UWV'],
	['pages/transparantie/PublicatieLijst.svelte', 'a publication'],
	['pages/transparantie/RegioTabel.svelte', 'publications'],
	['pages/transparantie/RegisterVeld.svelte', 'a publication'],
	['pages/transparantie/UwvTabel.svelte', 'publications, and our own half as it goes out'],
	['pages/vandaag/EerstDoen.svelte', 'things to do, and begeleiders'],
	['pages/vandaag/VandaagPage.svelte', 'a count of rows, begeleiders and filters'],
	['pages/veranderd/VeranderdLijst.svelte', 'changes in a list'],
	['pages/veranderd/MomentopnameKeuze.svelte', 'rows of an earlier list'],
	['pages/werklijst/', 'things to do, and rows'],
	['pages/werkproces/WerkprocesLijst.svelte', 'a count of rows']
];

const COUNTED = /\b(?:formatGetal|formatCount|hoeveel)\(/;
const MENU = /getalMenu\(|<Getal\b/;
/** A drawing knows no kandidaten; who draws with it gives the menu, or the number as it has to be. */
const GIVEN = /\{@attach (?:menu|more)\b|\{@render getal\(/;

it('a count of kandidaten or records has the menu of numbers wherever it stands', () => {
	const found = readdirSync('src/lib', { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => file.endsWith('.svelte'))
		.map((file) => ({ file, text: readFileSync(`src/lib/${file}`, 'utf8') }))
		.filter(({ text }) => COUNTED.test(text));
	const hasMenu = ({ file, text }: (typeof found)[number]) =>
		MENU.test(text) || (isGiven(file) && GIVEN.test(text));
	const without = found.filter((each) => !hasMenu(each)).map(({ file }) => file);
	expect(without.filter((file) => !WITHOUT.some(([place]) => file.startsWith(place)))).toEqual([]);
	const idle = WITHOUT.filter(([place]) => !without.some((file) => file.startsWith(place)));
	expect(idle.map(([place]) => place)).toEqual([]);
});

function isGiven(file: string): boolean {
	return file.startsWith('charts/') || file.endsWith('/OordeelKnop.svelte');
}
