import { z } from 'zod';
import { isFunctionName } from './formula.ts';

const sourceForms = '{ assumption: "why this value" }, { cite: "key", at: "§3" } or { data: "key" }';

const text = (what: string) => z.string(`Give ${what}.`).trim().min(1, `Give ${what}.`);
const unit = text('a unit; 1 is a pure number');
const label = text('a label, the name that readers see');
const finite = (what: string) => z.number(`Give ${what} as a finite number.`);

const assumptionSchema = z.strictObject({
  /** Why the value is plausible. */
  assumption: text('the reason for the assumption'),
});

const citationSchema = z.strictObject({
  /** A key of the bibliography. */
  cite: text('a key of the bibliography'),
  /** Where in the source the figure stands. */
  at: text('the place in the source').optional(),
});

const dataSchema = z.strictObject({
  /** A key of the typed facts, `ec2-g6-xlarge`. */
  data: text('a key of the data files'),
});

/** Where the value of an input comes from. */
export type Source = z.output<typeof assumptionSchema> | z.output<typeof citationSchema> | z.output<typeof dataSchema>;

/** Checks a source by the one form that its keys announce, so that errors speak of that form alone. */
const sourceSchema = z.unknown().transform((value, context): Source => {
  const has = (key: string) => typeof value === 'object' && value !== null && key in value;
  const forms = [
    ['assumption', assumptionSchema],
    ['cite', citationSchema],
    ['data', dataSchema],
  ] as const;
  const schema = forms.find(([key]) => has(key))?.[1];
  if (!schema) {
    context.addIssue({ code: 'custom', message: `Say where the value comes from: ${sourceForms}.` });
    return z.NEVER;
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const { message, path } of result.error.issues) context.addIssue({ code: 'custom', message, path });
  return z.NEVER;
});

/** The heading of the rows from this one on, until another row has one. A long estimate has some, so that readers find their way. */
const group = text('a heading, or leave it out').optional();

/** An input of an estimate, as authors declare it. */
export const inputSchema = z
  .strictObject({
    /** The name that readers see. */
    label,
    /** The default, in `unit`. */
    value: finite('the value'),
    /** A unit expression. */
    unit,
    /** The least and the greatest plausible value, in `unit`. */
    range: z.tuple([finite('the least'), finite('the greatest')], 'Give the plausible range as [least, greatest].'),
    /** Where the value comes from. */
    source: sourceSchema,
    /** Set on an input that no formula uses but the page prints. */
    shown: z.literal(true, 'Set shown to true or leave it out.').optional(),
    group,
  })
  .superRefine(({ value, range: [least, greatest] }, context) => {
    if (least >= greatest) {
      const message = `The range [${least}, ${greatest}] must go up: write [least, greatest].`;
      context.addIssue({ code: 'custom', path: ['range'], message });
    } else if (value < least || value > greatest) {
      const message = `The value ${value} is outside the range [${least}, ${greatest}]; widen the range or mend the value.`;
      context.addIssue({ code: 'custom', path: ['value'], message });
    }
  });

/** A computed quantity of an estimate, as authors declare it. */
export const derivedSchema = z.strictObject({
  /** The name that readers see. */
  label,
  /** How it is computed from other quantities. */
  formula: text('a formula'),
  /** The unit it is told in; its dimension must be that of the formula. */
  unit,
  group,
});

const idSchema = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*$/, 'Write ids in camelCase: letters and digits, a lower-case letter first.')
  .refine((id) => !isFunctionName(id), 'This is the name of a function; choose another id.');

/** A declaration of inputs and derived quantities. Unit and formula checks follow in `defineEstimate`. */
export const estimateSchema = z.strictObject({
  inputs: z.record(idSchema, inputSchema, 'Declare inputs: { id: { label, value, unit, range, source } }.'),
  derived: z.record(idSchema, derivedSchema, 'Declare derived quantities: { id: { label, formula, unit } }.'),
});

/** An input as declared. */
export interface InputDeclaration {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly range: readonly [number, number];
  readonly source: Source;
  readonly shown?: true;
  readonly group?: string;
}

/** A derived quantity as declared. */
export type DerivedDeclaration = Readonly<z.input<typeof derivedSchema>>;
