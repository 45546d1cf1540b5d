import * as v from 'valibot';
import { listUsersCommand, lookupEventsCommand } from '../identity-center/commands.ts';
import { CLASS_OF, type FieldKind, KIND_OF_VALUE, type KindTree, REPORT_KINDS } from './classes.ts';
import { type DiagnosisReport, DiagnosisReportSchema, type Level, ValueSchema } from './format.ts';
import { Placeholders } from './placeholders.ts';
import { type Redaction, redactText } from './redact-text.ts';
import { shiftFrom } from './shift-time.ts';

/**
 * Replaces what the level's readers need not know: at `colleague` what is personal or secret, at `public` what names the
 * organisation too. Works on the report's typed fields by the table of classes, never by a search over XML. Same value,
 * same stand-in within a report; nothing that is the same in two reports of one sign-in is made from its values.
 *
 * @param salt at least 6 random bytes of this report alone
 */
export const redact = (report: DiagnosisReport, level: Level, salt: Uint8Array): DiagnosisReport => {
  if (level === 'raw') return { ...report, level };
  const redaction = redactionOf(report, level, salt);
  const redacted = v.parse(DiagnosisReportSchema, redactNode(report, REPORT_KINDS, redaction));
  return { ...redacted, level, outsideBrowser: commandsOf(report, redacted) };
};

const redactionOf = (report: DiagnosisReport, level: Level, salt: Uint8Array): Redaction => {
  const tells = tellTales(report);
  return {
    keepOrganisation: level === 'colleague',
    placeholders: new Placeholders(),
    shift: shiftFrom(salt),
    isPersonal: (text) =>
      /\S@\S/.test(text) || spellings(text).some((spelling) => tells.some((tell) => spelling.includes(tell))),
  };
};

/** Shorter ones stand in other words by chance. */
const SHORTEST_TELL = 5;

/**
 * What gives the user away wherever it stands: NameID, given user name, session index (which some products take for the
 * Assertion's ID too), addresses among the attributes, and their local parts.
 */
const tellTales = ({ facts, findings }: DiagnosisReport): readonly string[] => {
  const names = [
    ...(facts?.assertions ?? []).flatMap(({ nameId, authnStatements, attributes }) => [
      nameId?.value ?? '',
      ...authnStatements.map(({ sessionIndex }) => sessionIndex ?? ''),
      ...attributes.flatMap(({ values }) => values.filter((value) => value.includes('@'))),
    ]),
    ...findings.flatMap(({ expected, received }) =>
      [expected, received].flatMap((value) => (value && KIND_OF_VALUE[value.kind] === 'name' ? [value.text] : [])),
    ),
  ];
  return names
    .flatMap((name) => [name, name.split('@')[0] ?? ''])
    .map((name) => fold(name).trim())
    .filter((name) => name.length >= SHORTEST_TELL);
};

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A text as it stands, and as it reads once decoded. */
const spellings = (text: string): readonly string[] => [text, decodePercent(text), ...decodeBase64(text)].map(fold);

const decodePercent = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const decodeBase64 = (text: string): readonly string[] =>
  (text.match(/[A-Za-z0-9+/_-]{8,}/g) ?? []).flatMap((run) =>
    [0, 1, 2, 3].map((start) => {
      const digits = run.slice(start).replaceAll('-', '+').replaceAll('_', '/');
      return atob(digits.slice(0, digits.length - (digits.length % 4)));
    }),
  );

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

/** The commands made anew from what is left, so that they can still be run where that is enough. */
const commandsOf = (report: DiagnosisReport, redacted: DiagnosisReport): DiagnosisReport['outsideBrowser'] => {
  const { instance, facts, signIn } = redacted;
  const region = instance?.region ?? null;
  return report.outsideBrowser.map(({ code, command }) => {
    if (command === null) return { code, command };
    if (code === 'user-not-provisioned') {
      const name = facts?.assertions[0]?.nameId?.value ?? null;
      return { code, command: listUsersCommand(region, instance?.directoryId ?? null, name) };
    }
    const moment = signIn.at === null ? null : Date.parse(signIn.at);
    return { code, command: code === 'cloudtrail-external-idp-login' ? lookupEventsCommand(region, moment) : null };
  });
};
