import type { CDPSession, Page } from '@playwright/test';

interface Kind {
  readonly hasPrf?: boolean;
  readonly isUserVerified?: boolean;
}

/** A key the page can talk to, that answers without anybody touching it (SECURITY 8.6). */
export interface Authenticator {
  /** Whether whoever holds it is verified from now on. */
  readonly setVerified: (isUserVerified: boolean) => Promise<void>;
  /** Deletes every passkey in it, as a person does in the settings of their device. */
  readonly forgetAll: () => Promise<void>;
  readonly count: () => Promise<number>;
  /** Takes the key away from the device. */
  readonly remove: () => Promise<void>;
}

/** The driver's own page of switches, one for each page: its authenticators go with it. */
const sessions = new WeakMap<Page, CDPSession>();

const sessionOf = async (page: Page): Promise<CDPSession> => {
  const known = sessions.get(page);
  if (known !== undefined) return known;
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  sessions.set(page, session);
  return session;
};

/** Gives the device of this page an authenticator. */
export const addAuthenticator = async (
  page: Page,
  { hasPrf = true, isUserVerified = true }: Kind = {},
): Promise<Authenticator> => {
  const session = await sessionOf(page);
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      hasPrf,
      automaticPresenceSimulation: true,
    },
  });
  const credentials = async () =>
    (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
  return {
    setVerified: async (verified) => {
      await session.send('WebAuthn.setUserVerified', {
        authenticatorId,
        isUserVerified: verified,
      });
    },
    forgetAll: async () => {
      for (const { credentialId } of await credentials())
        await session.send('WebAuthn.removeCredential', { authenticatorId, credentialId });
    },
    count: async () => (await credentials()).length,
    remove: async () => {
      await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    },
  };
};
