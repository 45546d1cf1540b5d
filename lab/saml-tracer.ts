import { inflateRawSync } from 'node:zlib';
import type { BrowserContext, Request } from 'playwright';

type Pairs = readonly (readonly [string, string])[];

/**
 * Records a browser's traffic in the form of a SAML-tracer export (src/SAMLTrace.js and src/SAMLTraceIO.js of
 * github.com/simplesamlphp/SAML-tracer, version 1.8): decoded fields, the message in `saml`, no times except the
 * export's.
 *
 * @returns a function that exports all traffic so far as text
 */
export const traceLikeSamlTracer = (context: BrowserContext): (() => Promise<string>) => {
  const seen: Request[] = [];
  context.on('request', (request) => seen.push(request));
  return async () => {
    const requests = [];
    for (const request of seen) requests.push(await traced(request, requests.length));
    return JSON.stringify({ requests, timestamp: new Date().toISOString() }, null, 2);
  };
};

const traced = async (request: Request, number: number): Promise<object> => {
  const response = await request.response();
  const sent = fieldsOf(request);
  const message = sent.find(([name]) => name === 'SAMLRequest' || name === 'SAMLResponse')?.[1];
  return {
    method: request.method(),
    url: request.url(),
    requestId: `request-${number}`,
    requestHeaders: await request.headersArray(),
    [request.method() === 'POST' ? 'post' : 'get']: sent,
    ...(message === undefined ? {} : { protocol: 'SAML-P', saml: xmlOf(message, request.method()) }),
    responseStatus: response?.status() ?? '',
    responseStatusText: response === null ? '' : `HTTP/1.1 ${response.status()} ${response.statusText()}`,
    responseHeaders: (await response?.headersArray()) ?? [],
  };
};

const fieldsOf = (request: Request): Pairs =>
  request.method() === 'POST'
    ? [...new URLSearchParams(request.postData() ?? '')]
    : [...new URL(request.url()).searchParams];

/** HTTP-Redirect deflates, HTTP-POST does not (saml-bindings 3.4 and 3.5). */
const xmlOf = (message: string, method: string): string => {
  const bytes = Buffer.from(message, 'base64');
  return (method === 'GET' ? inflateRawSync(bytes) : bytes).toString('utf8');
};
