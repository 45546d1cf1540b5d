import manifest from '../../manifest.json' with { type: 'json' };
import { AccountPolicySchema, InstancePolicySchema, PolicySchema } from '../../storage/read-policy.ts';
import { POLICY_MEMBERS } from './policy-schema.ts';

/** Example values; the store, or the organisation that signs the package, assigns the real ones. */
export const EXTENSION_ID = 'EXTENSION_ID';
export const XPI_URL = 'https://XPI_URL';
export const GECKO_ID = manifest.browser_specific_settings.gecko.id;

/** An invented organisation. */
export const EXAMPLE_POLICY = {
  instances: [
    {
      name: 'Production',
      issuerUrl: 'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-1234567890',
      acsUrls: [
        'https://eu-west-1.signin.aws.amazon.com/platform/saml/acs/11111111-2222-4333-8444-555555555555',
        'https://eu-west-1.sso.signin.aws/platform/saml/acs/11111111-2222-4333-8444-555555555555',
      ],
      portalUrl: 'https://d-1234567890.awsapps.com/start',
      idpEntityId: 'https://idp.example.com/saml',
      idpSignInUrl: 'https://idp.example.com/saml/sso',
    },
  ],
  accounts: [
    {
      name: 'Sandbox',
      providerArn: 'arn:aws:iam::111122223333:saml-provider/Example',
      idpEntityId: 'https://idp.example.com/saml/sandbox',
    },
  ],
  reportLevel: 'colleague',
  retentionMinutes: 15,
  contact: 'Send this to identity@example.com',
};

interface ChromiumBrowser {
  readonly name: string;
  readonly file: string;
  readonly updateUrl: string;
  /** The setting that pins the icon to the toolbar. */
  readonly pinned: Readonly<Record<string, string>>;
  readonly registryKey: string;
  /** The preference domain on macOS. */
  readonly domain: string;
}

const CHROMIUM_BROWSERS: readonly ChromiumBrowser[] = [
  {
    name: 'Chrome',
    file: 'chrome',
    updateUrl: 'https://clients2.google.com/service/update2/crx',
    pinned: { toolbar_pin: 'force_pinned' },
    registryKey: 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Google\\Chrome',
    domain: 'com.google.Chrome',
  },
  {
    name: 'Edge',
    file: 'edge',
    updateUrl: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
    pinned: { toolbar_state: 'force_shown' },
    registryKey: 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Edge',
    domain: 'com.microsoft.Edge',
  },
];

const forceInstalled = ({ updateUrl, pinned }: ChromiumBrowser): object => ({
  [EXTENSION_ID]: { installation_mode: 'force_installed', update_url: updateUrl, ...pinned },
});

const linuxFile = (browser: ChromiumBrowser): string =>
  jsonText({
    ExtensionSettings: forceInstalled(browser),
    '3rdparty': { extensions: { [EXTENSION_ID]: EXAMPLE_POLICY } },
  });

/** The registry stores lists and objects as JSON in a string. */
const windowsFile = (browser: ChromiumBrowser): string => {
  const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const entry = ([name, value]: readonly [string, unknown]): string => {
    if (typeof value === 'number') return `"${name}"=dword:${value.toString(16).padStart(8, '0')}`;
    return `"${name}"=${quoted(typeof value === 'string' ? value : JSON.stringify(value))}`;
  };
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `[${browser.registryKey}]`,
    entry(['ExtensionSettings', forceInstalled(browser)]),
    '',
    `[${browser.registryKey}\\3rdparty\\extensions\\${EXTENSION_ID}\\policy]`,
    ...Object.entries(EXAMPLE_POLICY).map(entry),
    '',
  ];
  return lines.join('\r\n');
};

const plist = (content: object): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    ...plistLines(content, ''),
    '</plist>',
    '',
  ].join('\n');

const plistLines = (value: unknown, indent: string): readonly string[] => {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    return [`${indent}<array>`, ...value.flatMap((each) => plistLines(each, deeper)), `${indent}</array>`];
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).flatMap(([name, each]) => [
      `${deeper}<key>${name}</key>`,
      ...plistLines(each, deeper),
    ]);
    return [`${indent}<dict>`, ...entries, `${indent}</dict>`];
  }
  const element = typeof value === 'number' ? 'integer' : 'string';
  return [`${indent}<${element}>${String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${element}>`];
};

const firefoxFile = (): string =>
  jsonText({
    policies: {
      ExtensionSettings: { [GECKO_ID]: { installation_mode: 'force_installed', install_url: XPI_URL } },
      '3rdparty': { Extensions: { [GECKO_ID]: EXAMPLE_POLICY } },
    },
  });

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The policy files for each browser and system, and the page that explains them, by path. */
export const fleetFiles = (): readonly (readonly [string, string])[] => [
  ...CHROMIUM_BROWSERS.flatMap((browser) => [
    [`docs/fleet/linux/${browser.file}.json`, linuxFile(browser)] as const,
    [`docs/fleet/windows/${browser.file}.reg`, windowsFile(browser)] as const,
    [`docs/fleet/macos/${browser.domain}.plist`, plist({ ExtensionSettings: forceInstalled(browser) })] as const,
    [`docs/fleet/macos/${browser.domain}.extensions.${EXTENSION_ID}.plist`, plist(EXAMPLE_POLICY)] as const,
  ]),
  ['docs/fleet/firefox/policies.json', firefoxFile()],
  ['docs/fleet/README.md', page()],
];

/** What it is a member of, unless that is the policy itself. */
const ownerOf = (name: string): string => {
  if (name in PolicySchema.entries) return '';
  const owners = [
    ...(name in InstancePolicySchema.entries ? ['an instance'] : []),
    ...(name in AccountPolicySchema.entries ? ['an account'] : []),
  ];
  return ` of ${owners.join(' or ')}`;
};

const page = (): string => `<!-- Generated by npm run docs; the files beside it are made from the same example. -->

# A fleet of browsers

An administrator installs the extension everywhere and sets what is known of the organisation. Every sign-in is then compared with it,
and users see whom to contact. Users see these values in the settings and cannot change them. Their own instances stay beside
them; if both name the same instance, the policy's applies.

## What can be set

Every member may be left out.

| member | is |
|---|---|
${Object.entries(POLICY_MEMBERS)
  .map(([name, is]) => `| \`${name}\`${ownerOf(name)} | ${is} |`)
  .join('\n')}

[policy.schema.json](../schema/policy.schema.json) is the JSON Schema to check a policy with before it is rolled out.

## The files

\`${EXTENSION_ID}\` is the id of the extension in the store (32 letters), \`${XPI_URL}\` the address of the signed package. Replace the example's values by your own.

| browser | system | file | goes to | tried |
|---|---|---|---|---|
| Chromium | Linux | [linux/chrome.json](linux/chrome.json) | \`/etc/chromium/policies/managed/its-the-saml.json\` | yes: Debian's Chromium, by the tests |
| Chrome | Linux | [linux/chrome.json](linux/chrome.json) | \`/etc/opt/chrome/policies/managed/its-the-saml.json\` | not tried |
| Edge | Linux | [linux/edge.json](linux/edge.json) | \`/etc/opt/edge/policies/managed/its-the-saml.json\` | not tried |
| Chrome | Windows | [windows/chrome.reg](windows/chrome.reg) | the registry, or the same values by group policy | not tried |
| Edge | Windows | [windows/edge.reg](windows/edge.reg) | the registry, or the same values by group policy | not tried |
| Chrome | macOS | [com.google.Chrome.plist](macos/com.google.Chrome.plist), [com.google.Chrome.extensions.${EXTENSION_ID}.plist](macos/com.google.Chrome.extensions.${EXTENSION_ID}.plist) | a configuration profile, one preference domain each | not tried |
| Edge | macOS | [com.microsoft.Edge.plist](macos/com.microsoft.Edge.plist), [com.microsoft.Edge.extensions.${EXTENSION_ID}.plist](macos/com.microsoft.Edge.extensions.${EXTENSION_ID}.plist) | a configuration profile, one preference domain each | not tried |
| Firefox | Linux | [firefox/policies.json](firefox/policies.json) | \`/etc/firefox/policies/policies.json\` | yes: Debian's Firefox ESR, by the tests |
| Firefox | Windows | the same | \`distribution\\policies.json\` beside \`firefox.exe\` | not tried |
| Firefox | macOS | the same | \`Firefox.app/Contents/Resources/distribution/policies.json\` | not tried |

Chrome and Edge on Windows and macOS force-install from outside their stores only on devices that are joined to a domain or managed.
Firefox has one file for all policies: merge these members into the one that is there.

## When something in it is wrong

The settings name each entry that cannot be used, with its place and why: an unknown member, a value out of bounds, a URL that is none, a
certificate or metadata that cannot be read. Everything else applies. If valid values contradict each other, the preflight of the instance says so, as for
the user's own instances.

Chromium, Chrome and Edge hand to the extension only what has the types of the package's \`managed-schema.json\`: a text where a list is wanted withholds that whole topmost
member, and so does a topmost member of an unknown name. The extension cannot see what is withheld; the settings say so, and \`chrome://policy\`
(\`edge://policy\`) names it under the extension's id. Firefox withholds nothing.

A changed policy applies at once in Chromium, and every stored sign-in is diagnosed again. Firefox reads its policies when it starts.
`;
