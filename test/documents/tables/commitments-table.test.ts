import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { blocksOf, ends, flatten, recordOf, tableText, textsOf } from '../sources.ts';

// Expected values were read off the document by eye, line by line; line numbers are those of the file.
const parsed = parseDocument(tableText);
const details = (row: number): string[] =>
  textsOf(recordOf(parsed, row), 'details').map((text) => ends(text));

describe('the table of commitments', () => {
  test('has the title that heads each of its pages', () => {
    expect(parsed.kind).toBe('TABLE');
    expect(parsed.title.text).toBe(
      'Commitments Canada has signed or made for protecting democracy / elections.',
    );
    expect(parsed.title.spans).toHaveLength(1);
  });

  test('gives thirteen records, each with the lines it stands on', () => {
    expect(parsed.records.map(({ cells, lines }) => [cells.title?.blocks[0]?.text, ...lines])).toEqual([
      ['Paris Call for Trust and Security in Cyberspace', 6, 6],
      ['The Joint statement on democracy', 7, 11],
      ["Canada's progress on Summit for Democracy commitments (international.gc.ca)", 12, 12],
      ['Joint statements on the spread of disinformation online', 13, 17],
      ['Joint statement on internet shutdowns and elections', 18, 22],
      ['Statement on AI and human rights', 23, 32],
      ['Code of Conduct on AI', 33, 33],
      ['Global Declaration on Information Integrity Online', 34, 38],
      ['Declaration of the Summit for Democracy', 39, 68],
      ['Pledge for Election Integrity', 73, 73],
      [
        'Joint statement by Canada, United States and United Kingdom on foreign information manipulation',
        74,
        74,
      ],
      ['The Framework to Counter Foreign State Information Manipulation', 75, 79],
      ['UN Global Digital Compact', 80, 84],
    ]);
  });

  test('has five columns and places everything', () => {
    for (const record of parsed.records)
      expect(Object.keys(record.cells)).toEqual(['year', 'title', 'partners', 'summary', 'details']);
    expect(parsed.problems).toEqual([]);
  });

  test('carries years and partners on where the row leaves them out, and says from where', () => {
    const inherited = parsed.records.flatMap(({ row, cells }) =>
      Object.values(cells).flatMap((cell) =>
        cell.inherited ? [[row, cell.column, cell.inherited.fromRow, cell.blocks[0]?.text.slice(0, 24)]] : [],
      ),
    );
    expect(inherited).toEqual([
      [5, 'partners', 4, 'Freedom Online Coalition'],
      [6, 'year', 5, 'Oct. 2023'],
      [6, 'partners', 4, 'Freedom Online Coalition'],
      [10, 'year', 9, 'March 9, 2023'],
    ]);
    expect(recordOf(parsed, 5).cells.partners?.inherited?.why).toContain('FOC');
  });

  test('marks the one item that the source cuts short', () => {
    const cut = parsed.records.flatMap(({ cells }) =>
      Object.values(cells)
        .filter((cell) => cell.inherited === null)
        .flatMap((cell) => flatten(cell.blocks))
        .filter((block) => block.truncated),
    );
    expect(cut.map(({ pointer, text }) => [pointer, ends(text, 4)])).toEqual([
      ['details/6', 'States should encourage the … states and the private'],
    ]);
  });
});

describe('list items', () => {
  test('Paris Call: nine, told apart by semicolons', () => {
    expect(details(1)).toEqual([
      'Prevent and recover … and critical infrastructure;',
      'Prevent activity that … of the Internet;',
      'Strengthen our capacity … malicious cyber activities;',
      'Prevent ICT-enabled theft … or commercial sector;',
      'Develop ways to … to cause harm;',
      'Strengthen the security … and supply chain;',
      'Support efforts to … for all actors;',
      'Take steps to … other non-State actors;',
      'Promote the widespread … measures in cyberspace.',
    ]);
  });

  test('IDEA: five, told apart by sentence ends, the last on the next page', () => {
    expect(details(2)).toEqual([
      'Investing in the … accountable post-pandemic recovery.',
      'Strengthening the rule … expression and assembly.',
      'Promoting independent democratic … and online platforms.',
      'Embracing democratic practices, … the political process.',
      'Building new equitable, … trust is strengthened.',
    ]);
  });

  test('Canada’s progress: the three themes that its lead-in counts', () => {
    const [leadIn, ...others] = blocksOf(recordOf(parsed, 3), 'details');
    expect(others).toEqual([]);
    expect(leadIn?.text).toMatch(/^In December 2021, .* 3 key themes of the Summit for Democracy:$/);
    expect(leadIn?.children.map(({ pointer, text }) => [pointer, text])).toEqual([
      ['details/1/1', 'Advancing Democracy and Defending Against Authoritarianism'],
      ['details/1/2', 'Addressing and Fighting Corruption'],
      ['details/1/3', 'Advancing Respect for Human Rights'],
    ]);
  });

  test('disinformation: nine, four told apart by sentences and five by bullets', () => {
    expect(details(4)).toEqual([
      'Abstain from conducting … condemn such acts.',
      'Address disinformation while … respecting human rights.',
      'Improve coordination and … rule of law.',
      'Implement any measures, … and Political Rights.',
      'Respect, protect and … rights treaty bodies',
      'Refrain from discrediting … to operate freely.',
      'Support initiatives to … others safe online.',
      'Take active steps … belonging to minorities.',
      'Support international cooperation … Internet for all.',
    ]);
  });

  test('shutdowns: one sentence', () => {
    expect(textsOf(recordOf(parsed, 5), 'details')).toEqual([
      'We call on all States to commit publicly to refrain from restricting the Internet and digital communications amid electoral periods.',
    ]);
  });

  test('AI and human rights: ten, one of them with four parts', () => {
    expect(details(6)).toEqual([
      'States should take … human rights law.',
      'States should refrain … human rights law.',
      'States should promote … states and stakeholders.',
      'States need to … with international law.',
      'States, and any … human rights violations.',
      'States should encourage … and the private',
      'States should consider … developing adequate safeguards).',
      'States should promote, … as the following:',
      'States, as well … of AI systems.',
      'States should foster … systems for all.',
    ]);
    const parts = blocksOf(recordOf(parsed, 6), 'details').map((block) =>
      block.children.map(({ pointer, text }) => [pointer, ends(text)]),
    );
    expect(parts.filter((list) => list.length > 0)).toEqual([
      [
        ['details/8/1', 'user privacy, including … of user-generated data'],
        ['details/8/2', 'the automated moderation … demonetization of content.'],
        ['details/8/3', 'recourse or appeal … an automated decision.'],
        ['details/8/4', 'oversight mechanisms, such … human rights impacts'],
      ],
    ]);
  });

  test('Information Integrity: eleven on two pages', () => {
    expect(details(8)).toEqual([
      'Respect, promote and … regardless of frontiers.',
      'Implement necessary and … and Political Rights.',
      'Respond to and … promote international law.',
      'Promote user access … and local languages.',
      'Promote and respect … to counter disinformation.',
      'Support initiatives that … harms more generally.',
      'Take active steps … targeted and impacted.',
      'Strengthen the multistakeholder … to online harms.',
      'Support international cooperation … allow for knowledge-sharing.',
      'Refrain from unduly … of expression online.',
      'Abstain from conducting … any such acts.',
    ]);
  });

  test('Pledge: six, told apart by commas before a capital', () => {
    expect(details(10)).toEqual([
      'Not fabricate, use, … or propaganda purposes,',
      'Not fabricate, use, … without their consent,',
      'Ensure transparency in … any social network,',
      'Ensure transparency in … the electoral process,',
      'Take active steps … and prevent attacks,',
      'Inform myself at … to these institutions.',
    ]);
  });

  test('Framework: five action areas and the way forward, each with its points', () => {
    const areas = blocksOf(recordOf(parsed, 12), 'details').map(({ text, children }) => [
      text,
      children.map((point) => ends(point.text, 2)),
    ]);
    expect(areas).toEqual([
      ['National Strategies and Policies:', ['Effectively addressing … malign influence.']],
      [
        'Governance Structures and Institutions:',
        ['Marshaling and … within governments.', 'The ability … this effort.'],
      ],
      [
        'Human and Technical Capacity:',
        ['Effectively countering … threat awareness.', 'Building effective … this threat.'],
      ],
      [
        'Civil Society, Independent Media, and Academia:',
        ['Civil society, … information manipulation.', 'Countering foreign … the issue.'],
      ],
      ['Multilateral Engagement:', ['Multilateral organizations … partner nations.']],
      ['The Way Forward:', ['A broad … to offer.', 'The United … transnational threat.']],
    ]);
  });

  test('documents that the table only summarizes have no details', () => {
    for (const row of [7, 11, 13]) expect(blocksOf(recordOf(parsed, row), 'details')).toEqual([]);
  });
});

describe('the Summit declaration, over seven pages', () => {
  test('has seventeen numbered paragraphs', () => {
    const ordinals =
      'First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth Fifteenth Sixteenth Seventeenth';
    const texts = textsOf(recordOf(parsed, 9), 'details');
    expect(texts.map((text) => text.split(',')[0])).toEqual(ordinals.split(' '));
    for (const text of texts) expect(text).toMatch(/\.$/);
  });

  test.each([
    [2, 'undermines the right of citizens to select their governments and other representatives.'],
    [5, 'engendering or deepening distrust towards democratic institutions and processes'],
    [6, 'to take practical measures to deny them the ability to hide their illicit proceeds'],
    [9, 'including men and boys, to engage, show solidarity, and participate'],
    [12, 'with due respect for the rule of law, and note our commitment'],
  ])('paragraph %i goes on over the page break', (paragraph, words) => {
    const block = blocksOf(recordOf(parsed, 9), 'details')[paragraph - 1];
    expect(block?.text).toContain(words);
    expect(block?.spans).toHaveLength(2);
  });

  test('its summary keeps to its own column where pages have one column less', () => {
    const summary = textsOf(recordOf(parsed, 9), 'summary');
    expect(summary.map((text) => ends(text))).toEqual([
      'The leaders of … law is upheld.',
      '[They] recognize that … and build resilience.',
      '[They] acknowledge that … to undermine them.',
    ]);
    expect(summary[0]).toContain('Democracy is necessary to ensure that every voice is heard;');
    expect(summary[2]).toContain('partnerships that are more assertive in countering authoritarianism');
  });
});

test.each([
  [2, 'summary', 'enshrined in the UN Charter and the Universal Declaration of Human Rights.'],
  [4, 'partners', 'the promotion & protection of human rights & fundamental freedoms'],
  [4, 'summary', 'Public access to factual and diverse information can make societies more resilient'],
  [5, 'summary', 'This includes the rights to freedom of association'],
  [6, 'details', 'unintended and/or unforeseen outcomes with respect to human rights.'],
  [6, 'details', 'privacy and intellectual property, in order to facilitate'],
  [8, 'summary', 'practices that contribute to a healthy information ecosystem online.'],
  [13, 'summary', 'It proposes a Global Digital Compact to be agreed at the Summit of the Future'],
])('record %i, %s: the sentence cut by the page reads on', (row, column, words) => {
  expect(textsOf(recordOf(parsed, row), column).join('\n')).toContain(words);
});

test('footnote marks stay in the words', () => {
  expect(textsOf(recordOf(parsed, 4), 'details')[8]).toContain('digital inclusion⁷, including');
});
