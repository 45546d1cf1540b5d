import { GENERAL } from './general/recognition.ts';
import type { IdpProduct, Shape } from './product.ts';
import { RECOGNISABLE } from './products.ts';
import { shapeOf, tenantOf } from './shape-check.ts';

/** What a sign-in and the settings show of an IdP; null if it was not seen. */
export interface IdpEvidence {
  /** Issuer of the Assertion, else of the Response, else the entityID of the IdP's metadata. */
  readonly issuer: string | null;
  /** RFC 4514 subject of the signing certificate. */
  readonly certificateSubject: string | null;
  /** AuthnRequest@Destination, or SingleSignOnService@Location of the IdP's metadata. */
  readonly signInUrl: string | null;
  /** Origin of the page that posted the Response. */
  readonly postOrigin: string | null;
}

export interface Recognition {
  /** The general product where no evidence fits a known one. */
  readonly product: IdpProduct;
  readonly by: keyof IdpEvidence | null;
  /** The product's tenant, as the evidence that recognised it names it. */
  readonly tenant: string | null;
}

interface Kind {
  readonly evidence: keyof IdpEvidence;
  readonly shapes: (product: IdpProduct) => readonly Shape[];
}

/** The surest first: AWS trusts an issuer by its name, whereas the page that posts may be behind a proxy. */
const KINDS: readonly Kind[] = [
  { evidence: 'issuer', shapes: (product) => product.issuer },
  { evidence: 'signInUrl', shapes: (product) => product.signInUrl },
  { evidence: 'certificateSubject', shapes: (product) => product.certificateSubject },
  { evidence: 'postOrigin', shapes: (product) => product.postOrigin },
];

/** Tells which IdP product issued a Response, by the surest evidence that fits one; never by a guess. */
export const recogniseIdp = (evidence: IdpEvidence): Recognition => {
  for (const { evidence: by, shapes } of KINDS) {
    const value = evidence[by];
    const product = value === null ? undefined : RECOGNISABLE.find((each) => shapeOf(value, shapes(each))?.fits);
    if (value !== null && product) return { product, by, tenant: tenantOf(value, shapes(product)) };
  }
  return { product: GENERAL, by: null, tenant: null };
};
