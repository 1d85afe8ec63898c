import { getCollection } from 'astro:content';
import { quantityText } from '../../estimates/format.ts';
import { requireQuantity } from '../../estimates/page-estimate.ts';
import { pagePath } from '../../markdown/relative-links.ts';
import { domainLabels, type Domain } from '../../site/domains.ts';
import { measures, type AtlasEntry, type Measure } from './atlas.ts';

/** A worked design with what the atlas says of it in words. */
export interface AtlasDesign extends AtlasEntry {
  readonly domain: Domain;
  readonly description: string;
  /** The numbers as they are printed, with their unit. */
  readonly texts: Readonly<Record<Measure, string>>;
}

/** The worked designs, by domain and title, with the numbers of their estimates. Throws when a design names a quantity that it lacks. */
export async function atlasDesigns(): Promise<AtlasDesign[]> {
  const pages = await getCollection('docs');
  const designs = pages.flatMap(({ data, filePath = '' }): AtlasDesign[] => {
    if (data.kind !== 'design') return [];
    const { title, description, domain, atlas } = data;
    const { task, modality, inference, family } = atlas;
    const quantities = measures.map((measure) => [measure, requireQuantity(filePath, atlas[measure])] as const);
    return [
      {
        path: pagePath(filePath.replace(/^content\//, '')),
        title,
        description,
        domain,
        facets: { domain: [domain], task, modality, inference, family },
        measures: Object.fromEntries(quantities.map(([measure, { baseValue }]) => [measure, baseValue])) as Record<Measure, number>,
        texts: Object.fromEntries(quantities.map(([measure, quantity]) => [measure, quantityText(quantity).text])) as Record<
          Measure,
          string
        >,
      },
    ];
  });
  const key = ({ domain, title }: AtlasDesign): string => `${domainLabels[domain]} ${title}`;
  return designs.sort((one, other) => key(one).localeCompare(key(other)));
}
