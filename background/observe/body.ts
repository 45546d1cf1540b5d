/** webRequest's `requestBody`. Its types promise one string for each field, but both browsers give a list of values. */
export interface RequestBody {
  readonly error?: string;
  readonly formData?: { readonly SAMLResponse?: unknown };
  readonly raw?: readonly { readonly bytes?: unknown; readonly file?: string }[];
}

/**
 * Longer fields are cut, because src/saml refuses anything that long as too large, and storage.session has room for 10
 * MB. In characters: base64 of 3 MiB.
 */
const MAX_FIELD = 4 * 1024 * 1024;

/** What was posted in SAMLResponse. */
export type PostedField =
  | { readonly kind: 'value'; readonly value: string }
  /** The browser does not show the body: Firefox gives an empty `formData` if it is over 1 MiB. */
  | { readonly kind: 'withheld' }
  /** The body was seen, but contains no such field. */
  | { readonly kind: 'absent' };

const WITHHELD: PostedField = { kind: 'withheld' };
const ABSENT: PostedField = { kind: 'absent' };

/**
 * Reads the field in either form in which the browser shows the body: decoded, or raw (urlencoded with a charset
 * parameter, multipart).
 */
export const readPostedResponse = async (body: RequestBody | undefined): Promise<PostedField> => {
  if (!body || body.error !== undefined) return WITHHELD;
  if (body.formData) {
    return Object.keys(body.formData).length === 0 ? WITHHELD : fieldOf([body.formData.SAMLResponse].flat()[0]);
  }
  const bytes = bytesOf(body.raw ?? []);
  return bytes === null ? WITHHELD : readRaw(bytes);
};

const fieldOf = (value: unknown): PostedField =>
  typeof value === 'string' ? { kind: 'value', value: value.slice(0, MAX_FIELD) } : ABSENT;

/** The whole body; null if the browser does not show all of it (for a file it shows only the name). */
const bytesOf = (raw: NonNullable<RequestBody['raw']>): Blob | null => {
  const parts = raw.map(({ bytes }) => (bytes instanceof ArrayBuffer ? bytes : null)).filter((bytes) => bytes !== null);
  return parts.length === 0 || parts.length < raw.length ? null : new Blob(parts);
};

/** Uses the browser's own parser of form bodies. Base64 is ASCII, so the charset makes no difference. */
const readRaw = async (bytes: Blob): Promise<PostedField> => {
  const boundary = /^--([^\r\n]{1,70})\r\n/.exec(await bytes.slice(0, 80).text())?.[1];
  const type =
    boundary === undefined ? 'application/x-www-form-urlencoded' : `multipart/form-data; boundary="${boundary}"`;
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    return fieldOf(form.get('SAMLResponse'));
  } catch {
    // Neither of the two: no browser would send such a body for a form.
    return ABSENT;
  }
};
