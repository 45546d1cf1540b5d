import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { differenceBetween } from '../diagnosis/difference.ts';
import type { Facts } from '../diagnosis/facts.ts';
import { type DiagnosisReport, type ErrorReport, FORMAT, type Level, type Report, VERSION } from './format.ts';
import { type RedactOptions, redact } from './redact.ts';

export interface ReportOptions extends RedactOptions {
  readonly level: Level;
  /** Which file it was (`fileLabel`); null for a sign-in seen in the browser. */
  readonly file: string | null;
  readonly program: ErrorReport['program'];
}

/** The report of a diagnosis, redacted to the level, for export, preview and print. */
export const reportOf = (diagnosis: Diagnosis, options: ReportOptions): Report => {
  const { level, file, program, userNames = [] } = options;
  // Not redacted yet: it may contain anybody's words.
  const header = { format: FORMAT, version: VERSION, level: 'raw', file, program } as const;
  const { error, ...rest } = diagnosis;
  if (error) return redact(errorReport(header, error), level, options);
  const certificates = rest.certificates.map(({ der: _, ...certificate }) => certificate);
  const raw: DiagnosisReport = {
    ...header,
    ...rest,
    certificates,
    nameIdRelations: relationsOf(rest.facts, userNames),
  };
  return redact(raw, level, { ...options, isMadeHere: true });
};

type Header = Pick<ErrorReport, 'format' | 'version' | 'level' | 'file' | 'program'>;

/** It contains nothing of the message, so there is nothing to redact. */
const errorReport = (header: Header, error: NonNullable<Diagnosis['error']>): ErrorReport => ({
  ...header,
  error: {
    code: error.code,
    layer: error.layer,
    reason: error.reason,
    offset: error.offset,
    line: error.line,
    column: error.column,
    encoding: error.encoding,
    root: error.root,
  },
});

type Relations = DiagnosisReport['nameIdRelations'];
type Relation = Relations[number]['relation'];

/**
 * Where NameID occurs again, or nearly, among the attributes. This is kept as data, because the values themselves are
 * replaced.
 */
const relationsOf = (facts: Facts | null, userNames: readonly string[]): Relations => {
  const assertion = facts?.assertions[0];
  const nameId = assertion?.nameId?.value;
  if (assertion === undefined || nameId === undefined) return [];
  const toAttributes = assertion.attributes.flatMap(({ name, values }) =>
    values.flatMap((value) =>
      related(nameId, value).map((relation) => ({ to: 'attribute' as const, attribute: name, relation })),
    ),
  );
  const toUserNames = userNames.flatMap((name) =>
    related(nameId, name).map((relation) => ({ to: 'user-name' as const, attribute: null, relation })),
  );
  return [...toUserNames, ...toAttributes];
};

const related = (one: string, other: string): readonly Relation[] => {
  if (one === other) return ['equal'];
  const difference = differenceBetween(one, other);
  return difference === 'letter-case' || difference === 'white-space' || difference === 'look-alike-character'
    ? [difference]
    : [];
};
