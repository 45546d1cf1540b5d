import { type CopiedRequest, formBody } from './copied-request.ts';
import { parseHtmlAttributes } from './html-attributes.ts';

/**
 * Reads the page by which an IdP makes the browser post a Response: a form that submits itself (saml-bindings 3.5.4).
 *
 * @returns the request that the form would send, or null if the page has no such form
 */
export const readHtmlForm = (text: string): CopiedRequest | null => {
  if (!/^\s*</.test(text) || !/name\s*=\s*["']?SAML(?:Response|Request)/i.test(text)) return null;
  const tags = text.split('<');
  const fields = tags.filter((tag) => /^(?:input|textarea)\b/i.test(tag)).map(parseHtmlAttributes);
  const named = fields.flatMap(({ name, value }) =>
    name !== undefined && value !== undefined ? [[name, value] as const] : [],
  );
  const form = tags.find((tag) => /^form\b/i.test(tag));
  const action = form === undefined ? undefined : parseHtmlAttributes(form)['action'];
  return named.some(([name]) => name === 'SAMLResponse' || name === 'SAMLRequest')
    ? { url: action !== undefined && /^https?:\/\//i.test(action) ? action : null, body: formBody(named) }
    : null;
};
