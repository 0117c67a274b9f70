const executablePath = process.env.WHOLE_BROWSER_PATH ?? process.env.BROWSER_PATH;

/** How to start a Chromium that keeps a profile and can install an app; one without windows does neither. */
export const WHOLE_BROWSER = {
	...(executablePath ? { executablePath } : {}),
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
};
