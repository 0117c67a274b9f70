import { readdirSync, readFileSync } from 'node:fs';

const ROOM = 'src/lib/';

/** Files that make a window or a menu of an element itself, with its titles; none for what only gives it a shape. */
const BY_HAND: Readonly<Record<string, readonly string[]>> = {
	'ui/table/ColumnsPanel.svelte': ['Kolommen kiezen'],
	'ui/dialog/ConfirmDialog.svelte': [],
	'ui/dialog/Dialog.svelte': [],
	// the name of a kandidaat
	'ui/dialog/Drawer.svelte': [],
	'ui/filter/FilterPane.svelte': ['Filters'],
	'ui/dialog/FormDialog.svelte': [],
	// an explanation: a note, no window
	'ui/popover/HoverNote.svelte': [],
	'ui/popover/InfoPopover.svelte': [],
	'ui/popover/Menu.svelte': [],
	'ui/popover/Panel.svelte': [],
	'pages/kandidaten/KolomPaneel.svelte': ['Kolom ${label}'],
	'panels/recount/NatelDialoog.svelte': ['Tel na'],
	'shell/status/DataPil.svelte': ['Dag en herkomst van de gegevens'],
	'pages/hulp/HulpVenster.svelte': ['Hulp en toetsen'],
	// an explanation: a note, no window
	'pages/vandaag/VraagRegel.svelte': [],
	'shell/lijst/SprongKnop.svelte': ['Spring naar'],
	'shell/weergaven/WeergavenMenu.svelte': ['Bewaarde weergaven']
};

const TAG = /<(?:Dialog|FormDialog|ConfirmDialog)\b/;
const TITLE =
	/^\s*(?:label="[^"]*"\s*)?(?:title|name)=(?:"([^"]*)"|\{`([^`]*)`\}|\{([^`}]* \? '[^']*' : '[^']*')\})/;

/** The title of every window and menu of the app as its source has it; what is filled in may be anything. */
export function titlesOfWindows(): readonly RegExp[] {
	const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' });
	return files.filter((name) => name.endsWith('.svelte')).flatMap(titlesIn);
}

function titlesIn(name: string): RegExp[] {
	const source = readFileSync(ROOM + name, 'utf8');
	const byHand = BY_HAND[name];
	if (byHand) return byHand.map(patternOf);
	if (/<dialog\b|\bpopover=/.test(source)) throw new Error(`${name} makes a window: name it here`);
	const [, ...tags] = source.split(TAG);
	return tags.flatMap((attributes) => {
		const match = TITLE.exec(attributes);
		if (!match) throw new Error(`${name}: the title of a window is not its first attribute`);
		const [, plain, template, choice = ''] = match;
		const titles = [...choice.matchAll(/[?:] '([^']*)'/g)].map(([, title = '']) => title);
		return [plain ?? template ?? [], titles].flat().map(patternOf);
	});
}

function patternOf(title: string): RegExp {
	const parts = title.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${parts.join('.+')}$`, 'u');
}
