import { titleOf } from '../wording/code-texts.ts';
import { headline } from '../wording/headline.ts';
import { causeSentence, leadingFinding } from '../wording/sentence.ts';
import { stepText } from '../wording/step-text.ts';
import { keyOf, type Translate } from '../wording/translate.ts';
import { undecodableText } from '../wording/undecodable-text.ts';
import { labelled, valueAlone } from '../wording/value-text.ts';
import type { DiagnosisReport, ErrorReport, Report } from './format.ts';
import { type Remedy, type RemedyStep, remediesFor } from './remedies.ts';

/** Who a message is for. AWS Support is asked where everything that can be seen is right. */
export type Recipient = 'idp-admin' | 'aws-admin' | 'aws-support';

/** Who can mend it, or null where no message helps: the user starts again, a device's clock is set, more must be imported. */
export const recipientOf = (report: Report): Recipient | null => {
  if ('error' in report) {
    return 'idp-admin';
  }
  const { cause, signIn, unknown } = report;
  if (cause === null) {
    return signIn.outcome === 'refused' && unknown.length === 0 ? 'aws-support' : null;
  }
  const mender = leadingFinding(report)?.mendedBy.find((each) => each === 'idp-admin' || each === 'aws-admin');
  return mender ?? remediesFor(report)[0]?.mender ?? null;
};

/**
 * A message to hand over as it is: what is wrong, where in their console it is mended, the exact values, and what
 * identifies the sign-in at AWS. Plain text, as free of personal data as the report is.
 *
 * @param contact whom the organisation wants written to, in its own words; no address of its own leaves at level `public`
 */
export const messageFor = (
  recipient: Recipient,
  report: Report,
  t: Translate,
  contact: string | null = null,
): string => {
  const paragraphs = [
    t(keyOf('ui_message_greeting', recipient)),
    ...('error' in report
      ? [errorParagraph(report, t)]
      : [
          causeParagraph(report, t),
          valuesParagraph(report, t),
          ...(recipient === 'aws-support' ? [verifiedParagraph(report, t)] : remedyParagraphs(report, t)),
          signInParagraph(report, t),
        ]),
    contact === null || report.level === 'public' ? null : t('ui_message_contact', { contact }),
    t('ui_message_footer'),
  ];
  return `${paragraphs.filter(isText).join('\n\n')}\n`;
};

const errorParagraph = ({ error }: ErrorReport, t: Translate): string =>
  `${titleOf(error.code, t)}\n${undecodableText(error, t)}`;

const causeParagraph = (report: DiagnosisReport, t: Translate): string =>
  [headline({ ...report, error: null }, t), causeSentence(report, t)].filter(isText).join('\n');

const remedyParagraphs = (report: DiagnosisReport, t: Translate): readonly string[] =>
  remediesFor(report).map((remedy) => stepsParagraph(remedy, t));

const isText = (text: string | null): text is string => text !== null && text !== '';

const valuesParagraph = (report: DiagnosisReport, t: Translate): string | null => {
  const finding = leadingFinding(report);
  if (finding === null || (finding.expected === null && finding.received === null)) {
    return null;
  }
  return [
    labelled(t('ui_field'), finding.field, t),
    finding.expected && labelled(t('ui_expected'), valueAlone(finding.expected, t), t),
    labelled(t('ui_received'), finding.received ? valueAlone(finding.received, t) : t('ui_value_absent'), t),
  ]
    .filter(isText)
    .join('\n');
};

const stepsParagraph = ({ mender, product, steps }: Remedy, t: Translate): string =>
  [t(keyOf('ui_steps', mender), { product }), ...steps.flatMap((step, index) => stepLines(step, index + 1, t))].join(
    '\n',
  );

const stepLines = ({ step, values }: RemedyStep, number: number, t: Translate): readonly string[] => [
  `${number}. ${stepText(step, values, t)}`,
  ...(values.length > 1 ? values.map((value) => `   ${value}`) : []),
  ...(step.source === null ? [] : [`   ${step.source}`]),
];

const verifiedParagraph = ({ passed }: DiagnosisReport, t: Translate): string =>
  [t('ui_message_verified'), ...passed.map((code) => `- ${t(keyOf('ui_check', code))}`)].join('\n');

/** What AWS Support finds a sign-in by. */
const signInParagraph = ({ signIn, instance }: DiagnosisReport, t: Translate): string | null => {
  const lines: readonly (readonly [string, string | null])[] = [
    ['ui_message_time', signIn.at],
    ['ui_message_page', signIn.page],
    ['ui_message_region', instance?.region ?? null],
    ['ui_message_request_id', signIn.requestId],
  ];
  return lines.flatMap(([key, value]) => (value === null ? [] : [labelled(t(key), value, t)])).join('\n');
};
