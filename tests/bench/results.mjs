import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';

const FILE = fileURLToPath(new URL('RESULTS.md', import.meta.url));

const TITLES = {
	kernel: 'One interaction in the engine',
	draaitabel: 'A Draaitabel without paint',
	click: 'Click to painted frame',
	csv: 'Reading a CSV',
	wizard: 'Four files until they can be read in',
	open: 'Stored bytes to first dashboard',
	memory: 'Memory',
	weight: 'Weight'
};

const HEAD = `# Results of the benchmark

Written by \`npm run bench\`; don't edit. Absolute times are noise on a shared machine: engines take
turns in one run, and the ratios are what counts. To repeat:

\`\`\`
npm run bench                            # everything
npm run bench -- --sizes 10k,100k        # some sizes
npm run bench -- --only kernel           # one part: ${Object.keys(TITLES).join(', ')}
npm run bench -- --only wizard --before ../old   # another build beside this one
\`\`\`

The peers are installed in tests/bench when missing; they are no part of the project. A part that
was not run keeps its earlier results. \`--before\` takes folders of other builds (\`git worktree add ../old COMMIT\`, then
\`npm ci\` there): their reading worker takes turns with ours in one run.
`;

/** Replaces one part of RESULTS.md and leaves the others as they stand. */
export async function writeResults(section, body, { browser, versions }) {
	const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
	const parts = Object.fromEntries(
		Object.keys(TITLES).map((name) => [
			name,
			new RegExp(`<!-- ${name} -->\\n([^]*?)<!-- /${name} -->`).exec(before)?.[1] ?? ''
		])
	);
	const cpu = cpus();
	const machine = `${cpu.length} × ${cpu[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}`;
	const when = new Date().toISOString().slice(0, 10);
	parts[section] = `## ${TITLES[section]}

${when}; ${machine}; Chromium ${browser}, Node ${process.versions.node}.

${body}
`;
	const text = [
		HEAD,
		...Object.entries(parts)
			.filter(([, part]) => part)
			.map(([name, part]) => `<!-- ${name} -->\n\n${part.trim()}\n\n<!-- /${name} -->`),
		`Peers: ${Object.entries(versions)
			.map(([name, version]) => `${name} ${version}`)
			.join(', ')}.`
	].join('\n\n');
	const options = await prettier.resolveConfig(FILE);
	writeFileSync(FILE, await prettier.format(text, { ...options, filepath: FILE }));
}
