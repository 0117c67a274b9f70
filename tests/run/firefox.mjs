import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './install.mjs';

const { env, platform } = process;

/** @type {Readonly<Record<string, readonly string[]>>} */
const INSTALLED = {
	linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
	darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
	win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
		.filter((folder) => folder !== undefined)
		.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe'))
};

/** Path of Firefox: an installed one, else installs one as root on Debian; null when there is none. */
export function findFirefox() {
	return installedFirefox() ?? install();
}

/** Path of Firefox: FIREFOX_PATH or where it usually stands; null when there is none. */
export function installedFirefox() {
	if (env.FIREFOX_PATH) return existsSync(env.FIREFOX_PATH) ? env.FIREFOX_PATH : null;
	return (INSTALLED[platform] ?? []).find((path) => existsSync(path)) ?? null;
}

function install() {
	if (env.FIREFOX_PATH || platform !== 'linux' || process.getuid?.() !== 0) return null;
	console.log('No Firefox found; installing one…');
	const noQuestions = { DEBIAN_FRONTEND: 'noninteractive' };
	run('apt-get', ['update', '-qq'], noQuestions);
	run('apt-get', ['install', '-y', '-qq', 'firefox-esr'], noQuestions);
	return installedFirefox();
}
