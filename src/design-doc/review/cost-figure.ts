import { hasNumber, quote, type ReviewRule } from './reviewed.ts';

/** Costs in words alone. */
export const costFigure: ReviewRule = ({ begun }) => {
  const section = begun('costs');
  if (!section || hasNumber(section.text)) return [];
  return [
    {
      section: 'costs',
      message: 'Roughly how much is that, in money or in months of people? A guess within a factor of three is enough to decide with.',
      quote: quote(section.statements[0] ?? ''),
    },
  ];
};
