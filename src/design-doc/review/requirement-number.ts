import { quote, type ReviewRule } from './reviewed.ts';

const topics = [
  {
    vague: /\b(?:fast|quick(?:ly)?|real[- ]?time|low[- ]latency|low latency|responsive|instant(?:ly|aneous)?|latency|response times?)\b/i,
    number:
      /\b\d{1,2}:\d\d\b|\d[\d.,]*\s*(?:ms|s|µs|milliseconds?|seconds?|sec|min|minutes?|hours?|h)\b|\b(?:within|under|below|in|at most) (?:a|one|two|half a) (?:second|minute)/i,
    message: 'How fast is that in milliseconds, at which percentile, and at which load?',
  },
  {
    vague: /\b(?:highly available|high availability|availability|uptime|always (?:up|on|available)|highly reliable)\b/i,
    number: /\d[\d.]*\s*(?:%|percent|minutes?|hours?)|\b(?:two|three|four|five) nines\b/i,
    message: 'How available is that: which share of requests, or how many minutes a month may it fail?',
  },
  {
    vague: /\b(?:scalable|scales? (?:well|easily)|high throughput|throughput|high load|heavy load|many requests)\b/i,
    number: /\d[\d.,]*\s*(?:k|M)?\s*(?:\w+\s+)?(?:qps|rps|per second|a second|\/s|per minute|per day|a day|requests|times|×|x)\b/i,
    message: 'Up to how many requests a second, today and in two years?',
  },
];

const negated = /\b(?:no|not|never|need not|without|neither)\b|n't\b/i;

/** A requirement that nobody could test, since it has no number. */
export const requirementNumber: ReviewRule = ({ begun }) => {
  const section = begun('requirements');
  if (!section) return [];
  return topics.flatMap(({ vague, number, message }) => {
    const statement = section.statements.find((text) => vague.test(text) && !negated.test(text));
    return !statement || number.test(section.text) ? [] : [{ section: section.id, message, quote: quote(statement) }];
  });
};
