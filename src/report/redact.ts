import * as v from 'valibot';
import { listUsersCommand, lookupEventsCommand, TO_FILL_IN } from '../identity-center/commands.ts';
import { ERROR_KINDS, type FieldKind, KIND_OF_VALUE, type KindTree, REPORT_KINDS } from './classes.ts';
import { ValueSchema } from './finding-format.ts';
import {
  type DiagnosisReport,
  DiagnosisReportSchema,
  type ErrorReport,
  ErrorReportSchema,
  type Level,
  type Report,
  type SharedLevel,
} from './format.ts';
import { redactText, roundedFigure } from './grammars.ts';
import { isCited, isCode } from './known/own-words.ts';
import type { Mark } from './marked.ts';
import { personalOf } from './personal/personal.ts';
import { personalValuesOf } from './personal/values.ts';
import { Placeholders } from './placeholders.ts';
import type { Redaction } from './redaction.ts';

export interface RedactOptions {
  /** The names that the user may have in Identity Center, as they were supplied. */
  readonly userNames?: readonly string[];
  /** Whether this program has just made the report from its own diagnosis; anybody may have written any other report. */
  readonly isMadeHere?: boolean;
  /** Marks placeholders, for the preview. */
  readonly mark?: Mark;
}

/**
 * Replaces what the level's readers need not know: at `colleague` what is personal or secret, at `public` also what
 * names the organisation. It works on the report's typed fields, each by the grammar of its kind, never by a search
 * over XML, and keeps only what is known. The same value has the same placeholder within a report, but no placeholder
 * links two reports of one sign-in. A report that was redacted before keeps its placeholders, and is judged like any
 * other.
 */
export const redact = <Kind extends Report>(report: Kind, level: Level, options: RedactOptions): Kind | Report => {
  if (level === 'raw') return { ...report, level };
  return 'error' in report ? redactError(report, level, options) : redactDiagnosis(report, level, options);
};

const redactError = (report: ErrorReport, level: SharedLevel, options: RedactOptions): ErrorReport => {
  const redaction: Redaction = {
    level,
    placeholders: new Placeholders(options.mark),
    personal: personalOf([]),
    hosts: new Set(),
    moment: null,
    hasPlaceholders: report.level !== 'raw',
    isMadeHere: options.isMadeHere ?? false,
    made: new Map(),
  };
  return { ...v.parse(ErrorReportSchema, redactNode(report, ERROR_KINDS, redaction)), level };
};

const redactDiagnosis = (report: DiagnosisReport, level: SharedLevel, options: RedactOptions): DiagnosisReport => {
  const redaction = redactionOf(report, level, options);
  const redacted = v.parse(DiagnosisReportSchema, redactNode(report, REPORT_KINDS, redaction));
  return {
    ...redacted,
    level,
    // Codes that this program does not know say nothing to its readers.
    cause: redacted.cause && { ...redacted.cause, explains: redacted.cause.explains.filter(isCode) },
    passed: redacted.passed.filter(isCode),
    unknown: redacted.unknown.filter(({ code }) => isCode(code)),
    findings: redacted.findings.map((finding) => ({ ...finding, basis: finding.basis.filter(isCited) })),
    outsideBrowser: commandsOf(report, redacted, redaction),
  };
};

const redactionOf = (report: DiagnosisReport, level: SharedLevel, options: RedactOptions): Redaction => {
  const hasPlaceholders = report.level !== 'raw';
  return {
    level,
    placeholders: new Placeholders(options.mark, hasPlaceholders ? JSON.stringify(report) : ''),
    personal: personalOf(personalValuesOf(report, options.userNames ?? [])),
    hosts: hostsOf(report),
    moment: momentOf(report),
    hasPlaceholders,
    isMadeHere: options.isMadeHere ?? false,
    made: new Map(),
  };
};

/** The hosts of the addresses in the message and the settings. */
const hostsOf = ({ facts, signIn, authnRequest, instance, metadata, idp }: DiagnosisReport): ReadonlySet<string> =>
  new Set(
    [
      facts?.response.issuer,
      ...(facts?.assertions ?? []).map(({ issuer }) => issuer),
      signIn.postedTo,
      signIn.idpOrigin,
      authnRequest?.destination,
      instance?.issuerUrl,
      idp?.entityId,
      ...metadata.flatMap(({ entityId, singleSignOn }) => [entityId, ...singleSignOn]),
    ].flatMap((url) => /^https?:\/\/([A-Za-z0-9.-]{1,253})(?:[/?#:]|$)/.exec(url ?? '')?.[1]?.toLowerCase() ?? []),
  );

/** The time of the sign-in, if the report has it. */
const momentOf = ({ signIn, facts, authnRequest }: DiagnosisReport): number | null => {
  const times = [
    signIn.at,
    signIn.clocks.aws,
    signIn.clocks.device,
    signIn.clocks.issueInstant,
    facts?.response.issueInstant,
    authnRequest?.issueInstant,
  ].map((time) => Date.parse(time ?? ''));
  return times.find((time) => !Number.isNaN(time)) ?? null;
};

const redactNode = (node: unknown, kinds: KindTree, redaction: Redaction): unknown => {
  if (node === null || node === undefined) return null;
  if (typeof kinds === 'string')
    return kinds === 'by-kind' ? redactValue(node, redaction) : redactLeaf(node, kinds, redaction);
  if ('each' in kinds) {
    // Items that are left out of a list leave no gap.
    return Array.isArray(node)
      ? node.map((item) => redactNode(item, kinds.each, redaction)).filter((item) => item !== null)
      : null;
  }
  const members = new Map<string, unknown>(typeof node === 'object' ? Object.entries(node) : []);
  // Made from the table's names, so a member without a kind is never copied.
  return Object.fromEntries(
    Object.entries(kinds.fields).map(([name, kind]) => [name, redactNode(members.get(name), kind, redaction)]),
  );
};

const redactValue = (node: unknown, redaction: Redaction): unknown => {
  const value = v.parse(ValueSchema, node);
  return {
    kind: value.kind,
    text: redactText(value.text, KIND_OF_VALUE[value.kind], redaction) ?? redaction.placeholders.mark('…'),
  };
};

/** Far above the counts in any sign-in; a number with so few digits is not personal. */
const MOST_COUNTED = 9_999;
const LARGEST_POSITION = 30_000_000;

const redactLeaf = (node: unknown, kind: FieldKind, redaction: Redaction): unknown => {
  switch (kind) {
    case 'closed':
    case 'yes-or-no':
      // The schema of the report knows each of these values.
      return node;
    case 'count':
      return isWhole(node, 0, MOST_COUNTED) ? (redaction.level === 'public' ? roundedFigure(node) : node) : 0;
    case 'http-status':
      return isWhole(node, 100, 599) ? node : null;
    case 'position':
      // The place of the damage in a message is the same in every report of it.
      return redaction.level === 'colleague' && isWhole(node, 0, LARGEST_POSITION) ? node : null;
    default:
      return typeof node === 'string' ? redactText(node, kind, redaction) : null;
  }
};

const isWhole = (node: unknown, least: number, most: number): node is number =>
  typeof node === 'number' && Number.isInteger(node) && node >= least && node <= most;

const IN_COMMANDS = new RegExp(Object.values(TO_FILL_IN).join('|'), 'g');

/**
 * The commands, made again from the redacted values. A placeholder never enters a command, which would run and find
 * nobody: a word in capitals replaces such a value, and times that are redacted are left out.
 */
const commandsOf = (
  { outsideBrowser, instance, signIn }: DiagnosisReport,
  { instance: left }: DiagnosisReport,
  { level, placeholders }: Redaction,
): DiagnosisReport['outsideBrowser'] => {
  const region = left?.region ?? null;
  const isKept = level === 'colleague' && left?.directoryId === instance?.directoryId;
  const directoryId = isKept ? (left?.directoryId ?? null) : null;
  const moment = level === 'colleague' && signIn.at !== null ? Date.parse(signIn.at) : null;
  const remadeCommand = (code: DiagnosisReport['outsideBrowser'][number]['code']): string | null => {
    if (code === 'user-not-provisioned') return listUsersCommand(region, directoryId, null);
    if (code === 'cloudtrail-external-idp-login') return lookupEventsCommand(region, moment);
    return null;
  };
  return outsideBrowser.map(({ code, command }) => ({
    code,
    command: command === null ? null : (remadeCommand(code)?.replace(IN_COMMANDS, placeholders.mark) ?? null),
  }));
};
