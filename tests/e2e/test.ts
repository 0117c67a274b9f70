import { writeFile } from 'node:fs/promises';
import {
	expect,
	test as base,
	type BrowserContext,
	type Locator,
	type Page,
	type Worker
} from '@playwright/test';

import { waitAfterActs } from './rest';

const MARK = 'content security policy violated: ';

/** Violations of the policy in any page or worker of the context; filled in as they happen. */
export async function watchPolicy(context: BrowserContext): Promise<string[]> {
	const violations: string[] = [];
	context.on('console', (message) => {
		if (message.text().startsWith(MARK)) violations.push(message.text().slice(MARK.length));
	});
	await context.addInitScript(report, MARK);
	const watchWorker = (worker: Worker) => worker.evaluate(report, MARK).catch(() => undefined);
	context.on('page', (page) => page.on('worker', watchWorker));
	return violations;
}

function report(mark: string): void {
	addEventListener('securitypolicyviolation', (event) => {
		const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
		console.error(
			`${mark}${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}:${lineNumber}`
		);
	});
}

/** Passphrase that a test sets where the app insists on one. */
export const PASSPHRASE = 'vier losse woorden samen';

/**
 * Answers the question for a passphrase before real data are kept, on the card or in a dialog: declines it, or sets one
 * where that cannot be.
 */
async function answerQuestion(page: Page): Promise<void> {
	const decline = page.getByRole('button', { name: 'Zonder wachtwoord bewaren', pressed: false });
	// Without taking the focus from where the test has it.
	await page.addLocatorHandler(decline, () => decline.dispatchEvent('click'));
	const must = page.getByText('Vul eerst een wachtwoord in.', { exact: true });
	await page.addLocatorHandler(must, () => typePassphrase(page));
	const dialog = page.getByRole('dialog', { name: 'Wachtwoord instellen' });
	await page.addLocatorHandler(dialog, async () => {
		const without = dialog.getByRole('button', { name: 'Zonder wachtwoord bewaren' });
		if (await without.isVisible()) return without.click();
		await typePassphrase(dialog);
		await dialog.getByRole('button', { name: 'Wachtwoord instellen' }).click();
	});
}

/** Types a new passphrase, twice, on the card or in a dialog. */
export async function typePassphrase(
	where: Page | Locator,
	passphrase = PASSPHRASE
): Promise<void> {
	await where.getByLabel('Wachtwoord', { exact: true }).fill(passphrase);
	await where.getByLabel('Herhaal wachtwoord').fill(passphrase);
}

interface Watched {
	/** False for a test that is about the question itself. */
	answersPassphrase: boolean;
	answered: null;
	/** What the pages said on their console; kept beside a test that fails. */
	said: string[];
	violations: string[];
	/** False for a test that breaks the policy on purpose. */
	keepsPolicy: boolean;
}

/**
 * Playwright's `test`: every act waits for the app to be at rest, and each test fails when the Content Security Policy is
 * violated, in a page or in a worker.
 */
export const test = base.extend<Watched, { rested: null }>({
	rested: [
		async ({ browser }, use) => {
			const page = await browser.newPage();
			waitAfterActs(page);
			await page.close();
			await use(null);
		},
		{ auto: true, scope: 'worker' }
	],
	keepsPolicy: [true, { option: true }],
	answersPassphrase: [true, { option: true }],
	answered: [
		async ({ context, answersPassphrase }, use) => {
			if (answersPassphrase) context.on('page', (page) => void answerQuestion(page));
			await use(null);
		},
		{ auto: true }
	],
	said: [
		async ({ context }, use, testInfo) => {
			const said: string[] = [];
			context.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
			context.on('weberror', (thrown) => said.push(`thrown: ${thrown.error().stack}`));
			await use(said);
			if (testInfo.status !== testInfo.expectedStatus && said.length)
				await writeFile(testInfo.outputPath('console.txt'), said.join('\n'));
		},
		{ auto: true }
	],
	violations: [
		async ({ context, keepsPolicy }, use) => {
			const violations = await watchPolicy(context);
			await use(violations);
			if (keepsPolicy) expect(violations).toEqual([]);
		},
		{ auto: true }
	]
});
