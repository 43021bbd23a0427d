import { useState } from 'preact/hooks';
import { Combobox } from '../search/combobox.tsx';
import { folded } from '../search/folded.ts';
import { inWords } from '../texts.ts';
import type { NetworkData } from './network-query.ts';

interface NodePickerProps {
  label: string;
  network: NetworkData;
  onPick: (id: string) => void;
}

/** Finds a node of the drawn network by its name. */
export function NodePicker({ label, network, onPick }: NodePickerProps) {
  const [text, setText] = useState('');
  const sought = folded(text.trim());
  const found = sought === '' ? [] : network.nodes.filter((node) => folded(node.label).includes(sought));
  return (
    <Combobox
      label={label}
      text={text}
      onText={setText}
      suggestions={found
        .sort((a, b) => folded(a.label).indexOf(sought) - folded(b.label).indexOf(sought))
        .slice(0, 8)
        .map((node) => ({ key: node.id, label: node.label, aside: inWords(node.type) }))}
      onPick={(id) => {
        setText('');
        onPick(id);
      }}
    />
  );
}
