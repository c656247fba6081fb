import { expose } from '../channel/expose';
import { createProofs } from './proofs';

// Only carries messages: the vault worker's port arrives in the first one, and nobody else can call.
addEventListener(
  'message',
  (event: MessageEvent<{ readonly vault: MessagePort }>) =>
    void expose(createProofs(), event.data.vault),
  { once: true },
);
