import type { App } from '$lib/app/app.svelte';
import type { MomentNotities } from '$lib/app/doelen/moment-notities.svelte';
import { copyTable } from '$lib/app/uitvoer/copy-table';
import { underWay } from '$lib/data/rest';
import type { Doorstroom } from '$lib/domain/doorstroom/doorstroom';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import type { ChartView } from '$lib/rules/filters/weergave';
import { tabelText } from '$lib/tables/tekst';
import { formatShare } from '$lib/ui/number';
import type { ProfielBlad } from './profiel-blad.svelte';
import { alleTabellen } from './tabel';
import type { VergelijkBlad } from './vergelijken/vergelijk-blad.svelte';
import type { VerloopBlad } from './verloop/verloop-blad.svelte';

interface OpScherm {
	readonly blad: ProfielBlad;
	readonly verloop: VerloopBlad;
	readonly vergelijken: VergelijkBlad;
	readonly notities: MomentNotities;
	/** Null while it is not counted. */
	readonly stroom: Doorstroom | null;
}

/** Copies the tables on screen, as they are pasted in a sheet. */
export async function copyOpScherm(app: App, view: ChartView, wat: OpScherm): Promise<void> {
	const text = await textOf(view, wat);
	if (text) await copyTable(app, text, 'aantallen');
}

async function textOf(
	view: ChartView,
	{ blad, verloop, vergelijken, notities, stroom }: OpScherm
): Promise<string> {
	if (view === 'verloop') {
		const { verloopRijen, verloopText } = await underWay(import('./verloop/verloop-tabel'));
		const { kwartalen, lijnen } = verloop.verloop;
		const rijen = verloopRijen(kwartalen, lijnen, notities.lijst);
		return verloop.kpi ? verloopText(verloop.kpi, rijen, lijnen) : '';
	}
	if (view === 'vergelijken') {
		const { vergelijkingText } = await underWay(import('./vergelijken/vergelijk-tabel'));
		return vergelijken.kpi ? vergelijkingText(vergelijken, vergelijken.kpi) : '';
	}
	if (view === 'doorstroom') {
		const { stroomTabellen } = await underWay(import('./doorstroom/stroom-tabel'));
		return stroom ? tabelText(stroomTabellen(stroom), formatShare) : '';
	}
	return tabelText(alleTabellen(blad, zonderCode.meetellen), formatShare);
}
