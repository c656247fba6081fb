const covered = 4;

/** Covers the last letters and digits of an identifier; spaces and dashes stay where they are. */
export const maskEnd = (text: string): string => {
  const letters = [...text];
  let left = Math.min(covered, Math.floor(letters.filter(isSign).length / 2));
  for (let index = letters.length - 1; index >= 0 && left > 0; index -= 1) {
    if (!isSign(letters[index] ?? '')) continue;
    letters[index] = '•';
    left -= 1;
  }
  return letters.join('');
};

const isSign = (letter: string): boolean => /[\p{L}\p{N}]/u.test(letter);
