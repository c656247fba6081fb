import { createKdf } from './kdf';
import { expose } from '../channel/expose';

// Only carries messages: the vault worker's port arrives in the first one, and nobody else can call.
addEventListener(
  'message',
  (event: MessageEvent<{ readonly vault: MessagePort }>) =>
    void expose(createKdf(), event.data.vault),
  { once: true },
);
