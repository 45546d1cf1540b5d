import { type CertificateWatch, WARNING_TIME } from '../src/diagnosis/certificate-watch.ts';
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import type { Weight } from '../src/diagnosis/finding.ts';
import type { SignInRecord } from '../src/observations/sign-in-record.ts';
import { actionTitle } from '../storage/action-titles.ts';
import { browser } from '../storage/browser.ts';
import { ignoreClosedTab, setBadge } from '../storage/icon-badge.ts';

/** How much the cause of a diagnosis weighs; null without one. */
export const weightOf = ({ error, cause }: Pick<Diagnosis, 'error' | 'cause'>): Weight | null =>
  error ? 'decisive' : (cause?.weight ?? null);

/** A sign-in and the weight of its cause. */
type Weighed = Pick<SignInRecord, 'id' | 'tabId' | 'observed' | 'waiting'> & { readonly weight: Weight | null };

/** Whether a person should look at the sign-in because it failed. Never for a notice alone. */
const isToBeViewed = ({ weight, observed, waiting }: Weighed): boolean => {
  if (observed.outcome === 'accepted' || waiting) return false;
  const isFailed = observed.outcome === 'refused' || observed.waitedInVain;
  if (isFailed) return weight === 'decisive' || weight === 'likely';
  // A page in an unknown language shows only that AWS answered and did not send the tab on.
  return weight === 'decisive' && observed.post?.status === 200;
};

/**
 * Marks the icon over each tab according to its newest sign-in, and over all other tabs if access to AWS's pages is
 * missing. `signIns`: newest first; `viewed`: ids of those that a person has looked at; `language`: the setting;
 * `watch`: the state of the certificates of all instances and accounts.
 */
export const showBadges = async (
  signIns: readonly Weighed[],
  viewed: ReadonlySet<string>,
  language: string,
  hasAccess: boolean,
  watch: CertificateWatch,
): Promise<void> => {
  // For every other tab too, because the manifest's title knows only the browser's language.
  const title = hasAccess ? titleWithAccess(language, watch) : actionTitle(language, 'noAccess');
  await browser.action.setTitle({ title });
  await setBadge({}, hasAccess ? '' : '?');
  const newest = signIns.filter(
    ({ tabId }, index) => tabId >= 0 && signIns.findIndex((each) => each.tabId === tabId) === index,
  );
  await Promise.all(
    newest.map(async (signIn) => {
      const { id, tabId } = signIn;
      const isUnviewed = isToBeViewed(signIn) && !viewed.has(id);
      await setBadge({ tabId }, isUnviewed ? '!' : null);
      await browser.action
        .setTitle({ tabId, title: isUnviewed ? actionTitle(language, 'unviewed') : title })
        .catch(ignoreClosedTab);
    }),
  );
};

/** A certificate that expires or is new does not mark the icon, because nothing has failed yet. */
const titleWithAccess = (language: string, { daysLeft, hasEnded, unlisted }: CertificateWatch): string => {
  if (unlisted !== null) return actionTitle(language, 'certificateUnlisted');
  if (hasEnded) return actionTitle(language, 'certificateEnded');
  return daysLeft === null || daysLeft > WARNING_TIME
    ? actionTitle(language, 'seen')
    : actionTitle(language, 'certificateEnds').replace('{days}', String(daysLeft));
};
