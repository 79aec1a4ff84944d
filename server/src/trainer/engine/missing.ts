import { Failure } from '../failure.ts';

/** The native engine is not there, or does not load. Never answered by taking another engine in silence. */
export class EngineMissing extends Failure {
  /** Where it was looked for. */
  readonly path: string;

  /** @param why what the system said when the addon was there but did not load; left out: it is not there. */
  constructor(path: string, why?: string) {
    super({
      message:
        why === undefined
          ? {
              en: `The native engine is not installed: there is no \`${path}\`. Nothing has been trained.`,
              fr: `Le moteur natif n'est pas installé : \`${path}\` n'existe pas. Rien n'a été entraîné.`,
            }
          : {
              en: `The native engine in \`${path}\` does not load: ${why}. Nothing has been trained.`,
              fr: `Le moteur natif de \`${path}\` ne se charge pas : ${why}. Rien n'a été entraîné.`,
            },
      hint: {
        en: 'Run `NNSpec: Install the native engine` in VS Code or `nnspec install-engine` in a terminal. Without it, `--backend wasm` and `--backend cpu` train the same network with the same numbers, more slowly.',
        fr: 'Lancez `NNSpec : Installer le moteur natif` dans VS Code ou `nnspec install-engine` dans un terminal. Sans lui, `--backend wasm` et `--backend cpu` entraînent le même réseau avec les mêmes nombres, plus lentement.',
      },
    });
    this.path = path;
  }
}
