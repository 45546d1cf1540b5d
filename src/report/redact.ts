import * as v from 'valibot';
import { listUsersCommand, lookupEventsCommand } from '../identity-center/commands.ts';
import { CLASS_OF, type FieldKind, KIND_OF_VALUE, type KindTree, REPORT_KINDS } from './classes.ts';
import { type DiagnosisReport, DiagnosisReportSchema, type Level, ValueSchema } from './format.ts';
import type { Mark } from './marked.ts';
import { personalOf } from './personal.ts';
import { Placeholders } from './placeholders.ts';
import { type Redaction, redactText } from './redact-text.ts';
import { shiftFrom } from './shift-time.ts';

export interface RedactOptions {
  /** At least 6 random bytes, new for every report. */
  readonly salt: Uint8Array;
  /** The names that the user may have in Identity Center, as they were given. */
  readonly userNames?: readonly string[];
  /** Sets stand-ins off, for the preview. */
  readonly mark?: Mark;
}

/**
 * Replaces what the level's readers need not know: at `colleague` what is personal or secret, at `public` what names the
 * organisation too. Works on the report's typed fields by the table of classes, never by a search over XML. Same value,
 * same stand-in within a report; nothing that is the same in two reports of one sign-in is made from its values.
 *
 */
export const redact = (report: DiagnosisReport, level: Level, options: RedactOptions): DiagnosisReport => {
  if (level === 'raw') return { ...report, level };
  const redaction = redactionOf(report, level, options);
  const redacted = v.parse(DiagnosisReportSchema, redactNode(report, REPORT_KINDS, redaction));
  return { ...redacted, level, outsideBrowser: commandsOf(report, redaction) };
};

const redactionOf = (report: DiagnosisReport, level: Level, options: RedactOptions): Redaction => ({
  keepOrganisation: level === 'colleague',
  placeholders: new Placeholders(options.mark),
  shift: shiftFrom(options.salt),
  personal: personalOf(report, options.userNames ?? []),
});

const redactNode = (node: unknown, kinds: KindTree, redaction: Redaction): unknown => {
  if (node === null || node === undefined) return null;
  if (typeof kinds === 'string')
    return kinds === 'by-kind' ? redactValue(node, redaction) : redactLeaf(node, kinds, redaction);
  if ('each' in kinds) return Array.isArray(node) ? node.map((item) => redactNode(item, kinds.each, redaction)) : null;
  const members = new Map<string, unknown>(typeof node === 'object' ? Object.entries(node) : []);
  // Made from the table's names: a member without a class is never copied.
  return Object.fromEntries(
    Object.entries(kinds.fields).map(([name, kind]) => [name, redactNode(members.get(name), kind, redaction)]),
  );
};

const redactValue = (node: unknown, redaction: Redaction): unknown => {
  const value = v.parse(ValueSchema, node);
  return { kind: value.kind, text: redactText(value.text, KIND_OF_VALUE[value.kind], redaction) ?? '…' };
};

const redactLeaf = (node: unknown, kind: FieldKind, redaction: Redaction): unknown =>
  typeof node === 'string' ? redactText(node, kind, redaction) : CLASS_OF[kind] === 'plain' ? node : null;

/** What a command leaves to be filled in. */
const TO_FILL_IN = /USER_NAME|d-X{10}/g;

/**
 * The commands made anew from what is left. A stand-in never enters one: it would run, and find nobody. What does not
 * leave is to be filled in, in capitals; times that were moved are left out.
 */
const commandsOf = (
  { outsideBrowser, instance, signIn }: DiagnosisReport,
  { keepOrganisation, placeholders }: Redaction,
): DiagnosisReport['outsideBrowser'] => {
  const region = instance?.region ?? null;
  const directoryId = keepOrganisation ? (instance?.directoryId ?? null) : null;
  const moment = keepOrganisation && signIn.at !== null ? Date.parse(signIn.at) : null;
  return outsideBrowser.map(({ code, command }) => {
    if (command === null) return { code, command };
    if (code === 'user-not-provisioned') {
      return { code, command: listUsersCommand(region, directoryId, null).replace(TO_FILL_IN, placeholders.mark) };
    }
    return { code, command: code === 'cloudtrail-external-idp-login' ? lookupEventsCommand(region, moment) : null };
  });
};
