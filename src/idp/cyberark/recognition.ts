import type { IdpProduct } from '../product.ts';

export const CYBERARK: IdpProduct<'cyberark'> = {
  id: 'cyberark',
  name: 'CyberArk Identity',
  issuer: [
    {
      pattern: /^https:\/\/[0-9a-z-]+\.(?:id\.cyberark\.cloud|my\.idaptive\.app|my\.centrify\.com)\/[^?#]+$/,
      basis: 'unverified',
      example: 'https://abc1234.id.cyberark.cloud/00001111-aaaa-2222-bbbb-3333cccc4444',
    },
  ],
  signInUrl: [
    {
      pattern: /^https:\/\/[0-9a-z-]+\.(?:id\.cyberark\.cloud|my\.idaptive\.app|my\.centrify\.com)\/[^?#]+$/,
      basis: 'unverified',
      example:
        'https://abc1234.id.cyberark.cloud/applogin/appKey/00001111-aaaa-2222-bbbb-3333cccc4444/customerId/ABC1234',
    },
  ],
  certificateSubject: [],
  postOrigin: [
    {
      pattern: /^https:\/\/[0-9a-z-]+\.(?:id\.cyberark\.cloud|my\.idaptive\.app|my\.centrify\.com)$/,
      basis: 'unverified',
      example: 'https://abc1234.id.cyberark.cloud',
    },
  ],
};
