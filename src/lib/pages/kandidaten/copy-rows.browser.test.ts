import { afterEach, describe, expect, test } from 'vitest';
import { Dashboard } from '$lib/app/dashboard.svelte';
import { kandidatenSnapshot } from '../../../../tests/fixtures/kandidaten-snapshot';
import { kandidaatKolommen, kandidatenLijst } from '$lib/lists/kandidaat-kolommen';
import { copyRows } from './copy-rows';

const COLUMNS = ['persnr', 'naam', 'klantprofiel'];

function dashboardOf(...kandidaten: readonly Readonly<Record<string, string>>[]): Dashboard {
	const dashboard = new Dashboard();
	dashboard.show(kandidatenSnapshot(kandidaten));
	return dashboard;
}

/** What Ctrl+C puts on the clipboard with the focus in the table; null when the browser's own copy goes on. */
function copied(dashboard: Dashboard, table = document.createElement('div')): string | null {
	const event = new ClipboardEvent('copy', {
		clipboardData: new DataTransfer(),
		cancelable: true,
		bubbles: true
	});
	const { dataset, rows } = dashboard;
	if (!dataset) throw new Error('nothing to copy');
	const kolommen = kandidaatKolommen(dataset).filter(({ id }) => COLUMNS.includes(id));
	let isCopied = false;
	document.addEventListener(
		'copy',
		(each) => {
			isCopied = copyRows(each, table, kandidatenLijst(dataset, rows, kolommen));
		},
		{ once: true }
	);
	if (!table.isConnected) document.body.append(table);
	table.dispatchEvent(event);
	expect(isCopied).toBe(event.defaultPrevented);
	return event.defaultPrevented ? (event.clipboardData?.getData('text/plain') ?? '') : null;
}

afterEach(() => {
	document.getSelection()?.removeAllRanges();
	document.body.replaceChildren();
});

describe('Ctrl+C in the table', () => {
	const dashboard = dashboardOf(
		{ persnr: '07870', naam: 'Willems, J.', klantprofiel: 'L' },
		{ persnr: '00012', naam: 'Bos, M.', klantprofiel: '' }
	);

	test('copies all rows of the selection in their order, with headings and words', () => {
		expect(copied(dashboard)).toBe(
			'Naam\tPers. nr.\tKlantprofiel\r\nBos, M.\t00012\t\r\nWillems, J.\t07870\tLeeg'
		);
	});

	test('copies the filtered rows only', () => {
		dashboard.apply({ kind: 'zoek', tekst: 'willems' });
		expect(copied(dashboard)?.split('\r\n')).toHaveLength(2);
		dashboard.apply({ kind: 'clear' });
	});

	test('leaves text that the user selected to the browser', () => {
		const table = document.createElement('div');
		table.append('uitgekozen tekst', ' en meer');
		document.body.append(table);
		document.getSelection()?.selectAllChildren(table);
		document.getSelection()?.setBaseAndExtent(table, 0, table, 1);
		expect(copied(dashboard, table)).toBeNull();
	});

	test('copies all rows where the whole page is selected, of which some are not on it', () => {
		const table = document.createElement('div');
		table.append('één rij van velen');
		document.body.append('kop', table, 'voet');
		document.getSelection()?.selectAllChildren(document.body);
		expect(copied(dashboard, table)?.split('\r\n')).toHaveLength(3);
	});
});

test('a cell cannot become a formula or another row, a number stays a number', () => {
	const cell = (naam: string) => copied(dashboardOf({ naam }))?.split('\r\n')[1]?.split('\t')[0];
	expect(cell('=WEBSERVICE("x")')).toBe(`'=WEBSERVICE("x")`);
	expect(cell('@SOM(A1)')).toBe("'@SOM(A1)");
	expect(cell('\t=1+1')).toBe("'=1+1");
	expect(cell('a\tb\r\nc')).toBe('a b c');
	expect(cell('-12,5')).toBe('-12,5');
	expect(cell("'s-Hertogenbosch")).toBe("'s-Hertogenbosch");
});
