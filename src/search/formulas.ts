import { normalize } from './normalize.ts';

const greek = new Map(
  (
    'α alpha β beta γ gamma δ delta ε epsilon ϵ epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi ο omicron π pi ρ rho σ sigma ' +
    'ς sigma τ tau υ upsilon φ phi ϕ phi χ chi ψ psi ω omega'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, word, index, all) => (index % 2 === 1 ? [...pairs, [all[index - 1] ?? '', word]] : pairs), []),
);
const greekLetter = /\p{Script=Greek}/gu;

/** Stands before the letters of a formula in the index, so that no word is taken for one. */
const formulaMark = 'ƒ';
/** What separates the sides of an equation. */
const relation = /[=≈≤≥<>∝∼≔→]/u;
const [fewestLetters, mostLetters] = [3, 40];

/** Greek letters by their names: `χ2` → `chi2`. */
export function spellGreek(text: string): string {
  return text.replace(greekLetter, (letter) => greek.get(letter) ?? letter);
}

/** The names of the Greek letters in a text. */
export function greekNames(text: string): string[] {
  return [...new Set(normalize(text).match(greekLetter))].flatMap((letter) => greek.get(letter) ?? []);
}

/** Programming languages whose names are a letter and signs, as words that the index can hold: `C++` → `cplusplus`. */
export function signedNames(text: string): string[] {
  return [...normalize(text).matchAll(/(?<![\p{L}\p{N}])([a-z])(\+\+|#)(?![\p{L}\p{N}+#])/gu)].map(
    ([, letter = '', signs]) => letter + (signs === '#' ? 'sharp' : 'plusplus'),
  );
}

/** Each side of a formula as one word, by its letters and digits alone: `t = √(2C/h)` → `ƒsqrt2ch`. */
export function formulaWords(text: string): string[] {
  return normalize(text.replaceAll('√', 'sqrt').replaceAll('∑', 'sum'))
    .split(relation)
    .map((side) => spellGreek(side).replace(/[^\p{L}\p{N}]+/gu, ''))
    .filter((side) => side.length >= fewestLetters && side.length <= mostLetters)
    .map((side) => formulaMark + side);
}

/** What a query that looks like a formula asks for as a whole. */
export function formulasAsked(text: string): string[] {
  return /[()^=*/√²³∑]/u.test(text) ? formulaWords(text) : [];
}

/** A formula on one line, with `sqrt` for its roots. */
export function lineOf(formula: Node): string {
  const children = [...formula.childNodes].map(lineOf).join('');
  if (formula.nodeType === 3) return formula.nodeValue ?? '';
  return /^m(sqrt|root)$/i.test(formula.nodeName) ? `sqrt${children}` : children;
}
