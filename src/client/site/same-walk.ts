import { decisionIn, withDecision } from '../../lib/site/fragment.ts';

/**
 * Keeps one decision in all entries of the browser's history that belong to one walk: whoever goes back or forward
 * takes along what they answered meanwhile. An entry belongs to the walk of the one that it was opened from when it
 * has the same decision on arrival; a link with a decision of its own begins another walk. Tells a `decision` event to
 * the window when the decision became another. Where the browser does not tell which entry one comes from, each entry
 * keeps its own.
 */
export function sameWalk(): void {
  addEventListener('hashchange', tell);
  const { navigation } = window as Partial<Pick<Window, 'navigation'>>;
  if (!navigation) return;
  let walk: unknown;

  // Whatever else replaces an entry of the history takes its state away.
  const keep = (): void => {
    if (navigation.currentEntry?.getState() !== walk)
      navigation.updateCurrentEntry({ state: walk });
  };
  const enter = (type: NavigationType | null, from: NavigationHistoryEntry | null): void => {
    const { currentEntry } = navigation;
    const left = from?.url ?? '';
    const isSame = decisionIn(left) === decisionIn(location.hash);
    walk = type === 'push' ? undefined : currentEntry?.getState();
    walk ??= (isSame ? from?.getState() : undefined) ?? currentEntry?.key;
    keep();
    if (type === 'traverse' && !isSame && from?.getState() === walk) adopt(left);
  };
  const arrive = (): void => {
    const { activation } = navigation;
    enter(activation?.navigationType ?? null, activation?.from ?? null);
  };

  addEventListener('pageshow', ({ persisted }) => persisted && arrive());
  navigation.addEventListener('currententrychange', ({ navigationType, from }) => {
    if (navigationType === 'replace') keep();
    else if (navigationType) enter(navigationType, from);
  });
  arrive();
}

function adopt(address: string): void {
  history.replaceState(history.state, '', withDecision(location.href, decisionIn(address)));
  tell();
}

const tell = (): boolean => dispatchEvent(new Event('decision'));
