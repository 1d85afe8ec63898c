import { describe, expect, it } from 'vitest';
import { change, defaults, numbers, readState, rules, writeState } from './state.ts';

describe('a state in the address', () => {
  it('holds only what differs, and comes back', () => {
    const state = { ...defaults, model: 'naive-bayes', rule: 'recall', recall: 72.5, falsePositive: 0.25 } as const;
    const search = writeState('', state);
    expect(search).toBe('?explore=model:naive-bayes,rule:recall,recall:72.5,falsePositive:0.25');
    expect(readState(search)).toEqual({ state, problems: [] });
  });

  it('leaves other parameters as they were, and goes where nothing differs', () => {
    expect(writeState('?set=a:1,b:2&explore=review:3&x', defaults)).toBe('?set=a:1,b:2&x');
    expect(writeState('?explore=review:3', defaults)).toBe('');
  });

  it('of whatever is written there is a state and a reason, never an error', () => {
    const texts = [
      '',
      '?explore',
      '?explore=',
      '?explore=%',
      '?explore=,,:',
      '?explore=threshold',
      '?explore=__proto__:1,toString:2',
      '?explore=rule:x',
    ];
    for (const text of texts) expect(readState(text).state).toEqual(defaults);
    expect(readState('?explore=threshold:0.3,old:4,threshold:2,model:svm')).toEqual({
      state: { ...defaults, threshold: 0.3 },
      problems: ['“old” is nothing that can be set here.', 'Threshold: 2 is not between 0 and 1.', 'There is no model “svm”.'],
    });
  });
});

describe('a change', () => {
  it.each([
    ['threshold', '', 'is not a number'],
    ['threshold', 'NaN', 'is not a number'],
    ['threshold', 'Infinity', 'is not a number'],
    ['review', '-1', 'is not between 0'],
    ['baseRate', '0', 'is not between 0.1 and 99.9'],
    ['rule', 'constructor', 'There is no rule'],
  ])('of %s to "%s" is refused: %s', (name, text, problem) => {
    const next = change(defaults, name, text);
    expect(next.state).toBe(defaults);
    expect(next.problem).toContain(problem);
  });

  it('is rounded to the step of its field, so that thresholds stay on the grid', () => {
    expect(change(defaults, 'threshold', '0.12349').state.threshold).toBe(0.123);
    expect(change(defaults, 'threshold', '.29').state.threshold).toBe(0.29);
    expect(change(defaults, 'capacity', '12.4').state.capacity).toBe(12);
    expect(change(defaults, 'falseNegative', '1e3').state.falseNegative).toBe(1000);
  });

  it('long texts are shortened in the reason', () => {
    expect(change(defaults, 'x'.repeat(500), '1').problem?.length).toBeLessThan(80);
  });
});

it('every number that belongs to a rule belongs to one that there is', () => {
  for (const number of Object.values(numbers)) if ('rule' in number) expect(rules).toHaveProperty(number.rule);
});
