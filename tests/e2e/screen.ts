/** Numbers on screen by what they are about: "Modules: Opschortingen" → "13". */
export type Numbers = Readonly<Record<string, string>>;

/** Every number of the page that is open, read in one go; runs inside the page. */
export function readNumbers(): Record<string, string> {
	const numbers: Record<string, string> = {};
	const textOf = (element: Element | null | undefined) =>
		(element?.textContent ?? '').replace(/\s+/g, ' ').trim();
	const all = (selector: string, within: ParentNode = document) => [
		...within.querySelectorAll(selector)
	];
	const digits = (text: string) => (text.match(/\d[\d.]*/g) ?? []).join(' ');

	numbers['page'] = textOf(document.querySelector('nav [aria-current=page]'));
	numbers['result'] = textOf(document.querySelector('[data-result]'));
	for (const chip of all('[aria-label="Actieve filters"] li:has([aria-label^="Verwijder"])')) {
		const [name = '', text = ''] = textOf(chip).split(/: (.*)/);
		numbers[`chip ${name}`] = text.split(', ').sort().join(', ');
	}
	for (const slicer of all('[data-shortcut=filters] fieldset')) {
		const name = slicer.getAttribute('aria-label') ?? '';
		const chosen: string[] = [];
		for (const row of all('li', slicer)) {
			// what only holds values together is none itself
			if (row.matches('.parts') || row.nextElementSibling?.matches('.parts')) continue;
			const [, part, of] =
				/^(.*) ([\d.]+)$/.exec(row.querySelector('input')?.getAttribute('aria-label') ?? '') ?? [];
			const word = part ?? textOf(row.querySelector('.label'));
			numbers[`slicer ${name} | ${word}`] = of ?? textOf(row.querySelector('.count'));
			if (row.querySelector('input')?.checked) chosen.push(word);
		}
		numbers[`chosen ${name}`] = chosen.sort().join(', ');
	}
	for (const split of all('.split')) {
		const label = textOf(split.querySelector('.label'));
		for (const part of all('li', split)) {
			const word = textOf(part.querySelector('.word'));
			const [count, share] = ['b', '.share'].map((each) => textOf(part.querySelector(each)));
			numbers[`split ${label} | ${word}`] = `${count} ${share}`.trim();
		}
	}
	const inList = 'Klantprofiel in deze selectie';
	for (const part of all(`ul[aria-label="${inList}"] li`))
		numbers[`split ${inList} | ${textOf(part.querySelector('.word'))}`] = textOf(
			part.querySelector('b')
		);
	for (const region of all('section[aria-labelledby^="tegels-"]')) {
		const name = textOf(region.querySelector('h2'));
		for (const tile of all('button[aria-pressed]', region)) {
			const label = (tile.getAttribute('aria-label') ?? '').replace(/(, [a-z ]+)? \S+$/, '');
			numbers[`tile ${name}: ${label}`] = textOf(tile.parentElement?.querySelector('.value'));
			if (tile.getAttribute('aria-pressed') === 'true') numbers['pressed'] = `${name}: ${label}`;
		}
	}
	for (const table of all('table')) {
		const caption = textOf(table.querySelector('caption')).replace(/, .*/, '');
		const heads = all('thead th:not([scope=colgroup])', table).map(textOf);
		if (table.querySelector('tbody tr[data-row]')) {
			const lines = Number(table.ariaRowCount) - table.querySelectorAll('thead tr').length;
			numbers['rows'] = String(lines);
			const at = heads.findIndex((head) => head.startsWith('Pers. nr.'));
			for (const row of all('tbody tr[data-row]', table)) {
				const place = Number(row.getAttribute('data-row'));
				if (caption === 'Kandidaten' && place < 5)
					numbers[`row ${place + 1}`] = textOf(row.children[at]);
			}
			continue;
		}
		if (table.closest('.staven')) {
			const places = all('thead th', table)
				.slice(1)
				.map((head) => textOf(head.querySelector('b')));
			const title = caption.replace(' in staven', '');
			for (const row of all('tbody tr', table)) {
				const word = textOf(row.querySelector('.waarde'));
				for (const [at, cell] of all('td', row).entries())
					numbers[`${title} in ${places[at]} | ${word}`] =
						`${textOf(cell.querySelector('.share'))} ${textOf(cell.querySelector('.value'))}`;
			}
			for (const apart of all('.kaarten .apart button:not(:disabled)')) {
				const [, place] = / (?:in )?(.+) [\d.]+$/.exec(
					(apart.getAttribute('aria-label') ?? '').replace('Zonder code', '')
				) ?? [''];
				numbers[`apart ${place}`] = `Zonder code: ${textOf(apart)}`;
			}
			continue;
		}
		for (const row of all('tbody tr, tfoot tr', table)) {
			// a change beside a number is aria-hidden: it is said with the number
			const cells = [...row.children].filter((cell) => cell.ariaHidden !== 'true').map(textOf);
			cells.forEach((cell, index) => {
				if (index && cell) numbers[`${caption} | ${cells[0]} | ${heads[index]}`] = cell;
			});
		}
	}
	for (const footer of all('.footer')) numbers['total'] = digits(textOf(footer.querySelector('b')));
	for (const head of all('.lijst .kop')) {
		const [of = ''] = /^[\d.]+/.exec(textOf(head.querySelector('h2'))) ?? [];
		numbers['list'] = `${of} ${digits(textOf(head.querySelector('p')))}`.trim();
	}
	for (const card of all('article')) {
		const name = textOf(card.querySelector('h2'));
		numbers[`card ${name}`] = textOf(card.querySelector('.meta'));
		for (const ring of all('svg.donut', card)) {
			const sentence = ring.getAttribute('aria-label') ?? '';
			const title = sentence.replace(/:.*/, '');
			numbers[`ring ${title}`] = sentence;
			numbers[`centre ${title}`] = textOf(ring.querySelector('.centre'));
		}
		for (const list of all('ul[aria-label]', card)) {
			for (const part of all('li', list)) {
				const key = `${list.getAttribute('aria-label')} | ${textOf(part.querySelector('.word'))}`;
				const [count, share] = ['b', '.share'].map((each) => textOf(part.querySelector(each)));
				numbers[key] = `${count} ${share}`.trim();
			}
		}
		for (const apart of all('button.apart', card)) numbers[`apart ${name}`] = textOf(apart);
	}
	for (const row of all('section[aria-labelledby="per-trede"] li')) {
		const name = textOf(row.querySelector('.name'));
		numbers[`per trede ${name}`] = digits(textOf(row.querySelector('.count')));
	}
	for (const way of all('.empty button:has(b)')) {
		const name = textOf(way).replace(/:.*/, '');
		numbers[`way out ${name}`] = textOf(way.querySelector('b'));
	}
	return numbers;
}

/** Only the numbers of the tiles and of the slicers, which say the most about the data. */
export function tilesAndFacets(numbers: Numbers): Numbers {
	return Object.fromEntries(Object.entries(numbers).filter(([key]) => /^(tile|slicer) /.test(key)));
}
