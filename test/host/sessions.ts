/** One start of VS Code with what is to be tested in it. */
export interface Session {
  readonly name: string;
  /** Whether the folder is trusted. */
  readonly trusted: boolean;
  /** VS Code's display language. */
  readonly locale: 'en' | 'fr';
  /** Declares the tests. */
  load(): Promise<unknown>;
}

export const SESSIONS: readonly Session[] = [
  {
    name: 'trusted',
    trusted: true,
    locale: 'en',
    load: async () => {
      await import('./suite/problems.test.ts');
      await import('./suite/editing.test.ts');
      await import('./suite/summary.test.ts');
      await import('./suite/training.test.ts');
      await import('./suite/run-problems.test.ts');
      await import('./suite/questions.test.ts');
      await import('./suite/server.test.ts');
    },
  },
  { name: 'restricted', trusted: false, locale: 'en', load: () => import('./suite/restricted.test.ts') },
  { name: 'french', trusted: true, locale: 'fr', load: () => import('./suite/french.test.ts') },
];
