/** Lower case without accents, for comparing what a user types: `Yılmaz`, `Saïdi` → `yilmaz`, `saidi`. */
export function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{Mn}/gu, '')
		.toLowerCase()
		.replaceAll('ı', 'i');
}
