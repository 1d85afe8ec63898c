import { expect, test } from 'vitest';
import { placeProblems } from './page-place.ts';

const at = (path: string, kind: string, domain?: string): string[] =>
  placeProblems(path, { kind, domain, lineOf: () => 1 }).map(({ message }) => message);

test.each([
  ['designs/recsys/feed-ranking/', 'design', 'recsys'],
  ['designs/3d/scene-capture/', 'design', '3d'],
  ['lifecycle/data-preparation/', 'stage'],
  ['template/product/', 'template'],
  ['interview/first-ten-minutes/', 'step'],
  ['topics/3d-gaussians/', 'topic'],
  ['tools/capacity/', 'tool'],
  ['reference/glossary/', 'reference'],
  ['designs/recsys/', 'overview'],
  ['', 'overview'],
])('%s is the place of kind %s', (path, kind, domain?: string) => {
  expect(at(path, kind, domain)).toEqual([]);
});

test.each([
  [
    'lifecycle/feed-ranking/',
    'design',
    'recsys',
    /stands at designs\/recsys\/<slug>\/, but this one is at lifecycle\/feed-ranking\/\. Move the file or mend kind or domain/,
  ],
  ['designs/cv/feed-ranking/', 'design', 'recsys', /stands at designs\/recsys\/<slug>\//],
  ['designs/recsys/a/b/', 'design', 'recsys', /stands at designs\/recsys\/<slug>\//],
  ['designs/audio/speech/', 'design', 'audio', /domain "audio" is unknown\. Write one of nlp, cv/],
  ['designs/recsys/feed-ranking/', 'design', undefined, /domain "" is unknown/],
  ['topics/data-preparation/', 'stage', undefined, /"stage" stands at lifecycle\/<slug>\//],
  ['lifecycle/', 'stage', undefined, /stands at lifecycle\/<slug>\//],
  ['', 'tool', undefined, /this one is at the root/],
  ['topics/', 'essay', undefined, /kind "essay" is not a kind of page/],
  ['topics/01-embeddings/', 'topic', undefined, /"01-embeddings" is no slug/],
  ['topics/Embeddings/', 'topic', undefined, /"Embeddings" is no slug/],
] as const)('%s is not the place of kind %s', (path, kind, domain, message) => {
  const problems = at(path, kind, domain);
  expect(problems[0]).toMatch(message);
});
