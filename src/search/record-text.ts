/** Joins the steps from a part of the site to a section. */
export const crumbSeparator = ' › ';

/** Stands before the other names of a section, after its own text. */
export const aliasLabel = 'Also:';

/** The kind of an entry of the bibliography. */
export const sourceLabel = 'Source';

/** Joins the other names of a section. */
export const aliasSeparator = '; ';

/** The kind of an entry of the glossary. */
export const termLabel = 'Glossary term';

/** The kind of a question of the interview's question bank. */
export const questionLabel = 'Interview question';

/** How pages of the interview are labelled, as every page of their kind. */
export const interviewLabel = 'Interview';
