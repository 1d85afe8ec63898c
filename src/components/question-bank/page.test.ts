import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadQuestions } from '../../data/interview.ts';
import { domains } from '../../site/domains.ts';
import { domainAnchors } from './labels.ts';

const source = readFileSync('content/interview/questions/index.mdx', 'utf8');

describe('the page of the bank', () => {
  it.each(domains)('has a group for the domain %s under its anchor', (domain) => {
    const group = source.slice(source.indexOf(`<QuestionGroup domain="${domain}">`)).split('</QuestionGroup>')[0];
    expect(group).toContain(`{#${domainAnchors[domain]}}`);
  });

  it('has no heading with the id of a question', () => {
    const headings = [...source.matchAll(/\{#([a-z0-9-]+)\}/g)].map(([, id]) => id);
    expect(loadQuestions().filter(({ id }) => headings.includes(id))).toEqual([]);
  });
});
