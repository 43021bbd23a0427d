import type { SignatureRole } from '../../signatures/record.ts';

/** The document itself in Chinese: "本宣言". */
const thisText = '(?:本|这项|這項|该|該)(?:宣言|声明|聲明|公约|公約|协定|協定|宪章|憲章|倡议|倡議|原则|原則)';

const verbs = (russian: string, chinese: string): RegExp =>
  new RegExp(`(?:${russian})(?!\\p{L})|(?:${chinese})了?(?=${thisText})`, 'iuy');
const leads = (russian: string, chinese: string, arabic: string): RegExp =>
  new RegExp(
    String.raw`(?<!\p{L})(?:${russian})(?!\p{L})|(?:${chinese})(?:国|國|方|者)|(?:${chinese})了?${thisText}|(?<!\p{L})(?:${arabic})(?!\p{L})`,
    'giu',
  );
/** "подписавшие государства", "подписана", "подписали следующие страны". */
const russian = (stem: string, passive: string): string =>
  String.raw`${stem}вш(?:ие|их)(?:\s+(?:государства?|стран[ыа]?))?|${passive}[аоы]?|${stem}ли(?:\s+следующие(?:\s+(?:государства|страны))?|(?=:))`;

/** Words that say roles in Russian, Chinese and Arabic, as `cues` has those of languages in Latin letters. */
export const wordsOfOtherScripts: Partial<Record<SignatureRole, { before: RegExp; behind: RegExp }>> = {
  SIGNATORY: {
    before: leads(
      russian('подписа', 'подписан'),
      '签署|簽署|签字|簽字',
      String.raw`(?:الدول\s+)?(?:ال)?موقع(?:ون|ين|ة)|الأطراف\s+الموقعة|وق[ّ]?عت?\s+على\s+هذا\s+\p{L}+(?:\s+كل\s+من)?`,
    ),
    behind: verbs('подписал[аи]?|подписыва[ею]т', '签署|簽署'),
  },
  ENDORSER: {
    before: leads(russian('одобри', 'одобрен'), '赞同|贊同|核可', String.raw`(?:الدول\s+)?المقر(?:ة|ون)`),
    behind: verbs('одобрил[аи]?|одобря[ею]т', '赞同|贊同|核可'),
  },
  SUPPORTER: {
    before: leads(
      russian('поддержа', 'поддержан'),
      '支持',
      String.raw`(?:الدول\s+)?(?:المؤيدون|المؤيدين|المؤيدة|الداعمون|الداعمة)`,
    ),
    behind: verbs('поддержал[аи]?|поддержива[ею]т', '支持'),
  },
  ADOPTER: {
    before: leads(russian('приня', 'принят'), '通过|通過|加入', String.raw`(?:الدول\s+)?المنضمة`),
    behind: verbs('принял[аи]?|принима[ею]т', '通过|通過'),
  },
};

/** The document itself behind a verb. */
export const itselfInOtherScripts = new RegExp(
  String.raw`^(?:\s+(?:настоящ|данн|эт)\p{L}+\s+(?:деклараци|конвенци|харти|заявлени|соглашени|пакт|призыв|договор|протокол)\p{Ll}{0,3}(?!\p{L})|${thisText})`,
  'iu',
);
