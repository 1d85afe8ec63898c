import { createHash } from 'node:crypto';
import { encodePng } from '../../shared/indexed-png.ts';
import { quantile } from '../../shared/intervals.ts';
import type { LabMeasurements } from '../../../src/schemas/lab-result.ts';
import { methods } from '../experiments/tune.ts';
import { refined } from '../measure/errors.ts';
import { allowed, passing } from './confidence.ts';
import { frame, headline, matchesOf, type Report, type Studied } from './frame.ts';

/** Keeps a file in the folder of the lab. */
export type Keep = (file: string, bytes: Uint8Array) => void;

type Pictures = NonNullable<LabMeasurements['pictures']>;
type Panel = Pictures[string]['panels'][number];

/** Viridis (Smith and van der Walt, 2015), even steps to the eye from dark to bright, at ten places. */
const viridis = ['#440154', '#482878', '#3e4989', '#31688e', '#26828e', '#1f9e89', '#35b779', '#6ece58', '#b5de2b', '#fde725'] as const;
const gray = '#8c8c8c';

/** Steps of the color scale: few enough to pack well. */
const shades = 32;
/** Width of a map in pixels. */
const mapWidth = 370;

/** Draws the disparity maps of each scene: the truth, the plainest method, and the best one without what fails its check. */
export function drawMaps(report: Report, keep: Keep): Pictures {
  return Object.fromEntries(
    report.scenes.map((studied) => {
      const { scene, mask } = studied;
      const range = rangeOf(Float64Array.from(scene.truth.filter((_, at) => mask.known[at] === 1)));
      const draw = (id: string, words: Pick<Panel, 'label' | 'description'>, disparity: Float32Array, shown: Uint8Array): Panel => {
        const picture = colored(scene, disparity, shown, range);
        const file = `maps/${scene.id}-${id}.png`;
        const bytes = encodePng({ ...picture, colors: [gray, ...scale] });
        keep(file, bytes);
        return { ...words, file, sha256: createHash('sha256').update(bytes).digest('hex'), width: picture.width, height: picture.height };
      };
      return [
        scene.id,
        {
          title: `Disparity maps of ${scene.name}`,
          origin: originOf(report, studied),
          scale: { ...range, label: 'Disparity (px)', colors: [...viridis] },
          panels: panelsOf(studied, draw),
        },
      ];
    }),
  );
}

/** Bounds of the color scale: all but the extreme hundredths of the truth. */
function rangeOf(values: Float64Array): { low: number; high: number } {
  const ascending = values.sort();
  return { low: Math.floor(quantile(ascending, 0.01)), high: Math.ceil(quantile(ascending, 0.99)) };
}

type Draw = (id: string, words: Pick<Panel, 'label' | 'description'>, disparity: Float32Array, shown: Uint8Array) => Panel;

function panelsOf(studied: Studied, draw: Draw): Panel[] {
  const { scene, mask } = studied;
  const [plainest, best] = [matchesOf(studied, 'sad-box'), matchesOf(studied, headline)];
  const everywhere = new Uint8Array(scene.truth.length).fill(1);
  const nameOf = (method: string): string => methods.find(({ id }) => id === method)?.name ?? '';
  return [
    draw(
      'truth',
      {
        label: 'Ground truth',
        description: `Ground truth of ${scene.name}: smooth surfaces with sharp outlines. Gray where none is known.`,
      },
      scene.truth,
      mask.known,
    ),
    draw(
      'sad-box',
      {
        label: nameOf('sad-box'),
        description: `${scene.name} matched by SAD with a window: outlines are swollen or frayed, and plain surfaces are strewn with patches of wrong disparity.`,
      },
      refined(plainest.disparity, plainest.lines),
      everywhere,
    ),
    draw(
      headline,
      {
        label: `${nameOf(headline)}, checked`,
        description: `${scene.name} matched by census and semi-global matching with 4 paths: close to the ground truth. What fails the left–right check is gray, mostly a band at the left border and to the left of near objects.`,
      },
      refined(best.disparity, best.lines),
      passing(best, everywhere),
    ),
  ];
}

function originOf(report: Report, studied: Studied): string {
  const { sample } = frame(report, studied);
  return `Computed by this lab from ${sample.part}: n = ${sample.rows.toLocaleString('en')}. Gray in the last map fails the left–right check (more than ${allowed} px apart), gray in the ground truth is unknown. Colors end at the 1st and 99th percentile of the truth.`;
}

/** The colors in between: {@link shades} of them. */
const scale: readonly string[] = Array.from({ length: shades }, (_, shade) => {
  const at = (shade / (shades - 1)) * (viridis.length - 1);
  const [one, other] = [viridis[Math.floor(at)] ?? '', viridis[Math.ceil(at)] ?? ''];
  const mixed = [1, 3, 5].map((start) => {
    const [from, to] = [one, other].map((color) => Number.parseInt(color.slice(start, start + 2), 16)) as [number, number];
    return Math.round(from + (at - Math.floor(at)) * (to - from))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${mixed.join('')}`;
});

function colored(
  { width, height }: { width: number; height: number },
  disparity: Float32Array,
  shown: Uint8Array,
  { low, high }: { low: number; high: number },
): { width: number; height: number; indices: Uint8Array } {
  const mapHeight = Math.round((height * mapWidth) / width);
  const indices = Uint8Array.from({ length: mapWidth * mapHeight }, (_, index) => {
    // The nearest pixel: means across an edge would be depths where nothing is.
    const x = Math.floor((((index % mapWidth) + 0.5) * width) / mapWidth);
    const y = Math.floor(((Math.floor(index / mapWidth) + 0.5) * height) / mapHeight);
    const at = y * width + x;
    if (shown[at] !== 1) return 0;
    const share = ((disparity[at] ?? 0) - low) / (high - low);
    return 1 + Math.round(Math.max(0, Math.min(1, share)) * (shades - 1));
  });
  return { width: mapWidth, height: mapHeight, indices };
}
