import examples from '../../content/examples.json' with { type: 'json' };
import glossary from '../../content/glossary.json' with { type: 'json' };
import patterns from '../../content/patterns.json' with { type: 'json' };
import related from '../../content/related.json' with { type: 'json' };
import scenarios from '../../content/scenarios.json' with { type: 'json' };
import sources from '../../content/sources.json' with { type: 'json' };
import technologies from '../../content/technologies.json' with { type: 'json' };
import communication from '../../content/tree/communication.json' with { type: 'json' };
import dataStorage from '../../content/tree/data-storage.json' with { type: 'json' };
import faultTolerance from '../../content/tree/fault-tolerance.json' with { type: 'json' };
import root from '../../content/tree/root.json' with { type: 'json' };
import serviceDiscovery from '../../content/tree/service-discovery.json' with { type: 'json' };
import transactionalConsistency from '../../content/tree/transactional-consistency.json' with { type: 'json' };
import { type Content, toContent } from '../lib/content/content.ts';

/** All content, checked; importing it fails with one report when something is wrong. */
export const content: Content = toContent({
  tree: [
    { file: 'content/tree/root.json', value: root },
    { file: 'content/tree/transactional-consistency.json', value: transactionalConsistency },
    { file: 'content/tree/fault-tolerance.json', value: faultTolerance },
    { file: 'content/tree/communication.json', value: communication },
    { file: 'content/tree/data-storage.json', value: dataStorage },
    { file: 'content/tree/service-discovery.json', value: serviceDiscovery },
  ],
  sources: { file: 'content/sources.json', value: sources },
  technologies: { file: 'content/technologies.json', value: technologies },
  glossary: { file: 'content/glossary.json', value: glossary },
  scenarios: { file: 'content/scenarios.json', value: scenarios },
  examples: { file: 'content/examples.json', value: examples },
  patterns: { file: 'content/patterns.json', value: patterns },
  related: { file: 'content/related.json', value: related },
});

export const { tree } = content;
