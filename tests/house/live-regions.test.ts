import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Everything that has the browser say something by itself. */
const LIVE =
	/role="(?:status|alert|log|timer|marquee)"|role=\{[^}]*'(?:status|alert|log)'|aria-(?:live|busy|atomic|relevant)|ariaNotify/g;

/** Where that is meant, how often, and why it can't go through the two regions. */
const ALLOWED: Record<string, readonly [count: number, why: string]> = {
	'ui/spoken/SpokenLayer.svelte': [2, 'the two regions'],
	'ui/Alert.svelte': [1, 'what failed just now, before anything else is said'],
	'ui/form/Veld.svelte': [1, 'what is wrong with a field, after it was sent'],
	'shell/status/AppStatus.svelte': [1, 'what failed just now'],
	'shell/kluis/VerzegeldBestand.svelte': [1, 'of its fields'],
	'panels/dossier/SelectieDialoog.svelte': [1, 'of its fields'],
	'panels/driedeling/DriedelingVeld.svelte': [1, 'of its field'],
	'panels/eigen-kengetal/EigenKengetalDialoog.svelte': [2, 'of its conditions and its file'],
	'panels/recount/NatelDialoog.svelte': [1, 'what failed just now'],
	'pages/gegevens/Backup.svelte': [1, 'what failed just now'],
	'pages/gegevens/controleren/KolommenRegel.svelte': [1, 'asked of the file that was just chosen'],
	'pages/gegevens/controleren/PeildatumRegel.svelte': [1, 'of its field']
};

it('nothing is said by itself but by the two regions, and faults of what was just done', () => {
	const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(svelte|ts|html)$/.test(file) && !file.endsWith('.test.ts'))
		.flatMap((file) => {
			const count = readFileSync(`src/${file}`, 'utf8').match(LIVE)?.length ?? 0;
			return count ? [[file.replace(/^lib\//, ''), count] as const] : [];
		});
	expect(Object.fromEntries(found)).toEqual(
		Object.fromEntries(Object.entries(ALLOWED).map(([file, [count]]) => [file, count]))
	);
});
