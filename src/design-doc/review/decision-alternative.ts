import { quote, type ReviewRule } from './reviewed.ts';

const decision =
  /\b(?:we|the team|I) (?:have )?(?:chose|choose|chosen|decided|decide|picked|pick|selected|select|settled on|opted|opt|go with|went with)\b|^Decision: /i;
const alternative =
  /\b(?:instead|rather than|alternatives?|alternatively|reject\w*|compar\w*|versus|vs|than|but|considered|against|ruled out|unlike|options?|either|whether|over|not|no|another|better|worse|cheaper|faster|slower|simpler|harder)\b/i;
const record = /\b(?:rejected|alternatives?|we considered|ruled out)\b/i;

/** A decision that names nothing it was chosen over. */
export const decisionAlternative: ReviewRule = ({ sections }) =>
  sections.flatMap(({ id, paragraphs, text }) =>
    record.test(text)
      ? []
      : paragraphs
          .filter((paragraph) => decision.test(paragraph) && !alternative.test(paragraph))
          .map((paragraph) => ({
            section: id,
            message: 'What else did you consider, and what would make you choose that instead?',
            quote: quote(paragraph),
          })),
  );
