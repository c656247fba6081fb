/** The base64 of a PEM text, or of one that is bare base64 already. */
export const base64Of = (pem: string): string => pem.replaceAll(/-----[A-Z ]+-----|\s/g, '');
