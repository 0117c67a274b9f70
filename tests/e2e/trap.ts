import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that nothing may ever reach: it writes down who connects and what is asked. */
export class Trap {
	readonly #server: Server;
	readonly requests: string[] = [];
	/** What came over any connection. A browser may connect for a frame that it then refuses, and send nothing. */
	bytes = 0;

	constructor() {
		this.#server = createServer((request, response) => {
			this.requests.push(`${request.method} ${request.url}`);
			response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end();
		});
		this.#server.on('connection', (socket) =>
			socket.on('close', () => (this.bytes += socket.bytesRead))
		);
		this.#server.on('upgrade', (request, socket) => {
			this.requests.push(`UPGRADE ${request.url}`);
			socket.destroy();
		});
	}

	async start(): Promise<void> {
		await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
	}

	/** Ends every connection, so that all is counted. */
	async stop(): Promise<void> {
		if (!this.#server.listening) return;
		const closed = new Promise((done) => this.#server.close(done));
		this.#server.closeAllConnections();
		await closed;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}
}

/** Tries from inside a page to reach the trap in every way but a navigation; gives the ways it tried. */
export async function speakFromPage(trap: string): Promise<string[]> {
	const tried: string[] = [];
	const attempt = async (name: string, work: (url: string) => unknown) => {
		tried.push(name);
		try {
			await Promise.race([
				work(`${trap}/${encodeURIComponent(name)}`),
				new Promise((done) => setTimeout(done, 500))
			]);
		} catch {
			// Refused, as it should be.
		}
	};
	const add = (tag: string, attributes: Record<string, string>) => {
		const element = document.createElement(tag);
		for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
		document.body.append(element);
		return element;
	};
	await attempt('fetch', (url) => fetch(url, { mode: 'no-cors' }));
	await attempt('fetch keepalive', (url) =>
		fetch(url, { method: 'POST', body: 'x', mode: 'no-cors', keepalive: true })
	);
	await attempt('XMLHttpRequest', (url) => {
		const request = new XMLHttpRequest();
		request.open('GET', url);
		request.send();
	});
	await attempt('sendBeacon', (url) => navigator.sendBeacon(url, 'x'));
	await attempt('image', (url) => (new Image().src = url));
	await attempt('image set', (url) => add('img', { srcset: `${url} 2x` }));
	await attempt('WebSocket', (url) => new WebSocket(url.replace('http', 'ws')));
	await attempt('EventSource', (url) => new EventSource(url));
	await attempt('WebTransport', (url) => new WebTransport(url.replace('http', 'https')));
	await attempt('form', (url) => {
		(add('iframe', { name: 'target' }) as HTMLIFrameElement).hidden = true;
		(add('form', { action: url, method: 'post', target: 'target' }) as HTMLFormElement).submit();
	});
	await attempt('stylesheet', (url) => add('link', { rel: 'stylesheet', href: url }));
	await attempt('style import', (url) => (add('style', {}).textContent = `@import "${url}";`));
	await attempt('style sheet of the script', async (url) => {
		const sheet = new CSSStyleSheet();
		document.adoptedStyleSheets.push(sheet);
		await sheet.replace(`body { background-image: url("${url}"); }`);
	});
	await attempt('background', (url) => (document.body.style.backgroundImage = `url("${url}")`));
	await attempt('font', (url) => new FontFace('trap', `url("${url}")`).load());
	await attempt('iframe', (url) => add('iframe', { src: url }));
	await attempt('object', (url) => add('object', { data: url }));
	await attempt('embed', (url) => add('embed', { src: url }));
	await attempt('audio', (url) => add('audio', { src: url, preload: 'auto' }));
	await attempt('video', (url) => add('video', { poster: url, src: url, preload: 'auto' }));
	await attempt('track', (url) => {
		const video = add('video', {});
		const track = document.createElement('track');
		track.default = true;
		track.src = url;
		video.append(track);
	});
	await attempt('script', (url) => add('script', { src: url }));
	await attempt('import', (url) => import(/* @vite-ignore */ url));
	await attempt('worker', (url) => new Worker(url));
	await attempt('shared worker', (url) => new SharedWorker(url));
	await attempt('manifest', (url) => add('link', { rel: 'manifest', href: url }));
	await attempt('icon', (url) => add('link', { rel: 'icon', href: url }));
	for (const rel of ['prefetch', 'modulepreload', 'prerender'])
		await attempt(rel, (url) => add('link', { rel, href: url }));
	for (const as of ['script', 'style', 'image', 'font', 'fetch'])
		await attempt(`preload ${as}`, (url) => add('link', { rel: 'preload', as, href: url }));
	await attempt('dns-prefetch', (url) => add('link', { rel: 'dns-prefetch', href: url }));
	await attempt('speculation rules', (url) => {
		const rules = add('script', { type: 'speculationrules' });
		rules.textContent = JSON.stringify({ prefetch: [{ urls: [url] }] });
	});
	await attempt('svg image', (url) => {
		const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
		image.setAttribute('href', url);
		const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
		svg.append(image);
		document.body.append(svg);
	});
	await attempt('ping', (url) => {
		const link = add('a', { href: '#/', ping: url });
		link.click();
	});
	await new Promise((done) => setTimeout(done, 1000));
	return tried;
}

/** The same from inside a worker, as far as a worker can. */
export async function speakFromWorker(trap: string): Promise<string[]> {
	const tried: string[] = [];
	const attempt = async (name: string, work: (url: string) => unknown) => {
		tried.push(name);
		try {
			await Promise.race([
				work(`${trap}/worker-${encodeURIComponent(name)}`),
				new Promise((done) => setTimeout(done, 500))
			]);
		} catch {
			// Refused, as it should be.
		}
	};
	await attempt('fetch', (url) => fetch(url, { mode: 'no-cors' }));
	await attempt('XMLHttpRequest', (url) => {
		const request = new XMLHttpRequest();
		request.open('GET', url);
		request.send();
	});
	await attempt('WebSocket', (url) => new WebSocket(url.replace('http', 'ws')));
	await attempt('EventSource', (url) => new EventSource(url));
	await attempt('WebTransport', (url) => new WebTransport(url.replace('http', 'https')));
	await attempt('importScripts', (url) =>
		(globalThis as unknown as { importScripts(url: string): void }).importScripts(url)
	);
	await attempt('import', (url) => import(/* @vite-ignore */ url));
	await attempt('worker', (url) => new Worker(url));
	await attempt('font', (url) => new FontFace('trap', `url("${url}")`).load());
	await new Promise((done) => setTimeout(done, 500));
	return tried;
}
