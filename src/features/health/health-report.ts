import { healthOutcomes, type HealthFinding } from '../../flows/health-codes';

/** What may be handed to somebody who helps: codes, numbers and our own names. No value, no host, no sentence. */
export const healthReport = (findings: readonly HealthFinding[], version: string): string =>
  [
    `Facet ${version}`,
    ...findings.map(({ code, facts }) =>
      [
        `${healthOutcomes[code]} ${code}`,
        ...Object.entries(facts).map(([name, fact]) => `${name}=${String(fact)}`),
      ].join(' '),
    ),
  ].join('\n');
