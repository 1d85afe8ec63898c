/** The part of an element that a selector names; throws when the markup does not have it. */
export function partOf<Part extends HTMLElement>(root: HTMLElement, selector: string, type: new () => Part): Part {
  const part = root.querySelector(selector);
  if (!(part instanceof type)) throw new Error(`<${root.localName}> has no ${type.name} "${selector}".`);
  return part;
}
