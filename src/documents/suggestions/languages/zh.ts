import type { LanguageWords } from './language-words.ts';

const heads =
  '(?:宣言|宪章|憲章|公约|公約|条约|條約|协定|協定|协议|協議|议定书|議定書|盟约|盟約|契约|契約|纲领|綱領|议程|議程|声明|聲明|' +
  '准则|準則|原则|原則|框架|决议|決議|倡议|倡議|行动计划|行動計劃|承诺|承諾)';

export const zh: LanguageWords = {
  sign: /[《第]/,
  // Where a name without marks begins only its readers know.
  names: new RegExp(
    `《(?<name>[^《》]{0,80}${heads}[^《》]{0,40})》|第\\s*\\d[\\d/]*\\s*[号號]?(?:决议|決議)`,
    'gu',
  ),
  cues: {
    BUILDS_ON: ['基于', '基於', '以…为基础'],
    ENDORSES: ['赞同', '贊同', '核可'],
    REAFFIRMS: ['重申'],
    CONSISTENT_WITH: ['根据', '根據', '依照', '按照', '符合'],
    GUIDED_BY: ['遵循', '铭记', '銘記', '考虑到', '考慮到'],
    ACKNOWLEDGES: ['承认', '承認', '确认', '確認', '欢迎', '歡迎', '注意到'],
    SUPPORTS: ['支持'],
    IMPLEMENTS: ['落实', '落實', '执行', '執行', '履行'],
    CITES: ['回顾', '回顧', '忆及', '憶及'],
  },
  commits: {
    PROMISES: [
      '我们承诺',
      '我們承諾',
      '各国承诺',
      '缔约国承诺',
      '承诺将',
      '承諾將',
      '承诺：',
      '承诺采取',
      '我们将',
      '我們將',
      '致力于',
      '致力於',
      '决定',
      '決定',
      '决心',
      '決心',
      '同意',
    ],
    ASKS: ['呼吁', '呼籲', '敦促', '促请', '促請', '请秘书长', '鼓励', '鼓勵', '邀请', '邀請'],
  },
};
