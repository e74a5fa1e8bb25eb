export { rotaEditorQueries } from './rota-editor-queries.ts';
