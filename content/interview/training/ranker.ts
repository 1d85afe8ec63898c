import type { InputDeclaration } from '~/estimates/estimate-schema.ts';

const chosen = { assumption: 'The candidate chooses it on the step about training.' };

/** The small network that ranks the feed from the second version on, and the card that the sums are about; training and inference share them. */
export const ranker = {
  inputWidth: { label: 'Numbers that enter the network', value: 400, unit: '1', range: [50, 5_000], source: chosen },
  firstLayer: { label: 'Width of its first layer', value: 512, unit: '1', range: [64, 4_096], source: chosen },
  secondLayer: { label: 'Width of its second layer', value: 256, unit: '1', range: [32, 2_048], source: chosen },
  heads: {
    label: 'Heads',
    value: 3,
    unit: '1',
    range: [1, 20],
    source: { assumption: 'Watched share, like and report; each further one costs one row of the last layer.' },
  },
  gpuRate: { label: 'Peak rate of an L4 card', value: 121, unit: 'TFLOP/s', range: [20, 1_000], source: { data: 'l4-bf16' } },
  gpuUse: {
    label: 'Share of that rate that a small network reaches',
    value: 5,
    unit: '%',
    range: [1, 40],
    source: { assumption: 'Narrow layers and lookups leave most of the card idle; measure it.' },
  },
  gpuPrice: { label: 'Price of a machine with one L4', value: 0.8048, unit: 'USD/h', range: [0.2, 3], source: { data: 'ec2-g6-xlarge' } },
} as const satisfies Readonly<Record<string, InputDeclaration>>;
