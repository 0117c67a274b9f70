import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** Only the pictures, which `npm test` leaves out. */
export default defineConfig({
	...base,
	testMatch: 'pictures.ts',
	outputDir: '../../test-results/pictures-run',
	reporter: [['list']],
	projects: base.projects?.filter(({ name }) => name === 'hosted')
});
