import { describe, expect, it } from 'vitest';
import { evaluateWith } from '~/estimates/evaluate-with.ts';
import estimate from './estimate.ts';

type Changes = Parameters<typeof evaluateWith<(typeof estimate.inputs)[number]['id']>>[1];

function valuesWith(changes: Changes = {}): (id: string) => number {
  const values = evaluateWith(estimate, changes);
  return (id) => values.get(id) ?? Number.NaN;
}

const value = valuesWith();

describe('published cases', () => {
  it('gives the time between interruptions of Llama 3', () => {
    expect(value('llamaMttf')).toBeCloseTo((54 * 24) / 419, 10);
    expect(value('llamaGpuMttf')).toBeCloseTo(((54 * 24) / 419) * 16_384, 6);
  });

  it('gives the utilization that the calendar of SmolLM3 implies', () => {
    expect(value('smolUse')).toBeCloseTo((100 * 6 * 3e9 * 11.2e12) / (384 * 24 * 86_400 * 989e12), 10);
  });

  it('gives the ZeRO example of 7.5 B parameters on 64 GPUs', () => {
    const zero = valuesWith({ size: 7.5e9, gpus: 64 });
    expect(zero('statesPlain')).toBeCloseTo(120, 10);
    expect(zero('statesOne')).toBeCloseTo(31.4, 1);
    expect(zero('statesTwo')).toBeCloseTo(16.6, 1);
    expect(zero('statesThree')).toBeCloseTo(1.9, 1);
  });

  it('scales failures of the published cluster down to a machine of eight within a fifth', () => {
    expect(value('gpuMttf') / 8 / 24 / 47.7).toBeGreaterThan(0.8);
    expect(value('gpuMttf') / 8 / 24 / 47.7).toBeLessThan(1.2);
  });
});

describe('optima', () => {
  it('loses least at the best interval between checkpoints', () => {
    const lostAt = (minutes: number): number => {
      const [save, mttf, restart] = [value('saveTime'), value('runMttf') * 3600, value('restart') * 60];
      return (100 * save) / (minutes * 60) + (100 * (minutes * 30 + restart)) / mttf;
    };
    expect(lostAt(value('interval'))).toBeCloseTo(value('lost'), 8);
    for (const factor of [0.8, 1.25]) expect(lostAt(value('interval') * factor)).toBeGreaterThan(value('lost'));
  });

  it('hides the all-reduce exactly at the turning number of GPUs', () => {
    const at = valuesWith({ gpus: value('turning') });
    expect(at('allReduce') / at('backward')).toBeCloseTo(1 - 1 / value('turning'), 8);
  });

  it('makes spot as dear as on demand at the limit', () => {
    const hours = value('spotLimit') / 60;
    const at = valuesWith({ spotMttf: hours * 8 });
    expect(at('spotJob')).toBeCloseTo(hours, 8);
    expect(at('spotLost')).toBeCloseTo(value('spotOff'), 6);
  });
});
