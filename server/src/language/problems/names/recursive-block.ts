import { defineRule, onFindings, words } from '../rule.ts';

export const recursiveBlock = defineRule({
  name: 'recursive-block',
  group: 'names',
  severity: 'error',
  doc: words('A block reaches itself through its calls.', 'Un bloc s’atteint lui-même par ses appels.'),
  why: words(
    'It would expand for ever: a network has a finite number of layers.',
    'Il se déplierait sans fin : un réseau a un nombre fini de couches.',
  ),
  check: onFindings('recursive-block', ({ circle }) => {
    const round = circle.map((name) => `\`${name}\``).join(' → ');
    return {
      message: words(
        `This block calls itself: ${round}. For a stack of equal parts use \`repeat\`.`,
        `Ce bloc s’appelle lui-même : ${round}. Pour empiler des parties égales, utilisez \`repeat\`.`,
      ),
    };
  }),
});
