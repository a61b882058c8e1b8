import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';

/**
 * Checks data against a JSON Schema (2020-12) that lies beside it.
 *
 * @throws Error with a line for each violation: file, place in it, what is expected there
 */
export async function checkSchema(schemaPath: string, data: unknown, file: string): Promise<void> {
  const schema = JSON.parse(await readFile(schemaPath, 'utf8')) as object;
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  if (validate(data)) return;
  const lines = (validate.errors ?? []).map((error) => `${file}${error.instancePath}: ${error.message}`);
  throw new Error(lines.join('\n'));
}
