const webAddress = (address: string): URL | null => {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : null;
};

/**
 * Origin and path of an address. Its query and fragment may be credentials, so they are never kept. Null if it is not a
 * web address.
 */
export const originAndPath = (address: string): string | null => {
  const url = webAddress(address);
  return url && url.origin + url.pathname;
};

/** Null if it is not a web address, and for `null`, the origin of a sandboxed page. */
export const originOf = (address: string): string | null => webAddress(address)?.origin ?? null;
