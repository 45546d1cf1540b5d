/**
 * A file's text: UTF-8, or UTF-16 with a byte order mark, which Windows PowerShell's `>` writes
 * (learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_character_encoding).
 *
 * @returns null if the bytes are not text
 */
export const decodeText = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
};
