import { fileURLToPath } from 'node:url';

/** Folder of the whole tree, with a slash at the end. The bench only runs inside it. */
export const repositoryRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the peers and the pages that show them live. */
export const peersDirectory = `${repositoryRoot}packages/bench/peers/`;
