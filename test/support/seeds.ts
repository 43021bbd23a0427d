import fc from 'fast-check';

/**
 * Random tests draw the same cases in every run, so that a red build is due to a change and not to the day. With FRESH_SEEDS
 * in the environment they draw new ones; fast-check prints the seed of what fails.
 */
fc.configureGlobal(process.env.FRESH_SEEDS ? {} : { seed: 2018 });
