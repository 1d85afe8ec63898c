/** Undoes what mermaid writes for `#quot;` and the like before it parses: the result holds ordinary HTML entities. */
export function decodeMermaidEscapes(text: string): string {
  return text.replaceAll('ﬂ°°', '&#').replaceAll('ﬂ°', '&').replaceAll('¶ß', ';');
}
