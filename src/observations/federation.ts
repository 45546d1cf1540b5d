import type { Instance } from '../identity-center/instance.ts';
import type { AssembledSignIn } from './assemble/sign-ins.ts';

/**
 * People have good reasons to use IAM federation. A Response that was posted there is shown only if AWS refused it, or
 * if its IdP belongs to a known instance, so that it may have been meant for Identity Center. A Response that IAM
 * accepted is never shown.
 */
export const isShown = ({ federation, observed }: AssembledSignIn, instances: readonly Instance[]): boolean => {
  if (federation === null || observed.outcome === 'refused') return true;
  if (observed.outcome === 'accepted' || federation.issuer === null) return false;
  return instances.some(({ idpEntityId, lastAccepted }) =>
    [idpEntityId, lastAccepted?.issuer].includes(federation.issuer),
  );
};

/** Whether everything about it must be deleted, because IAM accepted it or its page did not come in time. */
export const mustDelete = (signIn: AssembledSignIn, instances: readonly Instance[], now: number): boolean =>
  !isShown(signIn, instances) &&
  (signIn.observed.outcome === 'accepted' || (signIn.federation !== null && signIn.federation.answerDueAt <= now));
