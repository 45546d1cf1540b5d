import http, { type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import https from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { makeServerKey } from './keys.ts';

export interface LabRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface LabAnswer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string | Buffer;
}

export interface LabServer {
  readonly port: number;
  close(): Promise<void>;
}

/** The real host names that the lab answers for, in the form of a certificate's names. */
const CERTIFICATE_HOSTS = [
  'signin.aws.amazon.com',
  '*.signin.aws',
  '*.sso.signin.aws',
  '*.signin.aws.amazon.com',
  '*.signin.amazonaws-us-gov.com',
  '*.sso.signin.amazonaws-us-gov.com',
  '*.signin-fips.amazonaws-us-gov.com',
  '*.signin.amazonaws.cn',
  '*.signin.amazonaws-eusc.eu',
  '*.awsapps.com',
  '*.awsapps.cn',
  '*.example.test',
];

/** One https server on loopback for all host names; `handle` gets the name that was requested. */
export async function startServer(handle: (request: LabRequest) => Promise<LabAnswer>): Promise<LabServer> {
  const { key, certificate } = makeServerKey(CERTIFICATE_HOSTS);
  const server = https.createServer({ key, cert: certificate }, (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', async () => {
      const answer = await handle({
        method: incoming.method ?? 'GET',
        url: new URL(incoming.url ?? '/', `https://${incoming.headers.host}`),
        headers: incoming.headers,
        body: Buffer.concat(chunks),
      }).catch((error: unknown): LabAnswer => ({ status: 500, headers: {}, body: `lab: ${String(error)}` }));
      outgoing.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  const port = await listen(server);
  return {
    port,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Forwards a request to a plain http server on loopback, and returns its whole answer. */
export function forward(request: LabRequest, port: number, extraHeaders: OutgoingHttpHeaders): Promise<LabAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = http.request(
      {
        host: '127.0.0.1',
        port,
        method: request.method,
        path: request.url.pathname + request.url.search,
        // Whole answers are read and altered here, so they must be uncompressed, and get a new length.
        headers: { ...request.headers, 'accept-encoding': 'identity', connection: 'close', ...extraHeaders },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => {
          const { connection, 'transfer-encoding': _, 'content-length': __, ...headers } = incoming.headers;
          resolve({ status: incoming.statusCode ?? 502, headers, body: Buffer.concat(chunks) });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(request.body);
  });
}

/** Listens on a free port of loopback. */
export function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address() as AddressInfo | null;
      if (address === null) reject(new Error('the server has no address'));
      else resolve(address.port);
    });
  });
}
