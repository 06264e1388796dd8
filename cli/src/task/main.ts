import { loadServices } from '@autograph/service';
import { givenEnvironment, runProcess } from '@autograph/service/process';
import { Argument, Command } from 'commander';
import { runTask } from './run-task.ts';

const services = await loadServices();
const tasks = services.flatMap((service) => service.tasks.map((task) => ({ service, task })));
const names = tasks.map(({ task }) => task.name);

const [name] = new Command('npm run task --')
  .description(
    'Does upkeep of one service, on its store. The embedded store is open to one process at a time: stop the graph first.',
  )
  .addArgument(new Argument('<task>', 'what to do').choices(names))
  .addHelpText('after', `\n${tasks.map(({ task }) => `${task.name}  ${task.says}`).join('\n')}`)
  .parse().args;

runProcess(async () => {
  for (const { service, task } of tasks)
    if (task.name === name) console.log(await runTask(service, task, givenEnvironment()));
  return { close: async () => undefined };
});
