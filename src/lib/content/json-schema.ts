import { z } from 'zod';
import { meaningOf } from './meaning.ts';
import { publishedTreeSchema } from './node-schema.ts';

/**
 * The JSON Schema of `/tree.json`.
 * @param languages codes of the languages that every text has
 */
export function treeJsonSchema(languages: readonly string[]): object {
  return z.toJSONSchema(publishedTreeSchema, {
    override({ zodSchema, jsonSchema }) {
      if (zodSchema === publishedTreeSchema.shape.languages) {
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
