import type { Finding } from '../diagnosis/finding.ts';
import { refusalReasons } from '../idp/refusal-reasons.ts';
import { keyOf } from '../message-key.ts';
import { STATUS_SUCCESS } from '../saml/names.ts';
import { applicationTexts } from '../wording/application-text.ts';
import { differenceText, expectedFromText, weightText } from '../wording/closed-lists.ts';
import { evidenceTexts } from '../wording/evidence-text.ts';
import { fieldText } from '../wording/field-text.ts';
import { isOfSettings } from '../wording/headline.ts';
import { sentencesText } from '../wording/joined-text.ts';
import { recordTexts } from '../wording/record-text.ts';
import { refusalText } from '../wording/refusal-text.ts';
import { causeSentence, leadingFinding } from '../wording/sentence.ts';
import type { Translate } from '../wording/translate.ts';
import { valueAlone } from '../wording/value-text.ts';
import { type Block, list, paragraph, type ValueRow, values } from './blocks.ts';
import { consoleWords } from './console-words.ts';
import type { DiagnosisReport } from './format.ts';

/** What is wrong, and the evidence for it. */
export const causeBlocks = (report: DiagnosisReport, t: Translate): readonly Block[] => {
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
    ...recordTexts(report, t).map(paragraph),
  ];
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

/** What the identity provider says about its own refusal, and the page that documents its words. */
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
