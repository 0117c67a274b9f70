import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Runs a command with its output on screen; true when it succeeded.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export function run(command, args, env = {}) {
	const result = spawnSync(command, args, {
		stdio: 'inherit',
		env: { ...process.env, ...env },
		shell: process.platform === 'win32'
	});
	return result.status === 0;
}

/** Installs the locked packages when they are missing or another lockfile's. */
export function installPackages() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major < 20 || (major === 20 && minor < 19))
		fail(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
	if (isInstalled()) return;
	console.log('Installing packages…');
	if (!run('npm', ['ci', '--no-audit', '--no-fund'])) fail('npm ci failed; see above.');
}

/**
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
	console.error(message);
	process.exit(1);
}

function isInstalled() {
	const marker = 'node_modules/.package-lock.json';
	if (!existsSync(marker)) return false;
	const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
	const present = JSON.parse(readFileSync(marker, 'utf8')).packages;
	return Object.entries(wanted).every(
		([path, { version, optional, os }]) =>
			path === '' || optional || os || present[path]?.version === version
	);
}
