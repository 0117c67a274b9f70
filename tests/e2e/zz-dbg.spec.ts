import { Desk, ON_KANDIDATEN, ELSEWHERE } from './focus-acts';
import { test } from './test';
test.use({ answersPassphrase: false });
test('dbg', async ({ page }) => {
	page.setDefaultTimeout(8_000);
	const desk = new Desk(page, false);
	await desk.app.openSample();
	const want = (process.env.WANT ?? '').split('|');
	for (const { id, on, reach, act } of [...ON_KANDIDATEN, ...ELSEWHERE]) {
		if (!want.includes(id)) continue;
		try {
			if (on) await desk.begin(on);
			await reach?.(desk);
			await act(desk);
		} catch (e) { console.log('FAIL', id, String(e).slice(0, 300)); }
		console.log(id, await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)));
		await page.screenshot({ path: `/tmp/focus/${id.replace(/\W+/g, '-')}.png` });
	}
});
