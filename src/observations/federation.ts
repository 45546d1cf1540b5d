import type { Instance } from '../identity-center/instance.ts';
import type { AssembledSignIn } from './assemble/sign-ins.ts';

/** How long the answer to a POST to IAM's federation is waited for before the POST is forgotten, in milliseconds. */
const ANSWER_TIME = 60_000;

/**
 * People use IAM's own federation rightly: a Response posted there is told only where it was refused, or where its IdP
 * is that of a known instance, so that it may have been meant for Identity Center.
 */
export const isShown = ({ federation, observed }: AssembledSignIn, instances: readonly Instance[]): boolean =>
  federation === null ||
  observed.outcome === 'refused' ||
  (federation.issuer !== null &&
    instances.some(({ idpEntityId, lastAccepted }) => [idpEntityId, lastAccepted?.issuer].includes(federation.issuer)));

/** Whether nothing of it may be kept any longer. */
export const isToForget = (signIn: AssembledSignIn, instances: readonly Instance[], now: number): boolean =>
  !isShown(signIn, instances) && (signIn.observed.post?.status !== null || now - signIn.firstSeen > ANSWER_TIME);
