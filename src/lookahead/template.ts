/** A piece of Cypher whose variables can be given new names, so that it can stand inside itself. */
export interface Template {
  readonly name: string;
  /** The text with variables and parameters renamed; a variable or parameter not named keeps its name. */
  render(variables: ReadonlyMap<string, string>, parameterSuffix: string): string;
}

/** A value computed from one variable. */
export interface Expression {
  readonly template: Template;
  readonly variable: string;
}
