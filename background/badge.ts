import { type CertificateWatch, WARNING_TIME } from '../src/diagnosis/certificate-watch.ts';
import type { SignInRecord } from '../src/observations/sign-in-record.ts';
import { actionTitle } from '../storage/action-titles.ts';
import { browser } from '../storage/browser.ts';
import { ignoreClosedTab, setBadge } from '../storage/icon-badge.ts';

/** Whether a person should look at it: it failed. Never for a notice alone. */
export const isToBeViewed = ({ diagnosis, observed, waiting }: SignInRecord): boolean => {
  if (observed.outcome === 'accepted' || waiting) return false;
  const isFailed = observed.outcome === 'refused' || observed.waitedInVain;
  const weight = diagnosis?.error ? 'decisive' : diagnosis?.cause?.weight;
  if (isFailed) return weight === 'decisive' || weight === 'likely';
  // A page in an unknown language shows no more than that AWS answered, and did not send the tab on.
  return weight === 'decisive' && observed.post?.status === 200;
};

/**
 * Marks the icon over each tab by its newest sign-in, and over every other where access to AWS's pages is missing.
 * `signIns`: newest first; `viewed`: ids of those that a person has looked at; `language`: the setting;
 * `watch`: of the certificates of all instances and accounts.
 */
export const showBadges = async (
  signIns: readonly SignInRecord[],
  viewed: ReadonlySet<string>,
  language: string,
  hasAccess: boolean,
  watch: CertificateWatch,
): Promise<void> => {
  // Over every other tab too: the manifest's title knows the browser's language only.
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

/** A certificate that ends or is new is no reason to mark the icon: nothing has failed yet. */
const titleWithAccess = (language: string, { daysLeft, hasEnded, unlisted }: CertificateWatch): string => {
  if (unlisted !== null) return actionTitle(language, 'certificateUnlisted');
  if (hasEnded) return actionTitle(language, 'certificateEnded');
  return daysLeft === null || daysLeft > WARNING_TIME
    ? actionTitle(language, 'seen')
    : actionTitle(language, 'certificateEnds').replace('{days}', String(daysLeft));
};
