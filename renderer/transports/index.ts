export { connectByBridge } from './bridge.ts';
export { connectBySocket } from './websocket.ts';
