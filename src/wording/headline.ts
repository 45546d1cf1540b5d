import { causeByCode } from '../diagnosis/causes.ts';
import type { Diagnosis, Need, Unknown } from '../diagnosis/diagnosis.ts';
import { causeHeadline, withDoor } from './cause-headline.ts';
import { listText, needText } from './closed-lists.ts';
import { titleOf } from './code-texts.ts';
import type { Translate } from './translate.ts';

/** The parts of a diagnosis that a headline needs; a report has them too. */
export type Headlined = Pick<Diagnosis, 'error' | 'cause' | 'findings' | 'unknown' | 'signIn' | 'refusal'> & {
  readonly facts: object | null;
  readonly passed: readonly string[];
};

/**
 * Whether this is only about settings, because nobody signed in. What an IdP said belongs to a sign-in, even if nothing
 * else is known about it.
 */
export const isOfSettings = ({
  error,
  facts,
  refusal,
  signIn,
}: Pick<Headlined, 'error' | 'facts' | 'refusal' | 'signIn'>): boolean =>
  error === null &&
  refusal === null &&
  facts === null &&
  signIn.outcome === 'unknown' &&
  signIn.initiatedBy === null &&
  signIn.postedTo === null &&
  signIn.page === null;

/** Whether only a failure on AWS's page is known, because somebody copied its heading or what it prints below. */
export const isOfPageAlone = ({
  error,
  cause,
  facts,
  refusal,
  signIn,
}: Omit<Headlined, 'findings' | 'unknown' | 'passed'>): boolean =>
  error === null &&
  cause === null &&
  refusal === null &&
  facts === null &&
  signIn.outcome === 'refused' &&
  (signIn.page !== null || signIn.requestId !== null) &&
  signIn.postedTo === null;

/** What a person can import or enter; everything else is known anyway, or cannot be obtained later. */
const IMPORTABLE: readonly Need[] = [
  'authn-request',
  'sp-metadata',
  'idp-metadata',
  'both-metadata',
  'instance',
  'certificate',
  'post-url',
];

/** Whether nothing may be concluded from a message without faults while this check is unknown. */
const decides = (code: string): boolean => {
  const cause = causeByCode(code);
  return cause?.kind === 'message' && cause.decides !== null;
};

/** What to import so that a diagnosis can say more, in a fixed order; empty if everything that decides was checked. */
export const neededToDecide = (unknown: readonly Unknown[]): readonly Need[] => {
  const needs = unknown.filter(({ code }) => decides(code)).map(({ needs }) => needs);
  return IMPORTABLE.filter((need) => needs.includes(need));
};

/** Whether no import would help to judge a signature. */
const isUndecided = (unknown: readonly Unknown[]): boolean =>
  unknown.some(
    ({ code, needs }) => decides(code) && (needs === 'supported-algorithm' || needs === 'message-as-posted'),
  );

/**
 * The line that names the cause (`It's the audience.`), or says how far the diagnosis came; it names the door unless it
 * is Identity Center's.
 */
export const headline = (diagnosis: Headlined, t: Translate): string =>
  diagnosis.error === null && diagnosis.cause !== null
    ? causeHeadline(diagnosis.cause, diagnosis, t)
    : withDoor(lineWithoutCause(diagnosis, t), diagnosis.signIn, t);

const lineWithoutCause = (diagnosis: Headlined, t: Translate): string => {
  if (diagnosis.error) return titleOf(diagnosis.error.code, t);
  if (diagnosis.signIn.outcome === 'accepted') {
    return t(diagnosis.findings.length > 0 ? 'headline_accepted_with_notices' : 'headline_accepted');
  }
  const { outcome, initiatedBy } = diagnosis.signIn;
  if (!diagnosis.facts && outcome === 'unknown' && initiatedBy !== null) return t('headline_waiting');
  if (isOfPageAlone(diagnosis)) return t('headline_page_alone');
  return isOfSettings(diagnosis) ? ofSettings(diagnosis, t) : withoutCause(diagnosis, t);
};

const ofSettings = ({ passed, unknown }: Headlined, t: Translate): string => {
  if (passed.length === 0) return t('headline_settings_unchecked');
  if (unknown.length === 0) return t('headline_settings_fit_all', { passed: passed.length });
  return t('headline_settings_fit', { passed: passed.length, unknown: unknown.length });
};

const withoutCause = ({ signIn, unknown }: Headlined, t: Translate): string => {
  const refused = signIn.outcome === 'refused';
  const needed = neededToDecide(unknown);
  if (needed.length === 0) {
    if (isUndecided(unknown)) return t(refused ? 'headline_refused_undecided' : 'headline_undecided');
    return t(refused ? 'headline_refused_nothing_found' : 'headline_nothing_found');
  }
  const needs = listText(
    needed.map((need) => needText(need, t)),
    t,
  );
  return t(refused ? 'headline_refused_unknown' : 'headline_nothing_found_unknown', { needs });
};
