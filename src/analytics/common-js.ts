/**
 * The function behind a CommonJS module whose declarations call it `default`: under Node's module rules the import is
 * the function itself, while the compiler reads the declarations literally and expects it one level down.
 */
export function commonJsDefault<T>(module: { default: T }): T {
  return module as unknown as T;
}
