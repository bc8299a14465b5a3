import { searchOpen } from '../search/search-open.ts';
import { atPlace } from './at-place.ts';
import { carryFragment } from './carry-fragment.ts';
import { copyLink } from './copy-link.ts';
import { sameWalk } from './same-walk.ts';
import { themeSwitch } from './theme-switch.ts';

sameWalk();
atPlace();
carryFragment();
themeSwitch(document);
copyLink(document);
searchOpen(document);
