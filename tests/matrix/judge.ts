import { GENERATORS, type GeneratorName } from '../../fixtures/matrix/generators.ts';
import { type Request, type Settings, type SignIn, unaltered } from '../../fixtures/matrix/sign-in.ts';
import { idpMetadataXml, requestXml, spMetadataXml } from '../../fixtures/matrix/template.ts';
import { UNKNOWN_POST } from '../../fixtures/unknown-post.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import type { SwappedMetadata } from '../../src/diagnosis/context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { ObservedSignIn } from '../../src/diagnosis/observed.ts';
import { suppliedOf } from '../../src/diagnosis/supplied.ts';
import { EMPTY_ACCOUNT, type FederationAccount } from '../../src/iam-federation/account.ts';
import { type ImportAs, importFile } from '../../src/identity-center/import.ts';
import type { Instance } from '../../src/identity-center/instance.ts';
import { EMPTY_INSTANCE } from '../../src/identity-center/instance.ts';

interface Imports {
  readonly instance: Instance;
  readonly swapped: readonly SwappedMetadata[];
}

const bytesOf = (file: string | Uint8Array): Uint8Array =>
  typeof file === 'string' ? new TextEncoder().encode(file) : file;

const take = async (imports: Imports, file: string | Uint8Array, as: ImportAs): Promise<Imports> => {
  const result = await importFile(imports.instance, bytesOf(file), as);
  if (result.ok) return { ...imports, instance: result.value.instance };
  const { error } = result;
  if (error.code !== 'metadata-swapped') throw new Error(`${as}: ${error.code}`);
  return { ...imports, swapped: [...imports.swapped, { givenAs: error.givenAs, entityId: error.entityId }] };
};

const importAll = async ({ sp, idp, held, entered, swapped }: Settings): Promise<Imports> => {
  const spFile = sp && spMetadataXml(sp.entityId, sp.acsUrls);
  const idpFile = idp && idpMetadataXml(idp);
  const files: readonly (readonly [string | Uint8Array | null, ImportAs])[] = [
    [swapped === 'sp' ? idpFile : spFile, 'sp-metadata'],
    [swapped === 'idp' ? spFile : idpFile, 'idp-metadata'],
    ...held.map((file) => [file, 'certificate'] as const),
  ];
  let imports: Imports = { instance: { ...EMPTY_INSTANCE, id: 'acme', name: 'Acme', ...entered }, swapped: [] };
  for (const [file, as] of files) {
    if (file !== null) imports = await take(imports, file, as);
  }
  return imports;
};

const made = new Map<string, Promise<string>>();

/** The signed Response. Clean twins are made only once, because many faults share them. */
const messageOf = async (signIn: SignIn, generator: GeneratorName): Promise<string | null> => {
  const { message, signing, idpStyle, alter, tamper } = signIn;
  if (message === null) return null;
  if (alter !== unaltered) return tamper(await GENERATORS[generator](signIn, message));
  const name = [generator, idpStyle.product, signing.key.privateKeyFile, signing.embedded?.certificateFile];
  const key = JSON.stringify([...name, message, signing.signed, signing.algorithm]);
  const making = made.get(key) ?? GENERATORS[generator](signIn, message);
  made.set(key, making);
  return tamper(await making);
};

const issuedAt = (xml: string | null): number => Date.parse(/IssueInstant="([^"]*)"/.exec(xml ?? '')?.[1] ?? '');

const observe = (signIn: SignIn, xml: string | null): ObservedSignIn => {
  const { message, awsDelay, deviceDelay } = signIn;
  const planned = message?.issueInstant ?? 0;
  // samlp takes its times from the clock.
  const issued = Number.isNaN(issuedAt(xml)) ? planned : issuedAt(xml);
  const moved = (request: Request): Request =>
    message ? { ...request, issueInstant: request.issueInstant + issued - planned } : request;
  const after = (delay: number | null): number | null => (delay === null ? null : issued + delay);
  return {
    post:
      xml === null
        ? null
        : {
            ...UNKNOWN_POST,
            url: signIn.postedTo,
            message: signIn.encode(xml),
            ...(signIn.isCopy && { isCopy: true }),
            ...(signIn.forwardedTo !== undefined && { forwardedTo: signIn.forwardedTo }),
            awsTime: after(awsDelay),
            deviceTime: after(deviceDelay),
            timeFrom: 'browser',
            status: 200,
          },
    requests: signIn.requests.map((request) => ({
      message: requestXml(moved(request)),
      deviceTime: request.issueInstant,
      sameTab: request.sameTab,
      named: request.named,
    })),
    page: signIn.page,
    outcome: signIn.outcome,
    postedBefore: signIn.postedBefore,
    waitedInVain: signIn.waitedInVain,
    passwordPageFailed: signIn.passwordPageFailed,
    pageAt: signIn.pageAt,
    failure: null,
  };
};

const accountOf = (
  { arn, audience }: NonNullable<SignIn['provider']>,
  { idpEntityId, idpMetadata, certificates }: Instance,
): FederationAccount => ({
  ...EMPTY_ACCOUNT,
  id: 'acme',
  name: 'Acme',
  providerArn: arn,
  audience,
  idpEntityId,
  idpMetadata,
  certificates,
});

/** What a browser observes of a sign-in. */
export const observedBy = async (signIn: SignIn, generator: GeneratorName): Promise<ObservedSignIn> =>
  observe(signIn, await messageOf(signIn, generator));

/** The program's diagnosis of a sign-in. */
export const judge = async (signIn: SignIn, generator: GeneratorName): Promise<Diagnosis> =>
  judgeObserved(signIn, await observedBy(signIn, generator));

/** The program's diagnosis of the observations, with the sign-in's settings. */
export const judgeObserved = async (signIn: SignIn, observed: ObservedSignIn): Promise<Diagnosis> => {
  const imports = signIn.settings && (await importAll(signIn.settings));
  const { provider } = signIn;
  return diagnose(observed, {
    ...NOTHING_KNOWN,
    named: provider ? null : (imports?.instance ?? null),
    accounts: provider ? [accountOf(provider, imports?.instance ?? EMPTY_INSTANCE)] : [],
    users: signIn.users,
    supplied: suppliedOf({ cloudTrail: signIn.cloudTrail ? [signIn.cloudTrail] : [] }),
    swapped: imports?.swapped ?? [],
  });
};
