/** Saves a text as a file on the reader's device, without the `downloads` permission and without the network. */
export const download = (fileName: string, type: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The click has started the download, so the browser has the bytes by now.
  setTimeout(() => URL.revokeObjectURL(url), 0);
};
