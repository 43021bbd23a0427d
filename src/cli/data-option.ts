import { Option } from 'commander';
import { seedFolder } from './seed-folder.ts';

/** `--data`, once or several times: the folders that together are a data set, as `validate` and `import` take them. */
export const dataOption = (what: string): Option => {
  const given: string[] = [];
  return new Option('--data <folder>', `${what}; may be given several times`)
    .default([seedFolder], JSON.stringify(seedFolder))
    .argParser((folder: string) => {
      given.push(folder);
      return given;
    });
};
