/** Origin and path of an address: its query and fragment may be credentials, and are never kept. Null for no web address. */
export const originAndPath = (address: string): string | null => {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.origin + url.pathname : null;
};
