import type { CredentialId } from '../core/credential/credential';
import type { Ports } from '../ports';
import type { Settings } from '../ports/settings';
import { moveHere } from '../state/session-control';
import { backUp, restore } from './back-up';
import { look } from './look';
import { answer, receive } from './play';
import { codeOf, said } from './said';

/** Groups 2 and 5 of a code, as a person types them back. */
const typedBack = ({ recoveryCode }: { readonly recoveryCode: string }) => {
  const [, second = '', , , fifth = ''] = recoveryCode.split(/[\s-]+/u);
  return { second, fifth };
};

/**
 * What the proofs of reliability do with a wallet, without its screens: each call is one a screen makes too, and is
 * answered when the vault has answered the page. Only the driven build holds this.
 */
const createDriver = ({ ...ports }: Ports) => ({
  presence: () => ports.vault.presence(),
  /** With the recovery code typed back. */
  make: async (passphrase: string) => {
    const made = await ports.vault.create(passphrase);
    if (!made.ok) return codeOf(made.error);
    return said(await ports.vault.confirmRecoveryCode(typedBack(made.value)));
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
  /** Everything under a new root: "someone may have seen it". The wallet is locked then. */
  sealAnew: async (present: string, next: string) => {
    const { vault } = ports;
    const permitted = await vault.permitSlotChanges({ kind: 'passphrase', text: present });
    if (!permitted.ok) return codeOf(permitted.error);
    const prepared = await vault.prepareNewRoot(next);
    if (!prepared.ok) return codeOf(prepared.error);
    return said(await vault.sealAllAnew(typedBack(prepared.value)));
  },
  backUp: () => backUp(ports.vault),
  restore: (file: string, passphrase: string) => restore(ports.vault, file, passphrase),
  look: () => look(ports.vault),
});

export type Driver = ReturnType<typeof createDriver>;

/** Puts the driver where whoever debugs the page finds it. */
export const handOut = (ports: Ports): void => {
  Object.assign(globalThis, { facetDriver: createDriver(ports) });
};
