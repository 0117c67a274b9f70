import { expect } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import {
	chmodSync,
	copyFileSync,
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const asRoot = process.getuid?.() === 0;
const SNIPPETS = 'tests/hosting';
const MODULES = '/usr/lib/apache2/modules';

interface Kind {
	readonly program: string;
	/** Files that the program comes with. */
	readonly needs: string;
	/** Writes what the program needs in `folder`, with the snippet for `root`; gives its arguments. */
	configure(folder: string, root: string, port: number): string[];
}

const KINDS = {
	nginx: {
		program: '/usr/sbin/nginx',
		needs: '/etc/nginx/mime.types',
		configure(folder, root, port) {
			const snippet = readFileSync(join(SNIPPETS, 'nginx.conf'), 'utf8')
				.replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
				.replace(/\tssl_certificate.*\n/g, '')
				.replace(/\troot .*;/, `\troot ${root};`);
			const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
				.map((name) => `${name}_temp_path ${folder}/${name};`)
				.join('\n');
			writeFileSync(
				join(folder, 'nginx.conf'),
				`${asRoot ? 'user root;' : ''}
				daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
				events {}
				http { include ${KINDS.nginx.needs}; access_log off; ${own} ${snippet} }`
			);
			return ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
		}
	},
	apache: {
		program: '/usr/sbin/apache2',
		needs: MODULES,
		configure(folder, root, port) {
			copyFileSync(join(SNIPPETS, 'apache.htaccess'), join(root, '.htaccess'));
			const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate'];
			writeFileSync(
				join(folder, 'apache.conf'),
				`ServerRoot ${folder}
				${modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
				Listen 127.0.0.1:${port}
				ServerName 127.0.0.1
				${asRoot ? 'User www-data\nGroup www-data' : ''}
				PidFile ${folder}/pid
				ErrorLog ${folder}/error.log
				TypesConfig /etc/mime.types
				DocumentRoot ${root}
				<Directory ${root}>
				AllowOverride All
				Require all granted
				</Directory>`
			);
			return ['-f', join(folder, 'apache.conf'), '-DFOREGROUND'];
		}
	}
} satisfies Record<string, Kind>;

export type ServerName = keyof typeof KINDS;
export const SERVERS = Object.keys(KINDS) as ServerName[];

export function isInstalled(name: ServerName): boolean {
	return existsSync(KINDS[name].program) && existsSync(KINDS[name].needs);
}

/** A real server over the hosted build, set up with the snippet that we hand out. */
export class RealServer {
	readonly #folder = mkdtempSync(join(tmpdir(), 'kandidaten-server-'));
	#process: ChildProcess | null = null;
	url = '';

	async start(name: ServerName): Promise<void> {
		// The server may run as somebody else.
		chmodSync(this.#folder, 0o755);
		const root = join(this.#folder, 'root');
		cpSync('build', root, { recursive: true });
		const port = await freePort();
		const { program, configure } = KINDS[name];
		this.#process = spawn(program, configure(this.#folder, root, port), { stdio: 'inherit' });
		this.url = `http://127.0.0.1:${port}/`;
		const log = join(this.#folder, 'error.log');
		const complaint = () => (existsSync(log) ? readFileSync(log, 'utf8') : 'no answer');
		await expect.poll(() => fetch(this.url).then(() => 'answers', complaint)).toBe('answers');
	}

	async stop(): Promise<void> {
		const process = this.#process;
		this.#process = null;
		if (!process || process.exitCode !== null) return;
		const ended = new Promise((done) => process.once('exit', done));
		process.kill('SIGTERM');
		await ended;
	}

	async remove(): Promise<void> {
		await this.stop();
		rmSync(this.#folder, { recursive: true, force: true });
	}
}

function freePort(): Promise<number> {
	return new Promise((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => done(port));
		});
	});
}
