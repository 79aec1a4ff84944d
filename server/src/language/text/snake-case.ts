/** Keras's name for a class: `to_snake_case` of keras/src/utils/naming.py (`MaxPooling2D` is `max_pooling2d`). */
export const snakeCase = (name: string): string =>
  name
    .replace(/\W+/g, '')
    .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
