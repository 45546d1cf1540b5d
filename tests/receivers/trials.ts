import type { GeneratorName } from '../../fixtures/matrix/generators.ts';
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { AWS, cleanSignIn, keyOf, type SignIn } from '../../fixtures/matrix/sign-in.ts';
import type { Posted } from '../../lab/service-providers/service-provider.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { ObservedSignIn } from '../../src/diagnosis/observed.ts';
import type { IdpProductId } from '../../src/idp/product.ts';
import { CASES } from '../matrix/cases.ts';
import { judgeObserved, observedBy } from '../matrix/judge.ts';
import { PROBES } from './probes.ts';

/** A sign-in that is put to the receivers, and what the program says of it. */
export interface Trial {
  readonly kind: string;
  readonly posted: Posted;
  readonly diagnosis: Diagnosis;
  /** The codes of what is found in the same sign-in without the oddity too. */
  readonly usual: readonly string[];
}

const trialOf = async (kind: string, signIn: SignIn, observed: ObservedSignIn, clean: Diagnosis): Promise<Trial> => ({
  kind,
  posted: postedOf(signIn, observed),
  diagnosis: await judgeObserved(signIn, observed),
  usual: clean.findings.map(({ code }) => code),
});

const isText = (file: string | Uint8Array): file is string => typeof file === 'string';

/** What a service provider in AWS's place would hold: the certificates said to be held, else those of the IdP's metadata. */
const postedOf = ({ idpStyle, settings, requests, postedTo, message }: SignIn, { post }: ObservedSignIn): Posted => {
  const isAnswer = message?.inResponseTo != null;
  const awaited = isAnswer ? (requests.find(({ id }) => id === message.inResponseTo) ?? requests.at(-1) ?? null) : null;
  const issued = message?.issueInstant ?? 0;
  const held = settings?.held.filter(isText) ?? [];
  const ofMetadata = settings?.idp?.certificates.map(({ certificate }) => certificate) ?? [keyOf(idpStyle).certificate];
  return {
    message: post?.message ?? '',
    postedTo: postedTo ?? AWS.dualStack,
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
    // What goes to IAM federation is another service provider's.
    const isForIdentityCenter = signIn.provider === null && signIn.postedTo?.includes('/platform/saml/acs/') === true;
    if (signIn.message === null || signIn.page !== null || !isForIdentityCenter) continue;
    const observed = await observedBy(signIn, run.generator);
    const twin = await judgeObserved(clean, await observedBy(clean, run.generator));
    trials.push(await trialOf(fault.name, signIn, observed, twin));
  }
  return trials;
};

const PROBED: readonly (readonly [IdpProductId, GeneratorName])[] = [
  ['general', 'xml-crypto'],
  ['keycloak', 'xmlsec1'],
];

/** Every probe, in two styles from two generators. */
export const probeTrials = async (
  probes = PROBES,
  runs: readonly (readonly [IdpProductId, GeneratorName])[] = PROBED,
): Promise<readonly Trial[]> => {
  const trials: Trial[] = [];
  for (const [idpStyle, generator] of runs) {
    const clean = withoutXmlDetails(cleanSignIn(IDP_STYLES[idpStyle], 'sp', true));
    const twin = await judgeObserved(clean, await observedBy(clean, generator));
    for (const { name, make, wrap } of probes) {
      const signIn = make(clean);
      const observed = await observedBy(signIn, generator);
      const { post } = observed;
      const xml = Buffer.from(post?.message ?? '', 'base64').toString('utf8');
      const wrapped = { ...observed, post: post && { ...post, message: wrap(xml) } };
      trials.push(await trialOf(name, signIn, wrapped, twin));
    }
  }
  return trials;
};

/** With an attribute, and of ASCII alone, whatever the style sends, so that every probe finds what it changes. */
const withoutXmlDetails = (clean: SignIn): SignIn => ({
  ...clean,
  message: clean.message && {
    ...clean.message,
    attributes: [{ name: 'mail', nameFormat: null, values: ['jane.doe@example.com'] }],
  },
});
