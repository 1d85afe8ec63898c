declare module 'subset-font' {
  /** Cuts a font down to the characters of a text, and pins the axes of a variable font. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: { targetFormat?: 'sfnt' | 'woff' | 'woff2' | 'truetype'; variationAxes?: Record<string, number> },
  ): Promise<Uint8Array>;
}
