/** The id of a quantity's row, the first time that a page shows it; the tables after that have no anchor. */
export function quantityAnchor(locals: App.Locals, id: string): string | undefined {
  const anchored = (locals.anchoredQuantities ??= new Set<string>());
  if (anchored.has(id)) return undefined;
  anchored.add(id);
  return `q-${id}`;
}
