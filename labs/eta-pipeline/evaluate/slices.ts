import { featureOf, type Asked } from '../models/example.ts';

/** A part of the trips that has to be well served by itself. */
export interface Slice {
  id: string;
  label: string;
  holds: (asked: Asked) => boolean;
}

/** The slices that the gate looks at. */
export const slices: readonly Slice[] = [
  { id: 'airport', label: 'To or from the airport', holds: (asked) => featureOf(asked, 'airport') === 1 },
  { id: 'night', label: 'Night, 0 to 6 h', holds: (asked) => featureOf(asked, 'hour') < 6 },
  { id: 'rain', label: 'Rain', holds: (asked) => featureOf(asked, 'rain') === 1 },
  { id: 'short', label: 'Short, under 5 free-flow minutes', holds: (asked) => featureOf(asked, 'freeFlowMinutes') < 5 },
  { id: 'river', label: 'Across the river', holds: (asked) => featureOf(asked, 'bridge') >= 0 },
];

/** The slices that are watched after launch: those of the gate but the weather, each bridge, and all trips. */
export const watchedSlices: readonly Slice[] = [
  { id: 'all', label: 'All trips', holds: () => true },
  ...slices.filter(({ id }) => id === 'airport' || id === 'night' || id === 'short'),
  ...[0, 1, 2, 3].map((bridge) => ({
    id: `bridge-${bridge}`,
    label: `Bridge ${bridge + 1} on the route`,
    holds: (asked: Asked) => featureOf(asked, 'bridge') === bridge,
  })),
];
