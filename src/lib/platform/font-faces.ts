/** Letters beyond those of most names. */
const EXT = /[\u0100-\u024f]/;

/**
 * The fonts of the page that a text needs, as style rules that hold the font itself, for a picture that stands alone.
 */
export async function fontFaces(text: string): Promise<string> {
	const [latin = '', latinExt = ''] = await fonts();
	return face(latin, false) + (EXT.test(text) ? face(latinExt, true) : '');
}

/** As data: URLs. The single file has them in its styles, and need not hold them twice; elsewhere they are loaded. */
async function fonts(): Promise<readonly string[]> {
	if (import.meta.env.MODE !== 'portable') {
		const files = await Promise.all([
			import('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline'),
			import('@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?inline')
		]);
		return files.map((file) => file.default);
	}
	return [...document.styleSheets]
		.flatMap((sheet) => [...sheet.cssRules])
		.filter((rule) => rule instanceof CSSFontFaceRule)
		.map(({ style }) => /url\(["']?(data:[^"')]+)/.exec(style.getPropertyValue('src'))?.[1] ?? '');
}

function face(source: string, isExt: boolean): string {
	if (source === '') return '';
	const range = isExt ? 'U+0100-024F,U+1E00-1EFF' : 'U+0000-00FF,U+2000-206F,U+20AC,U+2212';
	return `@font-face{font-family:'Source Sans 3 Variable';font-weight:200 900;src:url(${source}) format('woff2');unicode-range:${range}}`;
}
