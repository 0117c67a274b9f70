import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import type { MenuActie } from '$lib/ui/popover/menu-actie';
import type { PaginaKolommen } from './pagina-kolommen';

/** What a page has behind the menus of its toolbar. */
export interface ToolbarMenus {
	/** What can be exported of the page; asked for when the user wants to. */
	readonly uitvoer?: (() => Promise<readonly UitvoerBron[]>) | undefined;
	/** Title of the picture of its charts. */
	readonly beeld?: string | undefined;
	/** Further ways out of the page. */
	readonly exporteren?: readonly MenuActie[];
	/** Further acts of the page. */
	readonly meer?: readonly MenuActie[];
	readonly kolommen?: PaginaKolommen | undefined;
	/** Whether there is something to export or print. */
	readonly gevuld: boolean;
	/** Whether the page can be kept as a view. */
	readonly bewaarbaar?: boolean;
}
