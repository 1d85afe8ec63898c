import { type ReviewRule } from './reviewed.ts';

const source =
  /\b(?:label\w*|annotat\w+|ground truth|targets?|outcomes?|observed|actual\w*|feedback|ratings?|rated|clicks?|reported|measured|recorded|unsupervised|cluster\w*|self-supervised|pre-?trained|rewards?)\b/i;

/** What is forecast is measured anyway. */
const series = /\b(?:forecast\w*|time series|demand|sales)\b/i;

/** Nothing on where the labels come from. */
export const labelSource: ReviewRule = ({ begun, mostlyFilled, textOf }) => {
  if (
    !mostlyFilled ||
    !begun('data') ||
    source.test(textOf('data', 'framing', 'data-engineering')) ||
    series.test(textOf('problem', 'framing', 'data'))
  )
    return [];
  return [{ section: 'data', message: 'Where do the labels come from, how late are they, and how often are they wrong?', quote: '' }];
};
