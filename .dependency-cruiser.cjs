/** The layers of ARCHITECTURE.md as rules. Paths are anchored: an unanchored `dist/` would also hide packages. */
const PURE = '^server/src/(protocol|catalogue|language)/';
const BUILTIN = ['core'];
const PACKAGE = 'node_modules/';

/** Forbids everything from `folder` but itself and what is listed. */
function only(name, folder, allowed, comment) {
  return { name, comment, severity: 'error', from: { path: folder }, to: { pathNot: [folder, ...allowed] } };
}

module.exports = {
  forbidden: [
    only('protocol-imports-nothing', '^server/src/protocol/', [], 'Messages between processes stand alone (invariant 8).'),
    only(
      'catalogue-imports-nothing',
      '^server/src/catalogue/',
      ['^server/src/protocol/'],
      'The catalogue is plain data and pure functions (invariant 1); it may name the types of the plan.',
    ),
    only(
      'language-is-pure',
      '^server/src/language/',
      ['^server/src/(protocol|catalogue)/', 'node_modules/(@chevrotain|chevrotain)/'],
      'The language knows no editor, no file, no process (invariant 1).',
    ),
    {
      name: 'pure-code-uses-no-node',
      comment: 'No file, no process, no clock below the shells (invariant 1).',
      severity: 'error',
      from: { path: PURE },
      to: { dependencyTypes: BUILTIN },
    },
    only(
      'lsp-layer',
      '^server/src/lsp/',
      ['^server/src/(protocol|catalogue|language)/', PACKAGE, '^(node:)?[a-z0-9_/]+$'],
      'The server converts, calls, converts; it never reaches into the trainer, the command line or the editor.',
    ),
    only(
      'trainer-layer',
      '^server/src/trainer/',
      ['^server/src/(protocol|catalogue)/', PACKAGE, '^(node:)?[a-z0-9_/]+$'],
      'The trainer reads the plan and nothing else of the language (invariant 6).',
    ),
    only(
      'cli-layer',
      '^server/src/cli/',
      ['^server/src/(protocol|catalogue|language|lsp)/', PACKAGE, '^(node:)?[a-z0-9_/]+$'],
      'The command line starts the trainer as a process and never imports it (invariant 9).',
    ),
    only(
      'client-layer',
      '^client/src/',
      ['^server/src/protocol/', PACKAGE, '^vscode$', '^(node:)?[a-z0-9_/]+$'],
      'The extension talks to server and trainer over the protocol only.',
    ),
    only(
      'webview-layer',
      '^client/webview/',
      ['^server/src/protocol/', 'node_modules/uplot/'],
      'The panel runs in a browser: the protocol and the plots, nothing of Node or the editor.',
    ),
    {
      name: 'only-the-client-knows-vscode',
      comment: 'Invariant 2.',
      severity: 'error',
      from: { path: '^(server|client/webview|scripts)/' },
      to: { path: ['^vscode$', 'node_modules/@types/vscode/'] },
    },
    {
      name: 'only-the-trainer-knows-tensorflow',
      comment: 'Invariant 2.',
      severity: 'error',
      from: { path: '^(server/src/(?!trainer/)|client/)' },
      to: { path: 'node_modules/@tensorflow/' },
    },
    {
      name: 'only-the-server-knows-lsp',
      comment: 'Invariant 2.',
      severity: 'error',
      from: { path: '^(server/src/(?!lsp/)|client/webview/)' },
      to: { path: 'node_modules/(vscode-languageserver|vscode-jsonrpc)[^/]*/' },
    },
    {
      name: 'engine-set-up-stands-alone',
      comment: 'Setting the native engine up loads no TensorFlow: it runs before there is one.',
      severity: 'error',
      from: { path: '^server/src/trainer/engine/install/' },
      to: { path: ['node_modules/@tensorflow/', '^server/src/trainer/(?!engine/install/)'] },
    },
    {
      name: 'no-cycles',
      comment: 'Cycles hide who knows whom.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'Every import is found.',
      severity: 'error',
      from: { pathNot: '^server/bin/' },
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
    {
      name: 'declared',
      comment: 'Every package that is used stands in a package.json.',
      severity: 'error',
      from: { path: '^(server|client|scripts)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.build|\\.cache)/' },
    combinedDependencies: true,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};
