/**
 * The join-URI-References function of Canonical XML 1.1 (https://www.w3.org/TR/xml-c14n11/#DocSubsets): relative resolution as in RFC
 * 3986 section 5.2, except that the base may itself be relative, leading `..` segments stay, and empty segments are
 * removed.
 */
export const joinReferences = (base: string, reference: string): string => {
  const outer = splitReference(base);
  const inner = splitReference(reference);
  if (inner.scheme !== '') return write({ ...inner, path: removeDots(inner.path) });
  if (inner.authority !== '') return write({ ...inner, scheme: outer.scheme, path: removeDots(inner.path) });
  if (inner.path === '') {
    return write({
      ...outer,
      path: removeDots(outer.path),
      query: inner.query || outer.query,
      fragment: inner.fragment,
    });
  }
  const path = inner.path.startsWith('/') ? inner.path : folderOf(outer) + inner.path;
  return write({ ...inner, scheme: outer.scheme, authority: outer.authority, path: removeDots(path) });
};

/** Each part with its delimiter, `''` if it is missing. */
interface Reference {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

/** RFC 3986 appendix B. */
const splitReference = (text: string): Reference => {
  const parts = /^([^:/?#]+:)?(\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(text);
  const [scheme = '', authority = '', path = '', query = '', fragment = ''] = parts?.slice(1) ?? [];
  return { scheme, authority, path, query, fragment };
};

const write = ({ scheme, authority, path, query, fragment }: Reference): string =>
  scheme + authority + path + query + fragment;

/** RFC 3986 section 5.2.3. */
const folderOf = ({ authority, path }: Reference): string =>
  authority !== '' && path === '' ? '/' : path.slice(0, path.lastIndexOf('/') + 1);

const removeDots = (path: string): string => {
  const isAbsolute = path.startsWith('/');
  const segments = path.split('/').filter((segment) => segment !== '');
  const kept: string[] = [];
  for (const segment of segments) {
    if (segment === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (segment === '..' && !isAbsolute) kept.push(segment);
    else if (segment !== '.' && segment !== '..') kept.push(segment);
  }
  const endsInFolder = /(?:^|\/)\.{0,2}$/.test(path) && kept.length > 0;
  return `${isAbsolute ? '/' : ''}${kept.join('/')}${endsInFolder ? '/' : ''}`;
};
