import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import { type AssembledSignIn, assembleSignIns } from '../src/observations/assemble/sign-ins.ts';
import { isShown } from '../src/observations/federation.ts';
import type { SignInRecord } from '../src/observations/sign-in-record.ts';
import { inPrivateContext } from './browser.ts';
import type { EffectiveSettings } from './effective-settings.ts';
import { clearBadge } from './icon-badge.ts';
import { isMarkedViewed, onSessionChanged, putViewed, readSession } from './session.ts';

export type { SignInRecord } from '../src/observations/sign-in-record.ts';

/**
 * The sign-ins that were seen in this kind of window, ordinary or private; newest first.
 *
 * @param settings a promise, so that both are read at the same time
 */
export const readSignIns = async (
  settings: Promise<Pick<EffectiveSettings, 'instances'>>,
): Promise<readonly SignInRecord[]> => {
  const [session, { instances }] = await Promise.all([readSession(), settings]);
  return assembleSignIns(session.observations)
    .filter((signIn) => signIn.private === inPrivateContext() && isShown(signIn, instances))
    .map(({ keys: _, federation: __, changesAt: ___, ...signIn }) => ({
      ...signIn,
      diagnosis: currentDiagnosis(signIn, session.diagnoses.get(signIn.id)),
    }));
};

/** A diagnosis from before the Response or AWS's answer came is out of date, and the next one is being made. */
export const currentDiagnosis = <Made extends Pick<Diagnosis, 'signIn'>>(
  { observed }: Pick<AssembledSignIn, 'observed'>,
  diagnosis: Made | undefined,
): Made | null => {
  if (diagnosis === undefined) return null;
  const { outcome, postedTo } = diagnosis.signIn;
  return outcome === observed.outcome && postedTo === (observed.post?.url ?? null) ? diagnosis : null;
};

/** Calls `listener` after a sign-in, or its diagnosis, may have changed. Returns a function that stops that. */
export const onSignInsChanged = (listener: () => void): (() => void) => onSessionChanged(listener);

/**
 * Removes the mark from the icon, because a person has looked at this sign-in. Written only once: Firefox reports a
 * change even if the same value is written again, so an interface that reads after each change and marks what it read
 * would loop forever. https://bugzilla.mozilla.org/show_bug.cgi?id=1833153
 */
export const markViewed = async ({ id, tabId }: SignInRecord): Promise<void> => {
  if (!(await isMarkedViewed(id))) await putViewed(id);
  if (tabId >= 0) await clearBadge(tabId);
};
