import { formatDatum, formatGetal } from '$lib/locale/format';
import { hoeveel } from '$lib/locale/hoeveel';
import { downloadBlob } from '$lib/platform/download';
import { pageImage, pngOf } from '$lib/platform/page-image';
import type { App } from '../app.svelte';
import { underWay } from '$lib/data/rest';
import { filterZin, terzijdeZin } from '$lib/rules/filters/uitgaand';
import { VOLGT } from '$lib/rules/filters/volgt';

export type BeeldFormaat = 'png' | 'svg';

/** Downloads the charts on screen as a picture that says what they are of; false when that did not work. */
export async function downloadAfbeelding(
	app: App,
	titel: string,
	formaat: BeeldFormaat
): Promise<boolean> {
	const { dashboard } = app;
	const roots = [...document.querySelectorAll<HTMLElement>('main [data-beeld]')];
	const volgt = roots[0]?.dataset.beeld === 'tegels' ? VOLGT.tegels : undefined;
	const terzijde = terzijdeZin(dashboard, volgt);
	const aantal = formatGetal(dashboard.under(volgt)?.count ?? 0);
	if (!dashboard.dataset || roots.length === 0) return false;
	const dag = formatDatum(dashboard.dataset.peildatum);
	const onderschrift = {
		titel,
		regels: [
			`Filters: ${filterZin(dashboard, 'niemand', volgt)}`,
			...(terzijde ? [`Telt hier niet mee: ${terzijde}`] : []),
			`Peildatum ${dag}. ${aantal} van ${hoeveel(dashboard.total, 'kandidaat', 'kandidaten')}.`
		]
	};
	const isLeftOut = (element: Element) => element.matches('.no-print, .btn, [popover], dialog');
	const bestand = `${titel.toLowerCase().replace(/[^a-z]+/g, '-')}-${dag}.${formaat}`;
	try {
		const beeld = await underWay(pageImage(roots, isLeftOut, onderschrift));
		const blob =
			formaat === 'svg'
				? new Blob([beeld.svg], { type: 'image/svg+xml' })
				: await underWay(pngOf(beeld));
		downloadBlob(bestand, blob);
		void app.downloads.note('afbeelding', roots.length);
		app.scherm.toast('Afbeelding gedownload.');
		return true;
	} catch {
		app.scherm.toast('Een afbeelding maken lukt niet in deze browser. Probeer SVG.');
		return false;
	}
}
