import type { CijferDeling, Cijfers } from '$lib/domain/afscherming/cijfers';
import { KPI_IDS } from '$lib/domain/doelen/kpis';
import type { KpiRegel } from '$lib/app/doelen/afspraken-blad.svelte';
import type { Verslag } from './verslag';

/** A goal of a gemeente as its report shows it. */
export type VerslagAfspraak = Pick<KpiRegel, 'deel' | 'afspraak' | 'gehaald' | 'vorig'> & {
	readonly kpi: { readonly id: string };
};

/** Every number of people or records on a report, by name. */
export function cijfersVan(verslag: Verslag, afspraken: readonly VerslagAfspraak[]): Cijfers {
	const { groep, vorig, tegels, ontbreekt, acties, metActie, signalen } = verslag;
	const { totaal, ja, noemer, onvolledig, leeg, nee, buiten, anders, teDoen } = groep;
	const named = (soort: string, alle: readonly { id: string; aantal: number | null }[]) =>
		alle.map(({ id, aantal }) => [`${soort}.${id}`, aantal] as const);
	return {
		...{ totaal, ja, noemer, onvolledig, leeg, nee, buiten, anders, teDoen, metActie },
		'vorig.noemer': vorig?.totaal ?? null,
		'vorig.ja': vorig?.klaar ?? null,
		...Object.fromEntries([
			...tegels.flatMap((each) =>
				each.tegels.map(({ kengetal, waarde }) => [`tegel.${kengetal.id}`, waarde] as const)
			),
			...named('ontbreekt', ontbreekt),
			...named('actie', acties ?? []),
			...named('signaal', signalen),
			...afspraken.flatMap(({ kpi, deel, vorig: toen }) => [
				[`kpi.${kpi.id}.teller`, deel.teller] as const,
				[`kpi.${kpi.id}.noemer`, deel.noemer] as const,
				[`kpi.${kpi.id}.toen.teller`, toen?.teller ?? null] as const,
				[`kpi.${kpi.id}.toen.noemer`, toen?.noemer ?? null] as const
			])
		])
	};
}

/**
 * What a reader can reckon with: which numbers of a report are parts or sums of others. `meetellen` = those without a
 * code are counted in the profielgraad; `vorigIsToen` = the momentopname before is that of the earlier quarter.
 */
export function delingenVan(
	cijfers: Cijfers,
	{ meetellen = false, vorigIsToen = false } = {}
): readonly CijferDeling[] {
	const namen = Object.keys(cijfers);
	const deel = (geheel: string, ...delen: readonly string[]): CijferDeling => ({ geheel, delen });
	const binnen = (geheel: string, part: string): CijferDeling => ({
		geheel,
		delen: [part],
		open: true
	});
	const metCode = ['ja', 'onvolledig', 'leeg', 'nee'];
	const soort = (prefix: string) => namen.filter((naam) => naam.startsWith(`${prefix}.`));
	return [
		deel('totaal', ...metCode, 'buiten', 'anders'),
		deel('totaal', 'ja', 'teDoen'),
		deel('noemer', ...metCode, ...(meetellen ? ['buiten', 'anders'] : [])),
		binnen('vorig.noemer', 'vorig.ja'),
		...soort('ontbreekt').map((naam) => binnen('onvolledig', naam)),
		binnen('totaal', 'metActie'),
		...soort('actie').map((naam) => binnen('metActie', naam)),
		binnen('onvolledig', 'actie.profielAanvullen'),
		binnen('teDoen', 'actie.profielStarten'),
		...soort('signaal').map((naam) => binnen('totaal', naam)),
		...['traject', 'module', 'plaatsing'].flatMap((tabel) =>
			namen
				.filter((naam) => naam.startsWith(`tegel.${tabel}`) && naam !== `tegel.${tabel}Actief`)
				.map((naam) => binnen(`tegel.${tabel}Actief`, naam))
		),
		...KPI_IDS.flatMap((id) => [
			binnen(`kpi.${id}.noemer`, `kpi.${id}.teller`),
			binnen(`kpi.${id}.toen.noemer`, `kpi.${id}.toen.teller`)
		]),
		...(vorigIsToen
			? [
					deel('vorig.ja', 'kpi.profielgraad.toen.teller'),
					deel('vorig.noemer', 'kpi.profielgraad.toen.noemer'),
					...(meetellen ? [deel('vorig.noemer', 'kpi.sonardekking.toen.noemer')] : [])
				]
			: []),
		binnen('kpi.sonardekking.toen.noemer', 'kpi.profielgraad.toen.noemer'),
		binnen('kpi.sonardekking.toen.noemer', 'kpi.ladder.toen.noemer'),
		deel('kpi.profielgraad.teller', 'ja'),
		deel('kpi.profielgraad.noemer', 'noemer'),
		deel('kpi.vindbaarheid.noemer', ...metCode),
		deel('kpi.actualiteit.noemer', 'ja', 'onvolledig'),
		deel('totaal', 'kpi.sonardekking.noemer'),
		deel('kpi.sonardekking.noemer', 'kpi.sonardekking.teller', 'signaal.nietInSonar'),
		binnen('totaal', 'kpi.ladder.noemer'),
		deel('kpi.ladder.noemer', 'kpi.ladder.teller', 'signaal.ladderNietIngevuld'),
		...['lksTredeZes', 'bijstandTredeZes', 'beschutAndereTrede', 'tredeZonderWerk'].map((id) =>
			binnen('kpi.ladder.teller', `signaal.${id}`)
		),
		binnen('totaal', 'kpi.registerconsistentie.noemer'),
		deel(
			'kpi.registerconsistentie.noemer',
			'kpi.registerconsistentie.teller',
			'signaal.dgrVerschilt'
		),
		deel('kpi.zonderModule.teller', 'tegel.trajectZonderModule'),
		deel('kpi.zonderModule.noemer', 'tegel.trajectActief'),
		deel(
			'kpi.signalenVerstreken.teller',
			...['traject', 'module', 'plaatsing'].map((tabel) => `tegel.${tabel}Verstreken`)
		),
		deel(
			'kpi.signalenVerstreken.noemer',
			...['traject', 'module', 'plaatsing'].map((tabel) => `tegel.${tabel}Actief`)
		)
	];
}
