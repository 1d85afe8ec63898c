import { seededRandom } from '../../shared/random.ts';
import { unit } from '../../shared/vectors.ts';
import { familyBatches, nearestBatches, randomBatches } from '../learn/batches.ts';
import { trainDualEncoder, type TrainingPairs } from '../learn/dual-encoder.ts';
import { withConstant } from '../represent/words.ts';
import { familiesIn, rowsOf, seeds, type Prepared } from './prepare.ts';
import { encodeVisual, visualPairs, visualRanks, visualTraining } from './visual.ts';

/** A way to fill batches, with ranks of test queries by seed. */
export interface Negatives {
  id: string;
  label: string;
  runs: Float64Array[];
}

/** Emoji of a group that lie near each other. */
const group = 10;

/** Trains encoders of pictures with negatives by chance, relatives and neighbors, and with duplicates that count as negatives. */
export function sweepNegatives(prepared: Prepared, temperature: number): Negatives[] {
  const { split, sizes, coordinates } = prepared;
  const count = split.train.length;
  const vectors = rowsOf(coordinates.noto, split.train).map((vector) => unit(vector.slice(0, 128)));
  const families = familiesIn(prepared, 'train');
  const training = visualTraining(prepared, temperature);
  const train = (id: string, label: string, pairs: TrainingPairs): Negatives => {
    // As many steps whatever there is to train on.
    const epochs = Math.ceil((training.epochs * count) / pairs.count);
    const encoders = seeds.map((seed) => trainDualEncoder(pairs, { ...training, epochs }, seed));
    return { id, label, runs: encoders.map((encoder) => visualRanks(prepared, encodeVisual(prepared, encoder), 'test')) };
  };
  const plain = (batches: TrainingPairs['batches']): TrainingPairs => visualPairs(prepared, batches);
  const nearest = nearestBatches(vectors, sizes.batch, group);
  const relatives = (one: number, other: number): boolean => one !== other && families[one] === families[other];
  const { pairs, sources } = twice(plain(nearest));
  const inPlace = sources.map((source) => vectors[source] ?? new Float64Array());
  const copies = { chance: randomBatches(pairs.count, sizes.batch), near: nearestBatches(inPlace, sizes.batch, group) };
  const isCopy = (one: number, other: number): boolean => one !== other && sources[one] === sources[other];
  return [
    train('random', 'By chance', plain(randomBatches(count, sizes.batch))),
    train('family', 'Families together', plain(familyBatches(families, sizes.batch))),
    train('nearest', 'Nearest pictures together', plain(nearest)),
    train('nearest-no-relatives', 'Nearest together, relatives not counted', { ...plain(nearest), isSame: relatives }),
    train('random-copies', 'By chance, each item twice', { ...pairs, batches: copies.chance }),
    train('nearest-copies', 'Nearest together, each item twice', { ...pairs, batches: copies.near }),
    train('nearest-copies-masked', 'Nearest together, each item twice, copies not counted', {
      ...pairs,
      batches: copies.near,
      isSame: isCopy,
    }),
  ];
}

/** Adds each pair once more, as another item: the same listing by another seller, with a little noise. */
function twice(pairs: TrainingPairs): { pairs: TrainingPairs; sources: number[] } {
  const random = seededRandom(11);
  const all = Array.from({ length: pairs.count }, (_, at) => at);
  const sources = [...all, ...all];
  const noisy = sources.map((source, at) => {
    const { query, item } = pairs.draw(source, random);
    if (at < pairs.count) return { query, item };
    const change = ({ values }: { values: Float64Array }): ReturnType<typeof withConstant> =>
      withConstant(values.slice(0, -1).map((value) => value * (1 + 0.05 * random.normal())));
    return { query: change(query), item: change(item) };
  });
  const nothing = { query: withConstant(new Float64Array()), item: withConstant(new Float64Array()) };
  return { pairs: { ...pairs, count: sources.length, draw: (pair) => noisy[pair] ?? nothing }, sources };
}
