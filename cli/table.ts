import { WEIGHTS, type Weight } from '../src/diagnosis/finding.ts';
import type { MessageKey } from '../src/message-key.ts';
import { LEVELS } from '../src/report/format.ts';
import { RENDERINGS } from '../src/report/render.ts';

/** The command's name, and the package's. */
export const COMMAND = 'its-the-saml';

/** Renderings for people, and for build servers. */
export const FORMATS = [...RENDERINGS, 'github', 'junit'] as const;
export type Format = (typeof FORMATS)[number];

/** The lowest weight of a finding that makes the command exit with 1. */
export const FAIL_ON = WEIGHTS;
export type FailOn = Weight;

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** An option of the command line. Parsing, help, man page and completions all come from one table of options. */
interface OptionRow {
  readonly short?: string;
  /** The placeholder for the value in the help; null for a switch. */
  readonly value: 'FILE' | 'URL' | 'NAME' | 'TEXT' | 'TIME' | 'TAG' | 'FORMAT' | 'LEVEL' | 'WEIGHT' | null;
  /** All possible values, if they are few. */
  readonly choices?: readonly string[];
  readonly repeatable?: true;
  readonly group: 'known' | 'output';
  readonly text: MessageKey;
}

export const OPTIONS = {
  'posted-to': { value: 'URL', group: 'known', text: 'cli_option_posted_to' },
  'authn-request': { value: 'FILE', group: 'known', text: 'cli_option_authn_request' },
  'sp-metadata': { value: 'FILE', group: 'known', text: 'cli_option_sp_metadata' },
  'idp-metadata': { value: 'FILE', group: 'known', text: 'cli_option_idp_metadata' },
  certificate: { value: 'FILE', repeatable: true, group: 'known', text: 'cli_option_certificate' },
  'idp-app': { value: 'FILE', group: 'known', text: 'cli_option_idp_app' },
  settings: { value: 'FILE', group: 'known', text: 'cli_option_settings' },
  observed: { value: 'FILE', group: 'known', text: 'cli_option_observed' },
  evidence: { value: 'FILE', group: 'known', text: 'cli_option_evidence' },
  username: { value: 'NAME', group: 'known', text: 'cli_option_username' },
  page: { value: 'TEXT', group: 'known', text: 'cli_option_page' },
  at: { value: 'TIME', group: 'known', text: 'cli_option_at' },
  format: { value: 'FORMAT', choices: FORMATS, group: 'output', text: 'cli_option_format' },
  json: { value: null, group: 'output', text: 'cli_option_json' },
  brief: { value: null, group: 'output', text: 'cli_option_brief' },
  level: { value: 'LEVEL', choices: LEVELS, group: 'output', text: 'cli_option_level' },
  lang: { value: 'TAG', group: 'output', text: 'cli_option_lang' },
  'fail-on': { value: 'WEIGHT', choices: FAIL_ON, group: 'output', text: 'cli_option_fail_on' },
  help: { short: 'h', value: null, group: 'output', text: 'cli_option_help' },
  version: { value: null, group: 'output', text: 'cli_option_version' },
} as const satisfies Readonly<Record<string, OptionRow>>;

export type OptionName = keyof typeof OPTIONS;

/** The table as a list, in the order of the help. */
export const OPTION_ROWS: readonly (OptionRow & { readonly name: string })[] = Object.entries(OPTIONS).map(
  ([name, row]) => ({ name, ...row }),
);

/** First words that make the command do something other than diagnose. */
export const SUB_COMMANDS = {
  preflight: { usage: 'preflight [options]', text: 'cli_command_preflight' },
  man: { usage: 'man', text: 'cli_command_man' },
  completion: { usage: `completion ${SHELLS.join('|')}`, text: 'cli_command_completion' },
} as const satisfies Readonly<Record<string, { readonly usage: string; readonly text: MessageKey }>>;

export const EXAMPLES: readonly { readonly line: string; readonly text: MessageKey }[] = [
  { line: `${COMMAND} response.txt`, text: 'cli_example_response' },
  { line: `${COMMAND} --brief < recording.har`, text: 'cli_example_pipe' },
  { line: `${COMMAND} --sp-metadata aws.xml --idp-metadata idp.xml response.txt`, text: 'cli_example_metadata' },
  { line: `${COMMAND} preflight --sp-metadata aws.xml --idp-metadata idp.xml`, text: 'cli_example_preflight' },
  { line: `${COMMAND} --format github --fail-on decisive *.har`, text: 'cli_example_automation' },
];

/** The exit statuses, on which scripts rely. */
export const EXIT = { nothing: 0, cause: 1, unreadable: 2, usage: 64 } as const;
