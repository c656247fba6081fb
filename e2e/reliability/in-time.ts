/** Throws, naming what it was, when it does not end in time. Whatever it was goes on: its browser has to be ended. */
export const inTime = async <T>(name: string, ms: number, doing: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${name} did not end in ${String(ms / 1000)} s`)), ms);
  });
  try {
    return await Promise.race([doing, over]);
  } finally {
    clearTimeout(timer);
  }
};
