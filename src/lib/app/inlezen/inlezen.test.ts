import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Storing } from '$lib/domain/momentopname/storing';
import {
	bron,
	controle,
	FakeInleesBrug,
	file,
	gelezen,
	kolom,
	settle,
	snapshot,
	WACHT
} from '../../../../tests/fixtures/fake-inleesbrug';
// The code that is loaded with the first file, here at once.
import './inlezen-lezer';
import { Inlezen, type InleesOpties } from './inlezen.svelte';
import { TRAAG_NA } from './leeswerk.svelte';

const done = vi.fn();

function start(answers: Readonly<Record<string, unknown>> = {}, opties?: InleesOpties) {
	const fake = new FakeInleesBrug({ check: controle(), ...answers });
	return { fake, inlezen: new Inlezen(fake.brug, done, opties) };
}

const ALL = { readFiles: gelezen(), check: controle(), commit: snapshot() };

/** Files are chosen and checked. */
async function onCard(inlezen: Inlezen) {
	await inlezen.choose([file()]);
	expect(inlezen.stap).toBe('controleren');
}

beforeEach(() => done.mockReset());
afterEach(() => vi.useRealTimers());

describe('choosing files', () => {
	test('a file that can be read is checked at once, with the suggested peildatum', async () => {
		const { fake, inlezen } = start(ALL);
		await onCard(inlezen);
		expect(fake.names).toEqual(['readFiles', 'check']);
		expect([inlezen.bezwaar, inlezen.controle?.totaal]).toEqual([null, 31]);
		expect(inlezen.bronnen).toHaveLength(1);
		expect(inlezen.peildatum).toBe(20_775);
		expect(inlezen.herkomst).toBe('uit de bestandsnaam');
	});

	test('no files is no question', async () => {
		const { fake, inlezen } = start(ALL);
		await inlezen.choose([]);
		expect(fake.names).toEqual([]);
	});

	test('a refused file is named and the others go on', async () => {
		const geweigerd = [{ naam: 'x.pdf', code: 'bestand-pdf' as const }];
		const { inlezen } = start({ readFiles: gelezen({ geweigerd }) });
		await onCard(inlezen);
		expect(inlezen.geweigerd).toEqual(geweigerd);
	});

	test('when all files are refused the first step stays', async () => {
		const geweigerd = [{ naam: 'x.csv', code: 'bestand-leeg' as const }];
		const { inlezen } = start({ readFiles: gelezen({ bronnen: [], geweigerd, peildatum: null }) });
		await inlezen.choose([file('x.csv')]);
		expect(inlezen.stap).toBe('kiezen');
		expect(inlezen.geweigerd).toEqual(geweigerd);
	});

	test('a file that the browser cannot open does not hold up the others', async () => {
		const locked = file('open-in-excel.csv');
		vi.spyOn(locked, 'arrayBuffer').mockRejectedValue(new DOMException('no', 'NotReadableError'));
		const { fake, inlezen } = start(ALL);
		await inlezen.choose([locked, file()]);
		expect(inlezen.geweigerd).toEqual([
			{ naam: 'open-in-excel.csv', code: 'bestand-niet-te-openen' }
		]);
		expect(fake.last('readFiles').input).toHaveLength(1);
		expect(inlezen.stap).toBe('controleren');
	});

	test('a workbook is read apart and joins the other sources', async () => {
		const both = [bron(), bron({ id: 2, bestand: 'trajecten.xlsx', tabel: 'trajecten' })];
		const readWerkboek = vi.fn(async () => []);
		const { fake, inlezen } = start(
			{ readFiles: gelezen({ werkboeken: [1] }), addGrids: gelezen({ bronnen: both }) },
			{ readWerkboek }
		);
		await inlezen.choose([file(), file('trajecten.xlsx')]);
		expect(readWerkboek.mock.calls[0]).toMatchObject([{ name: 'trajecten.xlsx' }, {}]);
		expect(fake.names).toEqual(['readFiles', 'addGrids', 'check']);
		expect(inlezen.bronnen).toHaveLength(2);
	});

	test('the position of a workbook counts only the files that were handed over', async () => {
		const locked = file('op-slot.csv');
		vi.spyOn(locked, 'arrayBuffer').mockRejectedValue(new DOMException('no', 'NotReadableError'));
		const readWerkboek = vi.fn(async () => []);
		const { inlezen } = start(
			{ readFiles: gelezen({ bronnen: [], werkboeken: [0] }), addGrids: gelezen() },
			{ readWerkboek }
		);
		await inlezen.choose([locked, file('a.xlsx')]);
		expect(readWerkboek.mock.calls[0]).toMatchObject([{ name: 'a.xlsx' }, {}]);
	});

	test('a workbook that takes too long is refused, the rest is kept', async () => {
		const readWerkboek = async () => {
			throw new Storing('werkboek-duurt-te-lang');
		};
		const { inlezen } = start({ readFiles: gelezen({ werkboeken: [1] }) }, { readWerkboek });
		await inlezen.choose([file(), file('bom.xlsx')]);
		expect(inlezen.geweigerd).toEqual([{ naam: 'bom.xlsx', code: 'werkboek-duurt-te-lang' }]);
		expect(inlezen.bronnen).toHaveLength(1);
	});

	test('choosing again replaces what was chosen before', async () => {
		const { fake, inlezen } = start();
		const first = inlezen.choose([file()]);
		await settle();
		await fake.last('readFiles').answer(gelezen());
		await first;
		const second = inlezen.choose([file('b.csv')]);
		await settle();
		await fake
			.last('readFiles')
			.answer(gelezen({ bronnen: [bron({ bestand: 'b.csv' })], peildatum: null }));
		await second;
		expect(inlezen.bronnen.map((each) => each.bestand)).toEqual(['b.csv']);
		expect(inlezen.peildatum).toBeNull();
	});
});

describe('progress', () => {
	test('is shown only for what takes longer than the limit', async () => {
		vi.useFakeTimers();
		const { fake, inlezen } = start();
		const reading = inlezen.choose([file()]);
		await vi.advanceTimersByTimeAsync(TRAAG_NA - 1);
		expect([inlezen.bezig !== null, inlezen.traag]).toEqual([true, false]);
		await vi.advanceTimersByTimeAsync(1);
		expect(inlezen.traag).toBe(true);
		fake.last('readFiles').progress(500, 1000);
		expect(inlezen.voortgang).toEqual({ done: 500, total: 1000 });
		await fake.last('readFiles').answer(gelezen());
		await reading;
		expect([inlezen.bezig, inlezen.traag, inlezen.voortgang]).toEqual([null, false, null]);
	});

	test('a second question waits for the first: choosing while reading does nothing', async () => {
		const { fake, inlezen } = start();
		const reading = inlezen.choose([file()]);
		await settle();
		await inlezen.choose([file('b.csv')]);
		expect(fake.names).toEqual(['readFiles']);
		await fake.last('readFiles').answer(gelezen());
		await reading;
	});
});

describe('cancelling', () => {
	test('ends what is going on at once and ignores the answer', async () => {
		const { fake, inlezen } = start();
		const reading = inlezen.choose([file()]);
		await settle();
		inlezen.cancel();
		expect([inlezen.stap, inlezen.bezig]).toEqual(['kiezen', null]);
		expect(fake.cancels).toBe(1);
		await fake.last('readFiles').answer(gelezen());
		await reading;
		expect([inlezen.stap, inlezen.storing]).toEqual(['kiezen', null]);
	});

	test('ends a workbook that is being read and does not hand it over', async () => {
		let aborted = false;
		const readWerkboek = (_: File, signal: AbortSignal) =>
			new Promise<never>((_resolve, reject) => {
				signal.addEventListener('abort', () => {
					aborted = true;
					reject(new Storing('afgebroken'));
				});
			});
		const { fake, inlezen } = start({ readFiles: gelezen({ werkboeken: [0] }) }, { readWerkboek });
		const reading = inlezen.choose([file('a.xlsx')]);
		await settle();
		inlezen.cancel();
		await reading;
		expect(aborted).toBe(true);
		expect(fake.names).not.toContain('addGrids');
		expect(inlezen.geweigerd).toEqual([]);
	});

	test('between two steps has the worker forget the files', async () => {
		const { fake, inlezen } = start(ALL);
		await onCard(inlezen);
		inlezen.cancel();
		expect(fake.names.at(-1)).toBe('discard');
		expect(fake.cancels).toBe(0);
		expect([inlezen.stap, inlezen.bronnen.length, inlezen.peildatum]).toEqual(['kiezen', 0, null]);
	});

	test('while storing has the app look again at what is stored', async () => {
		const onafgebroken = vi.fn();
		const { inlezen } = start({ readFiles: gelezen(), check: controle() }, { onafgebroken });
		await onCard(inlezen);
		const storing = inlezen.readIn();
		await settle();
		inlezen.cancel();
		expect(await storing).toBe(false);
		expect(onafgebroken).toHaveBeenCalledOnce();
		expect(done).not.toHaveBeenCalled();
	});
});

describe('coupling', () => {
	test('two quick changes both count', async () => {
		const columns = [kolom('A'), kolom('B')];
		const { fake, inlezen } = start({
			readFiles: gelezen({ bronnen: [bron({ kolommen: columns })] })
		});
		await onCard(inlezen);
		const first = inlezen.link(1, 0, { soort: 'geen' });
		const second = inlezen.link(1, 1, { soort: 'geen' });
		await settle();
		const changed = [kolom('A', { bestemming: { soort: 'geen' } }), kolom('B')];
		await fake.last('couple').answer([bron({ kolommen: changed })]);
		await first;
		expect(fake.last('couple').input).toEqual([
			{ id: 1, tabel: 'kandidaten', bestemmingen: [{ soort: 'geen' }, { soort: 'geen' }] }
		]);
		await fake.last('couple').answer([bron({ kolommen: changed })]);
		await second;
		expect(fake.names).toEqual(['readFiles', 'check', 'couple', 'couple', 'check']);
	});

	test('another table has the columns recognised anew', async () => {
		const { fake, inlezen } = start({ ...ALL, couple: [bron({ tabel: 'trajecten' })] });
		await onCard(inlezen);
		await inlezen.chooseTabel(1, 'trajecten');
		expect(fake.last('couple').input).toEqual([{ id: 1, tabel: 'trajecten', bestemmingen: [] }]);
		expect(inlezen.bronnen[0]?.tabel).toBe('trajecten');
	});

	test('what the check has against it holds up reading in', async () => {
		const check = controle({ bezwaar: 'kandidaten.csv: Kies één kolom.', bezwaarBron: 1 });
		const { fake, inlezen } = start({ readFiles: gelezen(), check });
		await onCard(inlezen);
		expect(inlezen.bezwaar).toBe('kandidaten.csv: Kies één kolom.');
		expect(await inlezen.readIn()).toBe(false);
		expect(fake.names).not.toContain('commit');
	});

	test('the peildatum is required; one of the user is no suggestion any more, and is checked', async () => {
		const { fake, inlezen } = start(ALL);
		await onCard(inlezen);
		inlezen.peildatum = null;
		expect(inlezen.bezwaar).toBe('Vul de peildatum in.');
		expect(fake.names.filter((name) => name === 'check')).toHaveLength(1);
		inlezen.peildatum = 20_776;
		await settle();
		expect([inlezen.bezwaar, inlezen.herkomst]).toEqual([null, '']);
		expect(fake.last('check').input).toMatchObject({ peildatum: 20_776 });
		expect(fake.names.filter((name) => name === 'check')).toHaveLength(2);
	});

	test('is checked without a peildatum as well', async () => {
		const { fake, inlezen } = start({ readFiles: gelezen({ peildatum: null }) });
		await onCard(inlezen);
		expect(fake.last('check').input).toMatchObject({ peildatum: null });
	});

	test('nothing is read in while a change is under way, or its check failed', async () => {
		const { fake, inlezen } = start({ ...ALL, check: WACHT });
		const choosing = inlezen.choose([file()]);
		await vi.waitFor(() => expect(fake.names).toContain('check'));
		await fake.last('check').answer(controle());
		await choosing;
		const change = inlezen.link(1, 1, { soort: 'geen' });
		expect([inlezen.wacht, await inlezen.readIn()]).toEqual([true, false]);
		await fake.last('couple').answer([bron()]);
		await fake.last('check').fail('opslag-bezet');
		await change;
		expect([inlezen.isOngecontroleerd, inlezen.storing]).toEqual([true, 'opslag-bezet']);
		expect(inlezen.bezwaar).toBe('De rijen zijn nog niet gecontroleerd.');
		expect(await inlezen.readIn()).toBe(false);
		const again = inlezen.recheck();
		await settle();
		await fake.last('check').answer(controle());
		await again;
		expect(inlezen.bezwaar).toBeNull();
		expect(await inlezen.readIn()).toBe(true);
	});
});

describe('how a source is read', () => {
	test('one setting is changed, the others stay, undefined lets the app decide', async () => {
		const before = bron({ leeswijze: { kopRij: 2, tekenset: 'UTF-8' } });
		const { fake, inlezen } = start({
			readFiles: gelezen({ bronnen: [before] }),
			reread: [bron({ kopRij: 3, leeswijze: { kopRij: 3 } })]
		});
		await onCard(inlezen);
		await inlezen.read(1, { kopRij: 3, tekenset: undefined });
		expect(fake.last('reread').input).toEqual({ id: 1, leeswijze: { kopRij: 3 } });
		expect(inlezen.bronnen[0]?.kopRij).toBe(3);
	});

	test('a question stays on screen once it is answered', async () => {
		const vraag = { soort: 'notatie', kop: 'PERSNR', voorbeelden: ['1.5', '1,5'] } as const;
		const answered = bron({ leeswijze: { notatie: { PERSNR: 'nl' } } });
		const { inlezen } = start({
			...ALL,
			readFiles: gelezen({ bronnen: [bron({ vragen: [vraag] })] }),
			reread: [answered]
		});
		await onCard(inlezen);
		await inlezen.read(1, { notatie: { PERSNR: 'nl' } });
		expect(inlezen.vragenOver(answered)).toEqual([vraag]);
		expect(inlezen.vragenOver(bron({ kolommen: [kolom('Anders')] }))).toEqual([]);
	});

	test('a remembered mapping can be taken back', async () => {
		const { fake, inlezen } = start({
			readFiles: gelezen({ bronnen: [bron({ indelingVan: 20_769 })] }),
			recognise: [bron()]
		});
		await onCard(inlezen);
		await inlezen.recognise(1);
		expect(fake.last('recognise').input).toBe(1);
		expect(inlezen.bronnen[0]?.indelingVan).toBeNull();
	});
});

describe('pasting', () => {
	test('takes text with more than one cell as a source', async () => {
		const { fake, inlezen } = start(ALL);
		await inlezen.paste('Pers. nr.\tNaam\n1\tBos');
		expect(fake.last('readFiles').input).toMatchObject([{ naam: 'Geplakte tabel' }]);
		expect([inlezen.stap, inlezen.bericht]).toEqual(['controleren', '']);
	});

	test.each(['', '   ', 'zomaar iets'])('says that “%s” is no table', async (text) => {
		const { fake, inlezen } = start(ALL);
		await inlezen.paste(text);
		expect(inlezen.bericht).toMatch(/^Op het klembord staat geen tabel\./);
		expect(fake.names).toEqual([]);
		await inlezen.choose([file()]);
		expect(inlezen.bericht).toBe('');
	});

	test('says how to paste when the browser does not let a button do so', async () => {
		const { inlezen } = start(ALL);
		await inlezen.paste(null);
		expect(inlezen.bericht).toMatch(/Ctrl \+ V/);
	});
});

describe('double kandidaten', () => {
	test('are checked again with the choice, which reading in takes along', async () => {
		const { fake, inlezen } = start(ALL);
		await onCard(inlezen);
		await inlezen.chooseDubbelen('vervangen');
		expect(fake.names.filter((name) => name === 'check')).toHaveLength(2);
		expect(fake.last('check').input).toEqual({ peildatum: 20_775, dubbelen: 'vervangen' });
		await inlezen.readIn();
		expect(fake.last('commit').input).toEqual({ peildatum: 20_775, dubbelen: 'vervangen' });
	});
});

describe('reading in', () => {
	test('stores nothing before the last step', async () => {
		const { fake, inlezen } = start(ALL);
		await onCard(inlezen);
		expect(fake.names).toEqual(['readFiles', 'check']);
		expect(await inlezen.readIn()).toBe(true);
		expect(fake.names.at(-1)).toBe('commit');
		expect(done).toHaveBeenCalledWith(snapshot());
		expect([inlezen.stap, inlezen.bronnen.length]).toEqual(['kiezen', 0]);
	});

	test('is refused as long as the check has an objection', async () => {
		const check = controle({ totaal: 0, bezwaar: 'Er is geen enkele rij om in te lezen.' });
		const { fake, inlezen } = start({ ...ALL, check });
		await onCard(inlezen);
		expect(await inlezen.readIn()).toBe(false);
		expect(fake.names).not.toContain('commit');
	});

	test('a full disk leads back to the check, with the files still there', async () => {
		const { fake, inlezen } = start({ readFiles: gelezen(), check: controle() });
		await onCard(inlezen);
		const storing = inlezen.readIn();
		await settle();
		expect(inlezen.stap).toBe('inlezen');
		await fake.last('commit').fail('opslag-vol');
		expect(await storing).toBe(false);
		expect([inlezen.stap, inlezen.storing]).toEqual(['controleren', 'opslag-vol']);
		expect(done).not.toHaveBeenCalled();
	});

	test('a worker that dies takes the files with it, and says so', async () => {
		const { fake, inlezen } = start({ readFiles: gelezen(), check: WACHT });
		const checking = inlezen.choose([file()]);
		await vi.waitFor(() => expect(fake.names).toContain('check'));
		await fake.last('check').fail('werker-gestopt');
		await checking;
		expect([inlezen.stap, inlezen.bronnen.length, inlezen.storing]).toEqual([
			'kiezen',
			0,
			'werker-gestopt'
		]);
	});
});
