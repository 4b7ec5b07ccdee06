/** The address of a document as reports for machines name it: relative where the file lies in the working folder, `file:` elsewhere; each part percent-encoded. */
export function uriOf(file: string): string {
  if (file.startsWith('<')) return encoded(file.replace(/[<>]/g, ''));
  if (file.startsWith('/')) return `file://${encoded(file)}`;
  return /^[a-z]:\//i.test(file) ? `file:///${file.slice(0, 2)}${encoded(file.slice(2))}` : encoded(file);
}

/** A lone surrogate has no encoding; such a name cannot stand in an address. */
function encoded(path: string): string {
  const wellFormed = path.replace(/\p{Cs}/gu, '\ufffd');
  const parts = wellFormed
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`));
  return parts.join('/');
}
