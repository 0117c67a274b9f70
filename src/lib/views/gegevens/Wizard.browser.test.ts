import { beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { Inlezen } from '$lib/dashboard/inlezen.svelte';
import {
	bron,
	controle,
	FakeInleesBrug,
	file,
	gelezen,
	kolom,
	melding,
	snapshot
} from '../../../../tests/fixtures/fake-inleesbrug';
import Wizard from './Wizard.svelte';
import '../../../routes/app.css';

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
		const reading = slow.kies([file()]);
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
