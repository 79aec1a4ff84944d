import { defineSettings } from '../kit/index.ts';
import type { SettingsByName } from '../registry.ts';

export const settings: SettingsByName = {
  train: defineSettings({
    name: 'train',
    doc: { en: 'How a network is trained.', fr: 'Comment un réseau est entraîné.' },
    params: {},
  }),
  data: defineSettings({
    name: 'data',
    doc: { en: 'What a network learns from.', fr: 'Ce dont un réseau apprend.' },
    params: {},
  }),
  search: defineSettings({ name: 'search', doc: { en: 'What is tried out.', fr: 'Ce qui est essayé.' }, params: {} }),
};
