import { keyOf, type MessageKey } from '../message-key.ts';
import { expectedLabel, listText, needText } from '../wording/closed-lists.ts';
import { checkText, outsideBrowserText, titleOf } from '../wording/code-texts.ts';
import { fieldText } from '../wording/field-text.ts';
import { headline, isOfPageAlone, neededToDecide } from '../wording/headline.ts';
import { causeSentence, leadingFinding } from '../wording/sentence.ts';
import { stepText } from '../wording/step-text.ts';
import { suspectsHeading, suspectTexts } from '../wording/suspect-text.ts';
import { isRelative } from '../wording/time-text.ts';
import type { Translate } from '../wording/translate.ts';
import { undecodableText } from '../wording/undecodable-text.ts';
import { labelled, valueAlone } from '../wording/value-text.ts';
import type { DiagnosisReport, ErrorReport, Report } from './format.ts';
import { type Addable, NOTHING_ADDED } from './included.ts';
import { acsUrlsOf, outsideSteps, type Remedy, type RemedyStep, remediesFor } from './remedies.ts';
import { visible, visibleValue } from './visible.ts';

/** Who a message is for. AWS Support gets one if everything that can be seen is right. */
export type Recipient = 'idp-admin' | 'aws-admin' | 'aws-support';

/** Who can fix it or find the cause; null if no message helps, because the user starts again or sets a device's clock. */
export const recipientOf = (report: Report): Recipient | null => {
  const [fixer] = fixersOf(report);
  return fixer ?? (isAllRight(report) ? 'aws-support' : null);
};

/**
 * Everyone who may get a message: those who can fix it or find the cause, and AWS Support, which may be asked about
 * every refused sign-in.
 */
export const recipientsOf = (report: Report): readonly Recipient[] => [
  ...fixersOf(report),
  ...(isRefused(report) ? (['aws-support'] as const) : []),
];

/**
 * The administrators who have something to change, the one that the finding names first. If the cause is open, AWS's
 * administrator can look further.
 */
const fixersOf = (report: Report): readonly Remedy['fixer'][] => {
  if ('error' in report) {
    return ['idp-admin'];
  }
  if (isOpen(report)) return ['aws-admin'];
  const remedies = remediesFor(report).map(({ fixer }) => fixer);
  const named = (leadingFinding(report)?.fixedBy ?? []).filter((each) => each === 'idp-admin' || each === 'aws-admin');
  const withSteps = named.filter((fixer) => remedies.includes(fixer));
  return remedies.length === 0 ? named : [...new Set([...withSteps, ...remedies])];
};

/** Nothing explains the refusal, and not everything could be checked. */
const isOpen = (report: Report): report is DiagnosisReport =>
  isRefused(report) && report.cause === null && report.unknown.length > 0;

const isAllRight = (report: Report): boolean =>
  isRefused(report) && report.cause === null && report.unknown.length === 0;

/** If only AWS's page is known, there is nothing to write about, because no sign-in was seen. */
const isRefused = (report: Report): report is DiagnosisReport =>
  !('error' in report) && report.signIn.outcome === 'refused' && !isOfPageAlone({ ...report, error: null });

/** A message in the parts of an email. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** The subject on the first line, then the message, for programs in which both go into one field. */
export const letterText = ({ subject, body }: Letter, t: Translate): string =>
  `${labelled(t('ui_message_subject'), subject, t)}\n\n${body}`;

/** The message as one text. */
export const messageFor = (...of: Parameters<typeof letterFor>): string => letterText(letterFor(...of), of[2]);

/** What fails, in one line. */
const subjectFor = (report: Report, t: Translate): string => {
  if ('error' in report) return t('ui_message_subject_cause', { headline: titleOf(report.error.code, t) });
  return report.cause === null
    ? t('ui_message_subject_open', { service: serviceOf(report) })
    : t('ui_message_subject_cause', { headline: visible(headline({ ...report, error: null }, t)) });
};

/**
 * A message to hand over as it is: the request, what is wrong, where in the recipient's console to fix it, the exact
 * values, and what identifies the sign-in at AWS. Plain text with no more personal data than the report; no value can
 * pass for a line of it.
 *
 * @param added what the sender chose to include
 * @param contact where the organisation wants messages to be sent, in its own words; left out at level `public`
 */
export const letterFor = (
  recipient: Recipient,
  report: Report,
  t: Translate,
  contact: string | null = null,
  added: Addable = NOTHING_ADDED,
): Letter => {
  const isLookUp = recipient === 'aws-admin' && isOpen(report);
  const isSeenOnly = isLookUp || (recipient === 'aws-support' && !isAllRight(report));
  const paragraphs = [
    t(keyOf('ui_message_greeting', isSeenOnly ? 'open' : recipient), { service: serviceOf(report) }),
    t(keyOf('ui_message_ask', isLookUp ? 'open' : recipient)),
    ...('error' in report
      ? [errorParagraph(report, t)]
      : [
          ...(isLookUp ? lookUpParagraphs(report, t) : []),
          report.cause && causeParagraph(report, t),
          valuesParagraph(report, t),
          ...(recipient === 'aws-support' ? supportParagraphs(report, t) : remedyParagraphs(recipient, report, t)),
          recipient === 'idp-admin' ? acsUrlsParagraph(report, t) : null,
          signInParagraph(report, t),
        ]),
    ...addedParagraphs(added, t),
    contact === null || report.level === 'public' ? null : t('ui_message_contact', { contact: onOneLine(contact) }),
    t('ui_message_sign_off'),
    t(added.userName === null && added.certificate === null ? 'ui_message_footer' : 'ui_message_footer_added'),
  ];
  return { subject: subjectFor(report, t), body: `${paragraphs.filter(isText).join('\n\n')}\n` };
};

/** The AWS service that refused, by its own name. */
const serviceOf = (report: Report): string =>
  !('error' in report) && report.signIn.door === 'iam-federation' ? 'IAM' : 'IAM Identity Center';

/** What AWS's administrator can send or look up if the cause is open, the most probable first. */
const lookUpParagraphs = (report: DiagnosisReport, t: Translate): readonly string[] => {
  const needs = neededToDecide(report.unknown).filter((need) => need !== 'post-url');
  const diagnosis = { ...report, error: null };
  const suspects = suspectTexts(report, t).map((text, index) => `${index + 1}. ${visible(text)}`);
  return [
    needs.length === 0
      ? ''
      : labelled(
          t('ui_message_send'),
          listText(
            needs.map((need) => needText(need, t)),
            t,
          ),
          t,
        ),
    suspects.length === 0 ? '' : [suspectsHeading(diagnosis, t), ...suspects].join('\n'),
    ...report.outsideBrowser.map(({ code, command }) =>
      [
        outsideBrowserText(code, t),
        ...(command === null ? [] : [`   ${visible(command)}`]),
        ...outsideSteps(code, report).flatMap((step, index) => stepLines(step, index + 1, t)),
      ].join('\n'),
    ),
  ];
};

const addedParagraphs = ({ userName, certificate }: Addable, t: Translate): readonly string[] => [
  ...(userName === null ? [] : [labelled(t('ui_message_user_name'), visibleValue(userName), t)]),
  ...(certificate === null ? [] : [`${t('ui_message_certificate')}\n${certificate}`]),
];

/** An administrator may write several lines; the rest of the message must not seem to be theirs. */
const onOneLine = (text: string): string => visible(text.trim().replace(/\s+/g, ' '));

const errorParagraph = ({ error }: ErrorReport, t: Translate): string =>
  `${titleOf(error.code, t)}\n${undecodableText(error, t)}`;

const causeParagraph = (report: DiagnosisReport, t: Translate): string =>
  [headline({ ...report, error: null }, t), causeSentence(report, t)].filter(isText).map(visible).join('\n');

/** The recipient's own steps. If another administrator has to act too, the message says so; they get their own message. */
const remedyParagraphs = (recipient: Recipient, report: DiagnosisReport, t: Translate): readonly string[] =>
  remediesFor(report)
    .toSorted((one, other) => Number(other.fixer === recipient) - Number(one.fixer === recipient))
    .map((remedy) =>
      remedy.fixer === recipient ? stepsParagraph(remedy, t) : t(keyOf('ui_message_also', remedy.fixer)),
    );

const isText = (text: string | null): text is string => text !== null && text !== '';

const valuesParagraph = (report: DiagnosisReport, t: Translate): string | null => {
  const finding = leadingFinding(report);
  if (finding === null || (finding.expected === null && finding.received === null)) {
    return null;
  }
  // Nobody can look a digest up, or set it anywhere.
  if (finding.expected?.kind === 'digest' || finding.received?.kind === 'digest') {
    return null;
  }
  return [
    labelled(t('ui_field'), visible(fieldText(finding.field, t)), t),
    finding.expected && labelled(expectedLabel(finding, t), visibleValue(valueAlone(finding.expected, t)), t),
    labelled(
      t('ui_received'),
      finding.received ? visibleValue(valueAlone(finding.received, t)) : t('ui_value_absent'),
      t,
    ),
  ]
    .filter(isText)
    .join('\n');
};

/** An application at the IdP needs all of them, whichever one this sign-in was posted to. */
const acsUrlsParagraph = (report: DiagnosisReport, t: Translate): string | null => {
  const urls = acsUrlsOf(report);
  return urls.length < 2 ? null : [t('ui_message_acs_urls'), ...urls.map((url) => `- ${visible(url)}`)].join('\n');
};

const stepsParagraph = ({ fixer, product, steps }: Remedy, t: Translate): string =>
  [t(keyOf('ui_steps', fixer), { product }), ...steps.flatMap((step, index) => stepLines(step, index + 1, t))].join(
    '\n',
  );

const stepLines = ({ step, values }: RemedyStep, number: number, t: Translate): readonly string[] => [
  `${number}. ${visible(stepText(step, values, t))}`,
  ...(values.length > 1 ? values.map((value) => `   ${visible(value)}`) : []),
  ...(step.source === null ? [] : [`   ${step.source}`]),
];

/** What was checked, and what could not be checked. */
const supportParagraphs = ({ passed, unknown }: DiagnosisReport, t: Translate): readonly string[] => [
  checksParagraph('ui_message_verified', passed, t),
  checksParagraph(
    'ui_message_unchecked',
    unknown.map(({ code }) => code),
    t,
  ),
  t('ui_message_verified_by'),
];

const checksParagraph = (key: MessageKey, codes: readonly string[], t: Translate): string =>
  codes.length === 0 ? '' : [t(key), ...codes.map((code) => `- ${checkText(code, t)}`)].join('\n');

/** The identifiers by which AWS Support finds a sign-in. */
const signInParagraph = ({ signIn, instance }: DiagnosisReport, t: Translate): string | null => {
  const lines: readonly (readonly [MessageKey, string | null])[] = [
    ['ui_message_time', signIn.at !== null && isRelative(signIn.at) ? null : signIn.at],
    ['ui_message_page', signIn.page],
    ['ui_message_posted_to', signIn.postedTo],
    ['ui_message_status', signIn.status === null ? null : String(signIn.status)],
    ['ui_message_region', instance?.region ?? null],
    ['ui_message_request_id', signIn.requestId],
  ];
  return lines.flatMap(([key, value]) => (value === null ? [] : [labelled(t(key), visible(value), t)])).join('\n');
};
