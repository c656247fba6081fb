/** The address of what one organisation received: by an entry's id, which means nothing outside this wallet. */
export const organisationPath = (id: string): string => `/activity/organisation/${id}`;
