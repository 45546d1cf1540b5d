import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { Finding } from '../../src/diagnosis/finding.ts';
import { parseAcsUrl } from '../../src/identity-center/endpoints.ts';
import type { SignInRecord } from '../../src/observations/sign-in-record.ts';
import { fieldRows } from './fields.ts';

/** A failed sign-in and a later one of the same instance. */
export interface Retest {
  readonly before: SignInRecord & { readonly diagnosis: Diagnosis };
  readonly now: SignInRecord;
  readonly outcome: RetestOutcome;
}

/** What a later sign-in shows about an earlier one's mistakes. */
export interface RetestOutcome {
  /** Mistakes that are gone. */
  readonly fixed: readonly Finding[];
  /** Mistakes that both have. */
  readonly still: readonly { readonly before: Finding; readonly now: Finding }[];
  /** Mistakes that only the later one has. */
  readonly added: readonly Finding[];
  /** Fields without a finding whose value changed. */
  readonly changed: readonly ChangedField[];
}

export interface ChangedField {
  readonly field: string;
  readonly before: string | null;
  readonly now: string | null;
  readonly isPersonal: boolean;
}

/**
 * Compares this sign-in with the last refused one of the same instance before it. Null if there is none, or while this
 * one is pending or not diagnosed yet.
 *
 * @param records all sign-ins seen
 */
export const retestOf = (records: readonly SignInRecord[], now: SignInRecord): Retest | null => {
  if (now.waiting || (now.diagnosis === null && now.observed.outcome !== 'accepted')) {
    return null;
  }
  const [before] = records
    .filter(isDiagnosed)
    .filter((record) => record.firstSeen < now.firstSeen && record.observed.outcome === 'refused')
    .filter(({ diagnosis }) => isSameInstance(diagnosis, now))
    .toSorted((one, other) => other.firstSeen - one.firstSeen);
  return before === undefined ? null : { before, now, outcome: compareDiagnoses(before.diagnosis, now.diagnosis) };
};

const isDiagnosed = (record: SignInRecord): record is Retest['before'] => record.diagnosis !== null;

/** The messages of an accepted sign-in are deleted, but the URL that it was posted to still shows its instance. */
const isSameInstance = ({ instance }: Diagnosis, now: SignInRecord): boolean => {
  if (instance === null) {
    return false;
  }
  const issuerUrl = now.diagnosis?.instance?.issuerUrl ?? null;
  if (issuerUrl !== null && instance.issuerUrl !== null) {
    return issuerUrl === instance.issuerUrl;
  }
  const postedTo = now.observed.post?.url ?? '';
  return instance.acsUrls.includes(postedTo) || isTenant(instance.tenant, postedTo);
};

const isTenant = (tenant: string | null, postedTo: string): boolean =>
  tenant !== null && parseAcsUrl(postedTo)?.tenant === tenant;

/** These fields differ in every sign-in, so a change in them says nothing. */
const ALWAYS_NEW = /@(ID|IssueInstant|InResponseTo|NotBefore|NotOnOrAfter|AuthnInstant|SessionNotOnOrAfter)$/;

/** Compares two sign-ins of one instance; the later one's diagnosis is null if AWS accepted it and it was deleted. */
export const compareDiagnoses = (before: Diagnosis, now: Diagnosis | null): RetestOutcome => {
  const mistakes = mistakesIn(before);
  const nowMistakes = now === null ? [] : mistakesIn(now);
  const still = mistakes.flatMap((finding) => {
    const same = nowMistakes.find((other) => isSameMistake(finding, other));
    return same === undefined ? [] : [{ before: finding, now: same }];
  });
  return {
    fixed: mistakes.filter((finding) => !still.some((each) => each.before === finding)),
    still,
    added: nowMistakes.filter((finding) => !still.some((each) => each.now === finding)),
    changed: now === null ? [] : changedFields(before, now),
  };
};

/** A retest need not fix what does not stop a sign-in. */
const mistakesIn = ({ findings }: Diagnosis): readonly Finding[] =>
  findings.filter(({ weight }) => weight !== 'notice');

const isSameMistake = (one: Finding, other: Finding): boolean => one.code === other.code && one.field === other.field;

const changedFields = (before: Diagnosis, now: Diagnosis): readonly ChangedField[] => {
  const earlier = new Map(fieldRows(before).map((row) => [row.field, row]));
  const later = new Map(fieldRows(now).map((row) => [row.field, row]));
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .filter(
      (field) => !ALWAYS_NEW.test(field) && ![...before.findings, ...now.findings].some((each) => each.field === field),
    )
    .map((field) => {
      const [one, other] = [earlier.get(field), later.get(field)];
      return {
        field,
        before: one?.received ?? null,
        now: other?.received ?? null,
        isPersonal: one?.isPersonal === true || other?.isPersonal === true,
      };
    })
    .filter((changed) => changed.before !== changed.now);
};
