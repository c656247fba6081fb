import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { peekPresence } from './peek-presence';

const make = (store: IDBFactory, name: string, version: number): Promise<void> =>
  new Promise((done, fail) => {
    const request = store.open(name, version);
    request.onsuccess = () => {
      request.result.close();
      done();
    };
    request.onerror = () => fail(new Error('not made'));
  });

describe('peekPresence', () => {
  it('tells a first visit from a vault that waits, and one this build is too old for', async () => {
    const store = new IDBFactory();
    await make(store, 'other', 1);
    expect(await peekPresence('facet', 2, store)).toBe('absent');
    await make(store, 'facet', 2);
    expect(await peekPresence('facet', 2, store)).toBe('locked');
    expect(await peekPresence('facet', 1, store)).toBe('newer');
  });

  it('leaves it to the vault where databases are not listed, or the browser refuses', async () => {
    const silent = {} as IDBFactory;
    const refusing = {
      databases: () => Promise.reject(new Error('denied')),
    } as unknown as IDBFactory;
    expect(await peekPresence('facet', 2, silent)).toBeNull();
    expect(await peekPresence('facet', 2, refusing)).toBeNull();
  });
});
