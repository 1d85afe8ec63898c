/** A text without what XML forbids altogether and what would make a file unreadable: control characters and halves of surrogate pairs. */
export function validXml(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '');
}
