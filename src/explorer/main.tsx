import { render } from 'preact';
import { watchAddress } from './address/location.ts';
import { App } from './app.tsx';
import { watchRevision } from './graphql/live.ts';
import { language } from './texts.ts';

document.documentElement.lang = language;
watchAddress();
watchRevision();
const root = document.getElementById('explorer');
if (root) render(<App />, root);
