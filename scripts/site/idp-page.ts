import { CODES } from '../../src/diagnosis/causes.ts';
import type { IdpProduct } from '../../src/idp/product.ts';
import { causeContent, headingOf } from '../docs/cause-content.ts';
import { addressOfCause, addressOfIdp } from './addresses.ts';
import type { Reader, SitePage } from './frame.ts';
import { html } from './html.ts';
import { REFUSAL_ROWS, refusalTable } from './idp-words.ts';
import { linkTo, list, section } from './parts.ts';

/** The page of one product: what it says when it refuses, and the causes for which it has its own steps. */
export const idpPage = (product: IdpProduct, reader: Reader): SitePage => {
  const { t } = reader;
  const address = addressOfIdp(product.id);
  const place = { address, reader };
  const { name } = product;
  const title = t('site_idp_title', { product: name });
  const rows = REFUSAL_ROWS.filter((row) => row.product.id === product.id);
  const codes = CODES.filter((code) => causeContent(code, t, '').consoles.some(({ id }) => id === product.id));
  const links = codes.map(
    (code) => html`<a href="${linkTo(place, addressOfCause(code))}#${product.id}">${headingOf(code, t)}</a>`,
  );
  return {
    address,
    title,
    description: `${title}. ${t('site_description')}`,
    heading: title,
    content: html`${section(t('site_idp_words_of', { product: name }), rows.length === 0 ? null : refusalTable(rows, 'cause', place))}
${section(t('site_idp_causes', { product: name }), list(links))}`,
  };
};
