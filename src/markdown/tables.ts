import type { MdastPluginDefinition } from 'satteri';

/** Wraps each table in a focusable box that scrolls, so that a wide table never widens the page. */
export function scrollingTables(): MdastPluginDefinition {
  return {
    name: 'scrolling-tables',
    table(node, context) {
      const header =
        node.children[0]?.children
          .map((cell) => context.textContent(cell))
          .filter(Boolean)
          .join(', ') ?? '';
      context.wrapNode(node, {
        type: 'tableScroll',
        data: { hName: 'div', hProperties: { class: 'table-scroll', role: 'group', tabindex: '0', 'aria-label': `Table: ${header}` } },
        children: [],
      });
    },
  };
}
