export { type Service, type ServiceStage, serviceStages } from './service.ts';
