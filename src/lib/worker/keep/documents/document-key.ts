import { DOCUMENTEN, type DocumentId, type DocumentSoort } from '$lib/domain/documenten/document';

/** Where a document is kept, and what it is sealed under. */
export type DocumentKey = `document/${DocumentSoort}/${DocumentId}`;

export function documentKey(soort: DocumentSoort, id: DocumentId): DocumentKey {
	return `document/${soort}/${id}`;
}

/** Where all documents beside such data are kept, whether they are there or not. */
export function documentKeys(...soorten: readonly DocumentSoort[]): DocumentKey[] {
	return soorten.flatMap((soort) => DOCUMENTEN.map((id) => documentKey(soort, id)));
}

/** Which document is kept there. */
export function documentIn(key: DocumentKey): DocumentId {
	return key.split('/')[2] as DocumentId;
}
