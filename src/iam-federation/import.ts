import { type ImportError, importFile } from '../identity-center/import.ts';
import { EMPTY_INSTANCE } from '../identity-center/instance.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { FederationAccount } from './account.ts';

/**
 * Imports the metadata that was uploaded for the SAML provider in IAM into an account: the IdP's entityID and
 * certificates.
 *
 * @param bytes the file as it is, or pasted text in UTF-8
 * @returns the account with what the file says, otherwise unchanged; or what the file is instead, and where it fails
 */
export const importProviderMetadata = async (
  account: FederationAccount,
  bytes: Uint8Array,
): Promise<Result<FederationAccount, ImportError>> => {
  const imported = await importFile(EMPTY_INSTANCE, bytes, 'idp-metadata');
  if (imported.ok) {
    const { idpEntityId, idpMetadata, certificates } = imported.value.instance;
    return succeed({ ...account, idpEntityId, idpMetadata, certificates });
  }
  const { error } = imported;
  // A service provider's metadata here is AWS's own, of either door.
  return error.code === 'not-identity-center'
    ? fail({ code: 'metadata-swapped', givenAs: 'idp', entityId: error.entityId })
    : imported;
};
