/** The key that goes to a toast, as it is written and said. */
const TOAST_KEY = 'Alt + T';

/** What is said of a toast: its text, and how to do what it offers. */
export function toastSpoken(text: string, action: string | undefined): string {
	return action === undefined ? text : `${text} ${action}: ${TOAST_KEY}.`;
}
