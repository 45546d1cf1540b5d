import * as v from 'valibot';
import { CHECKS } from '../diagnosis/causes.ts';
import { BASIS_KINDS, DIFFERENCES, EXPECTED_FROM, FIXERS, VALUE_KINDS, WEIGHTS } from '../diagnosis/finding.ts';
import { list, text } from './schema-parts.ts';

export const WeightSchema = v.picklist(WEIGHTS);

const BasisKindSchema = v.picklist(BASIS_KINDS);

const ValueKindSchema = v.picklist(VALUE_KINDS);

export const ValueSchema = v.object({ kind: ValueKindSchema, text: v.string() });

export const FindingCodeSchema = v.picklist(CHECKS.map(({ code }) => code));

const FixersSchema = list(v.picklist(FIXERS));

const findingMembers = {
  code: FindingCodeSchema,
  weight: WeightSchema,
  field: v.string(),
  difference: v.nullable(v.picklist(DIFFERENCES)),
  expectedFrom: v.nullable(v.picklist(EXPECTED_FROM)),
  fixedBy: FixersSchema,
  basis: list(v.object({ kind: BasisKindSchema, reference: v.string(), url: text })),
  /** Faults of the same check that are not listed. */
  more: v.optional(v.number(), 0),
  /** How the application at the IdP is set in the respect in which the message is wrong; null if that is not known. */
  application: v.optional(v.nullable(v.picklist(['set-wrong', 'set-right'])), null),
};

/** Converts a finding from a report into this program's form. */
export const FindingSchema = v.object({
  ...findingMembers,
  expected: v.nullable(ValueSchema),
  received: v.nullable(ValueSchema),
});

/** A kind that this version does not know counts as missing. */
const OptionalKindSchema = v.fallback(v.optional(v.nullable(ValueKindSchema), null), null);

/** A report that is redacted again may lack the kind of a value, which then counts as the most private kind. */
const MOST_PRIVATE_KIND = 'attribute-value';

const valueOfKind = (text: string | null, kind: v.InferOutput<typeof ValueKindSchema> | null) =>
  text === null ? null : { kind: kind ?? MOST_PRIVATE_KIND, text };

/** In JSON a value is a plain string, with its kind in another member. */
export const JsonFindingSchema = v.pipe(
  v.object({
    ...findingMembers,
    expected: text,
    expectedKind: OptionalKindSchema,
    received: text,
    receivedKind: OptionalKindSchema,
  }),
  v.transform(({ expectedKind, receivedKind, ...finding }) => ({
    ...finding,
    expected: valueOfKind(finding.expected, expectedKind),
    received: valueOfKind(finding.received, receivedKind),
  })),
);
