import { didYouMean } from './nearest.ts';

/** Operators that compute a number. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '^';

/** Operators that compare, for decisions; only at the top of a formula. */
export type ComparisonOperator = '<' | '<=' | '>' | '>=';

/** The functions a formula may call. */
export type FunctionName =
  'min' | 'max' | 'sqrt' | 'exp' | 'ln' | 'log10' | 'ceil' | 'floor' | 'round' | 'abs' | 'normalCdf' | 'normalQuantile' | 'erlangC';

/** A formula as a plain JSON tree. */
export type Formula =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'id'; readonly id: string }
  | { readonly type: 'negate'; readonly operand: Formula }
  | {
      readonly type: 'binary';
      readonly operator: ArithmeticOperator | ComparisonOperator;
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly type: 'call'; readonly name: FunctionName; readonly operands: readonly Formula[] };

/** The functions by name, with the least and the greatest number of operands. */
const arities: ReadonlyMap<string, readonly [number, number]> = new Map<string, readonly [number, number]>([
  ['min', [2, Infinity]],
  ['max', [2, Infinity]],
  ['erlangC', [2, 2]],
  ...['sqrt', 'exp', 'ln', 'log10', 'ceil', 'floor', 'round', 'abs', 'normalCdf', 'normalQuantile'].map((name) => [name, [1, 1]] as const),
]);

/** Whether a name is that of a function, and thus not free for a quantity. */
export function isFunctionName(name: string): name is FunctionName {
  return arities.has(name);
}

/** How tightly operators bind; unary minus stands between `*` and `^`, so that -x^2 is -(x^2). */
const precedence: Readonly<Record<ArithmeticOperator | ComparisonOperator, number>> = {
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  '^': 5,
};
const unaryPrecedence = 4;

function isOperator(text: string): text is keyof typeof precedence {
  return Object.hasOwn(precedence, text);
}

function isComparison(formula: Formula): boolean {
  return formula.type === 'binary' && precedence[formula.operator] === precedence['<'];
}

interface Token {
  readonly kind: 'number' | 'name' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
}

const pattern = /(\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*)|(<=|>=|[-+*/^(),<>])/y;

function formulaError(source: string, at: number, problem: string): Error {
  return new Error(`${problem} (column ${at + 1})\n  ${source}\n  ${' '.repeat(at)}^`);
}

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length;) {
    if (/\s/.test(source.charAt(at))) {
      at += 1;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (!match) throw formulaError(source, at, `Unexpected "${String.fromCodePoint(source.codePointAt(at) ?? 0)}".`);
    tokens.push({ kind: match[1] ? 'number' : match[2] ? 'name' : 'symbol', text: match[0], at });
    at = pattern.lastIndex;
  }
  return [...tokens, { kind: 'end', text: '', at: source.length }];
}

/** A Pratt parser over the tokens of one formula. */
class Parser {
  readonly source: string;
  readonly tokens: readonly Token[];
  position = 0;

  constructor(source: string) {
    // One line, so that the caret of an error stands under its column.
    this.source = source.replace(/\s/g, ' ');
    this.tokens = tokenize(this.source);
  }

  get current(): Token {
    return this.tokens[this.position] ?? { kind: 'end', text: '', at: this.source.length };
  }

  fail(problem: string, { at } = this.current): never {
    throw formulaError(this.source, at, problem);
  }

  take(): Token {
    const { current } = this;
    this.position += 1;
    return current;
  }

  expect(text: string): void {
    if (this.current.text !== text) this.fail(`Expected "${text}", found ${this.describe()}.`);
    this.take();
  }

  describe(): string {
    return this.current.kind === 'end' ? 'the end' : `"${this.current.text}"`;
  }

  formula(): Formula {
    const left = this.expression(precedence['+']);
    const comparison = this.current;
    if (!isOperator(comparison.text) || precedence[comparison.text] !== 1) return this.finish(left);
    this.take();
    return this.finish({ type: 'binary', operator: comparison.text, left, right: this.expression(precedence['+']) });
  }

  finish(formula: Formula): Formula {
    const { text, kind } = this.current;
    if (kind === 'end') return formula;
    if (isOperator(text) && isComparison(formula)) this.fail('A formula compares once, at its top.');
    return this.fail(`Expected an operator, found ${this.describe()}.`);
  }

  expression(floor: number): Formula {
    let left = this.operand();
    for (;;) {
      const { text } = this.current;
      if (!isOperator(text) || precedence[text] < floor) return left;
      this.take();
      // `^` groups to the right, and its exponent may start with a minus.
      const right = this.expression(text === '^' ? unaryPrecedence : precedence[text] + 1);
      left = { type: 'binary', operator: text, left, right };
    }
  }

  operand(): Formula {
    const token = this.current;
    if (token.kind === 'number') return this.number(this.take());
    if (token.kind === 'name') {
      this.take();
      return this.current.text === '(' ? this.call(token) : { type: 'id', id: token.text };
    }
    if (token.text === '-') {
      this.take();
      return { type: 'negate', operand: this.expression(unaryPrecedence) };
    }
    if (token.text !== '(') return this.fail(`Expected a number, a name or "(", found ${this.describe()}.`);
    this.take();
    const inner = this.expression(precedence['+']);
    this.close();
    return inner;
  }

  close(): void {
    const { text } = this.current;
    if (isOperator(text) && precedence[text] === 1) this.fail('A comparison stands only at the top of a formula.');
    this.expect(')');
  }

  number({ text, at }: Token): Formula {
    const value = Number(text.replace(/(?<=\d)_(?=\d)/g, ''));
    if (!Number.isFinite(value)) this.fail(`"${text}" is not a number.`, { kind: 'number', text, at });
    return { type: 'number', value };
  }

  call(token: Token): Formula {
    const [least, most] = arities.get(token.text) ?? [];
    if (!isFunctionName(token.text) || least === undefined || most === undefined) {
      return this.fail(`Unknown function "${token.text}".${didYouMean(token.text, arities.keys())}`, token);
    }
    this.take();
    const operands = [this.expression(precedence['+'])];
    while (this.current.text === ',') {
      this.take();
      operands.push(this.expression(precedence['+']));
    }
    this.close();
    if (operands.length < least) this.fail(`${token.text} takes at least ${least} operands.`, token);
    if (operands.length > most) this.fail(`${token.text} takes one operand.`, token);
    return { type: 'call', name: token.text, operands };
  }
}

/** Parses a formula. Throws an error that names the column and points at it with a caret. */
export function parseFormula(source: string): Formula {
  return new Parser(source).formula();
}
