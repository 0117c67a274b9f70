import type { Component } from 'svelte';
import type { KluisVraag } from '$lib/app/kluis/kluis.svelte';
import type { VensterId, VensterProps } from '$lib/app/vensters.svelte';

type Load<Props extends object> = () => Promise<{ default: Component<Props> }>;

/** Every window that can be opened from anywhere; each is loaded when it is, to keep the first screen light. */
export const VENSTERS: {
	readonly [Id in VensterId]: Load<VensterProps[Id] & { onclose(): void }>;
} = {
	hulp: () => import('$lib/pages/hulp/HulpVenster.svelte'),
	filtersKiezen: () => import('$lib/shell/filters/FiltersKiezen.svelte'),
	overdragen: () => import('$lib/shell/delen/OverdrachtMaken.svelte'),
	overdracht: () => import('$lib/shell/delen/OverdrachtOpenen.svelte'),
	verslag: () => import('$lib/pages/verslag/VerslagDialoog.svelte'),
	natellen: () => import('$lib/panels/recount/NatelDialoog.svelte'),
	getal: () => import('$lib/panels/getal/GetalMenu.svelte'),
	verdeling: () => import('$lib/panels/getal/VerdelingDialoog.svelte'),
	acties: () => import('$lib/panels/dossier/SelectieDialoog.svelte'),
	eigenKengetal: () => import('$lib/panels/eigen-kengetal/EigenKengetalDialoog.svelte'),
	afdrukken: () => import('$lib/shell/export/VeelPapier.svelte')
};

/** The questions about the vault, which are answered to the vault itself. */
export const KLUISVENSTERS: Readonly<Record<KluisVraag, Load<Record<string, never>>>> = {
	wachtwoord: () => import('$lib/shell/kluis/WachtwoordInstellen.svelte'),
	'ander-wachtwoord': () => import('$lib/shell/kluis/WachtwoordWijzigen.svelte'),
	'back-up': () => import('$lib/shell/kluis/BackupMaken.svelte'),
	'uit-back-up': () => import('$lib/shell/kluis/BackupTerugzetten.svelte'),
	slot: () => import('$lib/shell/kluis/InlezenStoppen.svelte'),
	alles: () => import('$lib/shell/kluis/AllesWissen.svelte')
};
