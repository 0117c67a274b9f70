/**
 * Puts faults into the code, one at a time, and looks whether the tests notice: unit tests first, then those in a
 * browser, then end-to-end tests on a build with the fault in it. Works on a copy; takes half an hour. By hand:
 * node tests/faults/mutants.mjs [words of a name …]
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser } from '../run/browser.mjs';
import { findFirefox } from '../run/firefox.mjs';

/** What is changed where, and the level and files to look first for a test that notices. */
const FAULTS = [
	{
		name: 'a wrong count in one slicer',
		file: 'src/lib/rules/filters/slicer-model.ts',
		find: 'count: counts[code] ?? 0',
		put: 'count: (counts[code] ?? 0) + (code === 2 ? 1 : 0)',
		first: 'src/lib/rules/filters/slicer-model',
		level: 'unit'
	},
	{
		name: 'a filter "Alles behalve" that is dropped on its way to the engine',
		file: 'src/lib/app/dashboard.svelte.ts',
		find: "except: filters.niet.map((slicer) => (slicer === 'uitvoerende' ? PERFORMERS : slicer))",
		put: 'except: []',
		first: 'src/lib/app src/lib/rules tests/property/waarom',
		level: 'unit'
	},
	{
		name: 'lost zeros that are not restored',
		file: 'src/lib/worker/read/cells/persnr.ts',
		find: "number.padStart(PERSNR_CIJFERS, '0')",
		put: 'number',
		first: 'src/lib/worker/read',
		level: 'unit'
	},
	{
		name: 'a window of a kengetal that is a day too long',
		file: 'src/lib/domain/kengetallen/kengetallen.ts',
		find: 'venster: (d) => ({ van: d, tot: d + 28 })',
		put: 'venster: (d) => ({ van: d, tot: d + 29 })',
		first: 'src/lib/domain/kengetallen/kengetallen',
		level: 'unit'
	},
	{
		name: 'a suspended module that is not active any more',
		file: 'src/lib/domain/kengetallen/kengetallen.ts',
		find: 'isActief(stand, d) && stand.actieveModule !== true',
		put: 'isActief(stand, d) && stand.actieveModule !== true && stand.opgeschort !== true && stand.gesloten',
		first: 'src/lib/domain/kengetallen/kengetallen',
		level: 'unit'
	},
	{
		name: 'an undo that goes back two steps',
		file: 'src/lib/app/stappen.ts',
		find: 'this.#dashboard.goTo(this.#dashboard.step - 1)',
		put: 'this.#dashboard.goTo(Math.max(0, this.#dashboard.step - 2))',
		first: 'filtering',
		level: 'e2e'
	},
	{
		name: 'a change after an undo that keeps what was undone',
		file: 'src/lib/app/filter-history.ts',
		find: 'const kept = history.steps.slice(0, goesOn ? history.at : history.at + 1);',
		put: 'const kept = history.steps.slice();',
		first: 'src/lib/app/filter-history',
		level: 'unit'
	},
	{
		name: 'names that are sorted by their prefix',
		file: 'src/lib/locale/collate.ts',
		find: 'return join(core, text.slice(comma + 1).trim(), prefix);',
		put: 'return text;',
		first: 'src/lib/locale',
		level: 'unit'
	},
	{
		name: 'a small cell that is shown',
		file: 'src/lib/domain/afscherming/kleine-cellen.ts',
		find: "standen[cel] = 'klein';",
		put: "standen[cel] = waarden[cel] === 4 ? 'getal' : 'klein';",
		first: 'src/lib/domain',
		level: 'unit'
	},
	{
		name: 'a formula in a CSV that leaves',
		file: 'src/lib/locale/spreadsheet-text.ts',
		find: 'return looksLikeFormula(text) ?',
		put: 'return text.length > 40 && looksLikeFormula(text) ?',
		first: 'src/lib/worker/write src/lib/locale',
		level: 'unit'
	},
	{
		name: 'a name that stays in an export without names',
		file: 'src/lib/lists/uitvoer-bron.ts',
		find: '!zonderNamen || !kolom.wie',
		put: "!zonderNamen || !kolom.wie || kolom.id === 'begeleider' || kolom.kop === 'Begeleider Compas'",
		first: 'export',
		level: 'e2e'
	},
	{
		name: 'search text in the address',
		file: 'src/lib/rules/filters/soorten/zoek.ts',
		find: 'toDocument: ({ zoek })',
		put: "toQuery: ({ zoek }) => (zoek ? [['zoek', zoek]] : []),\n\ttoDocument: ({ zoek })",
		first: 'src/lib/rules/filters/url-filters',
		level: 'unit'
	},
	{
		name: 'a burgerservicenummer that is read in',
		file: 'src/lib/worker/read/cells/bsn.ts',
		find: 'return isBsnHeading(kop) || holdsBsns(values);',
		put: 'return isBsnHeading(kop);',
		first: 'src/lib/worker/read/cells/bsn',
		level: 'unit'
	},
	{
		name: 'a note that is shown while names are hidden',
		file: 'src/lib/data/kandidaat/namen.svelte.ts',
		find: "return this.#verborgen && tekst !== '' ? STIPPEN : tekst;",
		put: 'return tekst;',
		first: 'privacy walk',
		level: 'e2e'
	},
	{
		name: 'a focus that is lost when a chip is removed',
		file: 'src/lib/ui/filter/FilterChips.svelte',
		find: '(buttons?.[Math.min(index, buttons.length - 1)] ?? result)?.focus();',
		put: 'void buttons;',
		first: 'src/lib/ui/filter/FilterChips',
		level: 'browser'
	},
	{
		name: 'a drawer that closes without giving the focus back',
		file: 'src/lib/pages/kandidaten/KandidatenPage.svelte',
		find: '?.focus({ preventScroll: true })',
		put: '',
		first: 'looking desk',
		level: 'e2e'
	},
	{
		name: 'a lock that waits for ever',
		file: 'src/lib/app/kluis/idle.ts',
		find: "if (over === 0) return 'voorbij';",
		put: '',
		first: 'src/lib/app/kluis/idle',
		level: 'unit'
	},
	{
		name: 'a text that is too pale in the dark',
		file: 'src/routes/tokens.css',
		pattern: /--muted: light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)/,
		put: '--muted: light-dark($1, #3a4648)',
		first: 'walk',
		level: 'e2e'
	},
	{
		name: 'an English word on a button',
		file: 'src/lib/shell/export/Exporteren.svelte',
		find: 'Afbeelding</button',
		put: 'Afbeelding (click here)</button',
		first: 'walk',
		level: 'e2e'
	},
	{
		name: 'a filter that stays behind when other data are read in',
		file: 'src/lib/rules/filters/soorten/keuzes.ts',
		find: 'codeVoor(to, id, value)',
		put: 'codeVoor(from, id, value)',
		first: 'src/lib/rules/filters/carry-over',
		level: 'unit'
	},
	{
		name: 'an address that is not written after a click',
		file: 'src/routes/filter-navigation.svelte.ts',
		find: 'for (const make of entries) make();',
		put: 'void entries;',
		first: 'filtering',
		level: 'e2e'
	},
	{
		name: 'a note that is not kept',
		file: 'src/lib/app/documenten/eigen-document.svelte.ts',
		find: "const { revisie, inhoud } = await this.#brug.call('changeDocument', {",
		put: "if (operaties.some(({ pad }) => pad.includes('notities') || pad.includes('notitie'))) return;\n\t\t\tconst { revisie, inhoud } = await this.#brug.call('changeDocument', {",
		first: 'dossier',
		level: 'e2e'
	},
	{
		name: 'a row that is left out of an export',
		file: 'src/lib/worker/write/csv-text.ts',
		find: 'for (let row = 0; row < rijen; row++) yield',
		put: 'for (let row = 0; row < rijen - 1; row++) yield',
		first: 'src/lib/worker/write',
		level: 'unit'
	},
	{
		name: 'a file of the app that is not kept for later',
		file: 'src/service-worker.ts',
		pattern: /cache\.put\(/,
		put: 'void (',
		first: 'offline',
		level: 'e2e'
	}
];

const wanted = process.argv.slice(2).join(' ');
const chosen = FAULTS.filter(({ name }) => name.includes(wanted));
const copy = mkdtempSync(join(tmpdir(), 'kandidaten-mutant-'));
const firefox = findFirefox();
const env = {
	...process.env,
	CI: 'true',
	FORCE_COLOR: '0',
	E2E_PORT: process.env.E2E_PORT ?? '4399',
	BROWSER_PATH: await findBrowser({ light: true }),
	WHOLE_BROWSER_PATH: await findBrowser(),
	...(firefox ? { FIREFOX_PATH: firefox } : {})
};
for (const name of [
	'src',
	'static',
	'tests',
	'.prettierrc',
	'eslint.config.js',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts',
	'README.md',
	'.ci',
	'.gitignore',
	'.prettierignore'
])
	cpSync(name, join(copy, name), { recursive: true });
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
run(['svelte-kit', 'sync']);

const missed = [];
for (const fault of chosen) {
	const path = join(copy, fault.file);
	const before = readFileSync(path, 'utf8');
	const after = before.replace(fault.pattern ?? fault.find, () => fault.put);
	const put = fault.pattern ? before.replace(fault.pattern, fault.put) : after;
	if (put === before) {
		missed.push(`${fault.name}: the code is not there any more`);
		continue;
	}
	writeFileSync(path, put);
	const noticed = noticedBy(fault);
	console.log(`${noticed ? 'caught' : 'MISSED'}: ${fault.name}\n        ${noticed ?? ''}`);
	if (!noticed) missed.push(fault.name);
	writeFileSync(path, before);
}
rmSync(copy, { recursive: true, force: true });
console.log(`${chosen.length - missed.length} of ${chosen.length} caught`);
if (missed.length) console.log(missed.join('\n'));
process.exit(missed.length ? 1 : 0);

/** The first test that fails, in the files that were named, then of each level; null when none does. */
function noticedBy({ level, first }) {
	const levels = [level, ...['unit', 'browser', 'e2e'].filter((other) => other !== level)];
	const asked = [[level, first.split(' ')], ...levels.map((each) => [each, []])];
	for (const [each, files] of asked) {
		const name = each === 'e2e' ? builtNotices(files) : vitestNotices(each, files);
		if (name) return name;
	}
	return null;
}

function vitestNotices(project, files) {
	const { output } = run(['vitest', 'run', '--project', project, '--bail', '1', ...files]);
	const [, name] = /FAIL\s+(.*)/.exec(output) ?? [];
	return name ? `${project}: ${name.replace(/^\s*\|?(unit|browser[^ ]*)\|?\s+/, '')}` : null;
}

function builtNotices(files) {
	for (const mode of ['production', 'portable'])
		if (!run(['vite', 'build', '--mode', mode, '--logLevel', 'error']).ok) return 'the build fails';
	const playwright = ['playwright', 'test', '-c', 'tests/e2e', '-x', '--project=hosted'];
	const { output } = run([...playwright, '--reporter=line', ...files]);
	const [, name] = /^\s+1\) (.*?)\s*─*$/m.exec(output) ?? [];
	return name ? `e2e: ${name}` : null;
}

function run(command) {
	const done = spawnSync('npx', command, { cwd: copy, env, encoding: 'utf8', maxBuffer: 1e9 });
	return { ok: done.status === 0, output: `${done.stdout}\n${done.stderr}` };
}
