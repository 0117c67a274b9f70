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

/** Path of a Chromium-like browser: BROWSER_PATH, Playwright's own, an installed one, else installs one. */
export async function findBrowser() {
	if (env.BROWSER_PATH) {
		if (!existsSync(env.BROWSER_PATH))
			fail(`BROWSER_PATH is ${env.BROWSER_PATH}, but there is nothing there.`);
		return env.BROWSER_PATH;
	}
	return (
		(await present()) ??
		(await install()) ??
		fail(
			'No browser found and none could be installed. Set BROWSER_PATH to a Chrome, Edge or Chromium.'
		)
	);
}

async function present() {
	const { chromium } = await import('@playwright/test');
	return [chromium.executablePath(), ...(INSTALLED[platform] ?? [])].find(
		(path) => path && existsSync(path)
	);
}

async function install() {
	console.log('No browser found; installing one…');
	if (run('npx', ['playwright', 'install', 'chromium-headless-shell', 'chromium'])) {
		const found = await present();
		if (found) return found;
	}
	if (platform === 'linux' && process.getuid?.() === 0) {
		const noQuestions = { DEBIAN_FRONTEND: 'noninteractive' };
		run('apt-get', ['update', '-qq'], noQuestions);
		run('apt-get', ['install', '-y', '-qq', 'chromium'], noQuestions);
	}
	return present();
}
