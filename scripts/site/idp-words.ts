import type { Code } from '../../src/diagnosis/causes.ts';
import type { IdpProduct } from '../../src/idp/product.ts';
import { PRODUCTS } from '../../src/idp/products.ts';
import { PRODUCT_REFUSALS } from '../../src/idp/refusals/product-refusals.ts';
import {
  type KnownRefusal,
  REFUSAL_REASON_IDS,
  REFUSAL_REASONS,
  type RefusalText,
} from '../../src/idp/refusals/refusal.ts';
import { keyOf } from '../../src/message-key.ts';
import { addressOfIdp } from './addresses.ts';
import { type Html, html } from './html.ts';
import { causeLink, linkTo, list, type Place, quoted } from './parts.ts';

/** What a product says for one reason to refuse, and the cause that it means. */
export interface RefusalRow {
  readonly product: IdpProduct;
  readonly cause: Code;
  /** At least one text. */
  readonly refusals: readonly [KnownRefusal, ...KnownRefusal[]];
}

/** Every known refusal, product by product. */
export const REFUSAL_ROWS: readonly RefusalRow[] = PRODUCTS.flatMap((product) => {
  const refusals = PRODUCT_REFUSALS.filter(({ product: id }) => id === product.id).flatMap((each) => each.refusals);
  return REFUSAL_REASON_IDS.flatMap((reason): readonly RefusalRow[] => {
    const [first, ...others] = refusals.filter((refusal) => refusal.reason === reason);
    return first === undefined ? [] : [{ product, cause: REFUSAL_REASONS[reason].cause, refusals: [first, ...others] }];
  });
});

/** @param beside the column beside the words: the product on a cause's page, the cause on a product's page */
export const refusalTable = (rows: readonly RefusalRow[], beside: 'product' | 'cause', place: Place): Html => {
  const { t } = place.reader;
  return html`<table>
<thead>
<tr><th scope="col">${t('site_idp_code')}</th><th scope="col">${t('report_meaning')}</th></tr>
</thead>
<tbody>
${rows.map(
  ({ product, cause, refusals }) => html`<tr>
<td>${wordsOf(refusals)}</td>
<td>${beside === 'product' ? html`<a href="${linkTo(place, addressOfIdp(product.id))}">${product.name}</a>` : causeLink(cause, place)}<br>
${t(keyOf('refusal', refusals[0].reason))}
${sourcesOf(refusals, place)}</td>
</tr>
`,
)}</tbody>
</table>`;
};

const wordsOf = (refusals: readonly KnownRefusal[]): Html =>
  list([
    ...refusals.flatMap(({ codes }) => codes.map((code) => html`<code>${code}</code>`)),
    ...refusals.flatMap(({ texts }) => texts.map((text) => quoted(readable(text)))),
  ]);

/** Joins texts that a page shows together; a varying value becomes an ellipsis. */
const readable = (text: RefusalText): string =>
  (typeof text === 'string' ? [text] : text).join(' … ').replaceAll(/\{[a-z-]+\}/g, '…');

const sourcesOf = (refusals: readonly KnownRefusal[], { reader: { t } }: Place): readonly Html[] => {
  const distinct = new Map(refusals.map((refusal) => [refusal.source, refusal]));
  return [...distinct.values()].map(({ basis, source }) => {
    const reference = new URL(source).hostname;
    const text = basis === 'documented' ? reference : t('ui_basis_unverified', { reference });
    return html`<a class="source" href="${source}">${text}</a>\n`;
  });
};
