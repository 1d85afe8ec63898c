import type { Corpus } from '../corpus/load.ts';
import { pagesOf, type PageText } from '../corpus/page-text.ts';
import { termsOf } from '../corpus/tokens.ts';
import { locate, type Judged } from '../judge/evidence.ts';

/** A question as it is asked; `judged` where the snapshot answers it. */
export interface Asked {
  id: string;
  question: string;
  split: 'development' | 'test';
  tokens: readonly string[];
  judged?: Judged;
}

/** The corpus, cut into pages and with its evidence located. */
export interface Prepared {
  pages: readonly PageText[];
  asked: readonly Asked[];
}

/** Cuts the corpus into pages and locates the evidence of every question. */
export function prepare({ sections, questions }: Corpus): Prepared {
  const pages = pagesOf(sections);
  const asked = questions.map((each) => ({
    id: each.id,
    question: each.question,
    split: each.split,
    tokens: termsOf(each.question),
    ...('evidence' in each ? { judged: locate(each, pages) } : {}),
  }));
  return { pages, asked };
}

/** Numbers of the questions of a split that can be answered, or of those that cannot. */
export function questionsOf({ asked }: Prepared, split: 'development' | 'test', answerable = true): number[] {
  return asked.flatMap((each, index) => (each.split === split && (each.judged !== undefined) === answerable ? [index] : []));
}
