import { methods, otherThan } from '../experiments/tune.ts';
import { meanOf, totalsOf } from '../measure/blocks.ts';
import { absoluteErrors } from '../measure/errors.ts';
import { badShare, frame, frameBoth, plain, type Report, type Studied, type Table } from './frame.ts';

/** Every cost with every aggregation on one scene: the factorial. */
export function accuracyTable(report: Report, studied: Studied): Table {
  const { scene, mask, blocks } = studied;
  return {
    title: `Cost × aggregation on ${scene.name}, whole pixels`,
    ...frame(report, studied),
    note: 'Without sub-pixel fit, left–right check or any other repair of the result. "Own" settings were chosen on this very scene: what they gain is what a report on the tuning scene would overstate.',
    columns: [
      { id: 'bad1', label: 'Off by > 1 px (%)', format: 1, better: 'lower' },
      { id: 'bad2', label: 'Off by > 2 px (%)', format: 1, better: 'lower' },
      { id: 'bad4', label: 'Off by > 4 px (%)', format: 1, better: 'lower' },
      { id: 'mean', label: 'Mean error (px)', format: 2, better: 'lower' },
      { id: 'visibleBad1', label: 'Visible in both: > 1 px (%)', format: 1, better: 'lower' },
      { id: 'visibleBad2', label: 'Visible in both: > 2 px (%)', format: 1, better: 'lower' },
      { id: 'visibleBad4', label: 'Visible in both: > 4 px (%)', format: 1, better: 'lower' },
      { id: 'visibleMean', label: 'Visible in both: mean error (px)', format: 2, better: 'lower' },
      { id: 'ownBad2', label: 'Own settings, visible: > 2 px (%)', format: 1 },
      { id: 'gain', label: 'Gain of own settings (points)', format: 2 },
    ],
    rows: methods.map(({ id, name }) => {
      const chosen = report.tuned.forScene(id, scene.id);
      const errors = absoluteErrors(chosen.disparity.get(scene.id) ?? [], scene.truth);
      const mean = (which: Uint8Array): ReturnType<typeof meanOf> =>
        meanOf(
          blocks,
          totalsOf(
            blocks,
            (at) => errors[at] ?? 0,
            (at) => which[at] === 1,
          ),
        );
      const [visible, own] = [chosen.loss.get(scene.id) ?? 0, report.tuned.best(id, scene.id).loss.get(scene.id) ?? 0];
      return {
        id,
        label: name,
        cells: {
          bad1: badShare(studied, errors, 1, mask.known),
          bad2: badShare(studied, errors, 2, mask.known),
          bad4: badShare(studied, errors, 4, mask.known),
          mean: mean(mask.known),
          visibleBad1: badShare(studied, errors, 1, mask.visible),
          visibleBad2: badShare(studied, errors, 2, mask.visible),
          visibleBad4: badShare(studied, errors, 4, mask.visible),
          visibleMean: mean(mask.visible),
          ownBad2: plain(100 * own),
          gain: plain(100 * (visible - own)),
        },
      };
    }),
  };
}

/** Which settings were chosen, by the scene that they were chosen on. */
export function settingsTable({ tuned }: Pick<Report, 'tuned'>): Table {
  const scenes = tuned.scenes.map(({ scene }) => scene);
  return {
    title: 'Settings with the fewest visible pixels off by more than 2 px, by the scene that they were chosen on',
    ...frameBoth({ tuned }, ''),
    note: 'Each row is used on the scene that it was not chosen on. Penalties are in units of the cost: gray values, clipped gradients, or bits. Tried were windows of 5 to 31 px, supports of 1 and 3, censuses of 5 and 7, and three penalties by three; a value at the end of its range might have wished to go on.',
    columns: [
      { id: 'tried', label: 'Tried', format: 'count' },
      { id: 'loss', label: 'Visible, off by > 2 px on its own scene (%)', format: 1 },
      { id: 'worst', label: 'Worst tried (%)', format: 1 },
      { id: 'window', label: 'Window (px)', format: 'count' },
      { id: 'support', label: 'Support before paths (px)', format: 'count' },
      { id: 'census', label: 'Census (px)', format: 'count' },
      { id: 'small', label: 'Penalty, one step', format: 'count' },
      { id: 'large', label: 'Penalty, jump', format: 'count' },
    ],
    rows: scenes.flatMap(({ id: scene, name }) =>
      methods.map((method) => {
        const { settings, loss } = tuned.best(method.id, scene);
        const all = tuned.candidates.get(method.id) ?? [];
        return {
          id: `${scene}-${method.id}`,
          label: `${method.name}, on ${name}`,
          cells: {
            tried: plain(all.length),
            loss: plain(100 * (loss.get(scene) ?? 0)),
            worst: plain(100 * Math.max(...all.map((each) => each.loss.get(scene) ?? 0))),
            ...(settings.aggregation === 'box'
              ? { window: plain(settings.window) }
              : { support: plain(settings.support), small: plain(settings.small), large: plain(settings.large) }),
            ...(settings.cost === 'census' ? { census: plain(settings.census) } : {}),
          },
        };
      }),
    ),
  };
}

/** Every configuration, as the result lists them. */
export function trialsOf({ tuned }: Pick<Report, 'tuned'>): {
  split: string;
  model: string;
  settings: Record<string, number>;
  developmentLoss: { name: string; value: number };
  chosen: boolean;
}[] {
  const scenes = tuned.scenes.map(({ scene }) => scene);
  return scenes.flatMap(({ id: scene, name }) =>
    [...tuned.candidates].flatMap(([model, candidates]) =>
      candidates.map((candidate) => ({
        split: `${name}, for use on ${scenes.find(({ id }) => id === otherThan(scene, scenes))?.name ?? ''}`,
        model,
        settings: Object.fromEntries(
          Object.entries(candidate.settings).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
        ),
        developmentLoss: { name: 'visible pixels off by more than 2 px (%)', value: 100 * (candidate.loss.get(scene) ?? 0) },
        chosen: candidate === tuned.best(model, scene),
      })),
    ),
  );
}
