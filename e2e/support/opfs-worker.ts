// Runs in a worker of the browser under test: files are written at once in workers alone.
import { createOpfsFolder } from '../../src/adapters/vault/second-copy/opfs-folder';
import { opfsFacts } from '../../src/adapters/vault/testing/opfs-facts';

postMessage(await opfsFacts(() => createOpfsFolder(navigator.storage, 'facts')));
