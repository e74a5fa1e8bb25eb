export { RotaEditorPage } from './rota-editor-page.tsx';
