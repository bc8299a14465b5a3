/** The ids of what the page of rules lists beside the rules. Apart from the others: few scripts need them. */
export const ruleIds = {
  practice: (id: string): string => `practice-${id}`,
  requirement: (id: string): string => `requirement-${id}`,
  /** What a group stands for. */
  group: (id: string): string => `group-${id}`,
} as const;
