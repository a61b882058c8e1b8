/** What may stand in an address as it is, and is no name that the page itself uses. */
const FIT = /^(?!app$)[A-Za-z][\w-]{0,63}$/;

/** Names rows: as the file does where that serves, else by a number; never two alike. */
export class RowIds {
  readonly #taken = new Set<string>();
  readonly #reserved: ReadonlySet<string>;
  #last = 0;

  /** @param reserved names that are only given to those who ask for them */
  constructor(reserved: Iterable<string> = []) {
    this.#reserved = new Set(reserved);
  }

  take(wanted = ''): string {
    let id = wanted;
    const isFree = () => FIT.test(id) && !this.#taken.has(id) && (id === wanted || !this.#reserved.has(id));
    while (!isFree()) id = `r${++this.#last}`;
    this.#taken.add(id);
    return id;
  }
}
