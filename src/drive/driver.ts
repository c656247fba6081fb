import type { CredentialId } from '../core/credential/credential';
import type { Ports } from '../ports';
import type { Settings } from '../ports/settings';
import { moveHere } from '../state/session-control';
import { backUp, restore } from './back-up';
import { look } from './look';
import { answer, receive } from './play';
import { codeOf, said } from './said';

/**
 * What the proofs of reliability do with a wallet, without its screens: each call is one a screen makes too, and is
 * answered when the vault has answered the page. Only the driven build holds this.
 */
export const createDriver = ({ ...ports }: Ports) => ({
  presence: () => ports.vault.presence(),
  /** With the recovery code typed back. */
  make: async (passphrase: string) => {
    const made = await ports.vault.create(passphrase);
    if (!made.ok) return codeOf(made.error);
    const [, second = '', , , fifth = ''] = made.value.recoveryCode.split(/[\s-]+/u);
    return said(await ports.vault.confirmRecoveryCode({ second, fifth }));
  },
  unlock: async (text: string) => said(await ports.vault.unlock({ kind: 'passphrase', text })),
  lock: () => ports.vault.lock(),
  takeOver: () => moveHere(ports),

  receive: (text: string) => receive(ports, text),
  answer: (text: string) => answer(ports, text),
  remove: async (id: string) => said(await ports.vault.forgetCard(id as CredentialId)),
  change: async (patch: Partial<Settings>) => {
    const changed = await ports.vault.changeSettings(patch);
    return changed.ok ? ({ ok: true, value: null } as const) : codeOf(changed.error);
  },
  changePassphrase: async (present: string, next: string) =>
    said(await ports.vault.changePassphrase({ kind: 'passphrase', text: present }, next)),
  backUp: () => backUp(ports.vault),
  restore: (file: string, passphrase: string) => restore(ports.vault, file, passphrase),
  look: () => look(ports.vault),
});

export type Driver = ReturnType<typeof createDriver>;

/** Puts the driver where whoever debugs the page finds it. */
export const handOut = (ports: Ports): void => {
  Object.assign(globalThis, { facetDriver: createDriver(ports) });
};
