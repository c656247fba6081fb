const refuse = (name: string): never => {
  throw new DOMException('the stand-in refuses', name);
};

/** The origin-private file system as `opfs-facts.ts` takes it to be, with what can go wrong under the test's hand. */
export const createOpfsStandIn = () => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const held = new Set<string>();

  const accessTo = (name: string) => {
    let isOpen = true;
    const bytes = (): Uint8Array<ArrayBuffer> =>
      (isOpen ? files.get(name) : undefined) ?? refuse('InvalidStateError');
    const resize = (size: number): void => {
      const resized = new Uint8Array(size);
      resized.set(bytes().subarray(0, size));
      files.set(name, resized);
    };
    return {
      getSize: () => bytes().length,
      read: (into: Uint8Array, { at }: { readonly at: number }) => {
        const found = bytes().subarray(at, at + into.length);
        into.set(found);
        return found.length;
      },
      write: (from: Uint8Array, { at }: { readonly at: number }) => {
        const taken = from.subarray(0, standIn.takes);
        if (at + taken.length > standIn.room) refuse('QuotaExceededError');
        if (at + taken.length > bytes().length) resize(at + taken.length);
        bytes().set(taken, at);
        return taken.length;
      },
      truncate: resize,
      flush: () => void bytes(),
      close: () => {
        if (isOpen) held.delete(name);
        isOpen = false;
      },
    };
  };

  const handleOf = (name: string) => ({
    ...(standIn.hasAccess && {
      createSyncAccessHandle: async () => {
        if (held.has(name)) refuse('NoModificationAllowedError');
        if (standIn.fails !== null) refuse(standIn.fails);
        held.add(name);
        return accessTo(name);
      },
    }),
  });

  const directory = {
    getFileHandle: async (name: string, { create }: { readonly create: boolean }) => {
      if (!files.has(name)) {
        if (!create) refuse('NotFoundError');
        files.set(name, new Uint8Array());
      }
      return handleOf(name);
    },
    removeEntry: async (name: string) => {
      if (held.has(name)) refuse('NoModificationAllowedError');
      if (!files.delete(name)) refuse('NotFoundError');
    },
  };

  const standIn = {
    /** How far files may grow, and how many bytes of a write are taken. */
    room: Infinity,
    takes: Infinity,
    /** What opening fails with. */
    fails: null as string | null,
    /** Older engines have none in workers. */
    hasAccess: true,
    files,
    /** Ends the thread that holds files. */
    letGo: () => held.clear(),
    storage: {
      // The members that the adapter uses.
      getDirectory: async () => directory as unknown as FileSystemDirectoryHandle,
    },
  };
  return standIn;
};
