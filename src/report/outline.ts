import type { Finding } from '../diagnosis/finding.ts';
import { keyOf } from '../message-key.ts';
import { applicationTexts } from '../wording/application-text.ts';
import { alsoText, fixerText, needText } from '../wording/closed-lists.ts';
import { checkText, meaningOf, outsideBrowserText, titleOf } from '../wording/code-texts.ts';
import { headline } from '../wording/headline.ts';
import { itemsText, sentencesText } from '../wording/joined-text.ts';
import { leadingFinding, sentenceOf } from '../wording/sentence.ts';
import { changeTexts } from '../wording/since-text.ts';
import { suspectsHeading, suspectTexts } from '../wording/suspect-text.ts';
import { timeText } from '../wording/time-text.ts';
import type { Translate } from '../wording/translate.ts';
import { undecodableText } from '../wording/undecodable-text.ts';
import { type Block, list, paragraph, stepsBlocks } from './blocks.ts';
import { causeBlocks } from './cause-blocks.ts';
import { consoleWords } from './console-words.ts';
import type { DiagnosisReport, ErrorReport, Report } from './format.ts';
import { letterFor, recipientOf } from './message.ts';
import { outsideSteps, remediesFor } from './remedies.ts';
import { certificateBlocks, signatureBlocks, signInBlocks } from './sign-in-blocks.ts';

/**
 * A report in its reading order, before it becomes Markdown, HTML or text, so that every rendering says the same. Texts
 * are not escaped.
 */
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

/** The order that every rendering of a report follows. Empty sections are left out. */
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
    { heading: t('report_message_aws_admin'), blocks: messageBlocks(report, t) },
    { heading: t('report_sign_in'), blocks: signInBlocks(report, t) },
    { heading: t('report_signatures'), blocks: signatureBlocks(report, t) },
    { heading: t('report_certificates'), blocks: certificateBlocks(report, t) },
    { heading: t('report_passed'), blocks: passedBlocks(report, t) },
  ].filter(({ blocks }) => blocks.length > 0),
  footer: footerOf(report, t),
});

/** Numbered, because their order matters. */
const suspectBlocks = (report: DiagnosisReport, t: Translate): readonly Block[] => {
  const items = suspectTexts(report, t).map((text) => ({ text, values: [], source: null }));
  return items.length === 0 ? [] : [{ kind: 'steps', items }];
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

/** What changed since the last sign-in that AWS accepted. */
const sinceBlocks = ({ lastAccepted }: DiagnosisReport, t: Translate): readonly Block[] => {
  if (!lastAccepted) return [];
  const changes = changeTexts(lastAccepted, t);
  return [
    paragraph(t(changes.length > 0 ? 'since_changed' : 'since_same', { at: timeText(lastAccepted.at, t) })),
    ...list(changes),
  ];
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

/** If the cause is open, a message that asks for what is missing. */
const messageBlocks = (report: DiagnosisReport, t: Translate): readonly Block[] =>
  report.cause === null && recipientOf(report) === 'aws-admin'
    ? [{ kind: 'code', text: letterFor('aws-admin', report, t).body.trimEnd() }]
    : [];

const footerOf = ({ level, program, version }: Report, t: Translate): readonly string[] => [
  t(keyOf('report_level', level)),
  ...(level === 'raw' ? [] : [t('report_no_rebuild')]),
  t('report_verified_by'),
  t('report_program', { name: program.name, version: program.version, format: version }),
  ...(program.failure == null ? [] : [t('report_program_failure', { failure: program.failure })]),
];
