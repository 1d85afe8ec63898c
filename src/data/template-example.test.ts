import { describe, expect, it } from 'vitest';
import { loadTemplate, templateGuide } from './template.ts';

/** What the taxi example of the strong answers is given; the table stands at the head of `overview.yaml`. */
const daysPerYear = 365;
const tripsPerYear = 160_000 * daysPerYear;
const tripsPerMonth = tripsPerYear / 12;
const gapUsd = 0.12;
const tableSavesUsd = 0.025;
const modelSavesUsd = 0.06;
const addedUsd = modelSavesUsd - tableSavesUsd;
const buildUsd = 30 * 20_000;
const tableBuildUsd = 2 * 20_000;
const runUsdPerMonth = 30_000 + 6_000 + 3_500 + 500;
const addedRunUsdPerMonth = runUsdPerMonth - 8_000;
const holdback = 1 / 20;
const forgoneUsdPerMonth = holdback * addedUsd * tripsPerMonth;
const addedUsdPerMonth = addedUsd * tripsPerMonth;
const blocks = (4 * 7 * 24) / 2;
const blockSpreadUsd = 0.06;
const armError = blockSpreadUsd * Math.sqrt(2 / (blocks / 2));
const quotesPerMonth = (500_000 * daysPerYear) / 12;

const money = (usd: number, digits = 3): string => `$${usd.toFixed(digits).replace(/0+$/, '')}`;
const millions = (usd: number): string => `$${(usd / 1e6).toFixed(1)} M`;

describe('the sums of the taxi example', () => {
  it.each([
    ['problem', millions(gapUsd * tripsPerYear)],
    ['problem', `forgoes the ${millions((modelSavesUsd * tripsPerYear) / 12)}`],
    ['overview', millions(gapUsd * tripsPerYear)],
    ['overview', `$${buildUsd / 1000} k`],
    ['overview', `$${runUsdPerMonth / 1000} k a month`],
    ['costs', `$${buildUsd / 1000} k`],
    ['costs', `$${runUsdPerMonth / 1000} k a month`],
    ['costs', `$${(forgoneUsdPerMonth / 1000).toFixed(1)} k a month`],
    ['costs', `${millions(modelSavesUsd * tripsPerYear)} a year`],
    ['costs', millions(tableSavesUsd * tripsPerYear)],
    ['costs', `$${(addedUsdPerMonth / 1000).toFixed(0)} k a month`],
    ['costs', `${((buildUsd - tableBuildUsd) / (addedUsdPerMonth - addedRunUsdPerMonth - forgoneUsdPerMonth)).toFixed(1)} months`],
    ['costs', `$${((6_000 / quotesPerMonth) * 1000).toFixed(2)} of machines per 1,000 quotes`],
    ['value', `$${addedRunUsdPerMonth / 1000} k a month of extra run cost`],
    ['value', `${money(addedRunUsdPerMonth / (tripsPerMonth * (1 - holdback)))} a trip`],
    ['business-metrics', `${money(gapUsd - tableSavesUsd)} with the table`],
    ['business-metrics', `target ${money(gapUsd - modelSavesUsd)}`],
    ['pilot', `${blocks} blocks`],
    ['pilot', `detects ${money(2.8 * armError)} a trip`],
    ['data', `$${(500 * 2 * 30) / 60} or $1 a label`],
    ['data', `the ${100 - 32} % of quotes`],
    ['model-evaluation', `${((20 * 7 * 160_000) / 1e6).toFixed(1)} M trips`],
    ['models', `gain 0.${Math.ceil((20_000 / tripsPerMonth / (addedUsd / (4.0 - 3.3))) * 10)} min`],
    [
      'model-lifecycle',
      `$${Math.round((0.02 * 0.05 * tripsPerMonth) / 1000)} k and $${Math.round((0.08 * 0.05 * tripsPerMonth) / 1000)} k a month`,
    ],
    ['architecture', `at most ${6_000 / 10} a second`],
    ['data-engineering', `${Math.round((6_000 * 0.6 * 24 * 360) / 1e6)} M a day`],
    ['scaling', `${(500_000 / 86_400).toFixed(1)} a second on average and ${Math.round((4 * 500_000) / 86_400)} at peak`],
    ['scaling', `$${((25_000 / quotesPerMonth / 10) * 1000).toFixed(2)} per 1,000`],
  ])('%s says %s', (id, text) => {
    expect(templateGuide(id).strong).toContain(text);
  });

  it('the latency budget adds up', () => {
    expect(20 + 35 + 15 + 10 + 20).toBe(100);
    expect(templateGuide('architecture').strong).toMatch(/20 ms, .* 35, .* 15, model 10, reserve 20: 100 ms/);
  });

  it('at half of the saving the table wins', () => {
    expect((modelSavesUsd / 2 - tableSavesUsd) * tripsPerMonth).toBeLessThan(addedRunUsdPerMonth);
  });

  it('every amount for a trip is one of the list', () => {
    const known = ['$0.12', '$0.095', '$0.06', '$0.035', '$0.025', '$0.018', '$0.007', '$0.08', '$0.05', '$0.39', '$0.50', '$0.16'];
    const found = loadTemplate().sections.flatMap(({ id, strong }) =>
      (strong.match(/\$0\.\d{2,}/g) ?? []).map((amount) => `${id}: ${amount}`),
    );
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((amount) => !known.includes(amount.split(' ')[1] ?? ''))).toEqual([]);
  });
});
