/** The Amazon Resource Name of a role or of a SAML provider in IAM (docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html). */
export interface IamArn {
  readonly kind: 'role' | 'saml-provider';
  /** `aws`, `aws-cn`, `aws-us-gov`, …, as written. */
  readonly partition: string;
  readonly account: string;
  /** The name without its path. */
  readonly name: string;
  /** As written. */
  readonly text: string;
}

/**
 * Paths may contain colons as well, but if this pattern allowed them, two ARNs that run together would match as one.
 * Names and paths: docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html and API_CreateSAMLProvider.html.
 */
const ARN =
  /^arn:(aws[a-z-]*):iam::(\d{12}):(?:(role)\/(?:[!-9;-~]*\/)?([\w+=,.@-]{1,64})|(saml-provider)\/([\w.-]{1,128}))$/;

/** Reads the ARN of a role or of a SAML provider; null for anything else. */
export const parseIamArn = (text: string): IamArn | null => {
  const [, partition, account, role, roleName, , providerName] = ARN.exec(text) ?? [];
  const name = roleName ?? providerName;
  if (partition === undefined || account === undefined || name === undefined) return null;
  return { kind: role === undefined ? 'saml-provider' : 'role', partition, account, name, text };
};

/**
 * Identity Center makes these roles for its own use, and AssumeRoleWithSAML does not work with them
 * (docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html).
 */
export const isReservedRole = ({ kind, name }: IamArn): boolean =>
  kind === 'role' && name.startsWith('AWSReservedSSO_');
