/**
 * JSON Schemas of what the library reads and gives, for systems in other languages.
 *
 * @module zwfw-indicators/schema
 */
export { type JsonSchemaName, jsonSchemaNames, jsonSchemaOf } from './json-schemas.js';
