const share = Number(process.env['FACET_PROPERTY_SHARE'] ?? 1);

/** How many cases a property draws: all of them, or the share that mutation tests can afford for each mutant. */
export const propertyRuns = (all: number): number => Math.ceil(all * share);
