import type { IncomingHttpHeaders } from 'node:http';
import https from 'node:https';
import type { Lab } from './lab.ts';
import { goesOnTo, goingOnPage, WORKFLOW_COOKIE } from './pages.ts';

export interface Visited {
  readonly url: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const LOGIN = { username: 'alice', password: 'alicepass' };
const MOST_STEPS = 20;

/**
 * A sign-in without a browser: follows redirects, refreshes and simple scripted navigations, fills in the login form,
 * submits forms, keeps cookies. Returns every visited page, in order.
 */
export async function signInWithoutBrowser(
  lab: Lab,
  { afterPage }: { readonly afterPage?: (page: Visited) => void } = {},
): Promise<readonly Visited[]> {
  const visited: Visited[] = [];
  const cookies = new Map<string, string>();
  let next: Step | null = { url: lab.signInUrl, body: null };
  while (next !== null && visited.length < MOST_STEPS) {
    const page: Visited = await request(lab.port, next, cookies);
    visited.push(page);
    afterPage?.(page);
    next = nextStep(page, cookies);
  }
  return visited;
}

interface Step {
  readonly url: string;
  /** Form-encoded; null for a GET. */
  readonly body: string | null;
}

function nextStep({ url, status, headers, body }: Visited, cookies: ReadonlyMap<string, string>): Step | null {
  if (status >= 300 && status < 400 && headers.location !== undefined) {
    return { url: new URL(headers.location, url).href, body: null };
  }
  const left =
    /location\.href = "([^"]+)"/.exec(body)?.[1] ?? /http-equiv="refresh" content="0;url=([^"]+)"/.exec(body)?.[1];
  if (left !== undefined) return { url: unescapeHtml(left), body: null };
  if (body === goingOnPage()) return { url: goesOnTo(cookies.get(WORKFLOW_COOKIE) ?? ''), body: null };
  const form = /<form[^>]*method="post"[^>]*>/is.exec(body)?.[0];
  if (form === undefined) return null;
  const action = attribute(form, 'action') ?? url;
  const fields = [...body.matchAll(/<input[^>]*>/gis)].map(([input]) => [
    attribute(input, 'name') ?? '',
    attribute(input, 'value') ?? '',
  ]);
  const filled = new URLSearchParams(fields.filter(([name]) => name !== ''));
  if (filled.has('password')) for (const [name, value] of Object.entries(LOGIN)) filled.set(name, value);
  return { url: new URL(action, url).href, body: filled.toString() };
}

function request(port: number, { url, body }: Step, cookies: Map<string, string>): Promise<Visited> {
  const { host, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const outgoing = https.request(
      {
        host: '127.0.0.1',
        port,
        servername: host,
        rejectUnauthorized: false,
        method: body === null ? 'GET' : 'POST',
        path: pathname + search,
        headers: {
          host,
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(body === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => {
          for (const cookie of incoming.headers['set-cookie'] ?? []) {
            const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
            cookies.set(name, value);
          }
          const text = Buffer.concat(chunks).toString();
          resolve({ url, status: incoming.statusCode ?? 0, headers: incoming.headers, body: text });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body ?? undefined);
  });
}

const attribute = (tag: string, name: string): string | null => {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : unescapeHtml(value);
};

const unescapeHtml = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
