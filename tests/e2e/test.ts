import { expect, test as base, type BrowserContext, type Worker } from '@playwright/test';

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

interface Watched {
	violations: string[];
	/** False for a test that breaks the policy on purpose. */
	keepsPolicy: boolean;
}

/** Playwright's `test`; each one fails when the Content Security Policy is violated, in a page or in a worker. */
export const test = base.extend<Watched>({
	keepsPolicy: [true, { option: true }],
	violations: [
		async ({ context, keepsPolicy }, use) => {
			const violations = await watchPolicy(context);
			await use(violations);
			if (keepsPolicy) expect(violations).toEqual([]);
		},
		{ auto: true }
	]
});
