import { expect, it } from 'vitest';
import { reportUrl } from './report-url.ts';

it('names the page in the title and body of a new issue', () => {
  const url = new URL(reportUrl('https://github.com/owner/name', 'Costs & value', 'https://example.org/costs/?a=b#c'));
  expect(url.origin + url.pathname).toBe('https://github.com/owner/name/issues/new');
  expect(url.searchParams.get('title')).toBe('Error on “Costs & value”');
  expect(url.searchParams.get('body')).toContain('Page: https://example.org/costs/?a=b#c\n');
});
