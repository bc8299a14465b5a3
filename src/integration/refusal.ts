/** A build that cannot go on for a reason that its message tells in full, to an author. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
