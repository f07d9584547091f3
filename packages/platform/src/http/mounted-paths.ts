import type { RouteOptions } from 'fastify';
import './route-config.js';
import type { RouteProfile } from './security-headers.js';

interface MountedPath {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
  profile: RouteProfile;
}

/** Remembers every route, so that a wrong method can be told from a wrong address. */
export class MountedPaths {
  readonly #paths = new Map<string, MountedPath>();

  add(route: RouteOptions): void {
    const methods = Array.isArray(route.method) ? route.method : [route.method];
    const profile = route.config?.profile ?? 'page';
    const known = this.#paths.get(route.url) ?? { pattern: toPattern(route.url), methods: new Set<string>(), profile };
    if (profile === 'public_read') known.profile = profile;
    for (const method of methods) known.methods.add(method);
    this.#paths.set(route.url, known);
  }

  /** Methods of an address, in a steady order, and whether its GET is open to all origins; `undefined` if unknown. */
  find(path: string): { allow: string; isPublicRead: boolean } | undefined {
    const methods = new Set<string>();
    let isPublicRead = false;
    for (const mounted of this.#paths.values()) {
      if (!mounted.pattern.test(path)) continue;
      for (const method of mounted.methods) methods.add(method);
      isPublicRead ||= mounted.profile === 'public_read' || mounted.profile === 'asset';
    }
    if (methods.size === 0) return undefined;
    return { allow: [...methods, 'OPTIONS'].sort().join(', '), isPublicRead };
  }
}

function toPattern(url: string): RegExp {
  const source = url
    .split(/(:\w+|\*)/)
    .map((part) => (part.startsWith(':') ? '[^/]+' : part === '*' ? '.*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`);
}
