import { queryOptions } from '@tanstack/react-query';
import { checkHealth } from '../flows/check-health';
import type { Ports } from '../ports';
import { slowCalls } from './slow-calls';
import { clockSkew } from './watch-clock';

/** What the Health page finds; tried anew each time it is looked at. */
export const healthQuery = (ports: Ports, version: string) =>
  queryOptions({
    queryKey: ['health'],
    queryFn: () => checkHealth(ports, { clockSkew: clockSkew(), slow: slowCalls(), version }),
    staleTime: 0,
    gcTime: 0,
  });
