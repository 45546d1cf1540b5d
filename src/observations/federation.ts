import type { Instance } from '../identity-center/instance.ts';
import type { AssembledSignIn } from './assemble/sign-ins.ts';

/**
 * People use IAM federation rightly: a Response posted there is shown only if it was refused, or if its IdP is that of a
 * known instance, so that it may have been meant for Identity Center. What IAM accepted is never shown.
 */
export const isShown = ({ federation, observed }: AssembledSignIn, instances: readonly Instance[]): boolean => {
  if (federation === null || observed.outcome === 'refused') return true;
  if (observed.outcome === 'accepted' || federation.issuer === null) return false;
  return instances.some(({ idpEntityId, lastAccepted }) =>
    [idpEntityId, lastAccepted?.issuer].includes(federation.issuer),
  );
};

/** Whether all of it must be deleted: IAM accepted it, or its page did not come in time. */
export const mustDelete = (signIn: AssembledSignIn, instances: readonly Instance[], now: number): boolean =>
  !isShown(signIn, instances) &&
  (signIn.observed.outcome === 'accepted' || (signIn.federation !== null && signIn.federation.answerDueAt <= now));
