import { describe, expect, it } from 'vitest';
import { evaluateWith } from '~/estimates/evaluate-with.ts';
import estimate from './estimate.ts';

type Id = (typeof estimate.order)[number];
type Changes = Parameters<typeof evaluateWith>[1];

const valueWith = (changes: Changes, id: Id): number => evaluateWith(estimate, changes).get(id) ?? Number.NaN;
const values = evaluateWith(estimate, {});
const value = (id: Id): number => values.get(id) ?? Number.NaN;
const share = (id: Id): number => value(id) / 100;

/** The mean of a function of a standard normal draw, by the trapezoidal rule over ten standard deviations. */
function normalMean(of: (draw: number) => number): number {
  const step = 0.001;
  let sum = 0;
  for (let draw = -10; draw <= 10; draw += step) sum += of(draw) * Math.exp(-(draw ** 2) / 2);
  return (sum * step) / Math.sqrt(2 * Math.PI);
}

/** Draws between 0 and 1 from a seed (mulberry32). */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The chance of fewer than `least` successes in `trials` of this chance. */
function fewerThan(least: number, trials: number, chance: number): number {
  let logarithm = trials * Math.log1p(-chance);
  let sum = 0;
  for (let hits = 0; hits < least; hits++) {
    sum += Math.exp(logarithm);
    logarithm += Math.log((trials - hits) / (hits + 1)) + Math.log(chance) - Math.log1p(-chance);
  }
  return sum;
}

describe('the index', () => {
  const length = (draw: number): number => value('medianTokens') * Math.exp(value('tokenSpread') * draw);
  const stride = value('chunkTokens') - value('chunkOverlap');
  const cut = (tokens: number): number => Math.max(1, Math.ceil((tokens - value('chunkOverlap')) / stride));

  it('has as many chunks as cutting every document gives', () => {
    expect(normalMean((draw) => cut(length(draw))) / value('chunksPerDocument')).toBeCloseTo(1, 2);
    expect(value('chunks')).toBeGreaterThan(value('documents'));
    expect(value('chunks') / 1e6).toBeCloseTo((2.4 * 2967.7) / 350 + 2.4 * 0.36, 1);
  });

  it('takes a chunk from a document that is longer than the mean', () => {
    const weighted = normalMean((draw) => length(draw) ** 2) / normalMean(length);
    expect(weighted).toBeCloseTo(value('weightedTokens'), 0);
    const byChunks = normalMean((draw) => cut(length(draw)) * length(draw)) / normalMean((draw) => cut(length(draw)));
    expect(byChunks / value('weightedTokens')).toBeGreaterThan(0.95);
    expect(byChunks / value('weightedTokens')).toBeLessThan(1.01);
  });

  it('takes the bytes and the work that a hand takes', () => {
    expect(value('fullVector')).toBeCloseTo(1.1 * (4 * 1024 + 8 * 16), 6);
    expect(value('fullIndex')).toBeCloseTo((value('chunks') * 4646.4) / 1e9, 3);
    expect(value('embedGpuTime')).toBeCloseTo((value('embeddedTokens') * 569e6 * 2) / (121e12 * 0.3) / 3600, 6);
  });
});

describe('permissions', () => {
  it('fetch as deep as the binomial distribution asks', () => {
    for (const [depth, readable] of [
      ['overFetch', 'readable'],
      ['narrowFetch', 'narrow'],
    ] as const) {
      const missed = fewerThan(value('candidates'), Math.ceil(value(depth)), share(readable));
      expect(missed).toBeLessThan(0.01);
      expect(missed).toBeGreaterThan(0.003);
    }
    expect(100 * fewerThan(1, value('fetchDepth'), share('narrow'))).toBeCloseTo(value('narrowNone'), 6);
  });

  it('keep their limits', () => {
    expect(value('revokeTime')).toBeLessThan(60 * value('revokeLimit'));
    expect(value('deleteTime')).toBeLessThan(60 * value('answerDelete'));
    expect(value('liveChecks')).toBeLessThan(value('sourceLimit'));
    expect((1 - share('leakBound')) ** value('canaryTrials')).toBeCloseTo(0.05, 10);
  });
});

describe('own GPUs', () => {
  it('cache eight times less than query heads would', () => {
    expect(value('tokenCache')).toBeCloseTo((2 * 80 * 8 * 128) / 1000, 9);
    expect(value('wrongCache') / value('tokenCache')).toBe(8);
  });

  it('take turns: a question waits for the prompts of the others and for the steps of all', () => {
    const [batch, prompt, steps] = [value('batch'), value('prefillTime'), value('steps')];
    const step = (1000 * (value('weights') + batch * value('sequenceCache'))) / value('byteRate');
    const round = batch * prompt + steps * step;
    expect(value('questionTime')).toBeCloseTo(round / 1000, 6);
    expect(value('replicaRate')).toBeCloseTo((1000 * batch) / round, 6);
  });

  it('hold as many questions as the limit allows, and no more', () => {
    const long = (batch: number): number => {
      const step = (1000 * (value('weights') + batch * value('sequenceCache'))) / value('byteRate');
      const token = step + ((batch - 1) * value('prefillTime')) / value('steps');
      return (value('beforeModel') + value('prefillTime') + value('longAnswer') * token + value('proofLatency')) / 1000;
    };
    expect(long(value('batch'))).toBeLessThanOrEqual(value('answerLimit'));
    expect(long(value('batch') + 1)).toBeGreaterThan(value('answerLimit'));
  });

  it('forecast the published table from its first row, from below and within 15 %', () => {
    for (const [id, published] of [
      ['testFive', 218],
      ['testMany', 623],
      ['testKnee', 814],
    ] as const) {
      expect(value(id) / published).toBeGreaterThan(0.85);
      expect(value(id) / published).toBeLessThan(1);
    }
  });

  it('cross the API where the page says, and never within the limit', () => {
    const perQuestion = value('kneeCall') + (value('spareReplicas') * value('replicaCost') * share('officeShare')) / value('crossing');
    expect(perQuestion).toBeCloseTo(value('largeCall'), 9);
    expect(value('officeCall')).toBeGreaterThan(value('largeCall'));
    expect(value('fiveCall')).toBeGreaterThan(value('largeCall'));
    expect(value('fiveLong')).toBeLessThan(value('answerLimit'));
    expect(value('kneeCall')).toBeGreaterThan(value('smallCall'));
  });
});

describe('own GPUs without the limit', () => {
  /** What whole replicas cost over the API, at a volume that peaks as ours does. */
  const own = (volume: number): number => {
    const peak = (value('peakQuestions') * volume) / value('monthlyQuestions');
    const replicas = Math.ceil(peak / value('kneeRate')) + value('spareReplicas');
    return (replicas * value('replicaCost') * share('officeShare')) / (volume * value('largeCall'));
  };
  const volumes = Array.from({ length: 400 }, (_, step) => value('crossing') * (0.05 + 0.02 * step));

  it('are never cheaper below the first crossing, and always above the second', () => {
    for (const volume of volumes) {
      if (volume < value('crossing')) expect(own(volume)).toBeGreaterThan(1);
      if (volume > value('crossingSure')) expect(own(volume)).toBeLessThan(1);
    }
  });
});

describe('the sentences of context', () => {
  it('cost the writing of each document to the cache once, and its reading for each further chunk', () => {
    const documents = value('documents');
    const written = documents * value('meanTokens') * value('smallInput') * 1.25;
    const read = (value('chunks') * value('weightedTokens') - documents * value('meanTokens')) * value('smallInput') * 0.1;
    const answers = value('chunks') * value('situatingTokens') * value('smallOutput');
    expect((written + read + answers) / value('situateCost')).toBeCloseTo(1, 9);
  });
});

describe('what an answer is worth', () => {
  it('adds up over what can happen', () => {
    const { rightValue: v, wrongCost: c, refusalCost: r } = { rightValue: 2.2319, wrongCost: 14.8794, refusalCost: 0.37199 };
    const found = 0.8 * 0.88;
    const guessed = (1 - found) * 0.15;
    const right = found * (1 - 0.0432 - 0.02) + guessed * 0.3;
    const wrong = found * 0.0432 + guessed * 0.7;
    expect(share('right') + share('wrong') + share('refused')).toBeCloseTo(1, 12);
    expect(value('netQuestion')).toBeCloseTo(right * v - wrong * c - (1 - right - wrong) * r, 3);
  });

  it('is the same with and without an answer at the threshold', () => {
    const p = share('threshold');
    expect(p * value('rightValue') - (1 - p) * value('wrongCost')).toBeCloseTo(-value('refusalCost'), 10);
    expect(valueWith({ guessRight: value('threshold') }, 'netAlways')).toBeCloseTo(
      valueWith({ guessRight: value('threshold') }, 'netQuestion'),
      10,
    );
  });

  it('does not depend on refusing when nobody acts on wrong answers', () => {
    expect(valueWith({ actedShare: 0 }, 'netAlways')).toBeCloseTo(valueWith({ actedShare: 0 }, 'netQuestion'), 10);
  });

  it('grows by one point of recall as the page says', () => {
    const better = valueWith({ found: value('found') + 1 }, 'netMonth') - value('netMonth');
    expect(better / value('pointValue')).toBeCloseTo(1, 6);
    const worse = value('netMonth') - valueWith({ wrongGiven: value('wrongGiven') + 1 }, 'netMonth');
    expect(worse / value('wrongPoint')).toBeCloseTo(1, 6);
  });
});

describe('evaluation', () => {
  const random = draws(7);
  const truth = share('wrongOfAnswered');
  const verdict = (isWrong: boolean): number => (random() < (isWrong ? share('judgeFinds') : 1 - share('judgeSpares')) ? 1 : 0);

  /** One month: verdicts on all judged answers, and labels on the first of them. */
  function month(): { screened: number; powered: number; labeled: number } {
    const counts = { flagged: 0, wrong: 0, found: 0, spared: 0, error: 0 };
    const labels = value('labelCount');
    for (let answer = 0; answer < value('judged'); answer++) {
      const isWrong = random() < truth;
      const flag = verdict(isWrong);
      counts.flagged += flag;
      if (answer >= labels) continue;
      counts.wrong += Number(isWrong);
      counts.error += Number(isWrong) - flag;
      if (isWrong) counts.found += flag;
      else counts.spared += 1 - flag;
    }
    const seen = counts.flagged / value('judged');
    const [finds, spares] = [counts.found / counts.wrong, counts.spared / (labels - counts.wrong)];
    return { screened: (seen + spares - 1) / (finds + spares - 1), powered: seen + counts.error / labels, labeled: counts.wrong / labels };
  }

  it('has the widths that a simulation of months has', () => {
    const months = Array.from({ length: 1_500 }, month);
    const spread = (of: (estimates: (typeof months)[number]) => number): number => {
      const mean = months.reduce((sum, each) => sum + of(each), 0) / months.length;
      expect(100 * mean).toBeCloseTo(100 * truth, 0);
      return 196 * Math.sqrt(months.reduce((sum, each) => sum + (of(each) - mean) ** 2, 0) / months.length);
    };
    expect(spread(({ labeled }) => labeled) / value('humanWidth')).toBeCloseTo(1, 1);
    expect(spread(({ powered }) => powered) / value('poweredWidth')).toBeCloseTo(1, 1);
    expect(spread(({ screened }) => screened) / value('correctedWidth')).toBeCloseTo(1, 1);
  });

  it('corrects the judge', () => {
    expect(value('judgeCorrected')).toBeCloseTo(value('wrongOfAnswered'), 10);
    expect(value('goldenAnswers')).toBeCloseTo((1.96 ** 2 * truth * (1 - truth)) / 0.02 ** 2, 6);
  });

  it('refuses the launch by its gate', () => {
    expect(value('bolderShare')).toBeGreaterThan(9);
    expect(value('wrongOfAnswered')).toBeLessThan(9);
    expect(value('bolderGain')).toBeGreaterThan(value('testDetect'));
  });
});

describe('requirements', () => {
  it('are met', () => {
    expect(value('totalLatency')).toBeLessThanOrEqual(1_500);
    expect(value('answerTime')).toBeLessThanOrEqual(value('answerLimit'));
    expect(value('servingCost')).toBeLessThan(value('costCeiling'));
  });
});
