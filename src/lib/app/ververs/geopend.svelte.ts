import { untrack } from 'svelte';
import { underWay } from '$lib/data/rest';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { onOpenedWith } from '$lib/platform/file-handles';
import type { App } from '../app.svelte';
import { lookAt } from './plek-blik';

/** Shows files that the installed app is opened with on the card; while it is locked they wait. Call it once. */
export function followOpened(app: App): void {
	let wacht = $state.raw<readonly FileSystemHandle[] | null>(null);

	async function choose(handles: readonly FileSystemHandle[]) {
		if (app.inlezen.stap !== 'kiezen' || app.inlezen.bezig)
			return app.scherm.toast(
				'U bent al een bestand aan het inlezen. Rond dat eerst af en open het andere opnieuw.'
			);
		const { files } = await lookAt(handles, true);
		app.goToPage('/gegevens');
		await app.inlezen.choose([...files.values()], Promise.resolve(handles));
	}

	$effect.root(() => {
		$effect(() => {
			const { fase } = app.scherm;
			if (!wacht) return;
			const [first] = wacht;
			app.scherm.setReady(
				fase === 'dicht' && first
					? `Na het ontgrendelen ziet u ${opScherm(first.name)}. Er is nog niets gelezen.`
					: ''
			);
			if (fase !== 'gereed' && fase !== 'leeg') return;
			const handles = wacht;
			untrack(() => {
				wacht = null;
				void underWay(choose(handles));
			});
		});
	});
	onOpenedWith((handles) => (wacht = handles));
}
