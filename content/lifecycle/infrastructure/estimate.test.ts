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

describe('the network of a machine', () => {
  it('is never assumed faster than what NCCL’s maintainers measure', () => {
    const measured = [
      { link: 200, cards: 8, bandwidth: 192 },
      { link: 200, cards: 1, bandwidth: 24 },
      { link: 100, cards: 1, bandwidth: 12.2 },
    ];
    for (const { link, cards, bandwidth } of measured) {
      const machine = (valuesWith({ link, nodeGpus: cards })('machineLink') * value('linkUse')) / 100 / 8;
      expect(machine).toBeLessThan(bandwidth);
    }
  });

  it('carries what one GPU of a ring sends out of its machine', () => {
    const [gpus, perMachine] = [value('gpus'), value('nodeGpus')];
    const gradients = value('size') * value('gradientBytes');
    let sent = 0;
    for (let step = 0; step < 2 * (gpus - 1); step += 1) {
      // In each step every GPU sends one part in n to its successor; of the first machine only the last GPU has it elsewhere.
      for (let gpu = 0; gpu < perMachine; gpu += 1) if (Math.floor((gpu + 1) / perMachine) > 0) sent += gradients / gpus;
    }
    expect(sent / ((value('machineLink') * 1e9) / 8) / (value('linkUse') / 100)).toBeCloseTo(value('allReduce'), 10);
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
    const slow = valuesWith({ gpus: value('turningSlow') });
    expect(slow('slowReduce') / slow('backward')).toBeCloseTo(1 - 1 / value('turningSlow'), 8);
  });

  it('leaves the cost as it is until a sequence is the limit, on the fast network', () => {
    expect(value('fullGpus')).toBeLessThan(value('turning'));
    expect(value('fullCost')).toBeCloseTo(value('cost'), 6);
  });

  it('makes spot as dear as on demand at the limit', () => {
    const hours = value('spotLimit') / 60;
    const at = valuesWith({ spotMttf: hours * 8 });
    expect(at('spotJob')).toBeCloseTo(hours, 8);
    expect(at('spotLost')).toBeCloseTo(value('spotOff'), 6);
  });
});
