import type { Net } from '../../ports/net';
import { expose } from '../channel/expose';
import { giveAway } from '../channel/message';
import { workerScope } from '../channel/worker-scope';
import { createNet } from './net';

interface StartMessage {
  readonly start?: { readonly allowLoopbackHttp: boolean };
}

const listen = (allowLoopbackHttp: boolean): void => {
  const net = createNet({ allowLoopbackHttp, isOnline: () => navigator.onLine });
  const calls: Net = {
    send: async (request) => {
      const reply = await net.send(request);
      if (reply.ok) giveAway(reply.value.body);
      return reply;
    },
    ledger: () => net.ledger(),
  };
  expose(calls, workerScope);
};

// Only carries messages: the first one says which addresses this build may contact, the rest are calls. A second
// start would make every call happen twice.
const begin = (event: MessageEvent<StartMessage>): void => {
  if (event.data.start === undefined) return;
  removeEventListener('message', begin);
  listen(event.data.start.allowLoopbackHttp);
};
addEventListener('message', begin);
