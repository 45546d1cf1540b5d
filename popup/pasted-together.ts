import type { PastedText } from '../src/evidence/pasted-text.ts';
import type { Instance } from '../src/identity-center/instance.ts';
import type { SignInRecord } from '../src/observations/sign-in-record.ts';

/** Two texts that were pasted about one sign-in, one after the other: of one kind the later counts. */
export const pastedTogether = (before: PastedText | null, now: PastedText): PastedText => ({
  cloudTrail: now.cloudTrail.length > 0 ? now.cloudTrail : (before?.cloudTrail ?? []),
  users: now.users ?? before?.users ?? null,
  userRecords: now.userRecords.length > 0 ? now.userRecords : (before?.userRecords ?? []),
  idpWords: now.idpWords ?? before?.idpWords ?? null,
  application: now.application ?? before?.application ?? null,
});

/** While a Response is waited for, only the IdP's own words say that none comes. */
export const answersWaiting = ({ idpWords }: PastedText): boolean => idpWords !== null;

/** Whether the page knows more of a sign-in than the worker did when it diagnosed it. */
export const isWorthDiagnosingAgain = (
  { diagnosis, waiting = false }: Pick<SignInRecord, 'diagnosis'> & Partial<Pick<SignInRecord, 'waiting'>>,
  configured: readonly Instance[],
  pasted: PastedText | null,
): boolean => {
  if (waiting) return pasted !== null && answersWaiting(pasted);
  return pasted !== null || (diagnosis !== null && configured.some(({ application }) => application !== null));
};
