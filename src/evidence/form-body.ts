import { readForm } from '../saml/form.ts';

/**
 * The message in a recorded body of `application/x-www-form-urlencoded` or `multipart/form-data`.
 *
 * @returns the field's value, decoded once; null if the body has no such field
 */
export const fieldOfBody = (body: string, field: 'SAMLRequest' | 'SAMLResponse'): string | null => {
  const form = readForm(body);
  return form?.field === field && form.from === 'form' ? form.value : partOf(body, field);
};

/** RFC 7578, 4.2: headers, an empty line, the value, and the boundary on a line of its own. */
const partOf = (body: string, field: string): string | null => {
  const header = body.indexOf(`name="${field}"`);
  if (!body.startsWith('--') || header < 0) return null;
  const start = body.indexOf('\r\n\r\n', header);
  const end = body.indexOf('\r\n--', start);
  return start < 0 || end < 0 ? null : body.slice(start + 4, end);
};
