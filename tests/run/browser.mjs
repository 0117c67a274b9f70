import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, fail } from './install.mjs';

const { env, platform } = process;

const INSTALLED = {
	linux: [
		'/usr/bin/google-chrome',
		'/usr/bin/google-chrome-stable',
		'/usr/bin/microsoft-edge',
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/snap/bin/chromium'
	],
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
		'/Applications/Chromium.app/Contents/MacOS/Chromium'
	],
	win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
		.filter(Boolean)
		.flatMap((folder) => [
			join(folder, 'Google/Chrome/Application/chrome.exe'),
			join(folder, 'Microsoft/Edge/Application/msedge.exe')
		])
};

/** Chromium without a window, of Debian: with it the tests take little more than half the time. */
const SHELL = '/usr/bin/chromium-headless-shell';

/**
 * Path of a Chromium-like browser: BROWSER_PATH, Playwright's own, an installed one, else installs one.
 *
 * @param {{ light?: boolean }} [wish] light: rather one without windows, which keeps no profile and installs no app
 */
export async function findBrowser({ light = false } = {}) {
	if (env.BROWSER_PATH) {
		if (!existsSync(env.BROWSER_PATH))
			fail(`BROWSER_PATH is ${env.BROWSER_PATH}, but there is nothing there.`);
		return env.BROWSER_PATH;
	}
	return (
		(await present(light)) ??
		(await install(light)) ??
		fail(
			'No browser found and none could be installed. Set BROWSER_PATH to a Chrome, Edge or Chromium.'
		)
	);
}

/** @param {boolean} light */
async function present(light) {
	const { chromium } = await import('@playwright/test');
	const known = [chromium.executablePath(), ...(INSTALLED[platform] ?? [])];
	return (light ? [SHELL, ...known] : known).find((path) => path && existsSync(path));
}

/** @param {boolean} light */
async function install(light) {
	console.log('No browser found; installing one…');
	if (run('npx', ['playwright', 'install', 'chromium-headless-shell', 'chromium'])) {
		const found = await present(light);
		if (found) return found;
	}
	if (platform === 'linux' && process.getuid?.() === 0) {
		const noQuestions = { DEBIAN_FRONTEND: 'noninteractive' };
		run('apt-get', ['update', '-qq'], noQuestions);
		const names = light ? ['chromium-headless-shell', 'chromium'] : ['chromium'];
		names.some((name) => run('apt-get', ['install', '-y', '-qq', name], noQuestions));
	}
	return present(light);
}
