import { z } from 'zod';
import { meaningOf } from './meaning.ts';

/** What is published with the codes of its languages. */
type Published = z.ZodObject<{ readonly languages: z.ZodArray<z.ZodString> }>;

/**
 * The JSON Schema of a published file, such as `/tree.json`.
 * @param languages codes of the languages that every text has
 */
export function publishedJsonSchema(schema: Published, languages: readonly string[]): object {
  return z.toJSONSchema(schema, {
    override({ zodSchema, jsonSchema }) {
      if (zodSchema === schema.shape.languages) {
        jsonSchema.items = { type: 'string', enum: [...languages] };
      }
      const { propertyNames, additionalProperties: one } = jsonSchema;
      if (meaningOf(zodSchema)?.is !== 'text' || propertyNames === undefined || one === undefined)
        return;
      delete jsonSchema.propertyNames;
      jsonSchema.properties = Object.fromEntries(languages.map((code) => [code, one]));
      jsonSchema.required = [...languages];
      jsonSchema.additionalProperties = false;
    },
  });
}
