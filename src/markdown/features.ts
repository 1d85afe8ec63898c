import type { Features } from 'satteri';

/** What the Markdown of this site knows beyond CommonMark and GitHub's tables; used wherever a page is parsed. */
export const markdownFeatures = {
  directive: true,
  headingAttributes: true,
  // A single $ is money here; $$x$$ is a formula.
  math: { singleDollarTextMath: false },
} satisfies Features;
