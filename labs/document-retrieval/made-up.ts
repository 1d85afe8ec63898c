import { seededRandom, type Random } from '../shared/random.ts';
import type { Corpus } from './corpus/load.ts';
import type { Answerable, Section, Unanswerable } from './corpus/section.ts';

/** Words that every made-up sentence is filled with. */
const filler = 'and the of with for each while under over near'.split(' ');

/**
 * Pages of sections about made-up subjects: each section has words of its own and words of its page. A question takes words of a sentence, which is its evidence; an
 * unanswerable one takes words of nothing. Made for the tests, not data of anything.
 */
export function madeUpCorpus(pages: number, sectionsPerPage: number, seed = 1): Corpus {
  const random = seededRandom(seed);
  const sections: Section[] = [];
  const questions: (Answerable | Unanswerable)[] = [];
  for (let page = 0; page < pages; page++) {
    for (let at = 0; at < sectionsPerPage; at++) {
      const sentences = Array.from({ length: 6 }, (_, line) => sentence(random, `page${page}`, `topic${page}x${at}`, line));
      const section = {
        id: `/p${page}/#s${at}`,
        page: `/p${page}/`,
        title: `Topic${page}x${at} rules`,
        crumbs: `Page ${page}`,
        kind: 'Stage',
        text: sentences.join(' '),
      };
      sections.push(section);
      const quote = sentences[2 + (at % 3)] ?? '';
      questions.push({
        id: `q${questions.length}`,
        question: `What about ${quote.split(' ').slice(1, 5).join(' ')}?`,
        type: at % 2 === 0 ? 'how' : 'why',
        group: page % 2 === 0 ? 'design' : 'tool',
        split: at % 2 === 0 ? 'test' : 'development',
        evidence: [{ section: section.id, quote, grade: 2 }],
      });
    }
    questions.push({
      id: `u${page}`,
      question: `How about nothing${page} and never${page}?`,
      split: page % 2 === 0 ? 'test' : 'development',
      answerable: false,
      nearest: `/p${page}/#s0`,
      why: 'No section has these words.',
    });
  }
  return { sections, questions };
}

function sentence(random: Random, page: string, topic: string, line: number): string {
  const words = Array.from({ length: 10 }, () => {
    const kind = random.below(3);
    if (kind === 0) return `${topic}w${random.below(8)}`;
    return kind === 1 ? `${page}w${random.below(12)}` : (filler[random.below(filler.length)] ?? '');
  });
  return `Line${line} ${words.join(' ')}.`;
}
