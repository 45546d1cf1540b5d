import { documented, type ProductRefusals, unverified, WORDS } from '../refusals/refusal.ts';

const PAGES =
  'https://docs.pingidentity.com/pingfederate/11.3/administrators_reference_guide/pf_either_idp_sp_user_facing_pages.html';
const BINDING = 'https://docs.pingidentity.com/r/en-us/pingfederate-100/rkj1564003028579';
const PINGAM = 'https://docs.pingidentity.com/pingoneaic/am-saml2/saml2-error-codes.html';

/** PingFederate, and PingAM. */
export const PINGFEDERATE_REFUSALS: ProductRefusals = {
  product: 'pingfederate',
  codes: [WORDS, { pattern: /[?&]errorcode=(\w+)/g, prefix: '', only: [/saml2error\.jsp/], page: () => PINGAM }],
  frame: /pingfederate|\/idp\/SSO\.saml2|startSSO\.ping|saml2error\.jsp/i,
  refusals: [
    {
      reason: 'request-binding',
      codes: [],
      texts: ['Incoming binding {detail} is not enabled for {entity-id}'],
      ...documented(BINDING),
    },
    {
      reason: 'application-disabled',
      codes: [],
      texts: ['partner not active'],
      ...unverified(BINDING),
    },
    {
      reason: 'session-lost',
      codes: [],
      texts: ['Page Expired', 'Multiple Sign-On Delay'],
      needsFrame: true,
      ...documented(PAGES),
    },
    {
      // PingAM and PingOne Advanced Identity Cloud: the address of saml2error.jsp contains the code.
      reason: 'application-unknown',
      codes: ['nullSPEntityID'],
      texts: [],
      ...documented(PINGAM),
    },
    {
      reason: 'request-damaged',
      codes: ['requestProcessingError'],
      texts: [],
      ...documented(PINGAM),
    },
    {
      reason: 'idp-fault',
      codes: [],
      texts: ['Unexpected System Error'],
      isGeneral: true,
      ...documented(PAGES),
    },
  ],
};
