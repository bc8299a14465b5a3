/** Lines are counted as in the source's document, whose tree starts at this one. */
export const FIRST_LINE = 13;

/** The source's slips of the pen: line number, the source's line, our line. Nothing else may differ. */
export const SLIPS: readonly (readonly [number, string, string])[] = [
  [
    41,
    '│   │       │   ├── 审计要求严格 → 必选Event Sourcing',
    '│       │   │   ├── 审计要求严格 → 必选Event Sourcing',
  ],
  [
    42,
    '│   │       │   └── 状态重建性能敏感 → 快照优化',
    '│       │   │   └── 状态重建性能敏感 → 快照优化',
  ],
  [43, '│   │       └── 读模型多样性?', '│       │   └── 读模型多样性?'],
  [
    44,
    '│   │           ├── 多查询模式 → 多物化视图',
    '│       │       ├── 多查询模式 → 多物化视图',
  ],
  [
    45,
    '│   │           └── 搜索需求 → CQRS + Elasticsearch',
    '│       │       └── 搜索需求 → CQRS + Elasticsearch',
  ],
  [
    72,
    '│       │   └──  competing consumers → 工作队列',
    '│       │   └── competing consumers → 工作队列',
  ],
  [91, '        └──  gossip协议 → Serf/Hashicorp', '        └── gossip协议 → Serf/Hashicorp'],
];
