import { textWidth } from '../../diagrams/measure/text-width.ts';
import type { DesignDocument } from '../document.ts';
import { validXml } from '../valid-xml.ts';
import type { Canvas, CanvasBox } from './canvases.ts';
import { leadText } from './lead-text.ts';
import { setText, type Measure, type SetText } from './wrap-text.ts';

/** A sheet of A4 across, in pixels. */
const page = { width: 1414, height: 1000 };
const margin = 32;
const head = 56;
const padding = 14;
const nameSize = 18;
const sizes = [18, 17, 16, 15, 14, 13, 12, 11];

/** Room for a font that stands in where the named one is missing. */
const slack = 1.06;
const measureDefault: Measure = (text) => slack * textWidth(text, 1);

/** The text of each box of a canvas, by its id: the first paragraphs of its sections. */
export function canvasTexts(canvas: Canvas, { sections }: Pick<DesignDocument, 'sections'>): Map<string, string[]> {
  return new Map(canvas.boxes.map(({ id, sections: ids }) => [id, ids.flatMap((section) => leadText(sections[section] ?? ''))]));
}

/**
 * A canvas as an SVG file of one A4 page: every box with its name and as much of its text as fits.
 * It stands alone (fonts are named, colors written out); on a page, styles may override the colors by class.
 */
export function canvasSvg(canvas: Canvas, document: Pick<DesignDocument, 'title' | 'sections'>, measure = measureDefault): string {
  const texts = canvasTexts(canvas, document);
  const largest = commonSize(
    canvas.boxes.map(({ id, place }) => ({ place, paragraphs: texts.get(id) ?? [] })),
    measure,
  );
  const title = document.title || 'Untitled design document';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${page.height}" width="${page.width}" height="${page.height}" role="img" font-family="'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif">`,
    `<title>${escaped(`${canvas.name}: ${title}`)}</title>`,
    `<rect class="canvas-page" width="${page.width}" height="${page.height}" fill="#fdfcf9"/>`,
    `<text class="canvas-ink" x="${margin}" y="${margin + 22}" font-size="26" font-weight="600" fill="#1d1b17">${escaped(fit(title, 950 / 26, measure))}</text>`,
    `<text class="canvas-muted" x="${page.width - margin}" y="${margin + 22}" font-size="17" text-anchor="end" fill="#625c51">${escaped(canvas.name)}</text>`,
    ...canvas.boxes.map((box) => boxSvg(box, texts.get(box.id) ?? [], measure, largest)),
    '</svg>',
  ].join('\n');
}

/** Where a box stands, and the room for text in it. */
function roomOf([column, row, columns, rows]: CanvasBox['place']): Record<'x' | 'y' | 'width' | 'height' | 'top', number> {
  const unit = { width: (page.width - 2 * margin) / 30, height: (page.height - 2 * margin - head) / 3 };
  return {
    x: margin + column * unit.width,
    y: margin + head + row * unit.height,
    width: columns * unit.width,
    height: rows * unit.height,
    top: padding + nameSize + 12,
  };
}

function setBox(place: CanvasBox['place'], paragraphs: readonly string[], measure: Measure, from: readonly number[]): SetText {
  const { width, height, top } = roomOf(place);
  return setText(paragraphs, { width: width - 2 * padding, height: height - top - padding }, measure, from);
}

/** The largest size at which all boxes fit but two: those are set smaller, so that one long text does not shrink the page. */
function commonSize(boxes: readonly { place: CanvasBox['place']; paragraphs: readonly string[] }[], measure: Measure): number {
  const fits = (size: number): boolean =>
    boxes.filter(({ place, paragraphs }) => setBox(place, paragraphs, measure, [size]).isCut).length <= 2;
  return sizes.find(fits) ?? Math.min(...sizes);
}

function boxSvg({ id, name, place }: CanvasBox, paragraphs: readonly string[], measure: Measure, largest: number): string {
  const { x, y, width, height, top } = roomOf(place);
  const { size, lines } = setBox(
    place,
    paragraphs,
    measure,
    sizes.filter((candidate) => candidate <= largest),
  );
  const text = lines.map((line, index) => {
    return `<tspan x="${round(x + padding)}" dy="${index === 0 ? 0 : round(size * 1.35)}">${escaped(line)}</tspan>`;
  });
  return [
    `<g data-box="${id}">`,
    `<rect class="canvas-box" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="#ffffff" stroke="#857e70"/>`,
    `<text class="canvas-accent" x="${round(x + padding)}" y="${round(y + padding + nameSize)}" font-size="${nameSize}" font-weight="600" fill="#14506b">${escaped(name)}</text>`,
    lines.length > 0 &&
      `<text class="canvas-ink" x="${round(x + padding)}" y="${round(y + top + size)}" font-size="${size}" fill="#2b2823">${text.join('')}</text>`,
    '</g>',
  ]
    .filter(Boolean)
    .join('');
}

function fit(text: string, width: number, measure: Measure): string {
  return setText([text], { width, height: 1.35 }, measure, [1]).lines[0] ?? '';
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return validXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
