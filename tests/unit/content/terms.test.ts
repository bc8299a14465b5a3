import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFolder } from '../../../src/data/read-folder.ts';

interface Rule {
  /** What a Chinese text must not say. */
  readonly wrong: RegExp;
  /** What it says instead. */
  readonly right: string;
  /** Where the word means something else: what stands around it. */
  readonly but?: RegExp;
  /** Only in the files of this kind, otherwise in all. */
  readonly file?: RegExp;
}

/** One word for one thing, that of Chinese architects. */
const RULES: readonly Rule[] = [
  { wrong: /(?:熔断器?|断路器)[^，。；]{0,6}(?:打开|开启)|(?:打开|开启)时长/, right: '断开' },
  { wrong: /重新(?:打开|开启)|(?:打开|开启)（Open）|闭合 ?\/ ?打开/, right: '断开' },
  { wrong: /不变量/, right: '不变式' },
  { wrong: /源文档/, right: '原文' },
  // A region of a file is no region of a cloud.
  { wrong: /区域/, right: '地域', but: /区域（region）|模式 \| 文件 \| 区域/ },
  { wrong: /(?<![A-Za-z`])Regions?(?![A-Za-z`])/, right: '地域' },
  { wrong: /联接|关联(?! ?ID|标识|表)/, right: '连接' },
  { wrong: /搭载/, right: '捎带' },
  { wrong: /(?<![A-Za-z`])activit(?:y|ies)(?![A-Za-z`])/, right: '活动（Activity）' },
  {
    wrong: /回滚/,
    right: '中止',
    but: /提交和回滚/,
    file: /(?:two|three)-phase-commit\.mdx/,
  },
  { wrong: /要么全部回滚|否则回滚/, right: '中止' },
  { wrong: /代理程序/, right: 'Agent' },
  {
    wrong: /(?<!消息)代理(?!程序)/,
    right: '消息代理（broker）或 Agent',
    but: /代理（proxy）|(?:外面的|外包)一层代理|外面的代理|旁边的代理|HTTP\/2 的代理|网关或代理|代理已有|DNS、代理|服务代理|代理或客户端|服务器和代理/,
  },
  { wrong: /后备/, right: '兜底（降级）' },
  { wrong: /兜底分支/, right: '通配分支' },
  { wrong: /记录系统|事实来源|真相来源/, right: '权威数据源' },
  { wrong: /负载卸除|负载均衡化/, right: '过载保护、主动丢弃；队列削峰' },
  { wrong: /化身号/, right: '世代号（incarnation）' },
  {
    wrong: /抽身|脱身|别人看得到|别处听说|白干/,
    right: '可超时返回；对其他事务可见；收到转发的消息；做无用功',
  },
  { wrong: /调用者/, right: '调用方' },
  { wrong: /(?:发布|订阅)者(?!确认)/, right: '发布方、订阅方', but: /多订阅者/ },
  { wrong: /参与方/, right: '参与者' },
  { wrong: /工作者/, right: '消费者、工作进程' },
  // A processor that runs programs is no handler.
  { wrong: /处理器/, right: '处理程序', but: /流处理器|处理器数|处理器时间/ },
  { wrong: /临时查询/, right: '即席查询' },
  { wrong: /形状|形态/, right: '结构' },
  { wrong: /(?:状态|每次|允许的)转移/, right: '转换' },
  { wrong: /期望版本/, right: '预期版本' },
  { wrong: /报警/, right: '告警' },
  { wrong: /控制面(?!板)/, right: '控制平面' },
  { wrong: /谷歌/, right: 'Google' },
  { wrong: /线上协议/, right: '通信协议' },
  { wrong: /复制的队列|两份副本|收到副本/, right: '多副本队列；重复的消息' },
  { wrong: /套模型/, right: '个模型' },
  { wrong: /您/, right: '你' },
  { wrong: /不分离|不会分离/, right: '不脱节' },
  { wrong: /很贵|昂贵/, right: '代价高' },
  {
    wrong:
      /(?:同时|一起|一致地|时刻|同一秒)回来|着急的|没有尽头|诚实|走得?很远|步子|这个叶子|最该预料|决定[^，。]{0,6}节奏/,
    right: '同时重试；时限短的；没有上限；如实；够用很久；改动很小；这个节点；首先要防的；受制于',
  },
  { wrong: /(?:消息|一行|记录)的年龄/, right: '等待时间、存在时间' },
];

interface Text {
  readonly at: string;
  readonly zh: string;
}

/**
 * The Chinese texts below a value, without what others have written: the labels of the source, its titles and
 * cells, and the other names by which a reader would search.
 */
function textsOf(value: unknown, at: string): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  const isSource = 'origin' in value && value.origin === 'source';
  return Object.entries(value).flatMap(([key, item]): Text[] => {
    if (key === 'aliases' || (isSource && (key === 'label' || key === 'when'))) return [];
    if (key !== 'zh') return textsOf(item, `${at} ${key}`);
    return [item].flat().map((zh) => ({ at, zh: String(zh) }));
  });
}

const files = [...readFolder('content').files].map(([file, text = '']) => ({ file, text }));
const texts: readonly Text[] = files.flatMap(({ file, text }) => {
  if (file === 'strings/zh.json' || /\/zh\/.*\.mdx$/.test(file))
    return text.split('\n').map((zh, index) => ({ at: `${file}:${index + 1}`, zh }));
  if (!file.endsWith('.json') || file.startsWith('strings/')) return [];
  return textsOf(JSON.parse(text), file);
});

/** The wrong word with what stands around it, for each place that is no exception. */
function slips({ wrong, but, file }: Rule): string[] {
  return texts.flatMap(({ at, zh }) => {
    if (file && !file.test(at)) return [];
    const around = [...zh.matchAll(new RegExp(wrong, 'g'))].map(({ 0: word, index }) =>
      zh.slice(Math.max(0, index - 12), index + word.length + 12),
    );
    return around.filter((part) => !but?.test(part)).map((part) => `${at}: ${part}`);
  });
}

describe('Chinese texts', () => {
  test('are found', () => assert.ok(texts.length > 4000));

  for (const rule of RULES) {
    test(`say ${rule.right}, not ${rule.wrong.source}`, () => assert.deepEqual(slips(rule), []));
  }
});

test('each rule finds its word', () => {
  const WORDS =
    '熔断器打开 重新打开 不变量 源文档 区域 一个 Region 内 联接 搭载 每个 activity 代理程序 后备 否则回滚 代理 兜底分支 记录系统 负载卸除 化身号 脱身 回滚 调用者 订阅者 参与方 工作者 处理器 临时查询 形态 每次转移 期望版本 报警 控制面 谷歌 线上协议 复制的队列 两套模型 您 不分离 很贵 诚实 一行的年龄';
  for (const { wrong } of RULES) assert.match(WORDS, wrong);
});
