import type { PastedText } from '../src/evidence/pasted-text.ts';
import type { Instance } from '../src/identity-center/instance.ts';
import type { SignInRecord } from '../src/observations/sign-in-record.ts';

/**
 * Combines two texts that were pasted about one sign-in, one after the other; if both have the same kind, the later one
 * counts.
 */
export const pastedTogether = (before: PastedText | null, now: PastedText): PastedText => ({
  cloudTrail: now.cloudTrail.length > 0 ? now.cloudTrail : (before?.cloudTrail ?? []),
  users: now.users ?? before?.users ?? null,
  userRecords: now.userRecords.length > 0 ? now.userRecords : (before?.userRecords ?? []),
  idpWords: now.idpWords ?? before?.idpWords ?? null,
  application: now.application ?? before?.application ?? null,
});

/** While a Response is pending, only the IdP's own words say that none will come. */
export const answersWaiting = ({ idpWords }: PastedText): boolean => idpWords !== null;

/** Whether the page knows more about a sign-in than the worker did when it diagnosed it. */
export const isWorthDiagnosingAgain = (
  { diagnosis, waiting = false }: Pick<SignInRecord, 'diagnosis'> & Partial<Pick<SignInRecord, 'waiting'>>,
  configured: readonly Instance[],
  pasted: PastedText | null,
): boolean => {
  if (waiting) return pasted !== null && answersWaiting(pasted);
  return pasted !== null || (diagnosis !== null && configured.some(({ application }) => application !== null));
};
