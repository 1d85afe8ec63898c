import { z } from 'zod';

/** A name in addresses and anchors. */
export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Use lower-case letters, digits and hyphens, starting with a letter.');

/** One paragraph of Markdown with links, emphasis and code only, so that it fits a page, a form and a printed document alike. */
export const inlineText = z
  .string()
  .min(1, 'Write at least a word.')
  .refine((text) => text === text.trim() && !text.includes('\n'), 'Write one paragraph: no line breaks, no spaces around it.')
  .refine((text) => !/^([#>|]|[-*+] |\d+[.)] |```)/.test(text), 'Write running text: no heading, list, quotation, table or code block.')
  .refine((text) => !/<[a-z/!]/i.test(text), 'Write Markdown, not HTML.')
  .refine((text) => !/\]\((?!\/|https:\/\/)/.test(text), 'Link to /a/path/ of this site or to https://.');

/** A text with a number of words between two limits; a quoted quantity such as `{{trips}}` counts as one. */
export function words(least: number, most: number): typeof inlineText {
  return inlineText.refine((text) => {
    const count = text.split(/\s+/).length;
    return count >= least && count <= most;
  }, `Write ${least} to ${most} words.`);
}
