/** The sentences of a text. A colon and a comma keep one together; a point, a middle dot and a new card end it. */
export function sentencesIn(text: string): string[] {
	return text
		.split(/(?<=[.!?…])["”’')]*\s+(?=["“‘'(]*[\p{Lu}\p{N}§¤])|\s+[·→|]\s+|\n+/u)
		.map((each) => each.trim())
		.filter((each) => each !== '');
}

/** How many words a sentence has; what is filled in counts as one, a dash or an operator as none. */
export function wordsIn(sentence: string): number {
	return sentence.split(/\s+/).filter((each) => /[\p{L}\p{N}§¤]/u.test(each)).length;
}
