import { toJsonSchema } from '@valibot/to-json-schema';
import { PolicySchema } from '../../storage/read-policy.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The purpose of each member, in a sentence for administrators. A name means the same in every place. */
export const POLICY_MEMBERS: Readonly<Record<string, string>> = {
  instances: 'The IAM Identity Center instances of the organisation.',
  accounts: 'The AWS accounts that people sign in to by IAM federation, without IAM Identity Center.',
  name: 'How the instance or account is called in the settings.',
  issuerUrl: 'IAM Identity Center issuer URL: what the IdP must send as Audience.',
  acsUrls: 'The ACS URLs of the instance, those of additional Regions included.',
  portalUrl: 'AWS access portal URL.',
  providerArn: "The ARN of the account's SAML provider in IAM.",
  audience: 'An Audience that the provider accepts besides those that AWS documents.',
  idpEntityId: "IdP issuer URL: the IdP's entityID, as AWS has it. Takes precedence over that of idpMetadata.",
  idpSignInUrl: 'IdP sign-in URL, as AWS has it.',
  idpMetadata: "The text of the IdP's metadata file (XML).",
  certificates: 'The certificates that IAM Identity Center has: PEM, or base64 of the DER without header lines.',
  reportLevel:
    'The laxest level at which reports leave the device: colleague (no personal data, addresses kept) or public (no addresses of the organisation either).',
  retentionMinutes: 'How long the messages of a failed sign-in are kept, in minutes: 5 to 30.',
  contact: 'Shown to users with the message for the administrator, such as: Send this to identity@example.com',
};

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

const changeMembers = ({ properties }: Schema, change: (name: string, schema: Schema) => Schema): Schema =>
  isSchema(properties)
    ? {
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, schema]) => [name, isSchema(schema) ? change(name, schema) : {}]),
        ),
      }
    : {};

const describe = (schema: Schema): Schema => ({
  ...schema,
  ...('properties' in schema ? { additionalProperties: false } : {}),
  ...changeMembers(schema, (name, member) => ({ description: POLICY_MEMBERS[name], ...describe(member) })),
  ...(isSchema(schema['items']) ? { items: describe(schema['items']) } : {}),
});

/** The whole schema, for checking a policy before its rollout. */
export const policySchema = (): Schema => ({
  title: "Policy of It's the SAML",
  ...describe({ ...toJsonSchema(PolicySchema, { typeMode: 'input' }) }),
});

const typesOf = (schema: Schema, isTop = false): Schema => ({
  type: schema['type'] ?? 'string',
  ...changeMembers(schema, (_, member) => typesOf(member)),
  ...('properties' in schema && !isTop ? { additionalProperties: { type: 'string' } } : {}),
  ...(isSchema(schema['items']) ? { items: typesOf(schema['items']) } : {}),
});

/**
 * The part of JSON Schema that Chromium accepts in `storage.managed_schema`. Chromium silently drops each top-level
 * entry in which anything does not fit. So this schema names only types: every other mistake then reaches the
 * extension, which reports it in the settings. Strings with unknown names are allowed for the same reason; only the
 * top-level object may not have them (developer.chrome.com/docs/extensions/reference/manifest/storage).
 */
export const managedSchema = (): Schema => typesOf(policySchema(), true);
