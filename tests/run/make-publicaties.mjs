// Makes the publications of tests/fixtures/publicaties in the other forms that UWV or a colleague may send:
//   node tests/run/make-publicaties.mjs
// A PDF as a browser prints it, a workbook and a CSV, from the text. The numbers are those of the text. Of Noord-Limburg
// also what qpdf locks and what is a picture only. The other makers were cairo 1.16, jsPDF 4.2, pdf-lib, PDFKit and qpdf.
import { chromium } from '@playwright/test';
import { utils, write } from '@e965/xlsx';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const FOLDER = 'tests/fixtures/publicaties';
const NUMBER = /^\d{1,3}(?:\.\d{3})*$/;
const HEAD = [
	['', '', 'Gemeenteklanten in Sonar', '', 'UWV-klanten in Sonar', '', 'Totaal in Sonar'],
	[
		'Arbeidsmarktregio',
		'Gemeente',
		'Profiel in Sonar',
		'Geen profiel in Sonar',
		'Profiel in Sonar',
		'Geen profiel in Sonar',
		''
	]
];

/** Lines of the table as seven cells, anything else as one. */
function rowsOf(text) {
	return text.split('\n').flatMap((raw) => {
		const line = raw.replace(/<[^>]*>|^#+ /g, '').trimEnd();
		if (!line.trim()) return [];
		if (line.includes('\t')) return [line.split('\t')];
		const words = line.trim().split(' ');
		const from = words.findIndex((_, at) => words.slice(at).every((word) => NUMBER.test(word)));
		return from > 0 && words.length - from >= 4
			? [['', words.slice(0, from).join(' '), ...words.slice(from)]]
			: [[line.trim()]];
	});
}

function html(rows) {
	const escape = (cell) => cell.replace(/[&<]/g, (mark) => (mark === '&' ? '&amp;' : '&lt;'));
	const body = rows.map((row) =>
		row.length === 1
			? `</table><p>${escape(row[0])}</p><table>`
			: `<tr>${row.map((cell) => `<td${NUMBER.test(cell) ? ' class="n"' : ''}>${escape(cell)}</td>`).join('')}</tr>`
	);
	return `<meta charset="utf-8"><style>body{font:10pt Arial}td{border:1px solid #ccc;padding:2px 6px;max-width:80px}.n{text-align:right}</style><table>${body.join('')}</table>`;
}

const browser = await chromium.launch({
	executablePath: process.env.BROWSER_PATH,
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
});
const page = await browser.newPage();
for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))) {
	const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
	const rows = rowsOf(text);
	const table = rows.findIndex((row) => row.length > 5);
	const whole = text.includes('\t') ? rows : rows.toSpliced(table, 0, ...HEAD);
	const name = `${FOLDER}/${file.slice(0, -4)}`;

	await page.setContent(html(whole));
	writeFileSync(`${name}.pdf`, await page.pdf({ format: 'A4', tagged: false }));

	const cells = whole.map((row) =>
		row.map((cell) => (NUMBER.test(cell) ? Number(cell.replaceAll('.', '')) : cell))
	);
	const book = utils.book_new();
	utils.book_append_sheet(book, utils.aoa_to_sheet(cells), 'Publicatie');
	writeFileSync(
		`${name}.xlsx`,
		write(book, { type: 'buffer', bookType: 'xlsx', compression: true })
	);

	const quoted = (cell) => (/[;"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
	writeFileSync(
		`${name}.csv`,
		`\ufeff${whole.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`
	);
}

const WHOLE = `${FOLDER}/noord-limburg.pdf`;
// Locked against editing and copying, open to read: without a password of the reader.
const LOCKED = { 'rc4-40': ['40'], 'aes-128': ['128', '--use-aes=y'], 'aes-256': ['256'] };
for (const [name, [bits, ...how]] of Object.entries(LOCKED)) {
	const limits = bits === '40' ? ['--modify=n', '--extract=n'] : ['--modify=none', '--extract=n'];
	lock(['', 'beheer', bits, ...limits, ...how], `makers/qpdf-locked-${name}.pdf`);
}
lock(['lezer', 'beheer', '256'], 'refused/wachtwoord.pdf');

/** The same input gives the same bytes; of AES-256 the salts are chance. */
function lock(how, name) {
	const fixed = ['--allow-weak-crypto', '--static-id', '--static-aes-iv'];
	execFileSync('qpdf', [...fixed, '--encrypt', ...how, '--', WHOLE, `${FOLDER}/${name}`]);
}

await page.setViewportSize({ width: 700, height: 400 });
await page.setContent(html(rowsOf(readFileSync(`${FOLDER}/noord-limburg.txt`, 'utf8'))));
const picture = (await page.screenshot({ type: 'jpeg', quality: 40 })).toString('base64');
await page.setContent(`<img src="data:image/jpeg;base64,${picture}">`);
writeFileSync(`${FOLDER}/refused/scan.pdf`, await page.pdf({ format: 'A4', tagged: false }));
await browser.close();
