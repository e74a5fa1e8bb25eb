export { RotaPage } from './rota-page.tsx';
