import type { Ports } from '../ports';
import { noteCall } from './slow-calls';
import { dropUnsaved, holdUnsaved, unsavedStore } from './unsaved';

type Writing = Pick<Ports, 'vault' | 'keys'>;
type Call = (...args: readonly unknown[]) => unknown;

/** Done twice these are as good as once, so the bar may do them again by itself. */
const repeatable: ReadonlySet<string> = new Set([
  'changeSettings',
  'forgetCard',
  'forgetEntries',
  'forgetOldLists',
  'forgetReceiving',
  'recordStatusTrouble',
  'settle',
] satisfies (keyof Ports['vault'])[]);

/** Their screens say it where the person stands: there is no open wallet, or no write of a card's. */
const saidInPlace: ReadonlySet<string> = new Set([
  'create',
  'acceptDamage',
  'erase',
  'changePassphrase',
] satisfies (keyof Ports['vault'])[]);

/** Where nothing was written, saying that something was proves nothing. */
const proves: ReadonlySet<string> = new Set([
  ...repeatable,
  'keep',
  'present',
  'startSending',
  'beginReceiving',
  'noteReceiving',
  'addTrustList',
  'recordStatusList',
]);

/** The code and reason of an answer that says: not stored. */
const refusalIn = (answer: unknown): { readonly reason: unknown } | null => {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer) || answer.ok === true)
    return null;
  // A failed `Result` carries its failure under `error`; whatever else this is, it has no such code.
  const { error } = answer as { error?: { code?: unknown; facts?: { reason?: unknown } } };
  return error?.code === 'vault/write' ? { reason: error.facts?.reason } : null;
};

const isDone = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;

/**
 * The port as it is, with every refused write raising the bar of SCREENS 3.1, and the next one that holds taking it
 * down. What took long is noted for the Health page.
 */
const watch = <T extends object>(port: T): T =>
  new Proxy(port, {
    get: (target, name: string & keyof T) => {
      const method = target[name];
      if (typeof method !== 'function') return method;
      return (...args: readonly unknown[]): unknown => {
        const again = (): unknown => (method as unknown as Call)(...args);
        const begun = performance.now();
        const told = again();
        if (!(told instanceof Promise)) return told;
        return told.then((answer: unknown) => {
          noteCall(name, performance.now() - begun);
          if (!saidInPlace.has(name)) note(name, answer, again);
          return answer;
        });
      };
    },
  });

const note = (name: string, answer: unknown, again: () => unknown): void => {
  const refusal = refusalIn(answer);
  if (refusal !== null) {
    const isOvertaken = refusal.reason === 'another-writer';
    const retry = async (): Promise<void> => note(name, await again(), again);
    const tryAgain = repeatable.has(name) && !isOvertaken ? retry : null;
    holdUnsaved({ tryAgain, screen: null, isOvertaken });
  } else if (isDone(answer) && proves.has(name) && canBeSettledBy(name)) dropUnsaved();
};

/** A card that waits to be stored is settled by its own write, or by its screen, and by no other write. */
const canBeSettledBy = (name: string): boolean => {
  const { unsaved } = unsavedStore.getState();
  return unsaved !== null && (unsaved.screen === null || name === 'keep');
};

/** Every write the page asks for, watched in one place: no screen can forget to say that one failed. */
export const watchWrites = ({ vault, keys }: Writing): Writing => ({
  vault: watch(vault),
  keys: watch(keys),
});
