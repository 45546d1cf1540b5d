import type { FederationAccount } from '../iam-federation/account.ts';
import type { Instance } from '../identity-center/instance.ts';
import { askApplication } from './application/ask-application.ts';
import { passedOf } from './application/merge-application.ts';
import { askChecks, byWeightThenOrder } from './ask-checks.ts';
import { contextOf, type Known, NOTHING_KNOWN, readConfigured } from './build-context.ts';
import { PREFLIGHT_CHECKS } from './causes.ts';
import type { Context, SwappedMetadata } from './context.ts';
import {
  describeAccount,
  describeCertificates,
  describeIdp,
  describeInstance,
  describeMetadata,
  describeSignIn,
} from './describe.ts';
import type { Diagnosis } from './diagnosis.ts';
import { NOTHING_OBSERVED } from './observed.ts';
import { pairRequest } from './pair-request.ts';

/**
 * What is wrong in the settings of an instance alone, before anyone signs in.
 *
 * @param now milliseconds since the epoch, for metadata that says when its validity ends; null leaves that unknown
 */
export const preflight = (
  instance: Instance,
  swapped: readonly SwappedMetadata[],
  now: number | null,
): Promise<Diagnosis> => check({ instance, account: null }, swapped, now);

/** The same for an account of IAM federation. */
export const preflightOfAccount = (
  account: FederationAccount,
  swapped: readonly SwappedMetadata[],
  now: number | null,
): Promise<Diagnosis> => check({ instance: null, account }, swapped, now);

const check = async (
  { instance, account }: Pick<Context, 'instance' | 'account'>,
  swapped: readonly SwappedMetadata[],
  now: number | null,
): Promise<Diagnosis> => {
  const known: Known = { ...NOTHING_KNOWN, named: instance, swapped };
  const read = {
    door: account === null ? ('identity-center' as const) : ('iam-federation' as const),
    observed: NOTHING_OBSERVED,
    response: null,
    pairing: pairRequest(null, []),
    wrappings: null,
    signatures: [],
    configured: await readConfigured(instance ?? account),
    instance,
    isInstanceGuessed: false,
    account,
  };
  const context: Context = {
    ...contextOf(read, known),
    isPreflight: true,
    now: now === null ? null : { from: now, to: now + 1, clock: 'device' },
  };
  const settings = askChecks(PREFLIGHT_CHECKS, context);
  const application = askApplication(context);
  const findings = [...settings.findings, ...application.findings].toSorted(byWeightThenOrder);
  const first = findings.find(({ weight }) => weight !== 'notice');
  const cause = first ? { code: first.code, weight: first.weight, explains: [first.code] } : null;
  return {
    error: null,
    cause,
    suspects: [],
    findings,
    passed: passedOf({ cause, findings }, settings, application),
    unknown: settings.unknown,
    outsideBrowser: [],
    instance: describeInstance(context),
    account: describeAccount(context),
    idp: describeIdp(context),
    signIn: describeSignIn(context),
    authnRequest: null,
    certificates: describeCertificates(context),
    metadata: describeMetadata(context),
    facts: null,
    refusal: null,
    cloudTrail: null,
    isListOfOtherStore: false,
    userRecord: null,
    lastAccepted: null,
  };
};
