/** A test of this repository: its file, and its title or the part of it that never changes. */
export interface TestVan {
	readonly bestand: string;
	readonly titel: string;
}

/** The tests that verdicts rest on. */
export const TESTS = {
	bedekt: {
		bestand: 'tests/e2e/seen.spec.ts',
		titel: 'of each stop of Tab something is on screen, on every page and in every window'
	},
	bericht: { bestand: 'tests/e2e/spoken.spec.ts', titel: 'a key goes to a message and back' },
	berichten: {
		bestand: 'tests/e2e/spoken.spec.ts',
		titel: 'what comes of a question is said once, late, in a region that was there'
	},
	rand: {
		bestand: 'tests/e2e/seen.spec.ts',
		titel: 'each ring of the focus has a contrast of three to one with what lies behind it'
	},
	ruim: { bestand: 'tests/e2e/seen.spec.ts', titel: 'nothing is cut off or scrolls sideways with' },
	axe: { bestand: 'tests/e2e/walk.spec.ts', titel: 'F60 F63 F64 nothing is wrong in any state of' },
	bekendBestand: {
		bestand: 'tests/e2e/inlezen.spec.ts',
		titel: 'a file that comes again is known, and each import is kept, compared, used and removed'
	},
	bestandFout: {
		bestand: 'tests/e2e/desk.spec.ts',
		titel: 'F50 an empty file, a PDF named .xlsx and half a workbook say what is wrong'
	},
	bestanden: {
		bestand: 'tests/uitvoer-golden.test.ts',
		titel: 'every file of every page is the same as before'
	},
	breedtes: {
		bestand: 'tests/e2e/accessibility.spec.ts',
		titel: 'F63 every page has its own title, takes the focus, stands still with reduced motion'
	},
	contrast: { bestand: 'tests/house/contrast.test.ts', titel: 'a number on heat can be read' },
	filters: {
		bestand: 'tests/e2e/filtering.spec.ts',
		titel: 'F07 F08 F09 filters go along to every page as chips, and go away by keyboard'
	},
	focus: {
		bestand: 'tests/e2e/focus.spec.ts',
		titel: 'F64 the focus is somewhere after everything that somebody does on'
	},
	gedwongenKleuren: {
		bestand: 'tests/e2e/accessibility.spec.ts',
		titel: 'F63 in forced colours marks keep their shape and a choice has an outline'
	},
	grafieken: {
		bestand: 'tests/e2e/charts.spec.ts',
		titel: 'F30 F32 F36 rings: numbers with their shares, a mark by legend, slice and keyboard'
	},
	inlezenManieren: {
		bestand: 'tests/e2e/inlezen.spec.ts',
		titel: 'a table comes in by a button, by dropping, by pasting and in every format'
	},
	nederlands: { bestand: 'tests/house/user-texts.test.ts', titel: 'is Dutch' },
	ongedaan: {
		bestand: 'tests/e2e/filtering.spec.ts',
		titel: 'F10 five changes are undone and done again: by key, by menu and by Back'
	},
	peildatum: {
		bestand: 'tests/e2e/peildatum.spec.ts',
		titel: 'the panel slides, goes by the month and back'
	},
	peildatumVeld: {
		bestand: 'tests/e2e/peildatum.spec.ts',
		titel: 'what is no day changes nothing and says why'
	},
	slot: {
		bestand: 'tests/e2e/kluis.spec.ts',
		titel: 'the app locks by itself after ten minutes without use, a minute after a warning'
	},
	slotFout: {
		bestand: 'tests/e2e/kluis.spec.ts',
		titel: 'a passphrase is asked for before the first real data are kept, locks everything away'
	},
	stappen: {
		bestand: 'tests/e2e/stops.spec.ts',
		titel: 'after each question the focus is on its answer, and few Tab stops lie between'
	},
	thema: {
		bestand: 'tests/e2e/accessibility.spec.ts',
		titel: 'F63 the button for light and dark changes the page and stays chosen'
	},
	toetsenUit: {
		bestand: 'src/lib/ui/dialog/drawer-keys.browser.test.ts',
		titel: 'without single keys only Esc does something'
	},
	titels: {
		bestand: 'tests/e2e/accessibility.spec.ts',
		titel: 'F63 every page has its own title, takes the focus, stands still with reduced motion'
	},
	toegankelijkheid: {
		bestand: 'tests/e2e/toegankelijkheid.spec.ts',
		titel: 'the statement opens without data, while locked and from every place that leads to it'
	},
	toetsenbord: {
		bestand: 'tests/e2e/desk.spec.ts',
		titel: 'F62 from the first screen to a filtered list, a sorted table and a person'
	},
	toetsenbordInlezen: {
		bestand: 'tests/e2e/desk.spec.ts',
		titel: 'F62 a file is read in without a mouse'
	},
	toetsenbordPaginas: {
		bestand: 'tests/e2e/desk.spec.ts',
		titel: 'F62 the pages, a view, the columns and a tile without a mouse'
	},
	uitleg: {
		bestand: 'tests/e2e/charts.spec.ts',
		titel: 'F36 an explanation opens by key and not by focus, Esc dismisses it and the focus stays'
	},
	voorgelezen: { bestand: 'tests/e2e/read-aloud.spec.ts', titel: 'what is said of the questions' },
	vragen: {
		bestand: 'tests/e2e/vragen.spec.ts',
		titel: 'each question is answered in three clicks at most'
	},
	wissen: {
		bestand: 'tests/e2e/wipe.spec.ts',
		titel: 'F66 a real file never mixes with the sample, and "Alles wissen" asks to type WISSEN'
	},
	woorden: {
		bestand: 'tests/house/user-texts.test.ts',
		titel: 'has no forbidden word and no second name for a thing'
	}
} as const satisfies Readonly<Record<string, TestVan>>;
