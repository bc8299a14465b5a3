import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Why a command is not run: what was given, and what is allowed. */
export class Refusal extends Error {}

/** Runs a command; a refusal is said in a line, and ends it with 2. */
export async function runOrRefuse(run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** What is given of these options. @throws {Refusal} */
export function givenOptions<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const [said = ''] = messageOf(error).split('. ');
    const names = Object.keys(options).map((name) => `--${name}`);
    throw new Refusal(`${said}: allowed are ${names.join(', ')}`);
  }
}

/** @throws {Refusal} */
export function oneOf<One extends string>(
  name: string,
  allowed: readonly One[],
  given: string,
): One {
  const found = allowed.find((one) => one === given);
  if (found !== undefined) return found;
  throw new Refusal(`--${name} ${given}: allowed are ${allowed.join(', ')}`);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
