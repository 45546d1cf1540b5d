import { APPLICATION_FIELD } from '../diagnosis/application/application-field.ts';
import type { Code } from '../diagnosis/causes.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Finding } from '../diagnosis/finding.ts';
import { keyOf, type MessageKey } from '../message-key.ts';
import { formatDuration } from './duration.ts';
import { fieldText } from './field-text.ts';
import { distanceBetween } from './time-text.ts';
import type { Translate } from './translate.ts';
import { valueText } from './value-text.ts';

/** How a finding's sentence writes its values: the interface writes moments and numbers in its reader's way. */
export type WriteValues = (finding: Finding) => Finding;

export const asItIs: WriteValues = (finding) => finding;

/** One sentence for a finding, with both values. */
export const sentenceOf = (finding: Finding, t: Translate, write = asItIs): string =>
  sentenceAs(finding.code, finding, t, write);

/**
 * One sentence for the cause, with the values of the finding that leads to it; null if there is no cause. A cause that
 * groups several findings has its own sentence.
 */
export const causeSentence = (
  diagnosis: Pick<Diagnosis, 'cause' | 'findings'>,
  t: Translate,
  write = asItIs,
): string | null => diagnosis.cause && sentenceAs(diagnosis.cause.code, leadingFinding(diagnosis), t, write);

/** The finding whose values appear under the headline: the cause's own, else the first that the cause explains. */
export const leadingFinding = ({ cause, findings }: Pick<Diagnosis, 'cause' | 'findings'>): Finding | null => {
  const explained = findings.filter(({ code }) => cause?.explains.includes(code));
  return (
    explained.find(({ code }) => code === cause?.code) ??
    explained.find(({ received }) => received !== null) ??
    explained[0] ??
    null
  );
};

/** These codes say different things about a message or a setting and about the IdP's own words. */
const IN_WORDS: ReadonlyMap<Code, MessageKey> = new Map([
  ['acs-not-registered', 'words_of_idp_acs_not_registered'],
  ['began-at-idp', 'words_of_idp_began_at_idp'],
  ['idp-gave-no-response', 'words_of_idp_gave_no_response'],
  ['name-id-format', 'words_of_idp_name_id_format'],
  ['name-id-missing', 'words_of_idp_name_id_missing'],
  ['sign-in-url-mismatch', 'words_of_idp_sign_in_url_mismatch'],
]);

/** A wrong setting of the application at the IdP has the same sentence for every code except that of its certificate. */
const settingKey = ({ code, expected, received }: Finding): MessageKey => {
  if (code === 'certificate-not-held') return 'words_of_setting_certificate';
  if (received === null) return 'words_of_setting_lacking';
  return expected === null ? 'words_of_setting_wrong' : 'words_of_setting';
};

/** A fault that AWS names on its page or in its own record comes without values of the message. */
const keyFor = (code: Code, finding: Finding | null): MessageKey => {
  if (finding?.expectedFrom === 'page') return 'sentence_named_by_page';
  if (finding?.expectedFrom === 'cloudtrail') return 'sentence_named_by_cloudtrail';
  if (finding?.field === 'user account') {
    return code === 'user-known-yet-refused' ? 'words_of_record_disabled_at_aws' : 'words_of_record_disabled';
  }
  if (finding?.field.startsWith(APPLICATION_FIELD)) return settingKey(finding);
  // Nobody knows where it was posted.
  if (code === 'posted-to-unknown-acs' && finding !== null && finding.field !== 'POST URL') return 'words_of_address';
  return (finding?.expectedFrom === 'idp-words' ? IN_WORDS.get(code) : undefined) ?? keyOf('sentence', code);
};

const sentenceAs = (code: Code, finding: Finding | null, t: Translate, write: WriteValues): string => {
  const written = finding && write(finding);
  return t(keyFor(code, finding), {
    field: fieldText(finding?.field ?? '', t),
    expected: valueText(written?.expected ?? null, t),
    received: valueText(written?.received ?? null, t),
    apart: finding === null ? NOT_TOLD : apart(finding, t),
  });
};

/** How far apart two moments are; `…` if a report does not show it. */
const apart = ({ expected, received }: Finding, t: Translate): string => {
  if (expected?.kind !== 'time' || received?.kind !== 'time') return NOT_TOLD;
  const distance = distanceBetween(expected.text, received.text);
  return distance === null ? NOT_TOLD : formatDuration(distance, t('language'));
};

const NOT_TOLD = '…';
