/**
 * Pages that moved: old path → new path. A published URL never disappears, it gets a line here. (A heading that is renamed
 * keeps its old id as an empty element: `<span id="old-id" />` before the heading.)
 */
export const redirects: Record<string, string> = {};
