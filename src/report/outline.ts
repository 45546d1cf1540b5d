import type { Finding } from '../diagnosis/finding.ts';
import { productById } from '../idp/products.ts';
import { refusalReasons } from '../idp/refusal-reasons.ts';
import { keyOf, type MessageKey } from '../message-key.ts';
import { STATUS_SUCCESS } from '../saml/names.ts';
import { applicationTexts } from '../wording/application-text.ts';
import {
  alsoText,
  differenceText,
  expectedFromText,
  fixerText,
  listText,
  needText,
  weightText,
} from '../wording/closed-lists.ts';
import { checkText, meaningOf, outsideBrowserText, titleOf } from '../wording/code-texts.ts';
import { evidenceTexts } from '../wording/evidence-text.ts';
import { fieldText } from '../wording/field-text.ts';
import { headline, isOfSettings } from '../wording/headline.ts';
import { itemsText, sentencesText } from '../wording/joined-text.ts';
import { refusalText } from '../wording/refusal-text.ts';
import { causeSentence, leadingFinding, sentenceOf } from '../wording/sentence.ts';
import { changeTexts } from '../wording/since-text.ts';
import { stepText } from '../wording/step-text.ts';
import { suspectsHeading, suspectTexts } from '../wording/suspect-text.ts';
import { isRelative, timeFromThere, timeText } from '../wording/time-text.ts';
import type { Translate } from '../wording/translate.ts';
import { undecodableText } from '../wording/undecodable-text.ts';
import { valueAlone } from '../wording/value-text.ts';
import { consoleWords } from './console-words.ts';
import type { DiagnosisReport, ErrorReport, Report } from './format.ts';
import { outsideSteps, type RemedyStep, remediesFor } from './remedies.ts';

/** A report as a reader meets it, before it is Markdown, HTML or text: every rendering says the same. Texts are not escaped. */
export interface Outline {
  readonly title: string;
  readonly sections: readonly Section[];
  /** Level, what was verified, the program: the small print. */
  readonly footer: readonly string[];
}

export interface Section {
  /** Null for the text right below the title. */
  readonly heading: string | null;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Names with exact values. */
  | { readonly kind: 'values'; readonly rows: readonly ValueRow[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'steps'; readonly items: readonly StepItem[] }
  /** To be copied as it is. */
  | { readonly kind: 'code'; readonly text: string };

export interface ValueRow {
  readonly name: string;
  readonly value: string;
  readonly note: string | null;
}

export interface StepItem {
  readonly text: string;
  /** To be pasted, each. */
  readonly values: readonly string[];
  readonly source: string | null;
}

/** The one order that every rendering of a report follows. Sections without anything in them are left out. */
export const outlineOf = (report: Report, t: Translate): Outline =>
  'error' in report ? errorOutline(report, t) : diagnosisOutline(report, t);

const errorOutline = (report: ErrorReport, t: Translate): Outline => ({
  title: titleOf(report.error.code, t),
  sections: [
    { heading: null, blocks: [paragraph(undecodableText(report.error, t))] },
    { heading: t('report_meaning'), blocks: [paragraph(meaningOf(report.error.code, t))] },
  ],
  footer: footerOf(report, t),
});

const diagnosisOutline = (report: DiagnosisReport, t: Translate): Outline => ({
  title: headline({ ...report, error: null }, t),
  sections: [
    { heading: null, blocks: causeBlocks(report, t) },
    { heading: suspectsHeading({ ...report, error: null }, t), blocks: suspectBlocks(report, t) },
    { heading: t('report_fixed_by'), blocks: fixerBlocks(report, t) },
    ...remediesFor(report).map(({ product, steps }) => ({
      heading: t('report_in_console', { product }),
      blocks: stepsBlocks(steps, t),
    })),
    { heading: t('report_meaning'), blocks: report.cause ? [paragraph(meaningOf(report.cause.code, t))] : [] },
    { heading: t('report_also'), blocks: alsoBlocks(report, t) },
    { heading: t('report_since'), blocks: sinceBlocks(report, t) },
    { heading: t('report_unknown'), blocks: list(unknownItems(report, t)) },
    { heading: t('report_outside'), blocks: outsideBlocks(report, t) },
    {
      heading: t('report_sign_in'),
      blocks: isOfSettings({ ...report, error: null }) ? [] : values(signInRows(report, t)),
    },
    { heading: t('report_signatures'), blocks: signatureBlocks(report, t) },
    { heading: t('report_certificates'), blocks: list(certificateItems(report, t)) },
    { heading: t('report_passed'), blocks: passedBlocks(report, t) },
  ].filter(({ blocks }) => blocks.length > 0),
  footer: footerOf(report, t),
});

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const list = (items: readonly string[]): readonly Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);
const values = (rows: readonly ValueRow[]): readonly Block[] => (rows.length === 0 ? [] : [{ kind: 'values', rows }]);

const causeBlocks = (report: DiagnosisReport, t: Translate): readonly Block[] => {
  const inConsole = consoleWords(report.idp?.product ?? null, t);
  const sentence = causeSentence(report, t, inConsole);
  const finding = leadingFinding(report);
  return [
    paragraph(introduction(report, t)),
    ...(sentence === null ? [] : [paragraph(sentence)]),
    ...(finding === null ? [] : values(findingRows(inConsole(finding), t))),
    ...(finding === null ? [] : applicationTexts(finding, t).map(paragraph)),
    ...(finding?.difference && finding.difference !== 'other'
      ? [paragraph(differenceText(finding.difference, t))]
      : []),
    ...reasonBlocks(report, t),
    ...(report.cause ? [paragraph(weightText(report.cause.code, report.cause.weight, t))] : []),
    ...evidenceTexts(report, t).map(paragraph),
    ...recordSentences(report, t).map(paragraph),
  ];
};

/** The order is the point of them, so they are numbered. */
const suspectBlocks = (report: DiagnosisReport, t: Translate): readonly Block[] => {
  const items = suspectTexts(report, t).map((text) => ({ text, values: [], source: null }));
  return items.length === 0 ? [] : [{ kind: 'steps', items }];
};

/** A report's reader has not seen the sign-in. */
const introduction = (report: DiagnosisReport, t: Translate): string => {
  const { signIn } = report;
  const door = signIn.door === 'iam-federation' ? 'report_intro_iam' : 'report_intro';
  return sentencesText(
    [
      t(isOfSettings({ ...report, error: null }) ? 'report_intro_settings' : keyOf(door, signIn.outcome)),
      ...(signIn.page === null ? [] : [t('report_intro_page', { page: signIn.page })]),
    ],
    t,
  );
};

const findingRows = ({ field, expected, received, expectedFrom }: Finding, t: Translate): readonly ValueRow[] => [
  { name: t('report_where'), value: fieldText(field, t), note: null },
  ...(expected === null
    ? []
    : [
        {
          name: t('report_wanted'),
          value: valueAlone(expected, t),
          note: expectedFrom && t('report_from', { from: expectedFromText(expectedFrom, t) }),
        },
      ]),
  { name: t('report_got'), value: received ? valueAlone(received, t) : t('value_none'), note: null },
];

/** What the identity provider says about its own refusal, and the page that its words are known from. */
const reasonBlocks = ({ facts, refusal }: DiagnosisReport, t: Translate): readonly Block[] => {
  const status = facts?.response.status ?? [];
  const statusMessage = facts?.response.statusMessage ?? null;
  if (refusal === null && (facts === null || status[0] === STATUS_SUCCESS)) return [];
  return [
    ...(statusMessage === null ? [] : values([{ name: t('report_idp_says'), value: statusMessage, note: null }])),
    ...list(refusalReasons(refusal, status).map((reason) => refusalText(reason, t))),
    ...(refusal === null ? [] : values([{ name: t('report_known_from'), value: refusal.source, note: null }])),
  ];
};

/** What changed since the last sign-in that AWS accepted. */
const sinceBlocks = ({ lastAccepted }: DiagnosisReport, t: Translate): readonly Block[] => {
  if (!lastAccepted) return [];
  const changes = changeTexts(lastAccepted, t);
  return [
    paragraph(t(changes.length > 0 ? 'since_changed' : 'since_same', { at: timeText(lastAccepted.at, t) })),
    ...list(changes),
  ];
};

const fixerBlocks = (report: DiagnosisReport, t: Translate): readonly Block[] =>
  report.cause ? list((leadingFinding(report)?.fixedBy ?? []).map((fixer) => fixerText(fixer, t))) : [];

const moreOf = ({ more }: Finding, t: Translate): readonly string[] =>
  more === 0 ? [] : [t('also_more', { count: more })];

const alsoBlocks = (report: DiagnosisReport, t: Translate): readonly Block[] => {
  const lead = leadingFinding(report);
  const inConsole = consoleWords(report.idp?.product ?? null, t);
  const others = report.findings.filter((finding) => finding !== lead);
  return list(
    others.map((finding) =>
      sentencesText(
        [
          titleOf(finding.code, t),
          sentenceOf(finding, t, inConsole),
          ...applicationTexts(finding, t),
          alsoText(finding.code, finding.weight, t),
          ...moreOf(finding, t),
        ],
        t,
      ),
    ),
  );
};

const unknownItems = ({ unknown }: DiagnosisReport, t: Translate): readonly string[] =>
  unknown.map(({ code, needs }) => t('report_unknown_item', { check: checkText(code, t), need: needText(needs, t) }));

const passedBlocks = ({ passed }: DiagnosisReport, t: Translate): readonly Block[] =>
  passed.length === 0
    ? []
    : [
        paragraph(
          itemsText(
            passed.map((code) => checkText(code, t)),
            t,
          ),
        ),
      ];

const outsideBlocks = (report: DiagnosisReport, t: Translate): readonly Block[] =>
  report.signIn.outcome === 'accepted'
    ? []
    : report.outsideBrowser.flatMap(({ code, command }): readonly Block[] => [
        paragraph(outsideBrowserText(code, t)),
        ...(command === null ? [] : [{ kind: 'code' as const, text: command }]),
        ...stepsBlocks(outsideSteps(code, report), t),
      ]);

const stepsBlocks = (steps: readonly RemedyStep[], t: Translate): readonly Block[] =>
  steps.length === 0
    ? []
    : [
        {
          kind: 'steps',
          items: steps.map(({ step, values }) => ({
            text: stepText(step, values, t),
            values: values.length > 1 ? values : [],
            source: step.source,
          })),
        },
      ];

const signatureBlocks = ({ facts }: DiagnosisReport, t: Translate): readonly Block[] => {
  if (!facts) return [];
  const items = facts.signatures.map(({ on, embedded, configured }) =>
    t('report_signature', {
      on,
      embedded: t(keyOf('verdict', embedded)),
      configured: t(keyOf('verdict', configured)),
    }),
  );
  return items.length === 0 ? [paragraph(t('report_no_signatures'))] : list(items);
};

const certificateItems = ({ certificates }: DiagnosisReport, t: Translate): readonly string[] =>
  certificates.map(({ subject, notBefore, notAfter, key, sha256 }) =>
    isRelative(notAfter)
      ? t('report_certificate_relative', {
          subject,
          key,
          notBefore: timeFromThere(notBefore, t),
          notAfter: timeFromThere(notAfter, t),
        })
      : t('report_certificate', { subject, notBefore, notAfter, key, sha256 }),
  );

/** What the user's record, as it was given, shows of NameID and of the user name in Identity Center. */
const recordSentences = ({ userRecord }: DiagnosisReport, t: Translate): readonly string[] => {
  if (userRecord === null) return [];
  const { nameId, userName } = userRecord;
  return [
    nameId.length === 0
      ? t('report_record_name_id_nowhere')
      : t('report_record_name_id', { fields: listText(nameId, t) }),
    ...(userName.length === 0 ? [] : [t('report_record_user_name', { fields: listText(userName, t) })]),
  ];
};

const signInRows = (
  { signIn, authnRequest, facts, idp, nameIdRelations }: DiagnosisReport,
  t: Translate,
): readonly ValueRow[] => {
  const assertion = facts?.assertions[0];
  const range =
    assertion?.notBefore && assertion.notOnOrAfter
      ? { from: timeText(assertion.notBefore, t), to: timeText(assertion.notOnOrAfter, t) }
      : null;
  const rows: readonly (readonly [MessageKey, string | null | undefined])[] = [
    ['report_page', signIn.page],
    // All other times are relative to it.
    ['report_at', signIn.at !== null && isRelative(signIn.at) ? null : signIn.at],
    ['report_posted_to', signIn.postedTo],
    ['report_status', signIn.status === null ? null : String(signIn.status)],
    ['report_request_id', signIn.requestId],
    ['report_request', authnRequest?.id],
    ['report_response', facts?.response.id],
    ['report_idp', idp && productById(idp.product).name],
    ['report_issuer', assertion?.issuer ?? facts?.response.issuer],
    ['report_status_message', facts?.response.statusMessage],
    ['report_audience', assertion?.audienceRestrictions.flat().join(' ')],
    ['report_name_id', assertion?.nameId?.value],
    ['report_name_id_format', assertion?.nameId?.format],
    ['report_valid', range && t('report_valid_range', range)],
    ...nameIdRelations.map(
      ({ to, relation, attribute }) =>
        ['report_relations', t(keyOf('report_relation', `${to}-${relation}`), { attribute: attribute ?? '' })] as const,
    ),
  ];
  return rows.flatMap(([key, value]) => (value ? [{ name: t(key), value, note: null }] : []));
};

const footerOf = ({ level, program, version }: Report, t: Translate): readonly string[] => [
  t(keyOf('report_level', level)),
  ...(level === 'raw' ? [] : [t('report_no_rebuild')]),
  t('report_verified_by'),
  t('report_program', { name: program.name, version: program.version, format: version }),
  ...(program.failure == null ? [] : [t('report_program_failure', { failure: program.failure })]),
];
