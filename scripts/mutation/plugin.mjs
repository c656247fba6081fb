import { InProcessTestRunner } from './test-runner.mjs';

const { INSTRUMENTER_CONSTANTS } = await import('@stryker-mutator/api/core');
const { PluginKind, declareFactoryPlugin, tokens } = await import('@stryker-mutator/api/plugin');

const makeRunner = () => new InProcessTestRunner(INSTRUMENTER_CONSTANTS.NAMESPACE);
makeRunner.inject = tokens();

/** What Stryker asks a plugin for. */
export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'in-process', makeRunner),
];
