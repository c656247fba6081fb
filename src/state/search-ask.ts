let isAsked = false;

/** Asks for the search of the list from another screen, which is left for it. */
export const askForSearch = (): void => {
  isAsked = true;
};

/** Whether the search was asked for; answers yes once. */
export const takeSearchAsk = (): boolean => {
  const wasAsked = isAsked;
  isAsked = false;
  return wasAsked;
};
