/**
 * The walls of the house: which folder may import which. Checked by `npm test`.
 * An area is a folder below shared/, electron/ or renderer/; its public face is its index.ts.
 */
const nodeModules = ['core'];

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-missing-modules',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.(tsx|css)$|^@fontsource|^mdast$' },
    },
    {
      name: 'shared-stands-alone',
      comment: 'shared/ is the pure domain: no other layer, no Node module, no Electron',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|test)/' },
    },
    {
      name: 'shared-has-no-io',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: nodeModules },
    },
    {
      name: 'shared-uses-pure-packages',
      comment: 'packages without input, output or a clock; add one here when it has been looked at',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        path: 'node_modules/',
        pathNot:
          'node_modules/(zod|fastest-levenshtein|github-slugger|mdast-util-from-markdown|mdast-util-gfm|micromark-extension-gfm|temporal-polyfill)/',
      },
    },
    {
      name: 'layers-meet-in-shared',
      comment: 'electron/ and renderer/ talk through the contract only',
      severity: 'error',
      from: { path: '^(electron|renderer)/' },
      to: { path: '^(electron|renderer|test)/', pathNot: '^$1/' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: nodeModules },
    },
    {
      name: 'electron-only-in-the-shell',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/', pathNot: '^electron/(shell/|preload\\.ts$)' },
      to: { path: '(^|/)node_modules/electron/|^electron$' },
    },
    {
      name: 'areas-by-their-index',
      comment: 'an area uses the index.ts of another area, never its inner files',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/([^/]+)/' },
      to: {
        path: '^(shared|electron|renderer)/[^/]+/.+',
        pathNot: '^(shared|electron|renderer)/[^/]+/index\\.tsx?$|^$1/$2/',
      },
    },
    {
      name: 'entries-by-the-index',
      comment: 'the entries at the top of a layer use the index.ts of an area, too',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/[^/]+$' },
      to: { path: '^(shared|electron|renderer)/[^/]+/.+', pathNot: '/index\\.tsx?$' },
    },
    {
      name: 'no-development-dependencies',
      comment: 'what ships runs without development dependencies',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/electron/' },
    },
    {
      name: 'only-packages-of-our-own',
      comment: 'a package that is there only because another one needs it may be gone tomorrow',
      severity: 'error',
      from: { path: '^(shared|electron|renderer|test)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // The parser reads no .tsx: for those the same rules stand in biome.json.
    exclude: { path: '\\.tsx$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
