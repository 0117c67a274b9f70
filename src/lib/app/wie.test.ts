import { describe, expect, it } from 'vitest';
import { metOperaties, type Inhoud, type Operatie } from '$lib/domain/documenten/document';
import { kandidatenSnapshot } from '../../../tests/fixtures/kandidaten-snapshot';
import { Dashboard } from './dashboard.svelte';
import type { Documenten } from './documenten/documenten.svelte';
import { VanWie } from './wie.svelte';

const lijst = (id: string, ...begeleiders: readonly string[]) =>
	kandidatenSnapshot(
		begeleiders.map((begeleider) => ({ begeleider })),
		{ id }
	);

/** The list of three begeleiders, with who was remembered before. */
async function opened(before: Inhoud = {}) {
	let inhoud = before;
	const documenten = {
		inhoud: () => inhoud,
		derive: (_id: string, operaties: readonly Operatie[]) => {
			inhoud = metOperaties(inhoud, operaties);
			return Promise.resolve();
		}
	} as unknown as Documenten;
	const dashboard = new Dashboard();
	await dashboard.loadMore();
	dashboard.show(lijst('een', 'C. Brouwer', 'C. Brouwer', 'B. Eshuis', ''));
	const wie = new VanWie(dashboard, () => documenten);
	const code = (naam: string) => dashboard.dataset?.valuesOf('begeleider').indexOf(naam) ?? -1;
	const state = () => [wie.mijn, wie.naam, dashboard.count];
	return { dashboard, wie, code, state, remembered: () => inhoud['begeleider'] };
}

describe('whose kandidaten are meant', () => {
	it('is the whole team until somebody chooses, and has to be asked once', async () => {
		const { wie, code, state, remembered } = await opened();
		expect(state()).toEqual([false, '', 4]);
		expect(wie.chooseMijn()).toBe(false);
		expect(state()).toEqual([false, '', 4]);
		expect(wie.chooseMijn(code('C. Brouwer'))).toBe(true);
		expect(state()).toEqual([true, 'C. Brouwer', 2]);
		expect(remembered()).toBe('C. Brouwer');
		wie.chooseTeam();
		expect(state()).toEqual([false, 'C. Brouwer', 4]);
		expect(wie.chooseMijn()).toBe(true);
		expect(state()).toEqual([true, 'C. Brouwer', 2]);
	});

	it('is the filter: exactly mine, wherever it was chosen, and nothing else', async () => {
		const { dashboard, code, wie } = await opened({ begeleider: 'c. brouwer' });
		const pick = (codes: readonly number[], niet = false) => {
			dashboard.apply({ kind: 'pick', slicer: 'begeleider', codes, niet });
			return wie.mijn;
		};
		const [mine, other] = [code('C. Brouwer'), code('B. Eshuis')];
		expect([pick([mine]), pick([mine], true), pick([other]), pick([mine, other])]).toEqual([
			true,
			false,
			false,
			false
		]);
		expect([pick([mine]), dashboard.apply({ kind: 'remove', filter: 'begeleider' })]).toEqual([
			true,
			true
		]);
		expect([wie.mijn, wie.code]).toEqual([false, mine]);
		pick([mine]);
		dashboard.apply({ kind: 'clear' });
		expect(wie.mijn).toBe(false);
	});

	it('goes back and forth with the steps, also to who was chosen before', async () => {
		const { dashboard, wie, code, state } = await opened();
		wie.chooseMijn(code('C. Brouwer'));
		wie.chooseMijn(code('B. Eshuis'));
		dashboard.goTo(dashboard.step - 1);
		expect(state()).toEqual([true, 'C. Brouwer', 2]);
		dashboard.goTo(dashboard.step - 1);
		expect(wie.mijn).toBe(false);
		dashboard.goTo(dashboard.step + 2);
		expect(state()).toEqual([true, 'B. Eshuis', 1]);
	});

	it('takes other filters along, and is none of them', async () => {
		const { dashboard, wie, code } = await opened();
		dashboard.apply({ kind: 'zoek', tekst: 'a' });
		wie.chooseMijn(code('C. Brouwer'));
		expect(dashboard.chips.map(({ id }) => id)).toEqual(['begeleider', 'zoek']);
		expect(wie.others(dashboard.chips).map(({ id }) => id)).toEqual(['zoek']);
		wie.chooseTeam();
		expect(dashboard.filters.zoek).toBe('a');
	});

	it('says of a begeleider whom a new list does not have that it is so, and finds them again later', async () => {
		const { dashboard, wie, code, state } = await opened();
		wie.chooseMijn(code('C. Brouwer'));
		dashboard.show(lijst('twee', 'B. Eshuis', 'D. van Ommen'));
		expect([...state(), wie.weg, wie.code]).toEqual([true, 'C. Brouwer', 0, true, null]);
		wie.chooseTeam();
		expect([...state(), wie.weg]).toEqual([false, 'C. Brouwer', 2, true]);
		dashboard.show(lijst('drie', 'D. van Ommen', 'C.  BROUWER'));
		expect([wie.weg, wie.chooseMijn(), ...state()]).toEqual([false, true, true, 'C.  BROUWER', 1]);
	});

	it('keeps nobody of the data that were wiped', async () => {
		const { dashboard, wie, code } = await opened();
		const empty = new VanWie(dashboard, () => null);
		empty.chooseMijn(code('B. Eshuis'));
		expect([empty.mijn, empty.naam]).toEqual([true, 'B. Eshuis']);
		empty.forget();
		expect([empty.mijn, empty.naam, wie.naam]).toEqual([false, '', '']);
	});
});
