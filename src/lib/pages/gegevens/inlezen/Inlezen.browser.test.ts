import { beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent, type Locator } from 'vitest/browser';
import { organisatieVan } from '$lib/domain/kluis/kluis';
import { Inlezen } from '$lib/app/inlezen/inlezen.svelte';
import type { BewaarKluis } from '$lib/app/kluis/kluis.svelte';
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
import InlezenOpPagina from './Inlezen.svelte';
import '../../../../routes/app.css';

const ondone = vi.fn();
const TWEE = [kolom('Uren'), kolom('Naam')];

/** The vault as it is with a passphrase. */
function vault(rest: Partial<BewaarKluis> = {}): BewaarKluis {
	return {
		bezig: false,
		look: async () => undefined,
		organisatie: organisatieVan({}),
		setUp: async () => true,
		stand: 'open',
		storing: null,
		vraagtWachtwoord: false,
		zonder: () => undefined,
		...rest
	};
}

async function open(
	answers: Readonly<Record<string, unknown>> = {},
	voorbeeld = false,
	kluis = vault()
) {
	const fake = new FakeInleesBrug({
		readFiles: gelezen(),
		check: controle(),
		commit: snapshot(),
		...answers
	});
	const inlezen = new Inlezen(fake.brug, () => undefined);
	const screen = await render(InlezenOpPagina, { inlezen, kluis, voorbeeld, ondone });
	return { fake, inlezen, screen };
}

async function choose(files: readonly File[]) {
	const input = document.querySelector<HTMLInputElement>('input[type=file][multiple]');
	if (!input) throw new Error('no file input');
	await userEvent.upload(input, [...files]);
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
/** Presses a button that is off, which Playwright will not. */
const press = (what: Locator) => (what.element() as HTMLElement).click();
const day = () => page.getByLabelText('Peildatum', { exact: true });
/** Opens a line of the card that does not open by itself. */
const look = (naam: string) => button(`Bekijk ${naam}`).click();

beforeEach(async () => {
	ondone.mockReset();
	await page.viewport(1366, 768);
});

describe('reading in a file', () => {
	test('goes from the file to its card at once, and from there into use', async () => {
		const { fake } = await open();
		await choose([file()]);
		await expect.element(day()).toHaveValue('18-11-2026');
		await expect.element(page.getByRole('heading', { name: 'kandidaten.csv' })).toBeVisible();
		expect(fake.names).toEqual(['readFiles', 'check']);
		await button('Lees 31 kandidaten in').click();
		await vi.waitFor(() => expect(ondone).toHaveBeenCalledOnce());
		expect(fake.names.at(-1)).toBe('commit');
	});

	test('puts focus on the title of the card, but not when the page opens', async () => {
		await open();
		expect(document.activeElement).toBe(document.body);
		await choose([file()]);
		await expect.element(page.getByRole('heading', { name: 'kandidaten.csv' })).toHaveFocus();
		await button('Annuleren').click();
		await expect.element(page.getByRole('heading', { name: 'Bestand inlezen' })).toHaveFocus();
	});

	test('lines open by keyboard, and say whether they are', async () => {
		await open({ readFiles: gelezen({ bronnen: [bron({ kolommen: TWEE })] }) });
		await choose([file()]);
		const bekijk = button('Bekijk kolommen');
		await expect.element(bekijk).toHaveAttribute('aria-expanded', 'false');
		(bekijk.element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(bekijk).toHaveAttribute('aria-expanded', 'true');
		await expect.element(page.getByLabelText('Tekenset')).toBeVisible();
		await userEvent.keyboard(' ');
		await expect.element(page.getByLabelText('Tekenset')).not.toBeInTheDocument();
	});

	test('another file takes its place', async () => {
		const { fake } = await open();
		await choose([file()]);
		await expect.element(button('Ander bestand')).toBeVisible();
		await choose([file('b.csv')]);
		await vi.waitFor(() =>
			expect(fake.names).toEqual(['readFiles', 'check', 'readFiles', 'check'])
		);
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
		await expect.element(button('Bekijk kolommen')).toHaveAttribute('aria-expanded', 'true');
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

	test('with more sources each has a line with its settings a click away', async () => {
		const bronnen = [bron({ kolommen: TWEE }), bron({ id: 2, bestand: 'b.csv', kolommen: TWEE })];
		await open({ readFiles: gelezen({ bronnen }) });
		await choose([file()]);
		await expect.element(page.getByRole('heading', { name: '2 bestanden' })).toBeVisible();
		expect(page.getByLabelText('Soort lijst').elements()).toHaveLength(2);
		expect(page.getByLabelText('Tekenset').elements()).toHaveLength(0);
		await look('kolommen van b.csv');
		await expect.element(page.getByLabelText('Tekenset')).toBeVisible();
	});

	test('the line of the source that waits has the focus, and the off button leads to it', async () => {
		const bronnen = [
			bron({ kolommen: TWEE }),
			bron({ id: 2, bestand: 'b.csv', kolommen: TWEE, bezwaar: 'Kies een kolom.' })
		];
		const check = controle({ bezwaar: 'b.csv: Kies een kolom.', bezwaarBron: 2 });
		await open({ readFiles: gelezen({ bronnen }), check });
		await choose([file()]);
		const line = page.getByRole('heading', { name: 'b.csv' });
		await expect.element(line).toHaveFocus();
		const last = button('Lees 31 kandidaten in');
		await expect.element(last).toHaveAccessibleDescription('b.csv: Kies een kolom.');
		press(last);
		await expect.element(line).toHaveFocus();
		expect(button('Bekijk rijen en meldingen').elements()).toHaveLength(0);
	});

	test('a question has its line open, and its answer keeps the focus', async () => {
		const vraag = { soort: 'notatie', kop: 'Uren', voorbeelden: ['1.234,5', '1,234.5'] } as const;
		const { fake } = await open({
			readFiles: gelezen({ bronnen: [bron({ kolommen: TWEE, vragen: [vraag] })] }),
			reread: [bron({ kolommen: TWEE, leeswijze: { notatie: { Uren: 'en' } } })]
		});
		await choose([file()]);
		const group = page.getByRole('group', { name: "Kies de notatie voor 'Uren'." });
		await group.getByRole('radio', { name: /^1,234\.5/ }).click();
		await vi.waitFor(() => expect(fake.names.at(-1)).toBe('check'));
		expect(fake.last('reread').input).toEqual({ id: 1, leeswijze: { notatie: { Uren: 'en' } } });
		await expect.element(group.getByRole('radio', { name: /^1,234\.5/ })).toBeChecked();
		await expect.element(group.getByRole('radio', { name: /^1,234\.5/ })).toHaveFocus();
	});

	test('a mapping of an earlier import is said and can be taken back', async () => {
		const { fake } = await open({
			readFiles: gelezen({
				bronnen: [bron({ indelingVan: 20_769, alIngelezen: 20_769, kolommen: TWEE })]
			}),
			recognise: [bron()]
		});
		await choose([file()]);
		await expect.element(page.getByText('Gekoppeld zoals op 12-11-2026')).toBeVisible();
		await expect
			.element(page.getByRole('alert'))
			.toHaveTextContent('Dit bestand is al ingelezen op 12-11-2026.');
		await look('kolommen');
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
		await expect
			.element(page.getByTitle('Soort lijst van kandidaten.csv, werkblad Bron'))
			.toHaveFocus();
	});

	test('the focus stays on what kind of list it is when the file is left out', async () => {
		await open({ couple: [bron({ tabel: 'geen' })] });
		await choose([file()]);
		const soort = page.getByLabelText('Soort lijst');
		await expect.element(soort).toBeVisible();
		(soort.element() as HTMLElement).focus();
		await soort.selectOptions('Niet inlezen');
		await expect.element(page.getByText('Dit bestand wordt niet ingelezen.')).toBeVisible();
		await expect.element(page.getByLabelText('Soort lijst')).toHaveFocus();
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

	test('a guess is shown first, with its reason', async () => {
		const geraden = kolom('Plaats', {
			bestemming: { soort: 'veld', veld: 'gemeente' },
			voorstel: 'De waarden zijn gemeenten.'
		});
		await open({ readFiles: gelezen({ bronnen: [bron({ kolommen: [...TWEE, geraden] })] }) });
		await choose([file()]);
		const rows = page.getByRole('table', { name: /^Kolommen van/ }).getByRole('row');
		await expect
			.element(rows.nth(1))
			.toHaveTextContent(/Plaats.*Voorstel.*De waarden zijn gemeenten\./s);
	});
});

describe('the peildatum', () => {
	test.each(['8-11-2026', '08-11-2026', '2026-11-08'])('is typed as %s', async (tekst) => {
		const { inlezen } = await open();
		await choose([file()]);
		await day().fill(tekst);
		expect(inlezen.peildatum).toBe(20_765);
		await userEvent.tab();
		await expect.element(day()).toHaveValue('08-11-2026');
	});

	test('that is not known has the focus, and holds up reading in without a fault', async () => {
		const { fake } = await open({ readFiles: gelezen({ peildatum: null }) });
		await choose([file()]);
		await expect.element(day()).toHaveFocus();
		const last = button('Lees 31 kandidaten in');
		await expect.element(last).toHaveAttribute('aria-disabled', 'true');
		await expect.element(last).toHaveAccessibleDescription('Vul de peildatum in.');
		await expect.element(day()).toHaveAttribute('aria-invalid', 'false');
		press(last);
		await expect.element(day()).toHaveFocus();
		expect(fake.names).not.toContain('commit');
	});

	test('is judged once the field is left', async () => {
		await open();
		await choose([file()]);
		await day().fill('31-2-20');
		await expect.element(day()).toHaveAttribute('aria-invalid', 'false');
		await day().fill('31-2-2026');
		await userEvent.tab();
		await expect.element(day()).toHaveAccessibleDescription(/^Deze dag bestaat niet\./);
		await day().fill('28-2-2026');
		await expect.element(day()).toHaveAttribute('aria-invalid', 'false');
	});
});

describe('a passphrase, the first time', () => {
	const geen = (rest: Partial<BewaarKluis> = {}) =>
		vault({ stand: 'geen', vraagtWachtwoord: true, ...rest });
	const field = (name: string) => page.getByLabelText(name, { exact: true });
	const last = button('Lees 31 kandidaten in');

	test('is asked for on the card: a hint first, a fault once the field is left', async () => {
		const setUp = vi.fn(async () => true);
		await open({}, false, geen({ setUp }));
		await choose([file()]);
		await expect.element(last).toHaveAttribute('aria-disabled', 'true');
		await expect.element(last).toHaveAccessibleDescription(/^Vul een wachtwoord in/);
		await field('Wachtwoord').fill('kort');
		expect(
			page
				.getByRole('alert')
				.getByText(/te kort/)
				.elements()
		).toHaveLength(0);
		await day().click();
		await expect.element(page.getByText(/^Dit wachtwoord is te kort/)).toBeVisible();
		await expect.element(field('Wachtwoord')).toHaveAttribute('aria-invalid', 'true');
		await expect.element(field('Herhaal wachtwoord')).toHaveAttribute('aria-invalid', 'false');
		await field('Wachtwoord').fill('vier losse woorden samen');
		await expect.element(last).toHaveAccessibleDescription('Vul het wachtwoord nog een keer in.');
		press(last);
		await expect.element(field('Herhaal wachtwoord')).toHaveFocus();
		await field('Herhaal wachtwoord').fill('vier losse woorden samen');
		await last.click();
		await vi.waitFor(() => expect(ondone).toHaveBeenCalledOnce());
		expect(setUp).toHaveBeenCalledExactlyOnceWith('vier losse woorden samen');
	});

	test('can be done without where that is allowed', async () => {
		const zonder = vi.fn();
		await open({}, false, geen({ zonder }));
		await choose([file()]);
		await button('Zonder wachtwoord bewaren').click();
		expect(field('Wachtwoord').elements()).toHaveLength(0);
		expect(zonder).not.toHaveBeenCalled();
		await expect
			.element(page.getByText('Zonder wachtwoord, alleen op deze computer.'))
			.toBeVisible();
		await last.click();
		await vi.waitFor(() => expect(ondone).toHaveBeenCalledOnce());
		expect(zonder).toHaveBeenCalledOnce();
	});

	test('cannot be done without where the organisation says so', async () => {
		const organisatie = { ...organisatieVan({}), wachtwoordVerplicht: true };
		const { fake } = await open({}, false, geen({ organisatie }));
		await choose([file()]);
		await expect.element(last).toHaveAccessibleDescription('Vul eerst een wachtwoord in.');
		expect(button('Zonder wachtwoord bewaren').elements()).toHaveLength(0);
		press(last);
		await expect.element(field('Wachtwoord')).toHaveFocus();
		expect(fake.names).not.toContain('commit');
	});

	test('that could not be set keeps nothing', async () => {
		const { fake } = await open({}, false, geen({ setUp: async () => false }));
		await choose([file()]);
		await field('Wachtwoord').fill('vier losse woorden samen');
		await field('Herhaal wachtwoord').fill('vier losse woorden samen');
		await last.click();
		expect(fake.names).not.toContain('commit');
	});
});

describe('checking', () => {
	test('shows fifty findings at a time', async () => {
		const meldingen = Array.from({ length: 120 }, (_, rij) => melding({ rij }));
		await open({ check: controle({ meldingen }) });
		await choose([file()]);
		await look('rijen en meldingen');
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
		await expect
			.element(
				page.getByRole('heading', {
					name: '2.815 rijen in orde, 26 met een waarschuwing, 6 worden overgeslagen'
				})
			)
			.toBeVisible();
		await expect.element(page.getByRole('table', { name: 'Meldingen' })).toBeVisible();
	});

	test('compares with the list in use, and names the columns that are gone', async () => {
		const verschil = { met: 20_768, nieuw: 3, weg: 2, gewijzigd: 1, kolommenWeg: ['Klantprofiel'] };
		await open({ check: controle({ verschil }) });
		await choose([file()]);
		const line = page.getByRole('heading', { name: 'Sinds uw lijst van 11-11-2026' });
		await expect.element(line).toBeVisible();
		const text = line.element().closest('section')?.textContent.replace(/\s+/g, ' ');
		expect(text).toMatch(/3 nieuw *2 weg *1 gewijzigd *27 gelijk/);
		expect(text).toContain('Kolom Klantprofiel stond wel in de lijst van 11-11-2026, nu niet.');
		expect(text).not.toContain('Geen verschil');
	});

	test('says what works with the list, and what is missing', async () => {
		const ontbreekt = [{ tabel: 'kandidaten', veld: 'x', tekst: 'X staat niet in deze lijst.' }];
		await open({
			check: controle({ velden: { kandidaten: ['klantprofiel'] }, ontbreekt } as never)
		});
		await choose([file()]);
		const line = page.getByRole('heading', { name: 'Wat werkt met deze lijst' });
		await expect.element(line).toBeVisible();
		const text = line.element().closest('section')?.textContent.replace(/\s+/g, ' ');
		expect(text).toMatch(
			/Klantprofiel & ladder.*Trajecten & modules.*werkt nog niet.*Dat kan later/
		);
		expect(text).toContain('X staat niet in deze lijst.');
	});

	test('filters the findings by level', async () => {
		const meldingen = [melding({ ernst: 'fout' }), melding(), melding({ ernst: 'info' })];
		await open({ check: controle({ meldingen }) });
		await choose([file()]);
		await look('rijen en meldingen');
		const levels = page.getByRole('group', { name: 'Soort melding' });
		await levels.getByRole('button', { name: 'Let op 1' }).click();
		const rows = page.getByRole('table', { name: 'Meldingen' }).getByRole('row');
		await vi.waitFor(() => expect(rows.elements()).toHaveLength(2));
		await levels.getByRole('button', { name: 'Alle 3' }).click();
		await vi.waitFor(() => expect(rows.elements()).toHaveLength(4));
	});

	test('says with numbers what is read in and what is not', async () => {
		const { fake } = await open({
			check: controle({ overgeslagen: 12 }),
			skipped: []
		});
		await choose([file()]);
		await button('Overgeslagen rijen downloaden').click();
		expect(fake.names).toContain('skipped');
		await expect.element(page.getByText('12 worden overgeslagen.')).toBeVisible();
		await button('Lees 31 kandidaten in').click();
		await vi.waitFor(() => expect(ondone).toHaveBeenCalledOnce());
	});

	test('asks what to do with numbers that occur more than once', async () => {
		const { fake } = await open({
			check: controle({ dubbelen: { aantal: 23, keuze: 'overslaan' } })
		});
		await choose([file()]);
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
		await button('Lees 31 kandidaten in').click();
		await expect
			.element(
				page.getByRole('dialog', { name: 'Voorbeeldgegevens verwijderen en uw bestand inlezen?' })
			)
			.toBeVisible();
		await expect.element(button('Bewaren')).toHaveFocus();
		await button('Bewaren').click();
		expect(fake.names).not.toContain('commit');
		await button('Lees 31 kandidaten in').click();
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
		await expect.element(day()).toBeVisible();
		fits();
		await look('rijen en meldingen');
		await expect.element(page.getByRole('table', { name: 'Meldingen' })).toBeVisible();
		fits();
	});
});

describe('what takes long', () => {
	test('shows the rows done and stops at once', async () => {
		const { fake, inlezen } = await open();
		const never = new FakeInleesBrug();
		const slow = new Inlezen(never.brug, () => undefined);
		await page.render(InlezenOpPagina, { inlezen: slow, kluis: vault(), voorbeeld: false });
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
