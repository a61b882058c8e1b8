import 'i18next';
import type align from '../locales/en/align.json';
import type exports from '../locales/en/export.json';
import type imports from '../locales/en/import.json';
import type library from '../locales/en/library.json';
import type own from '../locales/en/own.json';
import type reader from '../locales/en/reader.json';
import type settings from '../locales/en/settings.json';
import type shared from '../locales/en/shared.json';
import type termbase from '../locales/en/termbase.json';
import type terms from '../locales/en/terms.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared';
    resources: {
      align: typeof align;
      export: typeof exports;
      import: typeof imports;
      library: typeof library;
      own: typeof own;
      reader: typeof reader;
      settings: typeof settings;
      shared: typeof shared;
      termbase: typeof termbase;
      terms: typeof terms;
    };
  }
}
