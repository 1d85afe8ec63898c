/** The models a reader can choose; their predictions are in the lab's result under these names. */
export const models = ['boosted-trees', 'logistic-regression', 'naive-bayes', 'thinned-trees', 'repaired-trees'] as const;

/** How the threshold is found, with the words of the choice. */
export const rules = {
  hand: 'By hand',
  cost: 'Lowest cost on the development rows',
  formula: 'Formula from the costs',
  recall: 'Recall of at least …',
  precision: 'Precision of at least …',
  capacity: 'Reviews a day, at most …',
} as const;

/** A number that a reader can set. */
export interface NumberField {
  readonly label: string;
  /** What stands before or after it. */
  readonly unit: '' | '$' | '%' | 'a day';
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The rule that it belongs to, where it belongs to one. */
  readonly rule?: keyof typeof rules;
}

const cost = { unit: '$', min: 0, max: 1_000_000, step: 0.01 } as const;

/** The numbers, by the name they have in the address. */
export const numbers = {
  threshold: { label: 'Threshold', unit: '', value: 0.125, min: 0, max: 1, step: 0.001 },
  recall: { label: 'Least recall', unit: '%', value: 60, min: 1, max: 100, step: 0.1, rule: 'recall' },
  precision: { label: 'Least precision', unit: '%', value: 40, min: 1, max: 100, step: 0.1, rule: 'precision' },
  capacity: { label: 'Reviews that can be done', unit: 'a day', value: 100, min: 1, max: 100_000_000, step: 1, rule: 'capacity' },
  falsePositive: { ...cost, label: 'False positive', value: 6 },
  falseNegative: { ...cost, label: 'False negative', value: 42 },
  review: { ...cost, label: 'Review of a flagged case', value: 0 },
  benefit: { ...cost, label: 'Benefit of a true positive', value: 0 },
  baseRate: { label: 'Base rate', unit: '%', value: 11.6, min: 0.1, max: 99.9, step: 0.1 },
  volume: { label: 'Cases', unit: 'a day', value: 1000, min: 1, max: 1_000_000_000, step: 1 },
} as const satisfies Readonly<Record<string, NumberField>>;

/** The name of a number. */
export type NumberName = keyof typeof numbers;

/** Everything that a reader can set. */
export interface ExplorerState extends Readonly<Record<NumberName, number>> {
  readonly model: (typeof models)[number];
  readonly rule: keyof typeof rules;
}

/** What stands before anything is set. */
export const defaults: ExplorerState = {
  model: models[0],
  rule: 'hand',
  ...(Object.fromEntries(Object.entries(numbers).map(([name, { value }]) => [name, value])) as Record<NumberName, number>),
};

/** A state, and why what was asked for last does not count. */
export interface Change {
  readonly state: ExplorerState;
  readonly problem?: string;
}

/** Sets one thing from text. What is not known or out of range leaves the state as it was, with a reason. */
export function change(state: ExplorerState, name: string, text: string): Change {
  if (name === 'model') return choose(state, 'model', models, text);
  if (name === 'rule') return choose(state, 'rule', Object.keys(rules) as (keyof typeof rules)[], text);
  if (!Object.hasOwn(numbers, name)) return { state, problem: `“${shortened(name)}” is nothing that can be set here.` };
  const { label, min, max, step }: NumberField = numbers[name as NumberName];
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return { state, problem: `${label}: “${shortened(text)}” is not a number.` };
  if (value < min || value > max) return { state, problem: `${label}: ${shortened(text)} is not between ${min} and ${max}.` };
  // Rounded to the step, and free of what binary fractions leave behind.
  return { state: { ...state, [name]: Number((Math.round(value / step) * step).toFixed(3)) } };
}

function choose<Key extends 'model' | 'rule'>(state: ExplorerState, key: Key, known: readonly ExplorerState[Key][], text: string): Change {
  const found = known.find((each) => each === text);
  if (found === undefined) return { state, problem: `There is no ${key} “${shortened(text)}”.` };
  return { state: { ...state, [key]: found } };
}

function shortened(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}

const parameter = 'explore';

/** Reads `?explore=model:naive-bayes,threshold:0.2`: the state, and a reason for everything that is left out. */
export function readState(search: string): { state: ExplorerState; problems: string[] } {
  const settings = (new URLSearchParams(search).get(parameter) ?? '').split(',').filter((setting) => setting.trim() !== '');
  const problems: string[] = [];
  let state = defaults;
  for (const setting of settings.slice(0, 40)) {
    const [name = '', ...value] = setting.split(':');
    const next = change(state, name.trim(), value.join(':').trim());
    state = next.state;
    if (next.problem !== undefined) problems.push(next.problem);
  }
  return { state, problems };
}

/** A query string with what differs from the defaults, and every other parameter as it was. */
export function writeState(search: string, state: ExplorerState): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !new RegExp(`^${parameter}(=|$)`).test(pair));
  const names = Object.keys(defaults) as (keyof ExplorerState)[];
  const settings = names.filter((name) => state[name] !== defaults[name]).map((name) => `${name}:${state[name]}`);
  const pairs = settings.length > 0 ? [...others, `${parameter}=${settings.join(',')}`] : others;
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
