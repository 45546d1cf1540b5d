import { parseArgs } from 'node:util';
import { recogniseSignInPage } from '../src/identity-center/sign-in-pages.ts';
import { LEVELS, type Level } from '../src/report/format.ts';
import { RENDERINGS, type Rendering } from '../src/report/render.ts';
import { fail, type Result, succeed } from '../src/result.ts';
import { parseDateTime } from '../src/saml/time.ts';

export const USAGE = `Usage: npm run --silent diagnose -- [options] FILE…

  FILE                  a SAMLResponse (XML, base64, deflated, form body, URL), a HAR, a SAML-tracer export,
                        an earlier report; - for standard input. Without FILE, but with metadata, certificates
                        or settings: what those alone show to be wrong; with --authn-request and --observed:
                        a sign-in that the identity provider did not answer
  --posted-to URL       the ACS URL it was posted to
  --authn-request FILE  the AuthnRequest of the same sign-in
  --sp-metadata FILE    Identity Center's metadata
  --idp-metadata FILE   the identity provider's metadata
  --certificate FILE    a certificate held by Identity Center, PEM or DER; repeatable
  --settings FILE       an instance as the settings export it
  --observed FILE       what a browser saw, as a report's signIn holds it
  --evidence FILE       pasted text: a CloudTrail record or errorMessage, list-users output
  --username NAME       the user's name in Identity Center
  --page TEXT           the heading of the page that AWS showed
  --at TIME             ISO 8601, the moment of the POST by AWS's clock
  --format FORMAT       json, markdown, html, text (default text)
  --level LEVEL         colleague, public, raw (default colleague)
  --help                this text

Exit status: 0 nothing wrong found, 1 a cause was found, 2 no SAML message that can be read, 64 usage.
`;

export interface Options {
  readonly files: readonly string[];
  readonly help: boolean;
  readonly postedTo: string | null;
  readonly authnRequest: string | null;
  readonly spMetadata: string | null;
  readonly idpMetadata: string | null;
  readonly certificates: readonly string[];
  readonly settings: string | null;
  readonly observed: string | null;
  readonly evidence: string | null;
  readonly userName: string | null;
  readonly page: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number | null;
  readonly format: Rendering;
  readonly level: Level;
}

const single = { type: 'string' } as const;

/** Reads the command line; the error is what is wrong with it, for standard error. */
export const readOptions = (args: readonly string[]): Result<Options, string> => {
  try {
    return checked(parse(args));
  } catch (error) {
    // parseArgs tells a wrong option by an exception.
    return fail(error instanceof Error ? error.message : String(error));
  }
};

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'posted-to': single,
      'authn-request': single,
      'sp-metadata': single,
      'idp-metadata': single,
      certificate: { type: 'string', multiple: true },
      settings: single,
      observed: single,
      evidence: single,
      username: single,
      page: single,
      at: single,
      format: single,
      level: single,
      help: { type: 'boolean' },
    },
  });

const checked = ({ values, positionals }: ReturnType<typeof parse>): Result<Options, string> => {
  const format = RENDERINGS.find((each) => each === (values.format ?? 'text'));
  if (!format) return fail(`--format takes one of ${RENDERINGS.join(', ')}.`);
  const level = LEVELS.find((each) => each === (values.level ?? 'colleague'));
  if (!level) return fail(`--level takes one of ${LEVELS.join(', ')}.`);
  const at = values.at === undefined ? null : parseDateTime(values.at);
  if (at && !at.ok) return fail('--at takes an ISO 8601 time, e.g. 2026-01-15T10:00:00Z.');
  // What says something even without a file to be diagnosed.
  const alone = ['sp-metadata', 'idp-metadata', 'certificate', 'settings', 'authn-request'] as const;
  const isPasswordPage = recogniseSignInPage(values.page ?? '') === 'does-not-compute';
  if (positionals.length === 0 && !values.help && !isPasswordPage && alone.every((name) => !values[name])) {
    return fail('No FILE given.');
  }
  return succeed({
    files: positionals,
    help: values.help ?? false,
    postedTo: values['posted-to'] ?? null,
    authnRequest: values['authn-request'] ?? null,
    spMetadata: values['sp-metadata'] ?? null,
    idpMetadata: values['idp-metadata'] ?? null,
    certificates: values.certificate ?? [],
    settings: values.settings ?? null,
    observed: values.observed ?? null,
    evidence: values.evidence ?? null,
    userName: values.username ?? null,
    page: values.page ?? null,
    at: at?.value.milliseconds ?? null,
    format,
    level,
  });
};
