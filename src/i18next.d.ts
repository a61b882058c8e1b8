import 'i18next';
import type library from '../locales/en/library.json';
import type reader from '../locales/en/reader.json';
import type settings from '../locales/en/settings.json';
import type shared from '../locales/en/shared.json';
import type terms from '../locales/en/terms.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared';
    resources: {
      library: typeof library;
      reader: typeof reader;
      settings: typeof settings;
      shared: typeof shared;
      terms: typeof terms;
    };
  }
}
