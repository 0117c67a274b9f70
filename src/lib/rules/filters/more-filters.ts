export { gemist, verdwenenTekst } from './bewaarde-filters';
export { carriedOver, teruggebracht, verlaten } from './carry-over';
export { extraSlicer } from '$lib/data/velden/extra-slicer';
export { datasetAt } from '$lib/data/dataset-at';
export { masksOf, moreChips } from './soorten';
export { wegIn } from './soorten/keuzes';
export { filtersFromQuery, filtersInQuery, filtersToQuery } from './url-filters';
export { waysOut } from './ways-out';
export { wegKeuzes } from './weg-keuzes';
