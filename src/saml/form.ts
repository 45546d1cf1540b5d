/** The parameter that carries the message in HTTP-POST and HTTP-Redirect (saml-bindings 3.4.4, 3.5.4). */
export type SamlField = 'SAMLResponse' | 'SAMLRequest';

export interface SamlForm {
  readonly field: SamlField;
  /** The field's value, form-decoded once. */
  readonly value: string;
  readonly relayState: string | null;
  readonly from: 'form' | 'url';
}

const FIELD = /(?:^\s*|[?&])(SAMLResponse|SAMLRequest)=([^&#]*)/;
/** No scheme is longer, and base64 of a large message would be searched to its end. */
const URL_START = /^\s*(?:[A-Za-z][A-Za-z0-9+.-]{0,63}:\/\/|\/[^?]*\?|\?)/;
/** Base64 contains `=` only at its end, so a name before `=` with something after it belongs to a form or a query. */
const FORM_START = /^\s*[\w.-]{1,64}=[^=\s]/;

/** Whether the text is a URL or a form body, with or without a SAML field. */
export const looksLikeForm = (text: string): boolean =>
  URL_START.test(text) || FORM_START.test(text) || FIELD.test(text);

/**
 * Extracts the message from an `application/x-www-form-urlencoded` body or from a whole URL's query.
 *
 * @param text a form body (`SAMLResponse=…&RelayState=…`, other fields around) or a URL
 * @returns the first SAML field with its value decoded once, or null if the text has none
 */
export const readForm = (text: string): SamlForm | null => {
  const match = FIELD.exec(text);
  if (!match) return null;
  const [, name, raw] = match;
  return {
    field: name === 'SAMLResponse' ? 'SAMLResponse' : 'SAMLRequest',
    value: formDecode(raw ?? ''),
    relayState: new URLSearchParams(queryOf(text)).get('RelayState'),
    from: URL_START.test(text) ? 'url' : 'form',
  };
};

/**
 * In a form `+` is a space (url.spec.whatwg.org, application/x-www-form-urlencoded parsing). A base64 value that was
 * encoded for a form has escapes for `+`, `/` and `=`. So one without any escape was pasted after decoding, and its `+`
 * belongs to base64.
 */
const formDecode = (raw: string): string =>
  raw.includes('%') ? (new URLSearchParams(`value=${raw}`).get('value') ?? '') : raw;

const queryOf = (text: string): string =>
  URL_START.test(text) ? text.replace(/#.*$/s, '').replace(/^[^?]*\?/, '') : text;
