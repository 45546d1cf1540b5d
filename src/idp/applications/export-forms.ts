import type { IdpProductId } from '../product.ts';

/**
 * The forms in which the program reads each product's settings of the application for AWS, named after what writes
 * them. Products without an export are left out.
 */
export const EXPORT_FORMS: Readonly<Partial<Record<IdpProductId, readonly string[]>>> = {
  entra: ['Microsoft Graph', 'az', 'PowerShell', 'manifest', 'Terraform'],
  okta: ['API', 'Terraform'],
  onelogin: ['API', 'Terraform'],
  jumpcloud: ['API'],
  pingone: ['API', 'Terraform'],
  pingfederate: ['API', 'Terraform'],
  cyberark: ['API'],
  duo: ['API'],
  cloudflare: ['API', 'Terraform'],
  keycloak: ['console', 'kcadm', 'realm export', 'Terraform'],
  auth0: ['API', 'add-on settings', 'Terraform'],
  adfs: ['PowerShell'],
  authentik: ['API', 'blueprint', 'Terraform'],
  zitadel: ['API', 'Terraform'],
  shibboleth: ['relying-party.xml'],
  simplesamlphp: ['saml20-sp-remote.php'],
};
