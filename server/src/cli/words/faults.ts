import type { Words } from '../../catalogue/index.ts';
import { words } from './phrases.ts';

/** A fault of this program: nothing that the user wrote is to blame. */
export function ownFault(error: unknown): Words {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return words(
    `This is a fault of NNSpec, not of your file: ${said}. Your files are unharmed. Please report it with the spec that shows it; \`NNSPEC_DEBUG=1\` prints where it happened.`,
    `C’est un défaut de NNSpec, pas de votre fichier : ${said}. Vos fichiers sont intacts. Signalez-le avec la spécification en cause ; \`NNSPEC_DEBUG=1\` montre où c’est arrivé.`,
  );
}
