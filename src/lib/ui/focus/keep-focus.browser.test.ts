import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from './keep-focus';

let stop: () => void;

beforeEach(() => {
	stop = keepFocus();
});

afterEach(() => {
	stop();
	document.body.innerHTML = '';
});

/** Puts the page there and the focus on the element with that id. */
function put(html: string, focus: string): HTMLElement {
	document.body.innerHTML = html;
	const element = get(focus);
	element.focus();
	return element;
}

function get(id: string): HTMLElement {
	const element = document.getElementById(id);
	if (!element) throw new Error(`no ${id}`);
	return element;
}

const focused = () => document.activeElement?.id;

const LIST = `<main><h1 id="page">Page</h1><section aria-label="Notes"><h2 id="region">Notes</h2>
	<p><button id="w1" class="a">Wijzigen</button><button id="v1" class="a">Verwijderen</button></p>
	<p><button id="w2" class="a">Wijzigen</button><button id="v2" class="a">Verwijderen</button></p>
	<p><button id="w3" class="a">Wijzigen</button><button id="v3" class="a">Verwijderen</button></p>
	</section><button id="other" class="b">Other</button></main>`;

test.each([
	['the next like it', 'v2', ['v2'], 'v3'],
	['the next, of those that go together', 'v1', ['v1', 'v2'], 'v3'],
	['the one before it, of the last', 'v3', ['v3'], 'v2'],
	['another of its kind, when none is called so', 'v3', ['v1', 'v2', 'v3'], 'w3'],
	['the heading of the region', 'v1', ['w1', 'v1', 'w2', 'v2', 'w3', 'v3'], 'region']
])('%s has the focus after what goes', async (_what, focus, gone, heir) => {
	put(LIST, focus);
	for (const id of gone) get(id).remove();
	await expect.poll(focused).toBe(heir);
});

test('the page has it when the region goes too', async () => {
	put(LIST, 'v1').closest('section')?.remove();
	await expect.poll(focused).toBe('page');
});

test.each([
	['disabled', (button: HTMLElement) => button.setAttribute('disabled', '')],
	['hidden', (button: HTMLElement) => (button.hidden = true)],
	['inert', (button: HTMLElement) => (button.inert = true)]
])('what is %s loses the focus to its heir', async (_what, take) => {
	take(put(LIST, 'v2'));
	await expect.poll(focused).toBe('v3');
});

test('what is only moved keeps it, and what takes the focus itself is left alone', async () => {
	const button = put(LIST, 'v1');
	document.querySelector('section')?.append(button);
	await expect.poll(focused).toBe('v1');

	button.remove();
	get('other').focus();
	await new Promise(requestAnimationFrame);
	await new Promise(requestAnimationFrame);
	expect(focused()).toBe('other');
});

test('what was drawn anew has it in the same place', async () => {
	put(
		'<main><ul aria-label="List" id="list"><li><button>1</button><li><button id="two">2</button></ul></main>',
		'two'
	);
	get('list').innerHTML = '<li><button>1</button><li><button id="new">2</button>';
	await expect.poll(focused).toBe('new');
});

test('a menu or a drawer that goes gives it back to what opened it, or to the heir of that', async () => {
	put(`${LIST}<aside id="drawer"><button id="inside" class="a">Verwijderen</button></aside>`, 'v2');
	get('inside').focus();
	get('drawer').remove();
	await expect.poll(focused).toBe('v2');

	document.body.insertAdjacentHTML(
		'beforeend',
		'<aside id="drawer"><button id="inside">x</button></aside>'
	);
	get('inside').focus();
	get('v2').remove();
	get('drawer').remove();
	await expect.poll(focused).toBe('v3');
});

test('who leaves with the pointer is not brought back', async () => {
	put(LIST, 'v1').blur();
	await new Promise(requestAnimationFrame);
	await new Promise(requestAnimationFrame);
	get('v1').remove();
	await new Promise(requestAnimationFrame);
	await new Promise(requestAnimationFrame);
	expect(document.activeElement).toBe(document.body);
});
