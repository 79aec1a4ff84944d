export type { Config, Configured, ConfiguredLayer, Plain } from '../../protocol/plain.ts';
