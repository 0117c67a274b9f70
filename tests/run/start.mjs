import { installPackages, run, fail } from './install.mjs';

installPackages();
if (!run('npx', ['vite', 'build', '--logLevel', 'warn'])) fail('The build failed; see above.');
const { preview } = await import('vite');
const server = await preview({
	preview: { port: Number(process.env.PORT) || 4173, host: '127.0.0.1' }
});
console.log('\nKandidaten in beeld is ready:');
server.printUrls();
console.log('Stop with Ctrl+C.');
