import type { IdpProduct } from '../product.ts';

export const ADFS: IdpProduct<'adfs'> = {
  id: 'adfs',
  name: 'AD FS',
  issuer: [
    {
      pattern: /^https?:\/\/[^/?#]+\/adfs\/services\/trust$/,
      basis: 'documented',
      example: 'http://sts.example.com/adfs/services/trust',
    },
  ],
  signInUrl: [
    {
      pattern: /^https:\/\/[^/?#]+\/adfs\/ls\/?$/,
      basis: 'documented',
      example: 'https://sts.example.com/adfs/ls/',
    },
  ],
  certificateSubject: [
    {
      pattern: /^CN=ADFS Signing - [^,]+$/,
      basis: 'documented',
      example: 'CN=ADFS Signing - sts.example.com',
    },
  ],
  postOrigin: [],
};
