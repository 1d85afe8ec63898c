import { describe, expect, it } from 'vitest';
import { defineEstimate } from '../estimates/define-estimate.ts';
import { quoteQuantities } from './quote-quantities.ts';

const assumed = { source: { assumption: 'Chosen for the test.' } };
const estimate = defineEstimate({
  inputs: {
    trips: { label: 'Trips', value: 160_000, unit: 'trip/day', range: [1, 1_000_000], ...assumed },
    rate: { label: 'Price of a minute', value: 0.583, unit: 'USD/(min*trip)', range: [0.1, 2], ...assumed },
    time: { label: 'Time of a trip', value: 17, unit: 'min', range: [1, 60], ...assumed },
  },
  derived: { earned: { label: 'Earned', formula: 'trips * rate * time', unit: 'USD/month' } },
});

/** The text as it is read, with ordinary spaces. */
const quote = (text: string): string => quoteQuantities(text, estimate).replaceAll('\u00a0', ' ');

describe('quoteQuantities', () => {
  it('prints value and unit where a text names a quantity, each time', () => {
    expect(quote('We make {{trips}} of {{time}}; {{trips}}.')).toBe('We make 160 k trips/day of 17 min; 160 k trips/day.');
  });

  it('leaves out for each of what a value is told', () => {
    expect(quote('{{rate|plain}} a minute, not {{rate}}')).toBe('$0.583 a minute, not $0.583/(min·trip)');
  });

  it('rounds to the digits asked for, alone or with the other option', () => {
    expect(quote('{{earned|2}}, {{earned}}, {{earned|2|plain}}, {{rate|plain|1}}')).toBe('$48 M/month, $48.2 M/month, $48 M, $0.60');
  });

  it('leaves a text without placeholders as it is', () => {
    expect(quote('A set {a, b} of $5.')).toBe('A set {a, b} of $5.');
  });

  it.each([
    ['an unknown quantity, with near matches', '{{trip}}', 'Unknown quantity "trip". Did you mean "trips"?'],
    ['spaces, which no id has', '{{ trips }}', 'Unknown quantity " trips ". Did you mean "trips"?'],
    ['an unknown option', '{{rate|short}}', '"{{rate|short}}" has the option "short".'],
    ['no digits at all', '{{rate|0}}', '"{{rate|0}}" has the option "0".'],
    ['a placeholder that is not closed', 'It is {{rate}.', '"It is {{rate}." holds a placeholder that is not closed.'],
    ['one that was not opened', 'It is rate}}.', 'holds a placeholder that is not closed.'],
  ])('refuses %s', (_case, text, message) => {
    expect(() => quote(text)).toThrow(message);
  });
});
