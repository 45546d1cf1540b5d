import * as v from 'valibot';
import { EMPTY_ACCOUNT, type FederationAccount } from '../src/iam-federation/account.ts';
import { importProviderMetadata } from '../src/iam-federation/import.ts';
import { importFile } from '../src/identity-center/import.ts';
import { EMPTY_INSTANCE, type Instance } from '../src/identity-center/instance.ts';
import { NO_POLICY, type PolicyProblem, type ReadPolicy } from './policy.ts';

/**
 * What an administrator sets for everyone (`storage.managed`). docs/schema/policy.schema.json and the managed-schema.json
 * of the package are made from this schema.
 */
const UrlSchema = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/]\S*$/));

// An entry that was removed leaves an empty place, so that the others keep their numbers.
const listOf = <Item extends v.GenericSchema<string>>(item: Item) => v.array(v.optional(item));

export const InstancePolicySchema = v.objectWithRest(
  {
    name: v.exactOptional(v.string()),
    issuerUrl: v.exactOptional(UrlSchema),
    acsUrls: v.exactOptional(listOf(UrlSchema)),
    portalUrl: v.exactOptional(UrlSchema),
    /** An entityID need not be a URL. */
    idpEntityId: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
    idpSignInUrl: v.exactOptional(UrlSchema),
    /** The IdP's metadata file: XML. */
    idpMetadata: v.exactOptional(v.string()),
    /** Certificates that Identity Center has: PEM, or base64 of the DER. */
    certificates: v.exactOptional(listOf(v.string())),
  },
  v.never(),
);

export const AccountPolicySchema = v.objectWithRest(
  {
    name: v.exactOptional(v.string()),
    providerArn: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
    /** An Audience need not be a URL. */
    audience: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
    idpEntityId: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
    /** The IdP's metadata file that was uploaded for the provider in IAM: XML. */
    idpMetadata: v.exactOptional(v.string()),
  },
  v.never(),
);

export const PolicySchema = v.objectWithRest(
  {
    instances: v.exactOptional(v.array(v.optional(InstancePolicySchema))),
    accounts: v.exactOptional(v.array(v.optional(AccountPolicySchema))),
    reportLevel: v.exactOptional(v.picklist(['colleague', 'public'])),
    retentionMinutes: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(30))),
    /** Whom users should contact, in the organisation's own words. */
    contact: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
  },
  v.never(),
);

type InstancePolicy = v.InferOutput<typeof InstancePolicySchema>;
type AccountPolicy = v.InferOutput<typeof AccountPolicySchema>;

/**
 * Reads what is in `storage.managed`; never throws. Each wrong entry is reported and left out; the rest is used.
 * The policy does not judge the shapes of URLs; the preflight of an instance does.
 */
export const readPolicy: ReadPolicy = async (values) => {
  const { issues = [] } = v.safeParse(PolicySchema, values);
  const places = issues.map(({ path = [] }) => path.map(({ key }) => key));
  const { instances = [], accounts = [], ...rest } = v.parse(PolicySchema, places.reduce<unknown>(without, values));
  const read = await Promise.all(
    instances.map((given, index) => (given === undefined ? null : readInstance(given, `instances[${index}]`))),
  );
  const readAccounts = await Promise.all(
    accounts.map((given, index) => (given === undefined ? null : readAccount(given, `accounts[${index}]`))),
  );
  return {
    ...NO_POLICY,
    ...rest,
    instances: read.flatMap((each) => each?.instance ?? []),
    accounts: readAccounts.flatMap((each) => each?.account ?? []),
    problems: [
      ...issues.map((issue, index) => problemOf(issue, textOf(places[index] ?? []))),
      ...[...read, ...readAccounts].flatMap((each) => each?.problems ?? []),
    ],
  };
};

const problemOf = ({ type, expected }: v.BaseIssue<unknown>, at: string): PolicyProblem => {
  if (type === 'never') return { at, code: 'unknown-member' };
  if (type === 'regex') return { at, code: 'url-malformed' };
  return { at, code: 'unfit', expected: expected ?? '' };
};

const textOf = (place: readonly unknown[]): string =>
  place.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${key}`)).join('');

/** The same value without the entry at this place; the other entries of a list stay where they are. */
const without = (value: unknown, [key, ...inner]: readonly unknown[]): unknown => {
  if (Array.isArray(value)) {
    // A list in place of an object has no entries with that name, so it is removed as a whole.
    if (typeof key !== 'number') return undefined;
    return value.map((each, index) => (index !== key ? each : inner.length === 0 ? undefined : without(each, inner)));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== key || inner.length > 0)
      .map(([name, each]) => [name, name === key ? without(each, inner) : each]),
  );
};

const isGiven = <Value>(value: Value | undefined): value is Value => value !== undefined;

/** One instance as if its files had been imported in the settings, and its URLs typed there. */
const readInstance = async (
  { idpMetadata, certificates = [], acsUrls = [], ...typed }: InstancePolicy,
  at: string,
): Promise<{ readonly instance: Instance; readonly problems: readonly PolicyProblem[] }> => {
  const problems: PolicyProblem[] = [];
  let instance: Instance = { ...EMPTY_INSTANCE, id: `policy ${at}` };
  const take = async (text: string | undefined, as: 'idp-metadata' | 'certificate', place: string): Promise<void> => {
    if (text === undefined) return;
    const imported = await importFile(instance, new TextEncoder().encode(text), as);
    if (imported.ok) instance = imported.value.instance;
    else problems.push({ at: `${at}.${place}`, code: 'unreadable', why: imported.error });
  };
  await take(idpMetadata, 'idp-metadata', 'idpMetadata');
  for (const [index, text] of certificates.entries()) await take(text, 'certificate', `certificates[${index}]`);
  return { instance: { ...instance, ...typed, acsUrls: acsUrls.filter(isGiven) }, problems };
};

/** One account of IAM federation as if its metadata had been imported in the settings, and the rest typed there. */
const readAccount = async (
  { idpMetadata, ...typed }: AccountPolicy,
  at: string,
): Promise<{ readonly account: FederationAccount; readonly problems: readonly PolicyProblem[] }> => {
  const account = { ...EMPTY_ACCOUNT, id: `policy ${at}`, ...typed };
  if (idpMetadata === undefined) return { account, problems: [] };
  const imported = await importProviderMetadata(account, new TextEncoder().encode(idpMetadata));
  return imported.ok
    ? { account: { ...imported.value, ...typed }, problems: [] }
    : { account, problems: [{ at: `${at}.idpMetadata`, code: 'unreadable', why: imported.error }] };
};
