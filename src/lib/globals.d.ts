/** What Node and browsers share beyond the language itself; the library of neither is loaded here. */
declare class URL {
  constructor(address: string, from?: string | URL);
  static canParse(address: string, from?: string | URL): boolean;
  readonly href: string;
  readonly origin: string;
  readonly username: string;
  readonly password: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}
