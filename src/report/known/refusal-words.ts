import { OTHER_APPLICATION } from '../../idp/refusals/other-application.ts';
import { PRODUCT_REFUSALS } from '../../idp/refusals/product-refusals.ts';

/**
 * Words that IdPs write in their texts and that are not names. Those that could be one (Will, May, Grant, Page, Can,
 * Key, Post, Strong, Given) are not here: they are kept only within a text that is known as a whole.
 */
const WORDS: ReadonlySet<string> = new Set(
  (
    'a access account action active administrator after again all allowed already and another any app application ' +
    'are as assertion assigned assignment at attribute attributes audience authenticate authenticated authentication authorized ' +
    'authorization be because been before binding blocked but by cancelled cannot certificate check client code ' +
    'conditional configuration configured consent contact contains context could credentials data denied destination details ' +
    'did directory disabled does enabled entity error exist expected expired external failed failure for format forbidden ' +
    'found from group groups had has have identifier identity if in incorrect insufficient interaction ' +
    'internal into invalid is issue issuer it its license locked login match matches matching ' +
    'member message method missing more multifactor must mfa nameid need needs not null of one only ' +
    'or organization other parameter passive password permission permissions permitted please policy profile ' +
    'provided provider protected received recipient redirect refused register registered reply request requested ' +
    'requester requests require required requirements resource responder response role roles saml server service session ' +
    'should signature signed signing specified state status subject succeeded success support supported system ' +
    'tenant terminated that the their then there this timeout to token trusted try unable unauthorized ' +
    'unexpected unknown unsolicited unsupported until url used user users valid validate validation value version ' +
    'was were when which while with within without wrong your'
  ).split(' '),
);

/** In lower case, or with a capital at the beginning of a sentence; elsewhere a capital begins a name. */
export const isKnownWord = (word: string, beginsSentence: boolean): boolean =>
  WORDS.has(beginsSentence ? word.charAt(0).toLowerCase() + word.slice(1) : word) || isAcronym(word);

const ACRONYMS: ReadonlySet<string> = new Set(
  'SAML SAML2 MFA URL ACS NameID NameIDPolicy SSO IdP SP AWS ID'.split(' '),
);
const isAcronym = (word: string): boolean => ACRONYMS.has(word);

/** Codes without a row, whose form shows that they are not names. */
const CODE_FORMS = /^(?:AADSTS\d{4,7}|MSIS\d{4}|E0000\d{3}|(?:AUTHN|AUTHZ|MFA)_\d{3})$/;

/** Error codes that products document. */
const CODES: ReadonlySet<string> = new Set(
  PRODUCT_REFUSALS.flatMap(({ refusals }) => refusals.flatMap(({ codes }) => codes)),
);
export const isErrorCode = (word: string): boolean => CODES.has(word) || CODE_FORMS.test(word);

/**
 * Texts that products are known to write, with braces around what varies. A text of several parts counts only if all of
 * them are there.
 */
export const REFUSAL_TEXTS: readonly (readonly string[])[] = PRODUCT_REFUSALS.flatMap(({ refusals }) =>
  refusals.flatMap(({ texts }) => texts.map((text) => (typeof text === 'string' ? [text] : text))),
);

const SOURCES: ReadonlySet<string> = new Set([
  OTHER_APPLICATION.source,
  ...PRODUCT_REFUSALS.flatMap(({ refusals }) => refusals.map(({ source }) => source)),
  ...PRODUCT_REFUSALS.flatMap(({ codes }) => codes.flatMap(({ page }) => (page ? [page('')] : []))),
]);

/** The address of a page about one code contains its number. */
export const isRefusalSource = (text: string): boolean => SOURCES.has(text.replace(/(?<=\?code=)\d{4,7}$/, ''));
