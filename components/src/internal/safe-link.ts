const SAFE_LINK = /^(https?:\/\/|mailto:|tel:)[^\s<>"']+$/i;

/** Returns the address if a page may link to it (http, https, mailto, tel), else `undefined`. */
export function safeLink(address: string | null | undefined): string | undefined {
  return address !== null && address !== undefined && SAFE_LINK.test(address) ? address : undefined;
}

/** Returns an address on the platform, or `undefined` when there is no plain web address to start from. */
export function platformLink(platform: string | undefined, path: string): string | undefined {
  if (platform === undefined) return undefined;
  try {
    const { protocol, username, password, origin, pathname } = new URL(platform);
    const isPlain = /^https?:$/.test(protocol) && username === '' && password === '';
    return isPlain ? origin + pathname.replace(/\/+$/, '') + path : undefined;
  } catch {
    return undefined;
  }
}
