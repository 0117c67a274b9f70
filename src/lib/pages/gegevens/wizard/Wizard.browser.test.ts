import { beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { Inlezen } from '$lib/app/inlezen/inlezen.svelte';
import {
	bron,
	controle,
	FakeInleesBrug,
	file,
	gelezen,
	kolom,
	melding,
	snapshot
} from '../../../../../tests/fixtures/fake-inleesbrug';
import Wizard from './Wizard.svelte';
import '../../../../routes/app.css';

const ondone = vi.fn();

async function open(answers: Readonly<Record<string, unknown>> = {}, voorbeeld = false) {
	const fake = new FakeInleesBrug({
		readFiles: gelezen(),
		check: controle(),
		commit: snapshot(),
		...answers
	});
	const inlezen = new Inlezen(fake.brug, () => undefined);
	const screen = await render(Wizard, { inlezen, voorbeeld, ondone });
	return { fake, inlezen, screen };
}

async function choose(files: readonly File[]) {
	const input = document.querySelector<HTMLInputElement>('input[type=file][multiple]');
	if (!input) throw new Error('no file input');
	await userEvent.upload(input, [...files]);
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const step = () =>
	document.querySelector('[aria-current="step"]')?.textContent.replace(/\s+/g, ' ');

beforeEach(async () => {
	ondone.mockReset();
	await page.viewport(1366, 768);
});

describe('the import wizard', () => {
	test('goes from a file to reading in, step by step', async () => {
		const { fake } = await open();
		await choose([file()]);
		await expect
			.element(page.getByLabelText('Peildatum', { exact: true }))
			.toHaveValue('2026-11-18');
		expect(step()).toContain('Kolommen koppelen');
		await button('Verder').click();
		await expect.element(page.getByRole('table', { name: 'Meldingen' })).toBeVisible();
		expect(step()).toContain('Controleren');
		expect(fake.names).not.toContain('commit');
		await button('Lees 31 rijen in').click();
		await vi.waitFor(() => expect(ondone).toHaveBeenCalledOnce());
		expect(fake.names.at(-1)).toBe('commit');
	});

	test('puts focus on the heading of every step, but not when the page opens', async () => {
		await open();
		expect(document.activeElement).toBe(document.body);
		await choose([file()]);
		await expect.element(page.getByRole('heading', { name: 'Kolommen koppelen' })).toHaveFocus();
		await button('Verder').click();
		await expect.element(page.getByRole('heading', { name: 'Controleren' })).toHaveFocus();
		await button('Terug').click();
		await expect.element(page.getByRole('heading', { name: 'Kolommen koppelen' })).toHaveFocus();
		await button('Annuleren').click();
		await expect.element(page.getByRole('heading', { name: 'Bestand kiezen' })).toHaveFocus();
	});

	test('takes files that are dropped on the zone', async () => {
		const { fake } = await open();
		const data = new DataTransfer();
		data.items.add(file('gesleept.csv'));
		const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
		page.getByRole('group', { name: 'Bestand kiezen' }).element().dispatchEvent(drop);
		await vi.waitFor(() => expect(fake.names).toContain('readFiles'));
		expect(drop.defaultPrevented).toBe(true);
		expect(fake.last('readFiles').input).toMatchObject([{ naam: 'gesleept.csv' }]);
	});

	test('a file that is dropped beside the zone does not replace the app', async () => {
		const { fake } = await open();
		const drop = new DragEvent('drop', { bubbles: true, cancelable: true });
		document.body.dispatchEvent(drop);
		expect(drop.defaultPrevented).toBe(true);
		expect(fake.names).toEqual([]);
	});

	test('names a refused file with the reason and stays where it was', async () => {
		const geweigerd = [{ naam: 'leeg.csv', code: 'bestand-leeg' }];
		await open({
			readFiles: gelezen({ bronnen: [], peildatum: null, geweigerd: geweigerd as never })
		});
		await choose([file('leeg.csv')]);
		await expect
			.element(page.getByRole('alert'))
			.toHaveTextContent(/leeg\.csv.*Dit bestand is leeg/);
		await expect.element(button('Kies een bestand')).toBeVisible();
	});
});

describe('how a source is read', () => {
	const TWEE = [kolom('Uren'), kolom('Naam')];
	const RIJEN = [
		{ rij: 1, cellen: ['Lijst', ''] },
		{ rij: 2, cellen: ['Uren', 'Naam'] },
		{ rij: 3, cellen: ['1.234,5', 'Müller'] }
	];

	test('shows settings and first rows of one that needs a look, and has it read otherwise', async () => {
		const odd = bron({ kolommen: TWEE, voorbeeld: RIJEN, kopRij: 2, tekenset: 'Windows-1252' });
		const { fake } = await open({ readFiles: gelezen({ bronnen: [odd] }), reread: [odd] });
		await choose([file()]);
		await expect
			.element(page.getByRole('alert'))
			.toHaveTextContent(/Tekenset: Windows-1252\. Kloppen .*De kolomnamen staan op rij 2\./s);
		await expect
			.element(page.getByRole('table', { name: 'Eerste rijen van kandidaten.csv' }))
			.toBeVisible();
		await page.getByLabelText('Tekenset').selectOptions('UTF-8');
		await vi.waitFor(() => expect(fake.names).toContain('reread'));
		expect(fake.last('reread').input).toEqual({ id: 1, leeswijze: { tekenset: 'UTF-8' } });
	});

	test('the row with the column names is a whole number from one', async () => {
		const { fake } = await open({ reread: [bron()] });
		await choose([file()]);
		const field = page.getByLabelText('Rij met kolomnamen');
		await field.fill('0');
		await userEvent.tab();
		await expect.element(field).toHaveValue(1);
		expect(fake.names).not.toContain('reread');
		await field.fill('4');
		await userEvent.tab();
		expect(fake.last('reread').input).toEqual({ id: 1, leeswijze: { kopRij: 4 } });
	});

	test('a workbook has no encoding and no separator', async () => {
		const sheet = bron({ tekenset: null, scheidingsteken: null, werkblad: 'Blad1' });
		await open({ readFiles: gelezen({ bronnen: [sheet] }) });
		await choose([file('a.xlsx')]);
		await expect.element(page.getByLabelText('Rij met kolomnamen')).toBeVisible();
		expect(page.getByLabelText('Tekenset').elements()).toEqual([]);
		expect(page.getByLabelText('Scheidingsteken').elements()).toEqual([]);
	});

	test('with more clean sources the settings are a click away', async () => {
		const bronnen = [bron({ kolommen: TWEE }), bron({ id: 2, bestand: 'b.csv', kolommen: TWEE })];
		await open({ readFiles: gelezen({ bronnen }) });
		await choose([file()]);
		await expect.element(page.getByLabelText('Tekenset').first()).not.toBeVisible();
		await page.getByText('Instellingen van dit bestand').last().click();
		await expect.element(page.getByLabelText('Tekenset').last()).toBeVisible();
	});

	test('a question holds up going on until it has an answer, which keeps the focus', async () => {
		const vraag = { soort: 'notatie', kop: 'Uren', voorbeelden: ['1.234,5', '1,234.5'] } as const;
		const { fake } = await open({
			readFiles: gelezen({ bronnen: [bron({ kolommen: TWEE, vragen: [vraag] })] }),
			reread: [bron({ kolommen: TWEE, leeswijze: { notatie: { Uren: 'en' } } })]
		});
		await choose([file()]);
		await expect.element(button('Verder')).toHaveAttribute('aria-disabled', 'true');
		const group = page.getByRole('group', { name: "Kies de notatie voor 'Uren'." });
		await group.getByRole('radio', { name: /^1,234\.5/ }).click();
		await expect.element(button('Verder')).toHaveAttribute('aria-disabled', 'false');
		expect(fake.last('reread').input).toEqual({ id: 1, leeswijze: { notatie: { Uren: 'en' } } });
		await expect.element(group.getByRole('radio', { name: /^1,234\.5/ })).toBeChecked();
		await expect.element(group.getByRole('radio', { name: /^1,234\.5/ })).toHaveFocus();
	});

	test('a mapping of an earlier import is said and can be taken back', async () => {
		const { fake } = await open({
			readFiles: gelezen({ bronnen: [bron({ indelingVan: 20_769, alIngelezen: 20_769 })] }),
			recognise: [bron()]
		});
		await choose([file()]);
		await expect.element(page.getByText('Gekoppeld zoals op 12-11-2026')).toBeVisible();
		await expect
			.element(page.getByRole('alert'))
			.toHaveTextContent('Dit bestand is al ingelezen op 12-11-2026.');
		await button('Zelf herkennen').click();
		expect(fake.last('recognise').input).toBe(1);
		await expect.element(page.getByText(/^Gekoppeld zoals/)).not.toBeInTheDocument();
	});

	test('a hidden sheet is used when the user wants it', async () => {
		const hidden = bron({ id: 2, werkblad: 'Bron', verborgen: true, tabel: 'geen' });
		const { fake } = await open({
			readFiles: gelezen({ bronnen: [bron({ werkblad: 'Lijst' }), hidden] }),
			couple: [bron({ werkblad: 'Lijst' }), { ...hidden, tabel: 'kandidaten' }]
		});
		await choose([file()]);
		await expect
			.element(page.getByRole('alert'))
			.toHaveTextContent("Werkblad 'Bron' is verborgen. Toch gebruiken?");
		await button('Toch gebruiken').click();
		expect(fake.last('couple').input).toMatchObject([{}, { id: 2, tabel: null }]);
		await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
	});
});

describe('coupling columns', () => {
	test('a column of BSNs is masked and cannot be coupled', async () => {
		const bsn = kolom('BSN', {
			bsn: true,
			voorbeelden: [],
			bestemming: { soort: 'geen' },
			resultaat: 'overgeslagen',
			toelichting: 'Bevat BSN. Wordt nooit opgeslagen.'
		});
		await open({ readFiles: gelezen({ bronnen: [bron({ kolommen: [bsn] })] }) });
		await choose([file()]);
		await expect.element(page.getByLabelText('Veld voor kolom BSN')).toBeDisabled();
		await expect.element(page.getByRole('row', { name: /BSN/ })).toHaveTextContent('•••••••••');
	});

	test('tells the bridge where a column goes', async () => {
		const { fake } = await open({ couple: [bron()] });
		await choose([file()]);
		await page.getByLabelText('Veld voor kolom Schoenmaat').selectOptions('Niet gebruiken');
		await vi.waitFor(() => expect(fake.names).toContain('couple'));
		expect(fake.last('couple').input).toMatchObject([
			{ bestemmingen: [{ soort: 'veld', veld: 'persnr' }, { soort: 'geen' }] }
		]);
	});

	test('tells the bridge which list a file is', async () => {
		const { fake } = await open({ couple: [bron({ tabel: 'trajecten' })] });
		await choose([file()]);
		await page.getByLabelText('Soort lijst').selectOptions('Trajecten');
		await vi.waitFor(() => expect(fake.names).toContain('couple'));
		expect(fake.last('couple').input).toMatchObject([{ tabel: 'trajecten' }]);
	});

	test('says what is in the way, and does not go on', async () => {
		const { fake } = await open();
		await choose([file()]);
		await page.getByLabelText('Peildatum', { exact: true }).fill('');
		await expect.element(button('Verder')).toHaveAttribute('aria-disabled', 'true');
		await expect.element(button('Verder')).toHaveAccessibleDescription('Vul de peildatum in.');
		button('Verder')
			.element()
			.dispatchEvent(new MouseEvent('click', { bubbles: true }));
		expect(fake.names).not.toContain('check');
	});
});

describe('checking', () => {
	test('shows fifty findings at a time', async () => {
		const meldingen = Array.from({ length: 120 }, (_, rij) => melding({ rij }));
		await open({ check: controle({ meldingen }) });
		await choose([file()]);
		await button('Verder').click();
		const rows = page.getByRole('table', { name: 'Meldingen' }).getByRole('row');
		await expect.element(rows.first()).toBeVisible();
		expect(rows.elements()).toHaveLength(51);
		await button('Toon meer').click();
		await button('Toon meer').click();
		expect(rows.elements()).toHaveLength(121);
		expect(button('Toon meer').elements()).toHaveLength(0);
	});

	test('says how many rows are in order, need a look, or are skipped', async () => {
		await open({ check: controle({ inOrde: 2815, metWaarschuwing: 26, overgeslagen: 6 }) });
		await choose([file()]);
		await button('Verder').click();
		const counts = page.getByText('rijen in orde').element().parentElement;
		expect(counts?.textContent.replace(/\s+/g, ' ')).toMatch(
			/2\.815 rijen in orde.*26 met een waarschuwing.*6 worden overgeslagen.*1 totaalregel/
		);
	});

	test('filters the findings by level', async () => {
		const meldingen = [melding({ ernst: 'fout' }), melding(), melding({ ernst: 'info' })];
		await open({ check: controle({ meldingen }) });
		await choose([file()]);
		await button('Verder').click();
		const levels = page.getByRole('group', { name: 'Soort melding' });
		await levels.getByRole('button', { name: 'Let op 1' }).click();
		const rows = page.getByRole('table', { name: 'Meldingen' }).getByRole('row');
		await vi.waitFor(() => expect(rows.elements()).toHaveLength(2));
		await levels.getByRole('button', { name: 'Alle 3' }).click();
		await vi.waitFor(() => expect(rows.elements()).toHaveLength(4));
	});

	test('says with numbers what is read in and what is not', async () => {
		const { fake } = await open({
			check: controle({ totaal: 1180, overgeslagen: 12 }),
			skipped: []
		});
		await choose([file()]);
		await button('Verder').click();
		await button('Overgeslagen rijen downloaden').click();
		expect(fake.names).toContain('skipped');
		await button('1.180 rijen inlezen, 12 overslaan').click();
		await vi.waitFor(() => expect(ondone).toHaveBeenCalledOnce());
	});

	test('asks what to do with numbers that occur more than once', async () => {
		const { fake } = await open({
			check: controle({ dubbelen: { aantal: 23, keuze: 'overslaan' } })
		});
		await choose([file()]);
		await button('Verder').click();
		const group = page.getByRole('group', {
			name: '23 nummers komen al voor. Vervangen, overslaan of beide bewaren?'
		});
		await expect.element(group.getByRole('radio', { name: /^Overslaan/ })).toBeChecked();
		await group.getByRole('radio', { name: /^Beide bewaren/ }).click();
		expect(fake.last('check').input).toMatchObject({ dubbelen: 'bewaren' });
	});

	test('asks before fictional data give way to a real file', async () => {
		const { fake } = await open({}, true);
		await choose([file()]);
		await button('Verder').click();
		await button('Lees 31 rijen in').click();
		await expect
			.element(
				page.getByRole('dialog', { name: 'Voorbeeldgegevens verwijderen en uw bestand inlezen?' })
			)
			.toBeVisible();
		await expect.element(button('Bewaren')).toHaveFocus();
		await button('Bewaren').click();
		expect(fake.names).not.toContain('commit');
		await button('Lees 31 rijen in').click();
		await button('Voorbeeld verwijderen en inlezen').click();
		await vi.waitFor(() => expect(ondone).toHaveBeenCalledOnce());
	});
});

describe('on a phone', () => {
	test.each([390, 320])('nothing scrolls sideways at %i pixels', async (width) => {
		await page.viewport(width, 844);
		await open();
		const fits = () => expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
		fits();
		await choose([file('een-heel-lange-bestandsnaam_zonder_spaties_kandidaten_18112026.csv')]);
		await expect.element(page.getByLabelText('Peildatum', { exact: true })).toBeVisible();
		fits();
		await button('Verder').click();
		await expect.element(page.getByRole('table', { name: 'Meldingen' })).toBeVisible();
		fits();
	});
});

describe('what takes long', () => {
	test('shows the rows done and stops at once', async () => {
		const { fake, inlezen } = await open();
		const never = new FakeInleesBrug();
		const slow = new Inlezen(never.brug, () => undefined);
		await page.render(Wizard, { inlezen: slow, voorbeeld: false });
		const reading = slow.choose([file()]);
		await vi.waitFor(() => expect(never.names).toContain('readFiles'));
		never.last('readFiles').progress(12_000, 100_000);
		const bar = page.getByRole('progressbar', { name: 'Bestanden worden gelezen' });
		await expect.element(bar).toHaveAttribute('aria-valuetext', '12.000 van 100.000 rijen');
		await button('Annuleren').click();
		await expect.element(button('Kies een bestand').first()).toBeVisible();
		expect(never.cancels).toBe(1);
		await reading;
		expect([fake.cancels, inlezen.stap]).toEqual([0, 'kiezen']);
	});
});
