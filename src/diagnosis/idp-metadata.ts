import type { Instance } from '../identity-center/instance.ts';
import type { Context } from './context.ts';

/**
 * The IdP's metadata in the settings: the instance's, or that of the provider in IAM at the other door; null if there
 * is none.
 */
export const idpMetadataOf = ({ instance, account }: Pick<Context, 'instance' | 'account'>): Instance['idpMetadata'] =>
  (instance ?? account)?.idpMetadata ?? null;
