import { expect, it } from 'vitest';
import { ERROR_KINDS, type FieldKind, type KindTree, REPORT_KINDS } from '../../src/report/classes.ts';
import { ValueSchema } from '../../src/report/finding-format.ts';
import { DiagnosisReportSchema, ErrorReportSchema } from '../../src/report/format.ts';

/** The parts of a valibot schema that the test visits. */
interface Schema {
  readonly type?: string;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly pipe?: readonly Schema[];
}

interface Leaf {
  readonly path: string;
  readonly type: string;
  readonly kind: FieldKind | 'by-kind' | 'none';
}

const isObject = (schema: Schema, entries: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(schema.entries ?? {}).join() === Object.keys(entries).join();

const leavesOf = (schema: Schema, kinds: KindTree | undefined, path: string): readonly Leaf[] => {
  if (schema.wrapped !== undefined) return leavesOf(schema.wrapped, kinds, path);
  if (isObject(schema, ValueSchema.entries))
    return [{ path, type: 'value', kind: kinds === 'by-kind' ? kinds : 'none' }];
  if (schema.item !== undefined) {
    return leavesOf(schema.item, typeof kinds === 'object' && 'each' in kinds ? kinds.each : undefined, `${path}[]`);
  }
  if (schema.entries !== undefined) {
    const inner = typeof kinds === 'object' && 'fields' in kinds ? kinds.fields : {};
    return Object.entries(schema.entries).flatMap(([name, each]) => leavesOf(each, inner[name], `${path}.${name}`));
  }
  return [{ path, type: schema.type ?? 'unknown', kind: typeof kinds === 'string' ? kinds : 'none' }];
};

/**
 * The kinds that a member of each type may have. A text that the schema does not restrict to a closed list needs a
 * grammar.
 */
const FITTING: Readonly<Record<string, (kind: Leaf['kind']) => boolean>> = {
  value: (kind) => kind === 'by-kind',
  literal: (kind) => kind === 'closed',
  picklist: (kind) => kind === 'closed',
  boolean: (kind) => kind === 'yes-or-no',
  number: (kind) => ['count', 'http-status', 'position'].includes(kind),
  string: (kind) => !['none', 'by-kind', 'closed', 'yes-or-no', 'count', 'http-status', 'position'].includes(kind),
};

it.each([
  ['a report', DiagnosisReportSchema, REPORT_KINDS, 90],
  ['the report of a message that could not be read', ErrorReportSchema, ERROR_KINDS, 12],
] as const)(
  'each member of %s has a kind, with a grammar if anybody can have written it',
  (_, schema, kinds, least) => {
    const leaves = leavesOf(schema, kinds, '');
    expect(leaves.length).toBeGreaterThan(least);
    expect(leaves.filter(({ type, kind }) => !(FITTING[type]?.(kind) ?? false))).toEqual([]);
  },
);
