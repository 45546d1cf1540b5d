import { type IamArn, parseIamArn } from './arn.ts';

/**
 * One value of the Role attribute: the role that the user may assume, and the provider in IAM that vouches for the
 * user.
 */
export interface RolePair {
  readonly role: IamArn;
  readonly provider: IamArn;
}

/** Why a value is not such a pair. */
export type RoleProblem =
  | 'empty'
  /** White space around the value or its comma; everything else is right. */
  | 'white-space'
  | 'one-arn'
  /** More than two ARNs. */
  | 'many-arns'
  /** Two ARNs, but not those of a role and a provider. */
  | 'same-kind'
  | 'accounts-differ'
  | 'partitions-differ'
  | 'no-arn';

export type RoleValue =
  | { readonly kind: 'pair'; readonly pair: RolePair }
  | { readonly kind: 'problem'; readonly problem: RoleProblem };

const problem = (code: RoleProblem): RoleValue => ({ kind: 'problem', problem: code });

/**
 * Reads one value of the Role attribute: the ARNs of a role and of a provider, in either order, separated by a comma
 * (docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html). A role's name may contain
 * commas, so only a comma before an ARN separates the two.
 */
export const readRoleValue = (text: string): RoleValue => {
  if (text.trim() === '') return problem('empty');
  const spaced = text.split(/,(?=\s*arn:)/);
  const parts = spaced.map((part) => part.trim());
  const arns = parts.map(parseIamArn);
  const [first, second] = arns;
  if (!first || arns.includes(null)) return problem('no-arn');
  if (!second) return problem('one-arn');
  if (arns.length > 2) return problem('many-arns');
  if (first.kind === second.kind) return problem('same-kind');
  if (first.account !== second.account) return problem('accounts-differ');
  if (first.partition !== second.partition) return problem('partitions-differ');
  if (parts.join() !== text) return problem('white-space');
  return {
    kind: 'pair',
    pair: first.kind === 'role' ? { role: first, provider: second } : { role: second, provider: first },
  };
};

/** The pairs among the values of the Role attribute. */
export const rolePairsOf = (values: readonly string[]): readonly RolePair[] =>
  values.map(readRoleValue).flatMap((value) => (value.kind === 'pair' ? [value.pair] : []));
