import type { Nodes, PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import { quantityText } from '../../estimates/format.ts';
import { namedQuantity } from '../../estimates/named-quantity.ts';
import { kindOfTable, loadLab, requireCell, requireTable } from '../../labs/load-lab.ts';
import { cellText, kindText } from '../../labs/lab-text.ts';
import { readCondition } from '../../schemas/design-condition.ts';
import { isJsx, literalAttributes, type JsxElement } from '../../schemas/design-text.ts';
import { pageAddress } from './address.ts';
import { textNode, withChildren, type DesignSource } from './flatten.ts';

type Flatten = (children: readonly Nodes[]) => RootContent[];

/** A component, or an HTML element, as plain Markdown. */
export function flattenComponent(node: JsxElement, source: DesignSource, flatten: Flatten): RootContent[] {
  const attributes = literalAttributes(node);
  const children = (): RootContent[] => flatten(node.children);
  switch (node.name) {
    case 'Q':
      return textNode(quantity(node, source));
    case 'LabValue':
      return textNode(labValue(attributes));
    case 'LabTable':
      return [labTable(node)];
    case 'Decision':
      return decision(node, source, flatten);
    case 'LaunchGate':
      return titled('Launch gate', children());
    case 'KillCriterion':
      return titled('Kill criterion', children());
    case 'LatencyBudget':
      return titled('Latency budget', children());
    case 'RefusedLaunch':
      return titled(`Refused launch: ${attributes['title'] ?? ''}`, children());
    case 'Incident': {
      const { title = '', cause = '', detection = '', mitigation = '' } = attributes;
      return [...titled(title, children()), points({ Cause: [cause], Detection: [detection], Prevention: [mitigation] })];
    }
    case 'Exercise':
    case 'FollowUp':
      return titled(attributes['title'] ?? '', children());
    case 'WrongAnswer':
      return titled(attributes['answer'] ?? '', children());
    case 'Fewer':
      return [];
    case 'br':
      return [{ type: 'break' }];
    case 'p':
      return [paragraph(children())];
    default:
      return node.children.length > 0 || !/^[A-Z]/.test(node.name ?? '') ? children() : [onThePage(node, source)];
  }
}

function quantity(node: JsxElement, { estimate, file }: DesignSource): string {
  const { id = '', digits } = literalAttributes(node);
  if (!estimate) throw new Error(`${file}: prints the quantity "${id}" but has no estimate.`);
  const options = {
    digits: digits === undefined ? undefined : Number(digits),
    per: expression(node, 'per') === 'false' ? false : undefined,
  };
  return quantityText(namedQuantity(estimate, id), options).text;
}

function labValue({ lab = '', table = '', row = '', column: name = '' }: Record<string, string>): string {
  const { cell, column } = requireCell(requireTable(loadLab(lab), table), row, name);
  return cellText(cell.value, column);
}

function labTable(node: JsxElement): Table {
  const { lab = '', table: name = '' } = literalAttributes(node);
  const result = loadLab(lab);
  const table = requireTable(result, name);
  const { columns, rows } = table;
  const shown = [...(expression(node, 'columns') ?? '').matchAll(/['"]([^'"]+)['"]/g)].map(([, id]) => id);
  const printed = shown.length === 0 ? columns : columns.filter(({ id }) => shown.includes(id));
  const row = (cells: string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((value) => ({ type: 'tableCell', children: value === '' ? [] : [{ type: 'text', value }] })),
  });
  const body = rows.map(({ label, cells }) => [
    label,
    ...printed.map((column) => {
      const cell = cells[column.id];
      return cell ? cellText(cell.value, column) : '';
    }),
  ]);
  const header = [kindText(kindOfTable(table, result)), ...printed.map(({ label }) => label)];
  return { type: 'table', align: header.map((_, index) => (index === 0 ? null : 'right')), children: [header, ...body].map(row) };
}

/** A decision: what was chosen, and the rest of the record as a list. */
function decision(node: JsxElement, { estimate }: DesignSource, flatten: Flatten): RootContent[] {
  const { chosen = '', rejected = '', when, ...attributes } = literalAttributes(node);
  const slots: readonly Nodes[] = node.children;
  const said = (slot: string): RootContent[] => {
    const element = slots.filter(isJsx).find((child) => literalAttributes(child)['slot'] === slot);
    return element ? flatten(element.children) : textNode(attributes[slot] ?? '');
  };
  const sum = when && estimate ? readCondition(when, estimate).text : '';
  return [
    ...titled(`Decision: ${chosen}`, []),
    points({
      Rejected: [rejected],
      Because: said('because'),
      'Cost of being wrong': said('cost'),
      'Flips when': said('flips'),
      'As a sum': [sum],
    }),
  ];
}

/** A list of named points; one without text is left out. */
function points(texts: Record<string, readonly (string | RootContent)[]>): RootContent {
  const items = Object.entries(texts).flatMap(([name, text]) => {
    const content = text.flatMap((piece) => (typeof piece === 'string' ? textNode(piece) : [piece]));
    if (content.length === 0) return [];
    return [{ type: 'listItem' as const, spread: false, children: [paragraph([strong(`${name}:`), ...textNode(' '), ...content])] }];
  });
  return { type: 'list', ordered: false, spread: false, children: items };
}

/** Blocks with a title in bold: at the start of the first paragraph, or as a paragraph of its own. */
function titled(title: string, content: RootContent[]): RootContent[] {
  const name = strong(/[.?!]$/.test(title) ? title : `${title}.`);
  const blocks = inBlocks(content);
  const [first, ...rest] = blocks;
  if (first?.type === 'paragraph') return [paragraph([name, ...textNode(' '), ...first.children]), ...rest];
  return [paragraph([name]), ...blocks];
}

/** Text that stands in a component on one line is not in a paragraph yet. */
function inBlocks(content: RootContent[]): RootContent[] {
  const inline = new Set(['text', 'emphasis', 'strong', 'inlineCode', 'link', 'delete', 'break']);
  return content.length > 0 && content.every(({ type }) => inline.has(type)) ? [paragraph(content)] : content;
}

function paragraph(children: RootContent[]): RootContent & { type: 'paragraph' } {
  return withChildren({ type: 'paragraph', children: [] }, children);
}

function strong(text: string): PhrasingContent {
  return { type: 'strong', children: [{ type: 'text', value: text }] };
}

/** What only the page can show. */
function onThePage({ name }: JsxElement, source: DesignSource): RootContent {
  const what =
    { Arithmetic: 'The sums', Sensitivity: 'The sensitivities', LabChart: 'A chart', Chart: 'A chart' }[name ?? ''] ?? 'A figure';
  const link: PhrasingContent = { type: 'link', url: pageAddress(source), children: [{ type: 'text', value: 'the page of this design' }] };
  return paragraph([{ type: 'text', value: `${what}: see ` }, link, { type: 'text', value: '.' }]);
}

/** The code of an attribute in braces. */
function expression(node: JsxElement, name: string): string | undefined {
  const attribute = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  const value = attribute && 'value' in attribute ? attribute.value : undefined;
  return typeof value === 'object' && value ? value.value.trim() : undefined;
}
