import type { MdastPluginDefinition } from 'satteri';
import { keepUnits } from '../lib/number-spaces.ts';

/** Keeps each number of the text on one line with its unit. */
export function unbrokenNumbers(): MdastPluginDefinition {
  return {
    name: 'unbroken-numbers',
    text(node, context) {
      const value = keepUnits(node.value);
      if (value !== node.value) context.replaceNode(node, { type: 'text', value });
    },
  };
}
