import type { IdpApplication } from '../../idp-application/idp-application.ts';
import { jsonIn } from '../../json-in-text.ts';
import { parseXml } from '../../xml/parse.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { readAdfs, withEndpoints } from '../adfs/application.ts';
import { readAuth0 } from '../auth0/application.ts';
import { readAuthentik } from '../authentik/application.ts';
import { readCloudflare } from '../cloudflare/application.ts';
import { readCyberArk } from '../cyberark/application.ts';
import { readDuo } from '../duo/application.ts';
import { readEntra } from '../entra/application.ts';
import { readJumpCloud } from '../jumpcloud/application.ts';
import { readKeycloak } from '../keycloak/application.ts';
import { readOkta } from '../okta/application.ts';
import { readOneLogin } from '../onelogin/application.ts';
import { readPingFederate } from '../pingfederate/application.ts';
import { readPingOne } from '../pingone/application.ts';
import { readShibboleth } from '../shibboleth/application.ts';
import { readSimpleSamlPhp } from '../simplesamlphp/application.ts';
import { readZitadel } from '../zitadel/application.ts';
import { at, DEEPEST, has, type Json, listAt } from './export.ts';
import { readHcl } from './hcl.ts';
import { readPhpMetadata } from './php-metadata.ts';
import { applicationsOfResource, terraformResources } from './terraform.ts';
import { readBlueprint, readFormatList } from './text-exports.ts';

/**
 * Each one recognises its product's export by something that no other product has, and returns nothing for any other
 * text.
 */
const JSON_READERS: readonly ((json: Json) => readonly IdpApplication[])[] = [
  readKeycloak,
  readOkta,
  readEntra,
  readAdfs,
  readAuth0,
  readPingFederate,
  readPingOne,
  readOneLogin,
  readJumpCloud,
  readAuthentik,
  readDuo,
  readCloudflare,
  readCyberArk,
  readZitadel,
];

/** An export with more applications comes from a whole tenant; only these are searched for the one for AWS. */
const MOST_APPLICATIONS = 5_000;

/**
 * The applications in an IdP's export: JSON of an API or a console, Terraform (source, plan, state), PowerShell's
 * lists, PHP, XML and YAML. Only the members that are needed are copied, so no secret is.
 *
 * @returns an empty list if the text is not a known export
 */
export const readApplications = (text: string): readonly IdpApplication[] => {
  const start = text.trimStart();
  if (start.startsWith('<?php') || /\$metadata\s*\[/.test(text)) return ofPhp(text);
  if (start.startsWith('<')) return ofXml(start);
  if (/^\s*resource\s+"\w+"\s+"[^"]+"\s*\{/m.test(text)) return readHcl(text).flatMap(applicationsOfResource);
  const json = jsonIn(text).flatMap(ofJson).slice(0, MOST_APPLICATIONS);
  if (json.length > 0 || /^[{[]/.test(start)) return json;
  if (/authentik_providers_saml\.samlprovider/.test(text)) return readBlueprint(text).flatMap(readAuthentik);
  return withEndpoints(readFormatList(text)).flatMap(ofJson);
};

const ofJson = (json: Json): readonly IdpApplication[] => {
  const resources = terraformResources(json);
  if (resources.length > 0) return resources.flatMap(applicationsOfResource);
  return unwrapped(json).flatMap(ofOne);
};

const ofOne = (json: Json): readonly IdpApplication[] => {
  for (const read of JSON_READERS) {
    const applications = read(json);
    if (applications.length > 0) return applications;
  }
  return [];
};

/** The members in which APIs and shells wrap an answer. */
const WRAPPERS = [
  'value',
  'response',
  'responses',
  'result',
  'Result',
  'items',
  'results',
  'clients',
  'app',
  'data',
  'body',
] as const;

const unwrapped = (json: Json, depth = 0): readonly Json[] => {
  if (depth > DEEPEST) return [];
  if (Array.isArray(json)) return json.flatMap((item) => unwrapped(item, depth + 1));
  const embedded = listAt(json, '_embedded', 'applications');
  if (embedded !== null) return embedded;
  if (has(json, 'realm', 'clients')) return [json];
  const wrapper = WRAPPERS.find((name) => {
    const inner = at(json, name);
    return typeof inner === 'object' && inner !== null && ofOne(json).length === 0;
  });
  return wrapper === undefined ? [json] : unwrapped(at(json, wrapper), depth + 1);
};

const ofPhp = (text: string): readonly IdpApplication[] =>
  [...readPhpMetadata(text)].map(([entityId, entry]) => readSimpleSamlPhp(entityId, entry));

const ofXml = (text: string): readonly IdpApplication[] => {
  const document = parseXml(text);
  if (!document.ok) return [];
  const { root } = document.value;
  return root.localName === 'Objects' ? objectsIn(root).flatMap(ofOne) : readShibboleth(root);
};

/** Output of PowerShell's `ConvertTo-Xml`: objects with their properties. */
const objectsIn = (root: XmlElement): readonly Json[] =>
  elementsOf(root, 'Object').map((object) =>
    Object.fromEntries(elementsOf(object, 'Property').map((property) => [nameOf(property), contentOf(property)])),
  );

const contentOf = (property: XmlElement): Json => {
  const within = elementsOf(property, 'Property');
  if (within.length === 0) return textOf(property);
  return within.every((each) => nameOf(each) === '')
    ? within.map(contentOf)
    : Object.fromEntries(within.map((each) => [nameOf(each), contentOf(each)]));
};

const elementsOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => (child.kind === 'element' && child.localName === name ? [child] : []));

const nameOf = (element: XmlElement): string =>
  element.attributes.find(({ localName }) => localName === 'Name')?.value ?? '';

const textOf = (element: XmlElement): string =>
  element.children
    .map((child) => (child.kind === 'text' ? child.text : ''))
    .join('')
    .trim();
