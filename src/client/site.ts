import { copyLink } from './copy-link.ts';
import { themeSwitch } from './theme-switch.ts';

themeSwitch(document);
copyLink(document);
