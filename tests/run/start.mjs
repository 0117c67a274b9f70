import { installPackages, run, fail } from './install.mjs';

installPackages();
if (!run('npx', ['vite', 'build', '--logLevel', 'warn'])) fail('The build failed; see above.');
const { serveBuild } = await import('./serve.mjs');
const { url } = await serveBuild(Number(process.env.PORT) || 4173, false);
console.log(`\nKandidaten in beeld is ready:\n  ${url}\nStop with Ctrl+C.`);
