import type { Comparison } from '../../estimates/comparison.ts';
import { conditionState } from '../../estimates/condition-state.ts';
import type { EstimateModel } from '../../estimates/estimate.ts';
import { unpackFormula, type PackedFormula } from '../../estimates/pack-formula.ts';

const list = new Intl.ListFormat('en', { type: 'disjunction' });

/** Says at each decision with a condition how it stands, and returns a sentence for each that flips. */
export function drawDecisions(model: EstimateModel, changes: ReadonlyMap<string, number>): string[] {
  const sections = document.querySelectorAll<HTMLElement>('[data-when]');
  return [...sections].flatMap((section) => drawDecision(section, model, changes));
}

function drawDecision(section: HTMLElement, model: EstimateModel, changes: ReadonlyMap<string, number>): string[] {
  const verdict = section.querySelector<HTMLElement>('[data-verdict]');
  const { when = '', crossings = '', chosen = '', rejected = '' } = section.dataset;
  const condition = unpackFormula(JSON.parse(when) as PackedFormula) as Comparison;
  if (!verdict) return [];
  verdict.hidden = changes.size === 0;
  if (verdict.hidden) {
    section.removeAttribute('data-flips');
    return [];
  }
  const state = conditionState(condition, model, [...changes.keys(), ...crossings.split(' ')]);
  section.toggleAttribute('data-flips', state.holds);
  const title = document.createElement('strong');
  title.textContent = state.holds ? `With these inputs it flips to: ${rejected}.` : 'With these inputs it stands.';
  const turns = state.crossings.length > 0 ? ` It flips${state.holds ? ' back' : ''} where ${list.format(state.crossings)}.` : '';
  verdict.replaceChildren(title, ` ${state.compared.join('; ')}.${turns}`);
  return state.holds ? [`“${chosen}” flips to “${rejected}”.`] : [];
}
