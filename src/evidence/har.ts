import * as v from 'valibot';
import { type Exchange, fieldOfUrl } from './exchange.ts';

/** HTTP Archive 1.2 (http://www.softwareishard.com/blog/har-12-spec/), as far as a diagnosis needs it; the rest is not read. */
const HeaderSchema = v.object({ name: v.string(), value: v.string() });
const EntrySchema = v.object({
  startedDateTime: v.fallback(v.nullable(v.string()), null),
  request: v.object({
    method: v.string(),
    url: v.string(),
    headers: v.fallback(v.array(HeaderSchema), []),
    postData: v.fallback(
      v.nullable(
        v.object({
          text: v.fallback(v.string(), ''),
          params: v.fallback(v.array(v.object({ name: v.string(), value: v.fallback(v.string(), '') })), []),
        }),
      ),
      null,
    ),
  }),
  response: v.fallback(
    v.object({
      status: v.fallback(v.nullable(v.number()), null),
      headers: v.fallback(v.array(HeaderSchema), []),
      content: v.fallback(
        v.object({ text: v.fallback(v.string(), ''), encoding: v.fallback(v.nullable(v.string()), null) }),
        { text: '', encoding: null },
      ),
    }),
    { status: null, headers: [], content: { text: '', encoding: null } },
  ),
});
const HarSchema = v.object({ log: v.object({ entries: v.array(v.unknown()) }) });

export const isHar = (json: unknown): boolean => v.is(HarSchema, json);

/** The exchanges of a HAR, in its order; entries that are none are left out. */
export const readHar = (json: unknown): readonly Exchange[] => {
  const har = v.safeParse(HarSchema, json);
  return har.success ? har.output.log.entries.flatMap(readEntry) : [];
};

const readEntry = (json: unknown): readonly Exchange[] => {
  const entry = v.safeParse(EntrySchema, json);
  if (!entry.success) return [];
  const { request, response, startedDateTime } = entry.output;
  const posted = (field: 'SAMLRequest' | 'SAMLResponse'): string | null => {
    const body = request.postData;
    if (!body) return null;
    if (new RegExp(`(?:^|&)${field}=`).test(body.text)) return body.text;
    return body.params.find(({ name }) => name === field)?.value ?? null;
  };
  const startedAt = startedDateTime === null ? Number.NaN : Date.parse(startedDateTime);
  return [
    {
      method: request.method,
      url: request.url,
      samlResponse: posted('SAMLResponse'),
      samlRequest: posted('SAMLRequest') ?? fieldOfUrl(request.url, 'SAMLRequest'),
      startedAt: Number.isNaN(startedAt) ? null : startedAt,
      status: response.status === 0 ? null : response.status,
      requestHeaders: request.headers,
      responseHeaders: response.headers,
      responseText: contentText(response.content),
    },
  ];
};

const contentText = ({ text, encoding }: { readonly text: string; readonly encoding: string | null }): string => {
  if (encoding !== 'base64') return text;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
  } catch {
    return '';
  }
};
