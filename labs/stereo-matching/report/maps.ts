import { createHash } from 'node:crypto';
import sharp from 'sharp';
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
type Rgb = readonly [number, number, number];

/** Viridis (Smith and van der Walt, 2015), even steps to the eye from dark to bright, at ten places. */
const viridis = ['#440154', '#482878', '#3e4989', '#31688e', '#26828e', '#1f9e89', '#35b779', '#6ece58', '#b5de2b', '#fde725'] as const;
const gray: Rgb = [0x8c, 0x8c, 0x8c];

/** Steps of the color scale: few enough to pack well. */
const shades = 32;
/** Width of a map in pixels. */
const mapWidth = 370;

/** Draws the disparity maps of each scene: the truth, the plainest method, and the best one without what fails its check. */
export async function drawMaps(report: Report, keep: Keep): Promise<Pictures> {
  const drawn = await Promise.all(
    report.scenes.map(async (studied) => {
      const { scene, mask } = studied;
      const range = rangeOf(Float64Array.from(scene.truth.filter((_, at) => mask.known[at] === 1)));
      const draw: Draw = async (id, words, disparity, shown) => {
        const picture = colored(scene, disparity, shown, range);
        const file = `maps/${scene.id}-${id}.png`;
        const bytes = await encode(picture);
        keep(file, bytes);
        return { ...words, file, sha256: createHash('sha256').update(bytes).digest('hex'), width: picture.width, height: picture.height };
      };
      return [
        scene.id,
        {
          title: `Disparity maps of ${scene.name}`,
          origin: originOf(report, studied),
          scale: { ...range, label: 'Disparity (px)', colors: [...viridis] },
          panels: await panelsOf(studied, draw),
        },
      ] as [string, Pictures[string]];
    }),
  );
  return Object.fromEntries(drawn);
}

/** Bounds of the color scale: all but the extreme hundredths of the truth. */
function rangeOf(values: Float64Array): { low: number; high: number } {
  const ascending = values.sort();
  return { low: Math.floor(quantile(ascending, 0.01)), high: Math.ceil(quantile(ascending, 0.99)) };
}

type Draw = (id: string, words: Pick<Panel, 'label' | 'description'>, disparity: Float32Array, shown: Uint8Array) => Promise<Panel>;

function panelsOf(studied: Studied, draw: Draw): Promise<Panel[]> {
  const { scene, mask } = studied;
  const [plainest, best] = [matchesOf(studied, 'sad-box'), matchesOf(studied, headline)];
  const everywhere = new Uint8Array(scene.truth.length).fill(1);
  const nameOf = (method: string): string => methods.find(({ id }) => id === method)?.name ?? '';
  return Promise.all([
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
  ]);
}

function originOf(report: Report, studied: Studied): string {
  const { sample } = frame(report, studied);
  return `Computed by this lab from ${sample.part}: n = ${sample.rows.toLocaleString('en')}. Gray in the last map fails the left–right check (more than ${allowed} px apart), gray in the ground truth is unknown. Colors end at the 1st and 99th percentile of the truth.`;
}

/** The colors in between: {@link shades} of them. */
const scale: readonly Rgb[] = Array.from({ length: shades }, (_, shade) => {
  const at = (shade / (shades - 1)) * (viridis.length - 1);
  const [one, other] = [viridis[Math.floor(at)] ?? '', viridis[Math.ceil(at)] ?? ''];
  const mixed = (start: number): number => {
    const [from, to] = [one, other].map((color) => Number.parseInt(color.slice(start, start + 2), 16)) as [number, number];
    return Math.round(from + (at - Math.floor(at)) * (to - from));
  };
  return [mixed(1), mixed(3), mixed(5)];
});

/** A picture of red, green and blue bytes, row by row. */
interface Colored {
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** Packs a picture with a palette, which holds every color exactly, since there are few. */
async function encode({ width, height, bytes }: Colored): Promise<Uint8Array> {
  const raw = { width, height, channels: 3 } as const;
  return sharp(bytes, { raw })
    .png({ palette: true, colours: 1 + shades, dither: 0, compressionLevel: 9, effort: 10 })
    .toBuffer();
}

function colored(
  { width, height }: { width: number; height: number },
  disparity: Float32Array,
  shown: Uint8Array,
  { low, high }: { low: number; high: number },
): Colored {
  const mapHeight = Math.round((height * mapWidth) / width);
  const bytes = new Uint8Array(3 * mapWidth * mapHeight);
  for (let index = 0; index < mapWidth * mapHeight; index++) {
    // The nearest pixel: means across an edge would be depths where nothing is.
    const x = Math.floor((((index % mapWidth) + 0.5) * width) / mapWidth);
    const y = Math.floor(((Math.floor(index / mapWidth) + 0.5) * height) / mapHeight);
    const at = y * width + x;
    const share = ((disparity[at] ?? 0) - low) / (high - low);
    const shade = scale[Math.round(Math.max(0, Math.min(1, share)) * (shades - 1))];
    bytes.set(shown[at] === 1 && shade ? shade : gray, 3 * index);
  }
  return { width: mapWidth, height: mapHeight, bytes };
}
