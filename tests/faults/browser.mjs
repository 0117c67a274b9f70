import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../run/browser.mjs';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export function newProfile() {
	return mkdtempSync(join(tmpdir(), 'faults-'));
}

export function removeProfile(profile) {
	rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** A browser of our own over a profile, in a process group that can be killed as a power cut would. */
export class Browser {
	static async start(profile, address, { wait } = {}) {
		const portFile = join(profile, 'DevToolsActivePort');
		rmSync(portFile, { force: true });
		const args = [
			'--headless=new',
			'--remote-debugging-port=0',
			`--user-data-dir=${profile}`,
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-gpu',
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'about:blank'
		];
		const child = spawn(await findBrowser(), args, { detached: true, stdio: 'ignore' });
		for (let tries = 0; !existsSync(portFile) || !readFileSync(portFile, 'utf8').trim(); tries++) {
			if (tries > 400) throw new Error('the browser did not start');
			await sleep(50);
		}
		const [port] = readFileSync(portFile, 'utf8').split('\n');
		const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
		const page = connection.contexts()[0].pages()[0] ?? (await connection.contexts()[0].newPage());
		await page.goto(address);
		if (wait !== false) await page.waitForFunction('globalThis.faults');
		return new Browser(child, connection, page);
	}

	constructor(child, connection, page) {
		Object.assign(this, { child, connection, page });
	}

	/** Ends every process of this browser at once. */
	async kill() {
		const gone = new Promise((resolve) => this.child.once('exit', resolve));
		process.kill(-this.child.pid, 'SIGKILL');
		await gone;
		await this.connection.close().catch(() => undefined);
	}

	/** Closes it as a user does. */
	async close() {
		const gone = new Promise((resolve) => this.child.once('exit', resolve));
		const session = await this.connection.newBrowserCDPSession();
		await session.send('Browser.close').catch(() => undefined);
		await Promise.race([gone, sleep(10_000)]);
		if (this.child.exitCode === null && this.child.signalCode === null) await this.kill();
	}
}
