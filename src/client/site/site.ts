import { searchOpen } from '../search/search-open.ts';
import { atPlace } from './at-place.ts';
import { carryFragment } from './carry-fragment.ts';
import { choices } from './choices.ts';
import { copyLink } from './copy-link.ts';
import { sameWalk } from './same-walk.ts';

sameWalk();
atPlace();
carryFragment();
choices(document);
copyLink(document);
searchOpen(document);
