/** Docs, typings and editors read the manifest: only what an integrator may use is in it. */
function publicOnly() {
  const isPublic = (member) =>
    !/^[_#]/.test(member.name) && ![member.privacy].some((privacy) => ['private', 'protected'].includes(privacy));
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations) {
          if (!declaration.members) continue;
          declaration.members = declaration.members.filter((member) => isPublic(member) && !member.static);
        }
      }
    },
  };
}

export default {
  globs: ['components/src/**/*.ts'],
  exclude: ['**/*.test.ts', '**/*.types.ts', '**/*.stories.ts'],
  outdir: 'components',
  litelement: true,
  packagejson: false,
  dependencies: false,
  plugins: [publicOnly()],
};
