/** Plurals that the rules of English spelling do not give. */
export const irregularPlurals: Readonly<Record<string, string>> = {
  person: 'people',
};

/** Counting units written otherwise than by their name, as acronyms are. */
export const writtenNames: Readonly<Record<string, string>> = {
  cpu: 'CPU',
  gpu: 'GPU',
};
