import * as v from 'valibot';
import { CertificateSettingSchema, IdpMetadataSettingSchema } from '../identity-center/instance.ts';
import { parseIamArn } from './arn.ts';
import type { RolePair } from './role.ts';

/**
 * One configured AWS account that people sign in to by IAM federation: the SAML provider in IAM, and the metadata that
 * was uploaded for it. Storage, exported settings and managed policy all use this shape.
 */
export const FederationAccountSchema = v.object({
  id: v.string(),
  name: v.string(),
  /** The ARN of the SAML provider in IAM. */
  providerArn: v.nullable(v.string()),
  /** An Audience that the provider accepts in addition to those that AWS documents. */
  audience: v.nullable(v.string()),
  /** The entityID of the IdP that the provider trusts. */
  idpEntityId: v.nullable(v.string()),
  idpMetadata: v.nullable(IdpMetadataSettingSchema),
  certificates: v.array(CertificateSettingSchema),
});

export type FederationAccount = v.InferOutput<typeof FederationAccountSchema>;

/** An account about which nothing is known yet. */
export const EMPTY_ACCOUNT: FederationAccount = {
  id: '',
  name: '',
  providerArn: null,
  audience: null,
  idpEntityId: null,
  idpMetadata: null,
  certificates: [],
};

const accountNumberOf = ({ providerArn }: FederationAccount): string | null =>
  parseIamArn(providerArn ?? '')?.account ?? null;

/**
 * The configured account that a sign-in belongs to: the one whose provider its roles name, else the one that trusts its
 * Issuer in the same AWS account, else the one that trusts its Issuer, else one of the same AWS account whose IdP is
 * not known. Null if there is none.
 */
export const findAccount = (
  accounts: readonly FederationAccount[],
  issuer: string | null,
  roles: readonly RolePair[],
): FederationAccount | null => {
  const trusts = ({ idpEntityId }: FederationAccount): boolean => issuer !== null && idpEntityId === issuer;
  const tests: readonly ((account: FederationAccount) => boolean)[] = [
    ({ providerArn }) => roles.some(({ provider }) => provider.text === providerArn),
    (account) => trusts(account) && roles.some(({ provider }) => provider.account === accountNumberOf(account)),
    trusts,
    (account) =>
      account.idpEntityId === null && roles.some(({ provider }) => provider.account === accountNumberOf(account)),
  ];
  for (const test of tests) {
    const found = accounts.find(test);
    if (found) return found;
  }
  return null;
};
