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
	snapshot
} from '../../../../tests/fixtures/fake-inleesbrug';
// The code that is loaded with the first file, here at once.
import './inlezen-lezer';
import { Inlezen, type InleesOpties } from './inlezen.svelte';
import { TRAAG_NA } from './leeswerk.svelte';

const done = vi.fn();

function start(answers: Readonly<Record<string, unknown>> = {}, opties?: InleesOpties) {
	const fake = new FakeInleesBrug(answers);
	return { fake, inlezen: new Inlezen(fake.brug, done, opties) };
}

const ALL = { readFiles: gelezen(), check: controle(), commit: snapshot() };

async function upTo(inlezen: Inlezen, stap: 'koppelen' | 'controleren') {
	await inlezen.choose([file()]);
	if (stap === 'controleren') await inlezen.verder();
	expect(inlezen.stap).toBe(stap);
}

beforeEach(() => done.mockReset());
afterEach(() => vi.useRealTimers());

describe('choosing files', () => {
	test('a file that can be read leads to the coupling, with the suggested peildatum', async () => {
		const { inlezen } = start(ALL);
		await upTo(inlezen, 'koppelen');
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
		await upTo(inlezen, 'koppelen');
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
		expect(inlezen.stap).toBe('koppelen');
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
		expect(fake.names).toEqual(['readFiles', 'addGrids']);
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
		inlezen.terug();
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
		await upTo(inlezen, 'controleren');
		inlezen.cancel();
		expect(fake.names.at(-1)).toBe('discard');
		expect(fake.cancels).toBe(0);
		expect([inlezen.stap, inlezen.bronnen.length, inlezen.peildatum]).toEqual(['kiezen', 0, null]);
	});

	test('while storing has the app look again at what is stored', async () => {
		const onafgebroken = vi.fn();
		const { inlezen } = start({ readFiles: gelezen(), check: controle() }, { onafgebroken });
		await upTo(inlezen, 'controleren');
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
		await upTo(inlezen, 'koppelen');
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
	});

	test('another table has the columns recognised anew', async () => {
		const { fake, inlezen } = start({ ...ALL, couple: [bron({ tabel: 'trajecten' })] });
		await upTo(inlezen, 'koppelen');
		await inlezen.chooseTabel(1, 'trajecten');
		expect(fake.last('couple').input).toEqual([{ id: 1, tabel: 'trajecten', bestemmingen: [] }]);
		expect(inlezen.bronnen[0]?.tabel).toBe('trajecten');
	});

	test.each([
		['nothing is to be read in', [bron({ tabel: 'geen' })], /ten minste één bestand/],
		['a source is of no known kind', [bron({ tabel: null })], /soort lijst/],
		['a source has an objection', [bron({ bezwaar: 'Pers. nr. ontbreekt.' })], /Pers\. nr\./]
	])('cannot go on when %s', async (_, bronnen, reason) => {
		const { fake, inlezen } = start({ readFiles: gelezen({ bronnen }), check: controle() });
		await upTo(inlezen, 'koppelen');
		expect(inlezen.bezwaar).toMatch(reason);
		await inlezen.verder();
		expect(fake.names).not.toContain('check');
	});

	test('the objection of a source that is left out does not count', async () => {
		const bronnen = [bron(), bron({ id: 2, tabel: 'geen', bezwaar: 'Pers. nr. ontbreekt.' })];
		const { inlezen } = start({ ...ALL, readFiles: gelezen({ bronnen }) });
		await upTo(inlezen, 'koppelen');
		expect(inlezen.bezwaar).toBeNull();
	});

	test('the peildatum is required, and a date of the user is no suggestion any more', async () => {
		const { inlezen } = start(ALL);
		await upTo(inlezen, 'koppelen');
		inlezen.peildatum = null;
		expect(inlezen.bezwaar).toBe('Vul de peildatum in.');
		inlezen.peildatum = 20_776;
		expect([inlezen.bezwaar, inlezen.herkomst]).toEqual([null, '']);
	});

	test('going on waits for a change that is still under way', async () => {
		const { fake, inlezen } = start({ readFiles: gelezen(), check: controle() });
		await upTo(inlezen, 'koppelen');
		void inlezen.link(1, 1, { soort: 'geen' });
		const checking = inlezen.verder();
		await settle();
		expect(fake.names).not.toContain('check');
		await fake.last('couple').answer([bron()]);
		await checking;
		expect(inlezen.stap).toBe('controleren');
	});
});

describe('how a source is read', () => {
	test('one setting is changed, the others stay, undefined lets the app decide', async () => {
		const before = bron({ leeswijze: { kopRij: 2, tekenset: 'UTF-8' } });
		const { fake, inlezen } = start({
			readFiles: gelezen({ bronnen: [before] }),
			reread: [bron({ kopRij: 3, leeswijze: { kopRij: 3 } })]
		});
		await upTo(inlezen, 'koppelen');
		await inlezen.read(1, { kopRij: 3, tekenset: undefined });
		expect(fake.last('reread').input).toEqual({ id: 1, leeswijze: { kopRij: 3 } });
		expect(inlezen.bronnen[0]?.kopRij).toBe(3);
	});

	test('an open question holds up the check, and stays on screen once it is answered', async () => {
		const vraag = { soort: 'notatie', kop: 'PERSNR', voorbeelden: ['1.5', '1,5'] } as const;
		const answered = bron({ leeswijze: { notatie: { PERSNR: 'nl' } } });
		const { inlezen } = start({
			...ALL,
			readFiles: gelezen({ bronnen: [bron({ vragen: [vraag] })] }),
			reread: [answered]
		});
		await upTo(inlezen, 'koppelen');
		expect(inlezen.bezwaar).toBe("Beantwoord eerst de vraag over kolom 'PERSNR'.");
		await inlezen.read(1, { notatie: { PERSNR: 'nl' } });
		expect(inlezen.bezwaar).toBeNull();
		expect(inlezen.vragenOver(answered)).toEqual([vraag]);
		expect(inlezen.vragenOver(bron({ kolommen: [kolom('Anders')] }))).toEqual([]);
	});

	test('a remembered mapping can be taken back', async () => {
		const { fake, inlezen } = start({
			readFiles: gelezen({ bronnen: [bron({ indelingVan: 20_769 })] }),
			recognise: [bron()]
		});
		await upTo(inlezen, 'koppelen');
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
		expect([inlezen.stap, inlezen.bericht]).toEqual(['koppelen', '']);
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
		await upTo(inlezen, 'controleren');
		await inlezen.chooseDubbelen('vervangen');
		expect(fake.names.filter((name) => name === 'check')).toHaveLength(2);
		expect(fake.last('check').input).toEqual({ peildatum: 20_775, dubbelen: 'vervangen' });
		await inlezen.readIn();
		expect(fake.last('commit').input).toEqual({ peildatum: 20_775, dubbelen: 'vervangen' });
	});
});

describe('going back', () => {
	test('keeps the files and the peildatum, so that "verder" brings the same step back', async () => {
		const { inlezen } = start(ALL);
		await upTo(inlezen, 'controleren');
		inlezen.terug();
		expect(inlezen.stap).toBe('koppelen');
		inlezen.terug();
		expect([inlezen.stap, inlezen.bronnen.length]).toEqual(['kiezen', 1]);
		await inlezen.verder();
		expect([inlezen.stap, inlezen.peildatum]).toEqual(['koppelen', 20_775]);
	});
});

describe('reading in', () => {
	test('stores nothing before the last step', async () => {
		const { fake, inlezen } = start(ALL);
		await upTo(inlezen, 'controleren');
		expect(fake.names).toEqual(['readFiles', 'check']);
		expect(await inlezen.readIn()).toBe(true);
		expect(fake.names.at(-1)).toBe('commit');
		expect(done).toHaveBeenCalledWith(snapshot());
		expect([inlezen.stap, inlezen.bronnen.length]).toEqual(['kiezen', 0]);
	});

	test('is refused as long as the check has an objection', async () => {
		const check = controle({ totaal: 0, bezwaar: 'Er is geen enkele rij om in te lezen.' });
		const { fake, inlezen } = start({ ...ALL, check });
		await upTo(inlezen, 'controleren');
		expect(await inlezen.readIn()).toBe(false);
		expect(fake.names).not.toContain('commit');
	});

	test('a full disk leads back to the check, with the files still there', async () => {
		const { fake, inlezen } = start({ readFiles: gelezen(), check: controle() });
		await upTo(inlezen, 'controleren');
		const storing = inlezen.readIn();
		await settle();
		expect(inlezen.stap).toBe('inlezen');
		await fake.last('commit').fail('opslag-vol');
		expect(await storing).toBe(false);
		expect([inlezen.stap, inlezen.storing]).toEqual(['controleren', 'opslag-vol']);
		expect(done).not.toHaveBeenCalled();
	});

	test('a worker that dies takes the files with it, and says so', async () => {
		const { fake, inlezen } = start({ readFiles: gelezen() });
		await upTo(inlezen, 'koppelen');
		const checking = inlezen.verder();
		await settle();
		await fake.last('check').fail('werker-gestopt');
		await checking;
		expect([inlezen.stap, inlezen.bronnen.length, inlezen.storing]).toEqual([
			'kiezen',
			0,
			'werker-gestopt'
		]);
	});
});
