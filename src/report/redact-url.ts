import { isHexDirectoryId } from '../identity-center/directory-id.ts';
import { parseAcsUrl } from '../identity-center/endpoints.ts';
import { isRegion } from '../identity-center/regions.ts';
import {
  AWS_SUFFIXES,
  isAwsLabel,
  isBeforeUser,
  isKnownHostLabel,
  isKnownQueryName,
  isKnownQueryValue,
  isKnownSegment,
} from './known/urls.ts';
import { isMachineMade } from './machine-made.ts';
import type { Personal } from './personal/personal.ts';
import { isPlaceholder } from './placeholders.ts';
import { hiddenOnce } from './redact-name.ts';
import type { Redaction } from './redaction.ts';

const URL_PARTS = /^(\s*)(https?:\/\/)([^/?#\s]*)(\/[^?#\s]*)?(\?[^#\s]*)?(#\S*)?(\s*)$/is;
const HOST_LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
/** Letters outside ASCII in another spelling (RFC 3492). */
const PUNYCODE = /^xn--/i;
const PORT = /^\d{1,5}$/;
/** RFC 3986's unreserved characters, which need no encoding. */
const PLAIN_SEGMENT = /^[A-Za-z0-9._~-]{1,64}$/;
/** A JWT. */
const TOKEN = /^eyJ[\w-]+\.[\w-]+\./;

/**
 * The longest URL that is parsed, in characters: no entityID is longer (SAML core section 8.3.6). Of a longer one, the
 * host is enough.
 */
const LONGEST = 1024;

/**
 * An `http` or `https` URL without its personal and secret parts; null for any other text. User information, the values
 * of its query and its fragment are never kept. Hosts and path segments are kept if they are publicly known, and at
 * level `colleague` if they are written plainly and identify nobody.
 */
export const redactUrl = (text: string, redaction: Redaction): string | null => {
  const [, before = '', scheme = '', authority = '', path = '', query = '', fragment = '', after = ''] =
    URL_PARTS.exec(text) ?? [];
  if (scheme === '') return null;
  const host = redactAuthority(authority.slice(authority.lastIndexOf('@') + 1), redaction);
  if (text.length > LONGEST) return `${scheme}${host}/${redaction.placeholders.forText('segment', text)}`;
  return [
    hiddenOnce(before),
    scheme,
    host,
    redactPath(text, path, redaction),
    redactQuery(query, redaction),
    fragment === '' ? '' : `#${redaction.placeholders.mark('…')}`,
    hiddenOnce(after),
  ].join('');
};

const redactAuthority = (authority: string, redaction: Redaction): string => {
  const [host = '', port, ...more] = authority.split(':');
  const { placeholders } = redaction;
  if (more.length > 0) return `${placeholders.forText('host', authority)}.example`;
  if (port === undefined) return redactHost(host, redaction);
  const keepsPort =
    port === '443' || (redaction.level === 'colleague' && PORT.test(port) && !redaction.personal.isIn(port));
  return `${redactHost(host, redaction)}:${keepsPort ? port : placeholders.mark('…')}`;
};

/** Redacts a host name label by label at level `colleague`; at level `public` only AWS's hosts are known. */
export const redactHost = (host: string, redaction: Redaction): string => {
  const { level, placeholders, personal } = redaction;
  if (host === '') return host;
  const placeholder = (): string => `${placeholders.forText('host', host)}.example`;
  if (redaction.hasPlaceholders && /^host-[1-9]\d{0,2}\.example$/i.test(host)) return host;
  const labels = host.split('.');
  if (host.length > 253 || !labels.every((label) => HOST_LABEL.test(label))) return placeholder();
  const suffix = AWS_SUFFIXES.find((each) => host.toLowerCase().endsWith(`.${each}`));
  if (suffix !== undefined) {
    const own = host.slice(0, -suffix.length - 1).split('.');
    const kept = own.map((label) => redactAwsLabel(label, redaction));
    return isSpreadOver(own, kept, personal)
      ? `${placeholders.forText('alias', own.join('.'))}.${suffix}`
      : [...kept, host.slice(-suffix.length)].join('.');
  }
  if (level === 'public') return placeholder();
  const redacted = labels.map((label) =>
    isPlainLabel(label, redaction) ? label : placeholders.forText('label', label),
  );
  return redacted.includes('') || isSpreadOver(labels, redacted, personal) ? placeholder() : redacted.join('.');
};

/** A name may be spread over several labels, none of which identifies it alone. */
const isSpreadOver = (labels: readonly string[], redacted: readonly string[], personal: Personal): boolean => {
  const kept = labels.filter((label, index) => redacted[index] === label && !isKnownHostLabel(label));
  return kept.length > 1 && personal.isIn(kept.join('.'));
};

const isPlainLabel = (label: string, { personal, hasPlaceholders }: Redaction): boolean =>
  isKnownHostLabel(label) ||
  (hasPlaceholders && isPlaceholder(label)) ||
  !(PUNYCODE.test(label) || personal.isIn(label));

const redactAwsLabel = (label: string, redaction: Redaction): string => {
  const { level, placeholders, personal, hasPlaceholders } = redaction;
  if (isAwsLabel(label) || isRegion(label) || (hasPlaceholders && isPlaceholder(label))) return label;
  return level === 'colleague' && !personal.isIn(label) ? label : placeholders.forText('alias', label);
};

const redactPath = (url: string, path: string, redaction: Redaction): string => {
  const { level, personal, placeholders, hasPlaceholders } = redaction;
  const tenant = parseAcsUrl(url)?.tenant ?? null;
  const keep = (segment: string): boolean => {
    if (segment === '' || isKnownSegment(segment) || (hasPlaceholders && isOwnSegment(segment))) return true;
    if (level === 'public' || TOKEN.test(segment)) return false;
    return PLAIN_SEGMENT.test(segment) && !personal.isIn(segment);
  };
  const redacted = path.split('/').map((segment, index, all) => {
    if (keep(segment) && !isOfUser(segment, all[index - 1] ?? '')) return segment;
    if (segment === tenant) return placeholders.forText('tenant', segment);
    return isHexDirectoryId(segment) && level === 'public'
      ? placeholders.directoryIdFor(segment)
      : placeholders.forText('segment', segment);
  });
  if (level === 'public') return redacted.join('/');
  // A name may be spread over several segments.
  const kept = redacted.filter(
    (segment) => !isKnownSegment(segment) && !isOwnSegment(segment) && !isMachineMade(segment),
  );
  return kept.length > 1 && personal.isIn(kept.join('/'))
    ? `/${placeholders.forText('segment', path)}`
    : redacted.join('/');
};

/** Any user, even one that nothing else in the message names: `/users/jane.doe`, `/~jane`, or a number. */
const isOfUser = (segment: string, before: string): boolean =>
  segment.startsWith('~') || (isBeforeUser(before) && !(isKnownSegment(segment) || isOwnSegment(segment)));

const OWN_DIRECTORY = /^d-0{7}\d{3}$/;
const isOwnSegment = (segment: string): boolean => isPlaceholder(segment) || OWN_DIRECTORY.test(segment);

const redactQuery = (query: string, { level, placeholders, personal, hasPlaceholders }: Redaction): string => {
  if (query.length < 2) return query;
  const pairs = query
    .slice(1)
    .split('&')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      const shown = isKnownQueryName(name) ? name : placeholders.mark('name');
      if (value.length === 0) return shown;
      const given = value.join('=');
      const isKnown = level === 'colleague' && isKnownQueryValue(name, given) && !personal.isIn(given);
      const keeps = isKnown || (hasPlaceholders && isPlaceholder(given));
      return `${shown}=${keeps ? given : placeholders.forText('value', given)}`;
    });
  return `?${pairs.join('&')}`;
};
