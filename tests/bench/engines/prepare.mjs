/** Things that more than one peer needs, made once when its data are loaded. */

/** 1 when the bit is set; sets are most significant bit first. */
export function bitAt(bits, n) {
	return (bits[n >>> 5] >>> (~n & 31)) & 1;
}

/** Per tile a byte a row: how many of its records the row has. */
export function countsPerRow({ rows, tables, measures }) {
	return measures.map(({ table, at }) => {
		const { length, owner, members } = tables[table];
		const counts = new Uint8Array(rows);
		for (let record = 0; record < length; record++) {
			if (bitAt(members[at], record)) counts[owner[record]]++;
		}
		return counts;
	});
}

/** Per child table its records by performer. */
export function groupRecords({ tables, performers }) {
	return tables.map(({ length, owner, performer }) => {
		const start = new Uint32Array(performers + 1);
		for (let record = 0; record < length; record++) start[performer[record] + 1]++;
		for (let i = 0; i < performers; i++) start[i + 1] += start[i];
		const items = new Uint32Array(length);
		const next = start.slice();
		for (let record = 0; record < length; record++) items[next[performer[record]]++] = record;
		return { owner, of: (each) => items.subarray(start[each], start[each + 1]) };
	});
}

/** Per row the performers of its records, each once. */
export function performersPerRow({ rows, tables }) {
	const lists = Array.from({ length: rows }, () => []);
	for (const { length, owner, performer } of tables) {
		for (let record = 0; record < length; record++) {
			const own = lists[owner[record]];
			if (!own.includes(performer[record])) own.push(performer[record]);
		}
	}
	return lists;
}

/** Which filters differ between two states; everything that is on when there is no state before. */
export function changes(before, after) {
	const picks = after.picks.flatMap((codes, facet) =>
		(before?.picks[facet] ?? []).join() === codes.join() ? [] : [facet]
	);
	return {
		picks,
		performers: (before?.performers ?? []).join() !== after.performers.join(),
		measure: (before?.measure ?? -1) !== after.measure,
		query: (before?.query ?? '') !== after.query,
		order: (before?.order ?? 0) !== after.order
	};
}

/** Bytes of 0 and 1 of a set. */
export function bytesOf(bits, length) {
	const bytes = new Uint8Array(length);
	for (let i = 0; i < length; i++) bytes[i] = bitAt(bits, i);
	return bytes;
}
