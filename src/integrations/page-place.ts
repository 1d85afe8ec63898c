import type { FrontMatter } from '../schemas/design-front-matter.ts';
import type { PageKind } from '../schemas/page.ts';
import { domains } from '../site/domains.ts';

/** The folder in which each kind of page stands; an overview may stand anywhere. */
const folders: Record<Exclude<PageKind, 'overview'>, string> = {
  design: 'designs/<domain>',
  stage: 'lifecycle',
  template: 'template',
  step: 'interview',
  topic: 'topics',
  tool: 'tools',
  reference: 'reference',
};

/** What is wrong with where a page stands, given its path on the site: kind, domain and slug must agree with it. */
export function placeProblems(
  path: string,
  { kind, domain, lineOf }: Pick<FrontMatter, 'kind' | 'domain' | 'lineOf'>,
): { line: number; message: string }[] {
  if (kind === 'overview') return [];
  if (!isPlaced(kind)) {
    return [
      {
        line: lineOf('kind'),
        message: `kind "${kind}" is not a kind of page. Write kind: overview, or one of ${Object.keys(folders).join(', ')}.`,
      },
    ];
  }
  const folder = folders[kind].replace('<domain>', domain ?? '<domain>');
  const slug = path.split('/').at(-2) ?? '';
  const problems: { line: number; message: string }[] = [];
  if (kind === 'design' && !domains.some((known) => known === domain)) {
    problems.push({ line: lineOf('domain'), message: `domain "${domain ?? ''}" is unknown. Write one of ${domains.join(', ')}.` });
  } else if (path !== `${folder}/${slug}/`) {
    problems.push({
      line: lineOf('kind'),
      message: `a page of kind "${kind}" stands at ${folder}/<slug>/, but this one is at ${path || 'the root'}. Move the file or mend kind${kind === 'design' ? ' or domain' : ''}.`,
    });
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || /^\d+(-|$)/.test(slug)) {
    problems.push({
      line: 1,
      message: `"${slug}" is no slug. Name the page by a noun in lower-case letters and hyphens, without a number in front.`,
    });
  }
  return problems;
}

function isPlaced(kind: string): kind is keyof typeof folders {
  return Object.hasOwn(folders, kind);
}
