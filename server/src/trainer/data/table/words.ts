/** What Keras's `TextVectorization` takes out of a text. keras/src/layers/preprocessing/text_vectorization.py */
const PUNCTUATION = /[!"#$%&()*+,\-./:;<=>?@[\\\]^_`{|}~']/g;
/** `tf.strings.split` splits at these alone. */
const SPACES = /[ \t\n\v\f\r]+/;

/** The words of a text as Keras's `lower_and_strip_punctuation` leaves them: ASCII letters in lower case, punctuation out. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replace(PUNCTUATION, '')
    .split(SPACES)
    .filter((word) => word !== '');

/** The words of many texts, each as a number, in the order of the texts. */
export class Texts {
  readonly #ids = new Map<string, number>();
  readonly words: string[] = [];
  #numbers = new Uint32Array(1_024);
  #length = 0;
  readonly #ends: number[] = [];

  get count(): number {
    return this.#ends.length;
  }

  add(text: string): void {
    for (const word of wordsOf(text)) this.#push(this.#idOf(word));
    this.#ends.push(this.#length);
  }

  /** The numbers of the words of a text. */
  wordsAt(row: number): Uint32Array {
    return this.#numbers.subarray(row === 0 ? 0 : (this.#ends[row - 1] ?? 0), this.#ends[row] ?? 0);
  }

  #idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.words.length;
    this.#ids.set(word, id);
    this.words.push(word);
    return id;
  }

  #push(id: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = id;
  }
}
