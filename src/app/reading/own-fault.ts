/** Says a mistake of Parley in reading one input as one line, so that the other inputs still go through. */
import { failure, type Failure } from "../../model/failure.ts";

export const ownFault = (input: string, error: unknown): Failure =>
  failure(
    input,
    "own-fault",
    `made Parley stumble (${error instanceof Error ? error.message.split("\n")[0] : String(error)})`,
    "This is a mistake in Parley: please report it with this input",
  );
