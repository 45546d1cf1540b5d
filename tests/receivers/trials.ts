import type { GeneratorName } from '../../fixtures/matrix/generators.ts';
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { AWS, cleanSignIn, keyOf, type SignIn } from '../../fixtures/matrix/sign-in.ts';
import type { Posted } from '../../lab/service-providers/service-provider.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { ObservedSignIn } from '../../src/diagnosis/observed.ts';
import type { IdpProductId } from '../../src/idp/product.ts';
import { CASES } from '../matrix/cases.ts';
import { SIGNATURE_FAULTS } from '../matrix/faults/signature.ts';
import { judgeObserved, observedBy } from '../matrix/judge.ts';
import { PROBES, type Probe } from './probes.ts';

/** A sign-in for the receivers, and what the program says about it. */
export interface Trial {
  readonly kind: string;
  /** Whether the oddity concerns the signatures. */
  readonly isOfSignature: boolean;
  readonly posted: Posted;
  readonly diagnosis: Diagnosis;
  /** The codes that the program also finds in the same sign-in without the oddity. */
  readonly usual: readonly string[];
}

const trialOf = async (
  { name, isOfSignature }: { readonly name: string; readonly isOfSignature: boolean },
  signIn: SignIn,
  observed: ObservedSignIn,
  clean: Diagnosis,
): Promise<Trial> => ({
  kind: name,
  isOfSignature,
  posted: postedOf(signIn, observed),
  diagnosis: await judgeObserved(signIn, observed),
  usual: clean.findings.map(({ code }) => code),
});

const isText = (file: string | Uint8Array): file is string => typeof file === 'string';

/**
 * The certificates that a service provider in AWS's place would have: those that AWS is said to have, else those of the
 * IdP's metadata.
 */
const postedOf = (
  { idpStyle, settings, requests, postedTo, forwardedTo, message }: SignIn,
  { post }: ObservedSignIn,
): Posted => {
  const isAnswer = message?.inResponseTo != null;
  const awaited = isAnswer ? (requests.find(({ id }) => id === message.inResponseTo) ?? requests.at(-1) ?? null) : null;
  const issued = message?.issueInstant ?? 0;
  const held = settings?.held.filter(isText) ?? [];
  const ofMetadata = settings?.idp?.certificates.map(({ certificate }) => certificate) ?? [keyOf(idpStyle).certificate];
  return {
    message: post?.message ?? '',
    postedTo: forwardedTo ?? postedTo ?? AWS.dualStack,
    requestId: awaited?.id ?? null,
    audience: awaited?.issuer ?? settings?.sp?.entityId ?? AWS.issuerUrl,
    issuer: settings?.idp?.entityId ?? idpStyle.issuer,
    certificates: held.length > 0 ? held : ofMetadata,
    now: Math.floor((post?.awsTime ?? post?.deviceTime ?? issued + 2000) / 1000),
  };
};

/** The faults of the matrix that a service provider can see: those of a message, posted to Identity Center. */
export const matrixTrials = async (): Promise<readonly Trial[]> => {
  const trials: Trial[] = [];
  for (const { fault, run } of CASES) {
    const clean = cleanSignIn(IDP_STYLES[run.idpStyle], run.initiatedBy, run.withSettings);
    const signIn = fault.make(clean);
    // IAM federation is another service provider.
    const isForIdentityCenter = signIn.provider === null && signIn.postedTo?.includes('/platform/saml/acs/') === true;
    if (signIn.message === null || signIn.page !== null || !isForIdentityCenter) continue;
    const observed = await observedBy(signIn, run.generator);
    const twin = await judgeObserved(clean, await observedBy(clean, run.generator));
    trials.push(
      await trialOf({ name: fault.name, isOfSignature: SIGNATURE_FAULTS.includes(fault) }, signIn, observed, twin),
    );
  }
  return trials;
};

/** A probe as a sign-in. */
export interface Probed {
  readonly probe: Probe;
  readonly clean: SignIn;
  readonly signIn: SignIn;
  readonly generator: GeneratorName;
}

/** Every probe in two styles, from two generators. */
export const probed = (
  probes = PROBES,
  runs: readonly (readonly [IdpProductId, GeneratorName])[] = [
    ['general', 'xml-crypto'],
    ['keycloak', 'xmlsec1'],
  ],
): readonly Probed[] =>
  runs.flatMap(([idpStyle, generator]) => {
    const clean = withoutXmlDetails(cleanSignIn(IDP_STYLES[idpStyle], 'sp', true));
    return probes.map((probe) => ({
      probe,
      clean,
      signIn: { ...probe.make(clean), encode: probe.wrap },
      generator,
    }));
  });

export const probeTrials = async (...of: Parameters<typeof probed>): Promise<readonly Trial[]> => {
  const trials: Trial[] = [];
  for (const { probe, clean, signIn, generator } of probed(...of)) {
    const twin = await judgeObserved(clean, await observedBy(clean, generator));
    trials.push(await trialOf(probe, signIn, await observedBy(signIn, generator), twin));
  }
  return trials;
};

/** With an attribute and only ASCII, whatever the style sends, so that every probe finds what it changes. */
const withoutXmlDetails = (clean: SignIn): SignIn => ({
  ...clean,
  message: clean.message && {
    ...clean.message,
    attributes: [{ name: 'mail', nameFormat: null, values: ['jane.doe@example.com'] }],
  },
});
