import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

/** xmlsec1's digests: it fills in the DigestValues of a Signature template, for any number of References in one process. */

export interface DigestTask {
  /** The element with the local name `subtree` and this value in its attribute `ID`. */
  readonly id: string;
  readonly algorithm: string;
  /** The PrefixList of Exclusive C14N; omitted if it is empty. */
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

/** A Signature template over these elements, to insert into the document before `digestsByXmlsec`. */
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
