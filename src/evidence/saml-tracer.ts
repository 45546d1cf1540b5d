import * as v from 'valibot';
import { fail, type Result, succeed } from '../result.ts';
import { type EvidenceError, evidenceLimits } from './evidence.ts';
import { type Exchange, type Header, headerValue, type Recording, redirectOf, withField } from './exchange.ts';

/**
 * A SAML-tracer export: its requests with decoded message, fields and answers, without times
 * (github.com/simplesamlphp/SAML-tracer, src/SAMLTraceIO.js). Before version 1.0 headers were pairs. If its masking was
 * on, the fields are useless, but `saml` still contains the message.
 */
const HeaderSchema = v.union([
  v.object({ name: v.string(), value: v.string() }),
  v.pipe(
    v.tuple([v.string(), v.string()]),
    v.transform(([name, value]): Header => ({ name, value })),
  ),
]);
const FieldsSchema = v.fallback(v.array(v.tuple([v.string(), v.string()])), []);
const RequestSchema = v.object({
  method: v.string(),
  url: v.string(),
  get: FieldsSchema,
  post: FieldsSchema,
  saml: v.fallback(v.nullable(v.string()), null),
  requestHeaders: v.fallback(v.array(HeaderSchema), []),
  responseStatus: v.fallback(v.nullable(v.number()), null),
  responseHeaders: v.fallback(v.array(HeaderSchema), []),
});
const ExportSchema = v.object({ requests: v.array(v.unknown()) });

/** The traffic of an export, in its order, without malformed requests; null if it is not an export. */
export const readSamlTracer = (json: unknown): Result<Recording, EvidenceError> | null => {
  const trace = v.safeParse(ExportSchema, json);
  if (!trace.success) return null;
  const { requests } = trace.output;
  if (requests.length > evidenceLimits.exchanges) return fail({ code: 'evidence-too-large' });
  return succeed({ exchanges: requests.flatMap(readRequest), timeFrom: 'file' });
};

const readRequest = (json: unknown): readonly Exchange[] => {
  const request = v.safeParse(RequestSchema, json);
  if (!request.success) return [];
  const { method, url, get, post, saml, requestHeaders, responseStatus, responseHeaders } = request.output;
  const field = (wanted: string): string | null => {
    const sent = [...post, ...get].find(([name]) => name === wanted)?.[1] ?? null;
    return sent === null || isMasked(sent) ? sent && saml : sent;
  };
  return [
    {
      method,
      url,
      samlResponse: field('SAMLResponse'),
      samlRequest: field('SAMLRequest') ?? withField(url, 'SAMLRequest'),
      startedAt: null,
      status: responseStatus,
      requestHeaders,
      responseHeaders,
      redirectsTo: redirectOf(url, responseStatus, headerValue(responseHeaders, 'location')),
      page: '',
    },
  ];
};

/** SAML-tracer writes `{hash:…}` or `{obf:…}` for a masked value, `{overwritten}` for a removed one (src/filters.js). */
const isMasked = (value: string): boolean => /^\{(?:hash:|obf:|overwritten)/.test(value);
