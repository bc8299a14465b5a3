/** Whether an address holds a decision: no id of an element has an equals sign. */
export const hasDecision = (hash: string): boolean => hash.includes('=');
