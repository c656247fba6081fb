import { ChannelError, framesOf } from './channel-error';
import { messageOf, pack, unpack } from './message';
import type { ChannelMessage, ChannelPort } from './message';

type Method = (...args: unknown[]) => unknown;

/** Own methods only: `constructor`, `toString` and what a prototype brings are nobody's to call. */
const methodOf = (target: object, name: string): Method | null => {
  if (name === 'subscribe' || !Object.hasOwn(target, name)) return null;
  const found = (target as Record<string, unknown>)[name];
  return typeof found === 'function' ? (found as Method) : null;
};

/**
 * Lets the other end of a port call the own methods of `target`, and tells it what `target.subscribe` tells.
 *
 * Arguments and answers are cloned; `ExactNumber` keeps its class, bytes marked with `giveAway` and ports are
 * moved. A method that throws has a bug: the caller gets its kind and place, never its message.
 *
 * @param target a plain object whose own functions are the whole list of what may be called
 * @param port   a port, or the global scope of a worker (`self`)
 * @returns ends it: the other side's pending calls reject
 */
export const expose = (target: object, port: ChannelPort): (() => void) => {
  const say = (message: ChannelMessage, transfer: Transferable[] = []): void =>
    port.postMessage(message, transfer);

  const sayBug = (id: number, method: string, thrown: unknown): void => {
    const { code, kind } =
      thrown instanceof ChannelError
        ? thrown
        : { code: 'channel/threw' as const, kind: thrown instanceof Error ? thrown.name : 'Error' };
    say({ channel: 'bug', id, code, kind, frames: framesOf(thrown) });
  };

  const answer = async (id: number, name: string, args: unknown[]): Promise<void> => {
    try {
      const method = methodOf(target, name);
      if (method === null) throw new ChannelError('channel/unknown-method', name);
      const { packed, transfer } = pack(await method.apply(target, args));
      try {
        say({ channel: 'reply', id, answer: packed }, transfer);
      } catch {
        throw new ChannelError('channel/not-cloneable', name);
      }
    } catch (thrown) {
      sayBug(id, name, thrown);
    }
  };

  const hear = (event: Event): void => {
    const message = messageOf(event);
    if (message?.channel === 'call')
      void answer(message.id, message.method, unpack(message.args) as unknown[]);
  };

  const tell = (event: unknown): void => {
    const { packed, transfer } = pack(event);
    say({ channel: 'event', event: packed }, transfer);
  };

  const own = (target as { subscribe?: (listener: Method) => () => void }).subscribe;
  const unsubscribe = Object.hasOwn(target, 'subscribe') ? own?.call(target, tell) : undefined;
  port.addEventListener('message', hear);
  port.start?.();

  return () => {
    unsubscribe?.();
    port.removeEventListener('message', hear);
    say({ channel: 'closed' });
  };
};
