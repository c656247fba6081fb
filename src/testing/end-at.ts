import type { Ports } from '../ports';

type Reached = Pick<Ports, 'vault' | 'keys' | 'net'>;

/** Ports of a page that ends at one moment: what it had not asked for by then is never done. */
export interface EndingPorts<P extends Reached> {
  readonly ports: P;
  /** Resolves with the name of the moment when it has come. */
  readonly ended: Promise<string>;
  /** Every moment that was passed, in order: `before` and `after` each call. */
  readonly passed: readonly string[];
}

const never = (): Promise<never> => new Promise(() => undefined);

/**
 * Counts every call of vault, keys and network twice, before it is made and after its answer is there, and ends the
 * page at the given count. Before: the call is never made. After: it is made, and nobody hears of its answer.
 *
 * @param at zero-based; a number past the last moment ends nothing
 */
export const endAt = <P extends Reached>(ports: P, at: number): EndingPorts<P> => {
  const passed: string[] = [];
  let isOver = false;
  let end: (moment: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });
  const goesOn = (moment: string): boolean => {
    if (isOver) return false;
    isOver = passed.length === at;
    if (isOver) end(moment);
    else passed.push(moment);
    return !isOver;
  };
  const ending = <T extends object>(name: string, port: T): T =>
    new Proxy(port, {
      get: (target, key) => {
        const method: unknown = Reflect.get(target, key);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]): Promise<unknown> => {
          const call = `${name}.${String(key)}`;
          if (!goesOn(`before ${call}`)) return never();
          const answer: unknown = await Reflect.apply(method, target, args);
          return goesOn(`after ${call}`) ? answer : never();
        };
      },
    });
  const { vault, keys, net } = ports;
  return {
    ports: {
      ...ports,
      vault: ending('vault', vault),
      keys: ending('keys', keys),
      net: ending('net', net),
    },
    ended,
    passed,
  };
};
