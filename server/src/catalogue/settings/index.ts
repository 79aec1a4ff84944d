import type { SettingsByName } from '../registry.ts';
import { dataSettings } from './data.ts';
import { searchSettings } from './search.ts';
import { trainSettings } from './train.ts';

export const settings: SettingsByName = { train: trainSettings, data: dataSettings, search: searchSettings };
