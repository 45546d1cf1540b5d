import type { Instance } from '../identity-center/instance.ts';
import type { Context } from './context.ts';

/** What the IdP's metadata in the settings says: the instance's, or at the other door that of the provider in IAM; null if there is none. */
export const idpMetadataOf = ({ instance, account }: Pick<Context, 'instance' | 'account'>): Instance['idpMetadata'] =>
  (instance ?? account)?.idpMetadata ?? null;
