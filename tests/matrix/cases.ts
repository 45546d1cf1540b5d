import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { cleanSignIn, type SignIn } from '../../fixtures/matrix/sign-in.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { Fault, Run } from './fault.ts';
import { ASSERTION_FAULTS } from './faults/assertion.ts';
import { IAM_FEDERATION_FAULTS } from './faults/iam-federation.ts';
import { MESSAGE_FAULTS } from './faults/message.ts';
import { NEAR_MISSES } from './faults/near-miss.ts';
import { PAGE_FAULTS } from './faults/page.ts';
import { REFUSAL_FAULTS } from './faults/refusal.ts';
import { RESPONSE_FAULTS } from './faults/response.ts';
import { SETTINGS_FAULTS } from './faults/settings.ts';
import { SIGNATURE_FAULTS } from './faults/signature.ts';
import { SUBJECT_FAULTS } from './faults/subject.ts';
import { judge } from './judge.ts';

/** One fault in one IdP's style, made by one generator. */
export interface Case {
  readonly name: string;
  readonly fault: Fault;
  readonly run: Run;
}

export const FAULTS: readonly Fault[] = [
  ...MESSAGE_FAULTS,
  ...RESPONSE_FAULTS,
  ...REFUSAL_FAULTS,
  ...ASSERTION_FAULTS,
  ...SUBJECT_FAULTS,
  ...SIGNATURE_FAULTS,
  ...SETTINGS_FAULTS,
  ...PAGE_FAULTS,
  ...IAM_FEDERATION_FAULTS,
  ...NEAR_MISSES,
];

const nameOf = (fault: Fault, { idpStyle, generator, initiatedBy, withSettings }: Run): string =>
  `${fault.name} (${idpStyle}, ${generator}, ${initiatedBy}-initiated${withSettings ? ', settings' : ''})`;

export const CASES: readonly Case[] = FAULTS.flatMap((fault) =>
  fault.runs.map((run) => ({ name: nameOf(fault, run), fault, run })),
);

/** The result of a case. */
export interface Verdict {
  /** The cause of the same sign-in without the fault, which must be null. */
  readonly cleanCause: string | null;
  readonly cause: string | null;
  readonly explains: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  /** Codes that are claimed although their check passed. */
  readonly contradicted: readonly string[];
  readonly isRight: boolean;
}

const sorted = (codes: readonly string[]): string => [...codes].sort().join(' ');

interface Twin {
  readonly signIn: SignIn;
  readonly diagnosis: Promise<Diagnosis>;
}

/** Keyed by generator and run. */
const twins = new Map<typeof cleanSignIn, Map<string, Twin>>();

/** The same sign-in without a fault, which is made and judged only once, because many faults share it. */
const twinOf = (from: typeof cleanSignIn, run: Run): Twin => {
  const made = twins.get(from) ?? new Map<string, Twin>();
  twins.set(from, made);
  const key = JSON.stringify(run);
  const known = made.get(key);
  if (known !== undefined) return known;
  const signIn = from(IDP_STYLES[run.idpStyle], run.initiatedBy, run.withSettings);
  const twin = { signIn, diagnosis: judge(signIn, run.generator) };
  made.set(key, twin);
  return twin;
};

/** Judges the clean twin and the faulty sign-in. */
export const verdictOf = async ({ fault, run }: Case): Promise<Verdict> => {
  const { signIn: clean, diagnosis } = twinOf(fault.from ?? cleanSignIn, run);
  const [twin, { cause, findings, passed }] = await Promise.all([diagnosis, judge(fault.make(clean), run.generator)]);
  const found = findings.map(({ code }) => code);
  const usual = twin.findings.map(({ code }) => code);
  const missing = fault.findings.filter((code) => !found.some((each) => each === code));
  const extra = found.filter((code) => !fault.findings.includes(code) && !usual.includes(code));
  const explains = fault.explains ?? (fault.cause ? [fault.cause] : []);
  const contradicted = passed.filter((code) => code === cause?.code || found.some((each) => each === code));
  const isRight =
    twin.cause === null &&
    (cause?.code ?? null) === fault.cause &&
    sorted(cause?.explains ?? []) === sorted(explains) &&
    missing.length === 0 &&
    extra.length === 0 &&
    contradicted.length === 0;
  return {
    cleanCause: twin.cause?.code ?? null,
    cause: cause?.code ?? null,
    explains: cause?.explains ?? [],
    missing,
    extra,
    contradicted,
    isRight,
  };
};
