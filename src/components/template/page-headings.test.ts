import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answeredIn, placeAt } from './page-headings.ts';

function content(path: string, source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'headings-'));
  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, path, 'index.mdx'), source);
  return folder;
}

const stage = '---\ntitle: Serving\n---\n\n## Rollout {#rollout}\n\nStep by step.\n\n### Steps {#steps}\n';

describe('placeAt', () => {
  it('names the page and the heading as they name themselves', () => {
    const folder = content('lifecycle/serving', stage);
    expect(placeAt('/lifecycle/serving/#steps', folder)).toEqual({
      address: '/lifecycle/serving/#steps',
      page: 'Serving',
      heading: 'Steps',
    });
  });

  it('refuses an anchor that is not there', () => {
    const folder = content('lifecycle/serving', stage);
    expect(() => placeAt('/lifecycle/serving/#roll-out', folder)).toThrow('has no heading {#roll-out}');
  });

  it('refuses a page that is not there', () => {
    expect(() => placeAt('/lifecycle/nothing/#rollout', content('lifecycle/serving', stage))).toThrow('there is no ');
  });
});

describe('answeredIn', () => {
  const design =
    '---\ntitle: Arrival times\n---\n\n## In short {#summary answers="1"}\n\nA.\n\n## Data {#data}\n\n### Labels {#labels answers="4.2 5.3"}\n\nB.\n';

  it('finds the heading that answers each section, at both levels', () => {
    const places = answeredIn('/designs/general/eta/', content('designs/general/eta', design));
    expect([...places].map(([number, { address, heading }]) => `${number} ${address} ${heading}`)).toEqual([
      '1 /designs/general/eta/#summary In short',
      '4.2 /designs/general/eta/#labels Labels',
      '5.3 /designs/general/eta/#labels Labels',
    ]);
    expect(places.get('1')?.page).toBe('Arrival times');
  });

  it('finds nothing in a design that does not exist', () => {
    expect(answeredIn('/designs/general/eta/', content('elsewhere', design)).size).toBe(0);
  });
});
