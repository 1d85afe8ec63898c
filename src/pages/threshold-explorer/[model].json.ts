import type { APIRoute } from 'astro';
import { lab, requireModel } from '../../components/threshold-explorer/predictions.ts';
import { models } from '../../components/threshold-explorer/state.ts';
import { loadLab } from '../../labs/load-lab.ts';

/** One file for each model of the threshold explorer. */
export function getStaticPaths(): { params: { model: string } }[] {
  return models.map((model) => ({ params: { model } }));
}

/** The predictions of a model, which the explorer loads when it is chosen. */
export const GET: APIRoute = ({ params }) => {
  const { development, test } = requireModel(loadLab(lab).measured.predictions, params['model'] ?? '');
  return Response.json({ development, test });
};
