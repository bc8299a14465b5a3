import { copyLink } from './copy-link.ts';
import { searchOpen } from '../search/search-open.ts';
import { themeSwitch } from './theme-switch.ts';

themeSwitch(document);
copyLink(document);
searchOpen(document);
