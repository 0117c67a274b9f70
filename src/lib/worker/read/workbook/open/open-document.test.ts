import { describe, expect, it } from 'vitest';
import { storingVan } from '$lib/domain/momentopname/storing';
import { readOpenDocument } from './open-document';

const URN = 'urn:oasis:names:tc:opendocument:xmlns';
const SPACES = `xmlns:office="${URN}:office:1.0" xmlns:table="${URN}:table:1.0" xmlns:text="${URN}:text:1.0" xmlns:style="${URN}:style:1.0" xmlns:number="${URN}:datastyle:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"`;

function document(rows: string, { before = '', table = '', spaces = SPACES } = {}): string {
	return `<?xml version="1.0"?><office:document-content ${spaces}>${before}<office:body><office:spreadsheet><table:table table:name="A &amp; B"${table}>${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
}

function rowsOf(cells: string, before = '') {
	const [sheet] = readOpenDocument(
		document(`<table:table-row>${cells}</table:table-row>`, { before })
	);
	return sheet;
}

function cell(attributes: string, text = ''): string {
	return text === ''
		? `<table:table-cell ${attributes}/>`
		: `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
}

describe('a cell', () => {
	it.each([
		['office:value-type="float" office:value="24"', '', '24'],
		['office:value="24.5"', '', '24,5'],
		['office:value-type="float" office:value="7974"', '07974', '07974'],
		['office:value-type="percentage" office:value="0.25"', '25%', '0,25'],
		['office:value-type="currency" office:value="1250.5"', '', '1250,5'],
		['office:value-type="date" office:date-value="2026-01-15"', '', '15-01-2026'],
		['office:value-type="date" office:date-value="2026-01-15T09:30:00"', '15-1-26', '15-01-2026'],
		['office:value-type="date" office:date-value="1899-12-30T09:30:00"', '', '09:30'],
		['office:value-type="date" office:date-value="1899-12-31"', '', ''],
		['office:value-type="date" office:date-value="1961-02-03"', '', '03-02-1961'],
		['office:value-type="date" office:date-value="2026-02-31"', '', '31-02-2026'],
		['office:value-type="time" office:time-value="PT09H30M00S"', '', '09:30'],
		['office:value-type="time" office:time-value="PT36H15M00.4S"', '', '36:15'],
		['office:value-type="time" office:time-value="PT937602H48M"', '', '15-12-2006'],
		['office:value-type="time" office:time-value="09:30:00"', 'x', '09:30'],
		['office:value-type="boolean" office:boolean-value="TRUE"', 'WAAR', 'Ja'],
		['office:value-type="boolean" office:boolean-value="0"', '', 'Nee'],
		["office:value-type='string' office:string-value='a > b'", '', 'a > b'],
		['office:value-type="string"', ' Dijk,<text:s text:c="2"/>A.\n\tvan', 'Dijk,  A. van'],
		['', 'a<text:span>b</text:span><text:line-break/>c &lt;', 'ab\nc <'],
		['office:value-type="string" calcext:value-type="error"', '#N/A', '#N/B'],
		[
			'office:value-type="string" office:string-value="" calcext:value-type="error"',
			'Err:502',
			'#WAARDE!'
		],
		['office:value-type="float" office:value="0"', '#DIV/0!', '#DEEL/0!']
	])('with %s and text "%s" says %s', (attributes, text, said) => {
		expect(rowsOf(cell(attributes, text) + cell('office:value="1"'))?.rijen).toEqual([[said, '1']]);
		expect(rowsOf(cell(attributes, text))?.onleesbareCellen).toBeUndefined();
	});

	it.each([
		['office:value-type="float" office:value="twaalf"', '12 uur', '12 uur'],
		['office:value-type="float" office:value="1,5"', '', '1,5'],
		['office:value-type="vector" office:value="7"', '', '7'],
		['office:value-type="vector"', 'zeven', 'zeven'],
		['office:value-type="time" office:time-value="P1Y"', '', 'P1Y'],
		['office:value-type="date" office:date-value="15-01-2026"', '', '15-01-2026'],
		['office:value-type="boolean" office:boolean-value="ja"', '', 'ja'],
		['office:value-type="float"', '24', '24']
	])('with %s is read as its text, and said', (attributes, text, said) => {
		const sheet = rowsOf(cell(attributes, text));
		expect(sheet?.rijen).toEqual([[said]]);
		expect(sheet?.onleesbareCellen).toEqual([{ kolom: 0, rijen: [0] }]);
	});

	it.each([
		['table:formula="of:=A1"', true],
		['table:formula="of:=A1" office:value-type="float"', true],
		['table:formula="of:=A1" office:value-type="string"', true],
		['table:formula="of:=A1" office:value-type="string" office:string-value=""', false],
		['table:formula="of:=A1" office:value-type="float" office:value="0"', false],
		['office:value-type="float"', false]
	])('with %s has no result: %s', (attributes, isEmpty) => {
		const { zonderUitkomst } = rowsOf(cell(attributes)) ?? {};
		expect(zonderUitkomst).toEqual(isEmpty ? [{ kolom: 0, rijen: [0] }] : undefined);
	});

	it('has the zeros and the time that its style asks for', () => {
		const before = `<office:automatic-styles><number:number-style style:name="N1"><number:number number:min-integer-digits="5"/></number:number-style><number:time-style style:name="N2"><number:hours/><number:text>:</number:text><number:minutes/></number:time-style><number:time-style style:name="N3" number:truncate-on-overflow="false"><number:hours/><number:minutes/></number:time-style><style:style style:name="a" style:data-style-name="N1"/><style:style style:name="b" style:parent-style-name="a"/><style:style style:name="c" style:data-style-name="N2"/><style:style style:name="d" style:data-style-name="N3"/></office:automatic-styles>`;
		const number = 'office:value-type="float" office:value="7974"';
		const time = 'office:value-type="time" office:time-value="PT36H15M"';
		const sheet = rowsOf(
			cell(`table:style-name="b" ${number}`) +
				cell(`table:style-name="c" ${time}`) +
				cell(`table:style-name="d" ${time}`) +
				cell(`table:style-name="c" office:value-type="float" office:value="0.5"`),
			before
		);
		expect(sheet?.rijen).toEqual([['07974', '12:15', '36:15', '12:00']]);
		expect(sheet?.numeriek).toEqual([]);
	});

	it('does not say what a note, a drawing or a reading aid in it says', () => {
		const inner =
			'<office:annotation><text:p>noot</text:p></office:annotation><text:p>Li<text:ruby><text:ruby-base>東</text:ruby-base><text:ruby-text>ひ</text:ruby-text></text:ruby></text:p><draw:frame><draw:text-box><text:p>x</text:p></draw:text-box></draw:frame>';
		expect(rowsOf(`<table:table-cell>${inner}</table:table-cell>`)?.rijen).toEqual([['Li東']]);
	});
});

describe('a sheet', () => {
	const row = (cells: string, attributes = '') =>
		`<table:table-row ${attributes}>${cells}</table:table-row>`;
	const many = (name: string, times: number) => `table:number-${name}-repeated="${times}"`;

	it('has the rows and cells that come again, and not those behind the last', () => {
		const [sheet] = readOpenDocument(
			document(
				row(cell(many('columns', 2)) + cell(`office:value="1" ${many('columns', 2)}`)) +
					row(cell(many('columns', 16_384)), many('rows', 2)) +
					row(cell('office:value="2"'), many('rows', 2)) +
					row(cell(many('columns', 1e15)), many('rows', 1e15))
			)
		);
		expect(sheet?.rijen).toEqual([
			['', '', '1', '1'],
			['', '', '', ''],
			['', '', '', ''],
			['2', '', '', ''],
			['2', '', '', '']
		]);
		expect(sheet?.naam).toBe('A & B');
	});

	it('writes merged cells in rows that come again, each its own', () => {
		const spanned = 'table:number-rows-spanned="2" table:number-columns-spanned="1"';
		const [sheet] = readOpenDocument(
			document(
				row(cell(spanned, 'Epe') + cell('', 'a')) +
					row('<table:covered-table-cell/>' + cell('', 'b'), many('rows', 3))
			)
		);
		expect(sheet?.rijen.map(([first]) => first)).toEqual(['Epe', 'Epe', '', '']);
	});

	it.each([
		row(cell(`office:value="1" ${many('columns', 16_384)}`), many('rows', 1_048_576)),
		row(cell(`table:formula="of:=1" ${many('columns', 16_384)}`), many('rows', 1_048_576)),
		row('', many('rows', 2_000_000)) + row(cell('office:value="1"'))
	])('is refused when it comes again without end', (rows) => {
		expect(() => readOpenDocument(document(rows))).toThrow('bestand-te-groot');
	});

	it('tells what is hidden', () => {
		const column =
			'<table:table-column table:number-columns-repeated="1000" table:visibility="collapse"/>';
		const [sheet] = readOpenDocument(
			document(
				`<table:table-column/>${column}` +
					row(cell('', 'a') + cell('', 'b')) +
					row(cell('', 'c'), `table:visibility="filter" ${many('rows', 2)}`) +
					row('', 'table:visibility="collapse"')
			)
		);
		expect([sheet?.verborgenRijen, sheet?.verborgenKolommen]).toEqual([[1, 2], [1]]);
	});

	it('is hidden by its style', () => {
		const before =
			'<office:automatic-styles><style:style style:name="ta1"><style:table-properties table:display="false"/></style:style></office:automatic-styles>';
		const xml = document('', { before, table: ' table:style-name="ta1"' });
		expect(readOpenDocument(xml).map(({ verborgen }) => verborgen)).toEqual([true]);
	});

	it('is read whatever its prefixes are', () => {
		const xml = document(row(cell('office:value="24"') + cell('', 'a')))
			.replaceAll('table:', 't-1:')
			.replaceAll(':table=', ':t-1=')
			.replaceAll('office:', 'é:')
			.replaceAll(':office=', ':é=')
			.replaceAll(`${URN}:é:`, `${URN}:office:`)
			.replaceAll(`${URN}:t-1:`, `${URN}:table:`);
		expect(readOpenDocument(xml)[0]?.rijen).toEqual([['24', 'a']]);
	});

	it('is refused when tags are missing', () => {
		const whole = document(row(cell('', 'a')));
		for (const cut of [whole.slice(0, -5), whole.replace('</table:table-row>', ''), whole + '<'])
			expect(() => readOpenDocument(cut)).toThrow();
		try {
			readOpenDocument(whole.slice(0, -5));
		} catch (thrown) {
			expect(storingVan(thrown)).toBe('bestand-beschadigd');
		}
	});
});
