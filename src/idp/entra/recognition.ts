import type { IdpProduct } from '../product.ts';

export const ENTRA: IdpProduct<'entra'> = {
  id: 'entra',
  name: 'Microsoft Entra ID',
  issuer: [
    {
      pattern: /^https:\/\/sts\.windows\.net\/(?<tenant>[0-9a-fA-F-]{36})\/$/,
      basis: 'documented',
      example: 'https://sts.windows.net/aaaabbbb-0000-cccc-1111-dddd2222eeee/',
    },
    {
      // "Append application ID to issuer" (saml-claims-customization, Advanced SAML claims options).
      pattern: /^https:\/\/sts\.windows\.net\/(?<tenant>[0-9a-fA-F-]{36})\/[0-9a-fA-F-]{36}$/,
      basis: 'documented',
      example: 'https://sts.windows.net/aaaabbbb-0000-cccc-1111-dddd2222eeee/00001111-aaaa-2222-bbbb-3333cccc4444',
    },
    {
      pattern: /^https:\/\/sts\.chinacloudapi\.cn\/(?<tenant>[0-9a-fA-F-]{36})\/$/,
      basis: 'documented',
      example: 'https://sts.chinacloudapi.cn/aaaabbbb-0000-cccc-1111-dddd2222eeee/',
    },
  ],
  signInUrl: [
    {
      pattern: /^https:\/\/login\.microsoftonline\.com\/(?<tenant>[0-9a-fA-F-]{36})\/saml2$/,
      basis: 'documented',
      example: 'https://login.microsoftonline.com/aaaabbbb-0000-cccc-1111-dddd2222eeee/saml2',
    },
    {
      pattern: /^https:\/\/login\.partner\.microsoftonline\.cn\/(?<tenant>[0-9a-fA-F-]{36})\/saml2$/,
      basis: 'documented',
      example: 'https://login.partner.microsoftonline.cn/aaaabbbb-0000-cccc-1111-dddd2222eeee/saml2',
    },
    {
      pattern: /^https:\/\/login\.(?:microsoftonline\.us|chinacloudapi\.cn)\/(?<tenant>[0-9a-fA-F-]{36})\/saml2$/,
      basis: 'unverified',
      example: 'https://login.microsoftonline.us/aaaabbbb-0000-cccc-1111-dddd2222eeee/saml2',
    },
  ],
  certificateSubject: [
    {
      pattern: /^CN=Microsoft Azure Federated SSO Certificate$/,
      basis: 'documented',
      example: 'CN=Microsoft Azure Federated SSO Certificate',
    },
  ],
  postOrigin: [
    {
      pattern: /^https:\/\/login\.(?:microsoftonline\.(?:com|us)|partner\.microsoftonline\.cn|chinacloudapi\.cn)$/,
      basis: 'documented',
      example: 'https://login.microsoftonline.com',
    },
  ],
};
