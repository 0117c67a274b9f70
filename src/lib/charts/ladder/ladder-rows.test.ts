import { expect, it } from 'vitest';
import { ladderRows } from './ladder-rows';
import type { ChartPart } from '../part';

function part(code: number, tone: string, label = tone): ChartPart {
	return { code, key: tone, label, count: code, tone };
}

it('puts met and zonder of a trede on one line and keeps unknown values', () => {
	const rows = ladderRows([
		part(0, 't-6'),
		part(1, 't-5-met'),
		part(2, 't-5-zonder'),
		part(3, 't-leeg', 'Leeg'),
		part(4, 't-hash', '#'),
		part(5, 'overig-0', '7')
	]);
	expect(rows.map((row) => row.label)).toEqual(['6', '5', '4', '3', '2', '1', 'Leeg', '#', '7']);
	expect(rows[0]?.zonder?.code).toBe(0);
	expect([rows[1]?.met?.code, rows[1]?.zonder?.code]).toEqual([1, 2]);
	expect(rows[2]?.met).toBeUndefined();
});
