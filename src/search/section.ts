/** A piece of text of a section; below 1 it counts for less than running text. */
export interface TextBlock {
  text: string;
  weight: number;
}

/** What one search result stands for: a page's opening, a headed section, or an entry such as a glossary term. */
export interface SearchSection {
  /** The anchor on the page; empty for the page's opening. */
  id: string;
  title: string;
  /** The heading that the section stands under, if that is not the page's title. */
  within?: string | undefined;
  /** How the result is labelled and by which facet it is found. */
  kind: string;
  /** The part of the field, where it is not that of the page. */
  domain?: string | undefined;
  blocks: TextBlock[];
  /** Formulas and names with signs in it, as words that the index can hold. */
  symbols: string[];
  /** How much the title counts, running text being 1. */
  titleWeight: number;
}

/** A built page, cut into its sections. */
export interface IndexedPage {
  /** Path on the site without the base, `/lifecycle/`. */
  path: string;
  title: string;
  domain?: string | undefined;
  sections: SearchSection[];
}
