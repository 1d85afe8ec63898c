import type { LabMeasurements } from '../../../src/schemas/lab-result.ts';

/** What one half of the lab measures; the halves share no numbers, so they run side by side. */
export type Half = Pick<LabMeasurements, 'tables' | 'charts' | 'predictions' | 'trials'>;
