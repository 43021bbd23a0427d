/** Hands a file to the browser to be saved. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; kept any longer, the file would stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
