import * as v from 'valibot';
import { textFromBase64 } from '../bytes.ts';
import { fail, type Result, succeed } from '../result.ts';
import { type EvidenceError, evidenceLimits } from './evidence.ts';
import { type Exchange, headerValue, type Recording, redirectOf, withField } from './exchange.ts';
import { fieldOfBody } from './form-body.ts';

/** HTTP Archive 1.2 (http://www.softwareishard.com/blog/har-12-spec/), as far as a diagnosis needs it; the rest is not read. */
const orNull = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.nullable(v.optional(schema, null)), null);
const HeadersSchema = v.fallback(v.array(v.object({ name: v.string(), value: v.string() })), []);
const ParamSchema = v.object({ name: v.string(), value: v.fallback(v.string(), '') });
const ContentSchema = v.object({
  mimeType: v.fallback(v.string(), ''),
  text: v.fallback(v.string(), ''),
  encoding: v.fallback(v.string(), ''),
});
const EntrySchema = v.object({
  startedDateTime: v.fallback(v.string(), ''),
  request: v.object({
    method: v.string(),
    url: v.string(),
    headers: HeadersSchema,
    postData: v.fallback(v.object({ text: v.fallback(v.string(), ''), params: v.fallback(v.array(ParamSchema), []) }), {
      text: '',
      params: [],
    }),
  }),
  response: v.fallback(
    v.object({
      status: v.fallback(v.number(), 0),
      headers: HeadersSchema,
      redirectURL: orNull(v.string()),
      content: v.fallback(ContentSchema, { mimeType: '', text: '', encoding: '' }),
    }),
    { status: 0, headers: [], redirectURL: null, content: { mimeType: '', text: '', encoding: '' } },
  ),
});
type Entry = v.InferOutput<typeof EntrySchema>;

const HarSchema = v.object({ log: v.object({ entries: v.array(v.unknown()) }) });

/** The traffic in a HAR, oldest first, without malformed entries; null if it is not a HAR. */
export const readHar = (json: unknown): Result<Recording, EvidenceError> | null => {
  const har = v.safeParse(HarSchema, json);
  if (!har.success) return null;
  if (har.output.log.entries.length > evidenceLimits.exchanges) return fail({ code: 'evidence-too-large' });
  const entries = har.output.log.entries.flatMap((entry) => {
    const read = v.safeParse(EntrySchema, entry);
    return read.success ? [read.output] : [];
  });
  return succeed({
    // DevTools write entries in the order of their answers; a stable sort keeps that order for entries without a time.
    exchanges: entries.map(exchangeOf).toSorted((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0)),
    timeFrom: 'har',
  });
};

const startOf = ({ startedDateTime }: Entry): number | null => {
  const time = Date.parse(startedDateTime);
  return Number.isNaN(time) ? null : time;
};

const exchangeOf = (entry: Entry): Exchange => {
  const { request, response } = entry;
  const status = response.status > 0 ? response.status : null;
  return {
    method: request.method,
    url: request.url,
    samlResponse: postedField(entry, 'SAMLResponse'),
    samlRequest: postedField(entry, 'SAMLRequest') ?? withField(request.url, 'SAMLRequest'),
    startedAt: startOf(entry),
    status,
    requestHeaders: request.headers,
    responseHeaders: response.headers,
    redirectsTo: redirectOf(request.url, status, headerValue(response.headers, 'location') ?? response.redirectURL),
    page: pageOf(response.content),
  };
};

const postedField = ({ request: { postData } }: Entry, field: 'SAMLRequest' | 'SAMLResponse'): string | null =>
  fieldOfBody(postData.text, field) ?? postData.params.find(({ name }) => name === field)?.value ?? null;

/** HTML only, because a sign-in page's scripts contain the headings of all failures. */
const pageOf = ({ mimeType, text, encoding }: Entry['response']['content']): string => {
  if (!/^\s*(?:text\/html|application\/xhtml\+xml)/i.test(mimeType)) return '';
  const cut = text.slice(0, evidenceLimits.page);
  // Four digits encode three bytes, so the text is cut at a whole group.
  return encoding === 'base64' ? (textFromBase64(cut.slice(0, cut.length - (cut.length % 4))) ?? '') : cut;
};
