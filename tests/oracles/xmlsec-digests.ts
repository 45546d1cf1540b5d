import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

/** What xmlsec1 digests: it fills in the DigestValues of a Signature template, any number of References in one process. */

export interface DigestTask {
  /** The element with this value in its attribute `ID`, whose local name is `subtree`. */
  readonly id: string;
  readonly algorithm: string;
  /** PrefixList of Exclusive C14N; none where it is empty. */
  readonly prefixes: readonly string[];
}

const folder = temporaryFolder('xmlsec-digests');
const keyFile = join(folder, 'hmac.key');
writeFileSync(keyFile, 'any key will do: only the digests are looked at');

const reference = ({ id, algorithm, prefixes }: DigestTask): string =>
  `<Reference URI="#${id}"><Transforms><Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>` +
  `<Transform Algorithm="${algorithm}">${
    prefixes.length === 0
      ? ''
      : `<e:InclusiveNamespaces xmlns:e="http://www.w3.org/2001/10/xml-exc-c14n#" PrefixList="${prefixes.join(' ')}"/>`
  }</Transform></Transforms><DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><DigestValue/></Reference>`;

/** A Signature template over these elements, to be put into the document before `digestsByXmlsec` sees it. */
export const digestTemplate = (tasks: readonly DigestTask[]): string =>
  '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo>' +
  '<CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>' +
  '<SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"/>' +
  `${tasks.map(reference).join('')}</SignedInfo><SignatureValue/></Signature>`;

/** The SHA-256 digests, base64, in the order of the template's References. */
export const digestsByXmlsec = (xml: string): readonly string[] => {
  const file = join(folder, 'document.xml');
  writeFileSync(file, xml);
  const { status, stdout, stderr } = spawnSync(
    'xmlsec1',
    ['--sign', '--hmackey', keyFile, '--id-attr:ID', 'subtree', file],
    { encoding: 'utf8', maxBuffer: 1024 ** 3, timeout: 60_000 },
  );
  if (status !== 0) throw new Error(`xmlsec1 did not fill in the template: ${stderr}`);
  return [...stdout.matchAll(/<DigestValue>([^<]*)<\/DigestValue>/g)].map(([, digest = '']) => digest.trim());
};
