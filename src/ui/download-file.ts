/**
 * Hands the person a file, made here.
 *
 * @param name says nothing of what is inside
 */
export function downloadFile(name: string, type: string, content: string | Blob): void {
  const file = typeof content === 'string' ? new Blob([content], { type }) : content;
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the press is over.
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
