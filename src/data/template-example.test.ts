import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quantityText } from '../estimates/format.ts';
import { namedQuantity } from '../estimates/named-quantity.ts';
import { loadTemplate, templateGuide } from './template.ts';
import { exampleEstimate, exampleFile } from './template-example.ts';

const { sections } = loadTemplate();
const design = plain(readFileSync(exampleFile, 'utf8'));

/** Words that count something, from two on; "one" counts nothing as often as not. */
const numberWords =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|thousand|half|twice|thirds?|fifths?|sixth|eighth|tenth|sevenfold';

/** Phrases with a number that an answer words otherwise than the design, each with the reason. */
const otherwiseWorded = new Map([
  ['five beliefs', 'The design counts the same five inputs.'],
  ['ten weeks', 'The source of agingRate in the estimate asks for them.'],
]);

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}

/** A text without what is quoted, linked to or code. */
function typed(text: string): string {
  return plain(text.replace(/\{\{[^}]*\}\}|\]\([^)]*\)|`[^`]*`/g, '§'));
}

/** The figures that an answer types: numbers with the word or sign after them. */
function figures(text: string): string[] {
  const inDigits = typed(text).match(/(?:± ?)?(?<![\w§])\d(?:[\d.,:–]*\d)?(?:th)?(?: (?:%|[a-z]+))?/g) ?? [];
  const inWords = typed(text).match(new RegExp(String.raw`\b(?:${numberWords})\b(?: [a-z]+)?`, 'g')) ?? [];
  return [...inDigits, ...inWords];
}

/** Whether the design states a figure, and not only a longer one that ends or begins alike. */
function isStated(figure: string): boolean {
  return new RegExp(String.raw`(?<![\w.,:–])${figure.replaceAll('.', String.raw`\.`)}(?!\w)`).test(design);
}

describe('the strong answers of the template', () => {
  it.each(sections)('$number types no figure that the worked design does not state', ({ strong }) => {
    expect(figures(strong).filter((figure) => !isStated(figure) && !otherwiseWorded.has(figure))).toEqual([]);
  });

  it.each(sections)('$number quotes the estimate, and each of its texts prints what it quotes', ({ id, strong }) => {
    expect(strong).toContain('{{');
    expect(JSON.stringify(templateGuide(id))).not.toMatch(/\{\{|\}\}/);
  });

  it('say what the design says: a figure of it appears in the answer as it does there', () => {
    const { text } = quantityText(namedQuantity(exampleEstimate(), 'programGain'));
    for (const id of ['overview', 'value', 'costs']) expect(templateGuide(id).strong).toContain(text);
  });

  it('word only those phrases otherwise that some answer uses', () => {
    const used = sections.flatMap(({ strong }) => figures(strong));
    expect([...otherwiseWorded.keys()].filter((phrase) => !used.includes(phrase))).toEqual([]);
  });
});

describe('figures', () => {
  it('finds numbers with what follows them, in digits and in words', () => {
    expect(figures('Up by 0.5 % in two weeks, ± 4 points; the 80th percentile by 18:20, at an eighth of it.')).toEqual([
      '0.5 %',
      '± 4 points',
      '80th percentile',
      '18:20',
      'two weeks',
      'eighth of',
    ]);
  });

  it('leaves out quantities, addresses and code', () => {
    expect(figures('{{spread|2}} of [a page](/p5/), `x1`')).toEqual([]);
  });
});
