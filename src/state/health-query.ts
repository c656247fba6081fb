import { queryOptions } from '@tanstack/react-query';
import { checkHealth } from '../flows/check-health';
import type { Ports } from '../ports';
import { slowCalls } from './slow-calls';
import { clockSkew } from './watch-clock';

/** Records that were brought back since the unlock; read again when the vault finds more. */
export const repairedQuery = ({ vault }: Pick<Ports, 'vault'>) =>
  queryOptions({
    queryKey: ['health', 'repaired'],
    queryFn: async () => (await vault.health()).repaired,
    staleTime: 0,
    gcTime: 0,
  });

/** What the Health page finds; tried anew each time it is looked at. */
export const healthQuery = (ports: Ports, version: string) =>
  queryOptions({
    queryKey: ['health'],
    queryFn: () => checkHealth(ports, { clockSkew: clockSkew(), slow: slowCalls(), version }),
    staleTime: 0,
    gcTime: 0,
  });
